"""How each profile sheet fits its paper; for one that does not, what must go."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from swvctl import __version__
from swvctl.model.papier import Inkorten, Maat, Papier
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.sopformaat import Sopformaat
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.render.page import PAGES, Audience, Site
from swvctl.render.pages.schoolprofiel import blad
from swvctl.render.pdf import SHEET
from swvctl.render.pdf.letters import printable
from swvctl.render.pdf.press import Press
from swvctl.schemas import JSON
from swvctl.tekst.markdown.structure import length

TEKENS, KEUZES, RIJEN = "tekens", "keuzes", "rijen"
_USUAL = 500  # characters of a field without a budget
_FULL = 100
_LEAST = 40  # per cent of its budget that a text keeps before choices are asked for as well
_GENTLE = 75  # the same, before the next longest text is asked for as well
_ALONE = 25  # per cent of itself that one text may lose before the others that are too long are asked too
_PETTY = 5  # who has so few per cent of all that is too much is not asked
_MOST = 100_000  # as good as uncut
_ROUND = 10
_MARK = 3  # the mark of an item, without words behind it
_BETWEEN = patroon(r"(\n[ \t]*\n\s*|\n(?=[ \t]*(?:[-*+]|[0-9]{1,3}[.)])[ \t]))")

View = Mapping[str, Any]
Velden = Callable[[JSON], JSON]


def on_paper(workspace: Workspace, press: Press, *, draft: bool) -> Papier:
    """Put every sheet on paper, and look at what came of it."""
    names = frozenset({SHEET})
    site = Site(workspace, Audience.INTERN, names, draft, workspace.today, f"swvctl {__version__}")
    maten = dict(_measured(site, press)) if press.has(SHEET) else {}
    logo = workspace.logo.uri if workspace.logo else ""
    kinds = {kind for page in PAGES.values() if press.has(page.name) for kind in page.needs}
    return Papier(maten, printable(), frozenset(kinds), bool(logo) and not press.draws(logo))


def _measured(site: Site, press: Press) -> Iterator[tuple[str, Maat]]:
    for profiel in site.workspace.all(Schoolprofiel):
        formaat = site.workspace.formaat_van(profiel)
        for page in blad(profiel, site):
            said = press.printed(SHEET, page.view).maat
            if formaat and said and said["bladen"]:
                short = () if not said["regels"] else _advice(_Sheet(page.view, formaat, press), said)
                yield profiel.name, Maat(said["bladen"], said["vol"], said["regels"], short)


class _Cut(NamedTuple):
    """How far everything is cut.

    Of the first ``over`` texts that are beyond their budget goes ``share`` per cent of what they have too much; the
    first ``fields`` texts keep at most ``texts`` per cent of their budget; lists keep a number of ``items``.
    """

    share: int = 0
    over: int = _MOST
    texts: int = _FULL
    fields: int = 0
    items: int = _MOST


class _Sheet(NamedTuple):
    view: View
    formaat: Sopformaat
    press: Press

    def fits(self, cut: _Cut, stand: JSON | None = None) -> bool:
        """Whether it fits with this cut; by a single look, only with a line to spare for each text that was cut."""
        said = self.press.tried(
            SHEET, self.changed(lambda veld: _shortened(veld, self.left(veld, cut))), stand
        )
        spare = sum(inkorten.eenheid == TEKENS for inkorten in self.inkorten(cut))
        return bool(said["regels"] == 0 and said["over"] >= spare)

    def changed(self, change: Velden) -> View:
        parts = [{**deel, "velden": list(map(change, deel["velden"]))} for deel in self.view["onderdelen"]]
        return {**self.view, "onderdelen": parts}

    def left(self, veld: JSON, cut: _Cut) -> int:
        """How much of a field is left: characters, choices or rows."""
        size, name = _size(veld), veld["id"]
        if _unit(veld) != TEKENS:
            return min(size, cut.items)
        most = size
        if name in self.too_long[: cut.over]:
            most -= self.excess(veld) * cut.share // _FULL
        if name in self.longest[: cut.fields]:
            most = min(most, self.budget(veld) * cut.texts // _FULL)
        return max(0, size - _rounded_up(size - most))

    def budget(self, veld: JSON) -> int:
        found = next((item.budget for item in self.formaat.alle_velden if item.id == veld["id"]), None)
        return found or _USUAL

    def excess(self, veld: JSON) -> int:
        return max(0, _size(veld) - self.budget(veld))

    @property
    def texts(self) -> list[JSON]:
        """The texts of the school, those first that go furthest beyond their budget, then those that are longest."""
        found = (veld for veld in self.own if _unit(veld) == TEKENS)
        return sorted(found, key=lambda veld: (-self.excess(veld), -_size(veld), veld["id"]))

    @property
    def longest(self) -> list[str]:
        return [veld["id"] for veld in self.texts]

    @property
    def too_long(self) -> list[str]:
        """The texts beyond their budget, without those that hardly are."""
        least = sum(map(self.excess, self.texts)) * _PETTY / _FULL
        return [veld["id"] for veld in self.texts if self.excess(veld) > least]

    def cuts(self) -> Iterator[list[_Cut]]:
        """Every way to cut, from much to little.

        In one text as long as that is not much of it; in all that are too long, each for its share; then in as few of
        the longest as will do; then in lists; then in both; else in texts of which hardly anything is left, such as
        hundreds of short items.
        """
        yield from self._of_what_is_too_much()
        for count in range(1, len(self.longest) + 1):
            least = _LEAST if count == len(self.longest) else _GENTLE
            yield [_Cut(_FULL, texts=size, fields=count) for size in range(least, _FULL)]
        items = max((_size(veld) for veld in self.own if _unit(veld) != TEKENS), default=0)
        yield [_Cut(items=size) for size in range(items)]
        yield [_Cut(_FULL, texts=_LEAST, fields=_MOST, items=size) for size in range(items)]
        for count in range(1, len(self.longest) + 1):
            yield [_Cut(_FULL, texts=size, fields=count) for size in range(_LEAST)]

    def _of_what_is_too_much(self) -> Iterator[list[_Cut]]:
        names = self.too_long
        if names:
            first = self.texts[0]
            alone = min(_FULL, _ALONE * _size(first) // self.excess(first))
            yield [_Cut(share, over=1) for share in range(alone, 0, -1)]
            yield [_Cut(share) for share in range(_FULL, 0, -1)]

    def inkorten(self, cut: _Cut) -> tuple[Inkorten, ...]:
        """What this cut asks of each field, the most first."""
        asked = [
            Inkorten(veld["id"], veld["titel"], _size(veld), _size(veld) - self.left(veld, cut), _unit(veld))
            for veld in self.own
            if self.left(veld, cut) < _size(veld)
        ]
        return tuple(sorted(asked, key=lambda one: (-one.weg, one.veld)))

    @property
    def own(self) -> list[Any]:
        """The fields that the school filled in itself."""
        velden = [veld for deel in self.view["onderdelen"] for veld in deel["velden"]]
        return [veld for veld in velden if _unit(veld) and not veld["voorgedrukt"] and not veld["leeg"]]


def _advice(sheet: _Sheet, said: JSON) -> tuple[Inkorten, ...]:
    """The smallest cut with which the sheet fits."""
    once = {**said["stand"], "laatste": True, "door": True}
    for cuts in sheet.cuts():
        if cuts and sheet.fits(cuts[0], once):
            place = _last(cuts, lambda cut: sheet.fits(cut, once))
            # One look saw a single division of the columns; the sheet itself may choose another.
            while place >= 0 and not sheet.fits(cuts[place]):
                place -= 1
            if place >= 0:
                return sheet.inkorten(cuts[place:][_last(cuts[place:], sheet.fits)])
    return ()


def _last(cuts: list[_Cut], fits: Callable[[_Cut], bool]) -> int:
    """The place of the smallest cut that will do; the first one does."""
    return bisect_left(cuts, x=True, lo=1, key=lambda cut: not fits(cut)) - 1


def _unit(veld: JSON) -> str:
    return {"tekst": TEKENS, "keuzes": KEUZES, "tabel": RIJEN}.get(veld["soort"], "")


def _size(veld: JSON) -> int:
    match _unit(veld):
        case "tekens":
            return length(veld["tekst"])
        case "keuzes":
            return len(veld["keuzes"])
        case "rijen":
            return len(veld["tabel"]["rijen"])
        case _:
            return 0  # a number, or yes or no


def _shortened(veld: JSON, left: int) -> JSON:
    """The field with only so much left; of a list the items that take least room go first."""
    if not _unit(veld) or veld["voorgedrukt"] or veld["leeg"] or left >= _size(veld):
        return veld
    match _unit(veld):
        case "tekens":
            return {**veld, "tekst": _without(veld["tekst"], _size(veld) - left)}
        case "keuzes":
            keep = sorted(veld["keuzes"], key=lambda keuze: -len(keuze["label"]) - len(keuze["bij"]))[:left]
            return {**veld, "keuzes": [keuze for keuze in veld["keuzes"] if keuze in keep]}
        case _:
            return {**veld, "tabel": {**veld["tabel"], "rijen": veld["tabel"]["rijen"][:left]}}


def _without(text: str, gone: int) -> str:
    """The text with so many characters less, taken where that gives the least room.

    The longest paragraphs and items go first: a short item takes a whole line for few characters.
    """
    parts = _BETWEEN.split(text)
    for place in sorted(range(0, len(parts), 2), key=lambda place: -len(parts[place])):
        kept = parts[place][: max(0, len(parts[place]) - gone)].rstrip()
        gone -= min(gone, len(parts[place]))
        parts[place] = kept if len(kept) > _MARK else ""
        if not gone:
            break
    return "".join(parts).strip()


def _rounded_up(number: int) -> int:
    return -(-number // _ROUND) * _ROUND
