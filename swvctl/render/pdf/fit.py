"""How each profile sheet fits its paper; for one that does not, what must go."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from swvctl import __version__
from swvctl.model.papier import Inkorten, Maat, Papier
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.sopformaat import Sopformaat
from swvctl.model.workspace import Workspace
from swvctl.render.page import PAGES, Audience, Site
from swvctl.render.pages.schoolprofiel import blad
from swvctl.render.pdf.letters import printable
from swvctl.render.pdf.press import Press
from swvctl.schemas import JSON
from swvctl.tekst.markdown import length

SHEET = "schoolprofiel/blad"
TEKENS, KEUZES, RIJEN = "tekens", "keuzes", "rijen"
_USUAL = 500  # characters of a field without a budget
_FULL = 100
_LEAST = 40  # per cent of its budget that a text keeps before choices are asked for as well
_GENTLE = 75  # the same, before the next longest text is asked for as well
_MOST = 100_000  # as good as uncut
_ROUND = 10

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
    """How far everything is cut: the longest texts to a percentage of their budgets, lists to a number of items."""

    texts: int = _MOST
    items: int = _MOST
    fields: int = _MOST


@dataclass(frozen=True, slots=True)
class _Sheet:
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
        size = _size(veld)
        if _unit(veld) != TEKENS:
            return min(size, cut.items)
        if veld["id"] not in self.longest[: cut.fields]:
            return size
        most = self.budget(veld) * cut.texts // _FULL
        return size if size <= most else max(0, size - _rounded_up(size - most))

    def budget(self, veld: JSON) -> int:
        found = next((item.budget for item in self.formaat.alle_velden if item.id == veld["id"]), None)
        return found or _USUAL

    @property
    def longest(self) -> list[str]:
        """The texts of the school, those first that go furthest beyond their budget, then those that are longest."""
        texts = [veld for veld in self.own if _unit(veld) == TEKENS]
        return [veld["id"] for veld in sorted(texts, key=self._excess)]

    def _excess(self, veld: JSON) -> tuple[int, int, str]:
        size = _size(veld)
        return -max(0, size - self.budget(veld)), -size, veld["id"]

    def cuts(self) -> Iterator[list[_Cut]]:
        """Every way to cut, from much to little: in as few texts as will do, then in lists, else in both."""
        sizes = {veld["id"]: -(-_FULL * _size(veld) // self.budget(veld)) for veld in self.own}
        for count in range(1, len(self.longest) + 1):
            least = _LEAST if count == len(self.longest) else _GENTLE
            fullest = max(sizes[name] for name in self.longest[:count])
            yield [_Cut(texts=size, fields=count) for size in range(least, fullest)]
        items = max((_size(veld) for veld in self.own if _unit(veld) != TEKENS), default=0)
        yield [_Cut(items=size) for size in range(items)]
        yield [_Cut(texts=_LEAST, items=size) for size in range(items)]

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
    once = {**said["stand"], "laatste": True}
    for cuts in sheet.cuts():
        if cuts and sheet.fits(cuts[0], once):
            place = bisect_left(cuts, x=True, key=lambda cut: not sheet.fits(cut, once)) - 1
            # One look saw a single division of the columns; the sheet itself may choose another.
            found = next((cut for cut in reversed(cuts[: place + 1]) if sheet.fits(cut)), None)
            if found:
                return sheet.inkorten(found)
    return ()


def _unit(veld: JSON) -> str:
    return {"tekst": TEKENS, "keuzes": KEUZES, "tabel": RIJEN}.get(veld["soort"], "")


def _size(veld: JSON) -> int:
    match _unit(veld):
        case "tekens":
            return length(veld["tekst"])
        case "keuzes":
            return len(veld["keuzes"])
        case _:
            return len(veld["tabel"]["rijen"])


def _shortened(veld: JSON, left: int) -> JSON:
    """The field with only so much left; of a list the items that take least room go first."""
    if not _unit(veld) or veld["voorgedrukt"] or veld["leeg"] or left >= _size(veld):
        return veld
    match _unit(veld):
        case "tekens":
            return {**veld, "tekst": veld["tekst"][: max(0, len(veld["tekst"]) - _size(veld) + left)]}
        case "keuzes":
            keep = sorted(veld["keuzes"], key=lambda keuze: -len(keuze["label"]) - len(keuze["bij"]))[:left]
            return {**veld, "keuzes": [keuze for keuze in veld["keuzes"] if keuze in keep]}
        case _:
            return {**veld, "tabel": {**veld["tabel"], "rijen": veld["tabel"]["rijen"][:left]}}


def _rounded_up(number: int) -> int:
    return -(-number // _ROUND) * _ROUND
