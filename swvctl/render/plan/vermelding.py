"""What is told beside a text that adopted changes were worked into.

Where a later change meets an earlier one in the same paragraph, ``botsingen`` says what becomes of the earlier one.
"""

from collections.abc import Iterator, Sequence

from swvctl.model.geldend import Laag, lagen_van, wijzigingen_van
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.ondersteuningsplan import (
    INGETROKKEN,
    VERVALT,
    VERVANGT,
    VULT_AAN,
    Ondersteuningsplan,
)
from swvctl.model.planstand import eerder_verwerkt, vastgesteld_op, wijzigers_van
from swvctl.model.workspace import Workspace
from swvctl.schemas import JSON
from swvctl.tekst.nederlands import capitalised
from swvctl.wanneer import show, show_date

_AFTER_LAPSE = {
    VULT_AAN: " Er staat dus niets meer om aan te vullen.",
    VERVANGT: " Met deze wijziging komt er weer een tekst.",
}


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


def straks(laag: Laag) -> JSON:
    """The same of an adopted change that does not hold yet."""
    begins = f"Vanaf {show_date(laag.door.eerste_dag)} {laag.hoe.lower()}"
    return {
        "hoe": begins if laag.item.werking else laag.hoe,
        "door": laag.door.genoemd,
        "sinds": "",
        "wat": laag.item.wat,
    }


def botsingen(nu: Laag, name: str, workspace: Workspace) -> Iterator[str]:
    """What an earlier change loses by this one, and what else wants to change the same words."""
    above, _, _ = name.rpartition("/")
    lagen = lagen_van(eerder_verwerkt(nu.door, workspace), workspace)
    deze = "dit hoofdstuk" if workspace.find(Hoofdstuk, name) else "deze paragraaf"
    before = sorted([*lagen.get(above, ()), *lagen.get(name, ())], key=lambda laag: laag.beurt)
    for laag in _still_there(before):
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
    base = workspace.volg(Ondersteuningsplan, nu.door.wijzigt, nu.door.record)
    for other in wijzigers_van(base, workspace) if base else ():
        written = not other.is_vastgesteld and other.status != INGETROKKEN and other is not nu.door
        if written and name in wijzigingen_van(other, workspace):
            yield f"let op: ook {other.genoemd} ({other.status}) wijzigt {deze}. Dat is hier niet in verwerkt."
