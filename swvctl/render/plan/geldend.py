"""How a plan reads once the changes that were adopted are worked in, in the order of their adoption.

A ``Laag`` is one change of one paragraph, with the document that makes it. Where a later change meets an
earlier one in the same paragraph, ``botsingen`` says what becomes of the earlier one.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.ondersteuningsplan import (
    INGETROKKEN,
    VERVALT,
    VERVANGT,
    VULT_AAN,
    Ondersteuningsplan,
    Wijziging,
)
from swvctl.model.planstand import eerder_verwerkt, vastgesteld_op, wijzigers_van
from swvctl.model.workspace import Workspace
from swvctl.render.invulling import Invuller
from swvctl.schemas import JSON
from swvctl.tekst.markdown.parser import parse
from swvctl.tekst.nederlands import capitalised
from swvctl.wanneer import show

HOE = {VULT_AAN: "Aangevuld", VERVALT: "Vervallen"}
GEWIJZIGD = "Gewijzigd"
_AFTER_LAPSE = {
    VULT_AAN: " Er staat dus niets meer om aan te vullen.",
    VERVANGT: " Met deze wijziging komt er weer een tekst.",
}


class Laag(NamedTuple):
    """What one document makes of one paragraph or chapter."""

    item: Wijziging
    door: Ondersteuningsplan

    @property
    def hoe(self) -> str:
        return HOE.get(self.item.werking, GEWIJZIGD)


Lagen = Mapping[str, Sequence[Laag]]


def lagen_van(wijzigers: Iterable[Ondersteuningsplan], workspace: Workspace) -> dict[str, list[Laag]]:
    """All that these documents change, in their order, by the full name of the paragraph or chapter."""
    found: dict[str, list[Laag]] = {}
    for wijziger in wijzigers:
        for name, item in wijzigingen_van(wijziger, workspace).items():
            found.setdefault(name, []).append(Laag(item, wijziger))
    return found


def wijzigingen_van(wijziger: Ondersteuningsplan, workspace: Workspace) -> dict[str, Wijziging]:
    """What it changes by full name; of two changes of one paragraph the last one counts (PLN014)."""
    named = (
        (workspace.voluit(Hoofdstuk.kind, item.hoofdstuk, wijziger.record), item)
        for item in wijziger.wijzigingen
    )
    return {name: item for name, item in named if name}


def geldende_tekst(tekst: str, lagen: Iterable[Laag], vul: Invuller) -> str:
    """The text of the plan, already filled in, with each change worked in."""
    for item, door in lagen:
        if item.werking == VERVALT:
            tekst = ""
        elif item.tekst:
            new = vul.markdown(item.tekst, door.record)
            tekst = _behind(tekst, new) if item.werking == VULT_AAN else new
    return tekst


def _behind(first: str, second: str) -> str:
    """One text after the other; a block of code that nobody closed does not swallow what comes behind it."""
    if not first.strip():
        return second
    last = parse(f"{first.rstrip()}\n\n.")[-1]
    closed = f"\n{last.markup}" if last.type == "fence" else ""
    return f"{first.rstrip()}{closed}\n\n{second}"


def vermelding(laag: Laag, workspace: Workspace) -> JSON:
    """What is told below a text that an earlier change was worked into: {hoe, door, sinds (or ""), wat (or "")}."""
    adopted = vastgesteld_op(laag.door, workspace)
    untold = not laag.item.tekst and laag.item.werking != VERVALT
    return {
        "hoe": laag.hoe,
        "door": laag.door.genoemd,
        "sinds": show(adopted) if adopted else "",
        "wat": laag.item.wat if untold else "",
    }


def botsingen(nu: Laag, name: str, workspace: Workspace) -> Iterator[str]:
    """What an earlier change loses by this one, and what else wants to change the same words."""
    above, _, _ = name.rpartition("/")
    lagen = lagen_van(eerder_verwerkt(nu.door, workspace), workspace)
    deze = "dit hoofdstuk" if workspace.find(Hoofdstuk, name) else "deze paragraaf"
    for laag in _still_there([*lagen.get(above, ()), *lagen.get(name, ())]):
        if said := _clash(nu.item.werking, laag, deze):
            yield capitalised(said)
    if not nu.door.is_vastgesteld:
        yield from (capitalised(said) for said in _others(nu, name, deze, workspace))


def _still_there(lagen: Sequence[Laag]) -> Sequence[Laag]:
    """The changes that can still be read: one that replaces all hides those before it."""
    whole = [number for number, laag in enumerate(lagen) if laag.item.werking in {VERVANGT, VERVALT}]
    return lagen[whole[-1] :] if whole else lagen


def _clash(werking: str, eerder: Laag, deze: str) -> str:
    door, before = eerder.door.genoemd, eerder.item.werking
    said = ""
    if before == VERVALT:
        said = f"let op: {deze} is al vervallen door {door}.{_AFTER_LAPSE.get(werking, '')}"
    elif werking == VERVALT:
        said = f"let op: ook wat {door} hier heeft gewijzigd, vervalt."
    elif werking == VERVANGT and before == VULT_AAN:
        said = f"let op: {door} heeft {deze} aangevuld. De nieuwe tekst komt ook in de plaats van die aanvulling."
    elif werking == VERVANGT:
        said = f"let op: {door} heeft {deze} al gewijzigd. De nieuwe tekst komt daarvoor in de plaats."
    return said


def _others(nu: Laag, name: str, deze: str, workspace: Workspace) -> Iterator[str]:
    base = workspace.volg(Ondersteuningsplan, nu.door.wijzigt, nu.door.record) if nu.door.wijzigt else None
    for other in wijzigers_van(base, workspace) if base else ():
        written = not other.is_vastgesteld and other.status != INGETROKKEN and other is not nu.door
        if written and name in wijzigingen_van(other, workspace):
            yield f"let op: ook {other.genoemd} ({other.status}) wijzigt {deze}. Dat is hier niet in verwerkt."
