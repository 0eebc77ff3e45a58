"""Which text of a document lies before a meeting: that of the version on the table, or else plainly the one of now."""

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planboom import hoofdstukken_van
from swvctl.model.verschil import vertelt
from swvctl.model.versie import Versie
from swvctl.model.versietitel import titel_in
from swvctl.model.vingerafdruk import Afdruk, is_leesbaar, paragrafen, tabellen, vaste_naam
from swvctl.model.workspace import Workspace
from swvctl.render.plan.kop import SOORTEN
from swvctl.tekst.nederlands import join
from swvctl.wanneer import show

_NAMED = 5


class Bron(NamedTuple):
    """The text to print: which plan, in which state of the region, what to say of it, and what the version has not."""

    plan: Ondersteuningsplan
    workspace: Workspace
    stand: str = ""
    afwijkend: frozenset[str] = frozenset()


def kop_van(plan: Ondersteuningsplan) -> str:
    """The name of a document; a title that begins with what it is need not say so twice, nor its years."""
    kind, period = SOORTEN[plan.soort], plan.periode.replace(" ", "")
    twice = plan.titel.casefold().startswith(kind.casefold())
    name = plan.titel if twice else f"{kind} {plan.titel}"
    return name if period in name.replace(" ", "") else f"{name}, {period}"


def bron_van(
    plan: Ondersteuningsplan,
    version: Versie | None,
    workspace: Workspace,
    vroeger: Mapping[str, Workspace],
) -> Bron:
    """The text of a version: the one of now where they are equal, else the one that was kept, if it is the same."""
    if version is None:
        return Bron(plan, workspace)
    now = Teksten(plan, workspace)
    if not version.paragrafen or not all(map(is_leesbaar, version.paragrafen.values())):
        said = f"Dit is de tekst van nu. Of die gelijk is aan versie {version.nummer}, is niet na te gaan."
        return Bron(plan, workspace, said)
    other = now.anders_dan(version)
    if not other:
        return Bron(plan, workspace)
    earlier = vroeger.get(version.name)
    old = _as_it_was(plan, earlier) if earlier else None
    if earlier and old and not Teksten(old, earlier).anders_dan(version):
        day = f" van {show(version.datum)}" if version.datum else ""
        return Bron(old, earlier, f"Dit is de tekst van versie {version.nummer}{day}.")
    why = (
        f"De tekst die bij versie {version.nummer} is bewaard, hoort daar niet bij"
        if earlier
        else f"De tekst van versie {version.nummer} is niet te vinden"
    )
    changed = now.opgenoemd(other, version)
    said = f"Dit is de tekst van nu. {why}; sindsdien is veranderd: {changed}. Dat staat er ook bij."
    return Bron(plan, workspace, said, frozenset(map(now.heet_nu, other)))


def _as_it_was(plan: Ondersteuningsplan, earlier: Workspace) -> Ondersteuningsplan | None:
    found = (earlier.find(Ondersteuningsplan, name) for name in (plan.name, *plan.eerder))
    return next(filter(None, found), None)


class Teksten:
    """What a document says in one state of the region, beside what its versions said."""

    def __init__(self, plan: Ondersteuningsplan, workspace: Workspace) -> None:
        self._plan, self._workspace = plan, workspace

    def gewijzigd(self, old: Versie, new: Versie) -> list[tuple[str, str]]:
        """The paragraphs that differ between two versions: the name within the plan, and the title."""
        names = [*new.paragrafen, *(name for name in old.paragrafen if name not in new.paragrafen)]
        found = [
            name
            for name in names
            if old.paragrafen.get(name) != new.paragrafen.get(name)
            and vertelt(old, name)
            and vertelt(new, name)
        ]
        return [
            (self.heet_nu(name), self._titel(name, new if name in new.paragrafen else old)) for name in found
        ]

    def anders_dan(self, version: Versie) -> list[str]:
        """The names, as in the version, of the paragraphs that are not what they were in it."""
        own = {item.naam: item.vinger for item in paragrafen(self._plan, self._workspace)}
        return [
            name
            for name in own | dict(version.paragrafen)
            if own.get(name) != version.paragrafen.get(name) and vertelt(version, name)
        ]

    def opgenoemd(self, names: list[str], version: Versie) -> str:
        titles = [f'"{self._titel(name, version)}"' for name in names[:_NAMED]]
        more = len(names) - _NAMED
        return join([*titles, *([f"nog {more}"] if more > 0 else [])])

    def heet_nu(self, name: str) -> str:
        """A name as it stands in a version, as what it is called in this state."""
        above, slash, own = name.partition("/")
        chapter = self._chapters.get(above)
        deel = chapter.vaste_paragraaf(own) if chapter else None
        return f"{chapter.kort if chapter else above}{slash}{deel.id if deel else own}"

    def _titel(self, name: str, version: Versie) -> str:
        found = self._prints.get(name)
        return found.titel if found else titel_in(version, name, self._plan, self._workspace)

    @cached_property
    def _prints(self) -> dict[str, Afdruk]:
        found = (*paragrafen(self._plan, self._workspace), *tabellen(self._plan, self._workspace))
        return {item.naam: item for item in found}

    @cached_property
    def _chapters(self) -> dict[str, Hoofdstuk]:
        return {vaste_naam(item): item for item in hoofdstukken_van(self._plan, self._workspace)}
