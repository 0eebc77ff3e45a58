"""How a plan reads once its changes are worked in, in the order of their adoption.

A ``Laag`` is one change of one paragraph or chapter, with the document that makes it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.ondersteuningsplan import VERVALT, VERVANGT, VULT_AAN, Ondersteuningsplan, Wijziging
from swvctl.model.workspace import Workspace
from swvctl.validate import Record

HOE = {VULT_AAN: "Aangevuld", VERVALT: "Vervallen"}
GEWIJZIGD, AANGEKONDIGD = "Gewijzigd", "Wijziging aangekondigd"
Vul = Callable[[str, Record], str]  # fills in what a text of this record leaves to the build


class Laag(NamedTuple):
    """What one document makes of one paragraph or chapter; ``beurt`` is the turn of that document."""

    item: Wijziging
    door: Ondersteuningsplan
    beurt: int = 0

    @property
    def hoe(self) -> str:
        """What was done; where only is said that something will change, the text is still the old one."""
        return HOE.get(self.item.werking, GEWIJZIGD if self.item.werking else AANGEKONDIGD)


Lagen = Mapping[str, Sequence[Laag]]


def lagen_van(wijzigers: Iterable[Ondersteuningsplan], workspace: Workspace) -> dict[str, list[Laag]]:
    """All that these documents change, in their order, by the full name of the paragraph or chapter."""
    found: dict[str, list[Laag]] = {}
    for beurt, wijziger in enumerate(wijzigers):
        for name, item in wijzigingen_van(wijziger, workspace).items():
            found.setdefault(name, []).append(Laag(item, wijziger, beurt))
    return found


def wijzigingen_van(wijziger: Ondersteuningsplan, workspace: Workspace) -> dict[str, Wijziging]:
    """What it changes by full name; of two changes of one paragraph the last one counts (PLN014)."""
    named = (
        (workspace.voluit(Hoofdstuk.kind, item.hoofdstuk, wijziger.record), item)
        for item in wijziger.wijzigingen
    )
    return {name: item for name, item in named if name}


def lagen_op(name: str, hoofdstuk: Hoofdstuk, lagen: Lagen) -> list[Laag]:
    """What was done to a paragraph, by changes of itself and of its whole chapter, each in its turn.

    Where one document changes both, what it says of the paragraph has the last word.
    """
    own = lagen.get(name, ())
    if name == hoofdstuk.name:
        return [*own]
    above = [laag for laag in map(vervallen_door, lagen.get(hoofdstuk.name, ())) if laag]
    return sorted([*above, *own], key=lambda laag: laag.beurt)


def vervallen_door(laag: Laag | None) -> Laag | None:
    """What a change of a whole chapter makes of each of its paragraphs."""
    if laag is None or laag.item.werking not in {VERVANGT, VERVALT}:
        return None
    whole = laag.item
    return laag._replace(item=Wijziging(place=whole.place, hoofdstuk=whole.hoofdstuk, hoe=VERVALT))


def geldende_tekst(tekst: str, lagen: Iterable[Laag], vul: Vul) -> str:
    """The text of the plan, already filled in, with each change worked in."""
    for item, door, _ in lagen:
        if item.werking == VERVALT:
            tekst = ""
        elif item.tekst:
            new = vul(item.tekst, door.record)
            tekst = _behind(tekst, new) if item.werking == VULT_AAN else new
    return tekst


def _behind(first: str, second: str) -> str:
    """One text after the other; a block of code that nobody closed does not swallow what comes behind it."""
    if not first.strip():
        return second
    from swvctl.tekst.markdown.parser import parse  # noqa: PLC0415 - few texts are added to

    last = parse(f"{first.rstrip()}\n\n.")[-1]
    closed = f"\n{last.markup}" if last.type == "fence" else ""
    return f"{first.rstrip()}{closed}\n\n{second}"
