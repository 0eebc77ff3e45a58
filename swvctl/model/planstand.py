"""How far a plan is: the version that counts, and the day on which it was adopted."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from swvctl.model.besluit import Besluit
from swvctl.model.ondersteuningsplan import INGETROKKEN, Ondersteuningsplan
from swvctl.model.versie import Versie
from swvctl.model.workspace import Workspace
from swvctl.tekst.volgorde import op_naam
from swvctl.wanneer import Wanneer, first_year_of

VASTSTELLING = "vaststelling"


def is_van(versie: Versie, plan: Ondersteuningsplan, workspace: Workspace) -> bool:
    """Whether it is a version of this document."""
    return workspace.volg(Ondersteuningsplan, versie.plan, versie.record) is plan


def versies_van(plan: Ondersteuningsplan, workspace: Workspace) -> list[Versie]:
    """The versions of a plan, the newest last."""
    found = [item for item in workspace.all(Versie) if item.plan == plan.name]
    return sorted(found, key=lambda item: (item.datum.sort_key() if item.datum else (), op_naam(item.name)))


def besluiten_over(
    plan: Ondersteuningsplan, workspace: Workspace, soorten: Iterable[str] = ()
) -> list[Besluit]:
    """The decisions on this plan, of these kinds or of all."""
    wanted = frozenset(soorten)
    return [
        besluit
        for besluit in workspace.all(Besluit)
        if besluit.over
        and (not wanted or besluit.soort in wanted)
        and workspace.volg(Ondersteuningsplan, besluit.over, besluit.record) is plan
    ]


def vastgesteld_op(plan: Ondersteuningsplan, workspace: Workspace) -> Wanneer | None:
    """When the plan was adopted, as far as a decision says so."""
    found = [item for item in besluiten_over(plan, workspace, [VASTSTELLING]) if item.genomen and item.datum]
    return found[-1].datum if found else None


def geldende_versie(plan: Ondersteuningsplan, workspace: Workspace) -> Versie | None:
    """The version that was adopted; else the newest."""
    adopted = besluiten_over(plan, workspace, [VASTSTELLING]) if plan.is_vastgesteld else []
    for besluit in reversed(adopted):
        if besluit.versie and (found := workspace.volg(Versie, besluit.versie, besluit.record)):
            return found
    return next(reversed(versies_van(plan, workspace)), None)


def lopend_plan(workspace: Workspace) -> Ondersteuningsplan | None:
    """The last plan that was adopted; where none was, the last that is being written."""
    plans = [
        plan for plan in workspace.all(Ondersteuningsplan) if plan.is_plan and plan.status != INGETROKKEN
    ]
    return max(plans, key=lambda plan: (plan.is_vastgesteld, plan.jaren[::-1]), default=None)


# Every page of a plan asks for its changes.
@lru_cache(maxsize=16)
def wijzigers_van(plan: Ondersteuningsplan, workspace: Workspace) -> tuple[Ondersteuningsplan, ...]:
    """The changes of this plan: the adopted ones in the order of their adoption, then what is still being written."""
    found = [
        other
        for other in workspace.all(Ondersteuningsplan)
        if other.wijzigt and workspace.volg(Ondersteuningsplan, other.wijzigt, other.record) is plan
    ]
    return tuple(sorted(found, key=lambda other: _turn(other, workspace)))


def eerder_verwerkt(wijziger: Ondersteuningsplan, workspace: Workspace) -> list[Ondersteuningsplan]:
    """The changes that hold already where this one begins: all that were adopted, of an adopted one those before it."""
    base = workspace.volg(Ondersteuningsplan, wijziger.wijzigt, wijziger.record)
    adopted = [other for other in wijzigers_van(base, workspace) if other.is_vastgesteld] if base else []
    return adopted[: adopted.index(wijziger)] if wijziger in adopted else adopted


# Every sheet of a school asks it of every change.
@lru_cache(maxsize=64)
def zeker_vastgesteld(wijziger: Ondersteuningsplan, workspace: Workspace) -> date:
    """The day on which a change was certainly adopted: of a month its last day, of no day the change's own first."""
    adopted = vastgesteld_op(wijziger, workspace)
    return (adopted.last or adopted.first if adopted else None) or wijziger.eerste_dag


def geldt_in(wijziger: Ondersteuningsplan, plan: Ondersteuningsplan, schooljaar: str) -> bool:
    """Whether a change of this plan is meant for a school year; one up to the end of the plan stays in its text."""
    year = int(schooljaar[:4])
    first, last = wijziger.jaren
    return first <= year and (year < last or last >= plan.jaren[1])


def nu_en_straks(
    plan: Ondersteuningsplan, workspace: Workspace
) -> tuple[list[Ondersteuningsplan], list[Ondersteuningsplan]]:
    """The adopted changes that hold in the school year of today, and those that begin later; what lapsed is in neither.

    Before the plan begins, its first school year counts, and after its end its last.
    """
    today, (first, last) = workspace.today, plan.jaren
    year = min(max(first_year_of(today), first), last - 1)
    adopted = [change for change in wijzigers_van(plan, workspace) if change.is_vastgesteld]
    now = [change for change in adopted if geldt_in(change, plan, f"{year}-{year + 1}")]
    return now, [change for change in adopted if change.jaren[0] > year]


def _turn(wijziger: Ondersteuningsplan, workspace: Workspace) -> tuple[object, ...]:
    """Where no decision says when it was adopted, it counts from its first day."""
    adopted = vastgesteld_op(wijziger, workspace)
    day = adopted.first if adopted and adopted.first else wijziger.eerste_dag
    return not wijziger.is_vastgesteld, day, wijziger.jaren, op_naam(wijziger.name)
