"""What has become of a condition: whether a step or a changed text has met it."""

from typing import NamedTuple

from swvctl.model.besluit import Besluit, Voorwaarde
from swvctl.model.besluitvorming import plan_van
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planboom import vind
from swvctl.model.planstand import is_van
from swvctl.model.redactioneel import tekstnaam
from swvctl.model.stappen import stap_van_naam
from swvctl.model.verschil import leesbare
from swvctl.model.versie import Versie
from swvctl.model.workspace import Workspace


class Tekst(NamedTuple):
    """The text that a condition is about, in the version of a document that is said to meet it.

    ``anders`` is whether it differs there from the version that was decided on.
    """

    titel: str
    versie: Versie
    stuk: Ondersteuningsplan
    besloten: Versie
    anders: bool


def tekst_van(item: Voorwaarde, besluit: Besluit, workspace: Workspace) -> Tekst | None:
    """The text as the version of a condition has it, next to the version that was decided on; None if unknown."""
    plan = plan_van(besluit, workspace)
    base = workspace.volg(Versie, besluit.versie, besluit.record)
    named = workspace.volg(Versie, item.versie, besluit.record)
    full = workspace.voluit(Hoofdstuk.kind, item.hoofdstuk, besluit.record) if item.hoofdstuk else None
    of = workspace.volg(Ondersteuningsplan, named.plan, named.record) if named else None
    if not (plan and base and named and full and of and leesbare(base) and leesbare(named)):
        return None
    name = tekstnaam(full, of, workspace)
    now, before = leesbare(named).get(name), leesbare(base).get(name)
    same = now == before if of is plan else now is None
    chapter, deel = vind(full, workspace) or (None, None)
    title = (deel or chapter).titel if chapter else item.hoofdstuk
    return Tekst(title, named, of, base, not same) if is_van(base, plan, workspace) else None


def is_vervuld(item: Voorwaarde, besluit: Besluit, workspace: Workspace) -> bool:
    """Whether the day on which it was met is there, or what had to be done for it is done."""
    if item.vervuld:
        return True
    step = stap_van_naam(item.planning, besluit.record, workspace) if item.planning else None
    text = tekst_van(item, besluit, workspace)
    return bool((step and step.klaar) or (text and text.anders))
