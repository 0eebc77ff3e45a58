"""A chapter that its plan names and that is not there: told in the plan, and not again wherever it is referred to."""

from collections.abc import Sequence
from functools import lru_cache

from swvctl.check.ignoring import is_ignored
from swvctl.check.verwijzing.vroeger import hernoemd
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planboom import onbekend
from swvctl.model.versietitel import Vroeger, vroeger
from swvctl.model.verwijzing import certain_places, full_name
from swvctl.model.workspace import Workspace
from swvctl.tekst.escape import shown
from swvctl.validate import Record
from swvctl.validate.normalise import Reference

_CODE = "PLN003"  # under which it is told


def is_van_een_weggehaald(text: str, record: Record, workspace: Workspace) -> bool:
    """Whether it names such a chapter, or a paragraph of it."""
    gone = _weggehaald(workspace)
    names = (text, *(f"{place}/{text}" for place in certain_places(record))) if gone else ()
    return any("/".join(name.split("/")[:2]) in gone for name in names)


def wat_te_doen(plan: Ondersteuningsplan, name: str, workspace: Workspace) -> str:
    """What to do about it: make it, or put back what was there."""
    full = f"{plan.name}/{name}"
    if earlier := hernoemd(Hoofdstuk.kind, full, plan.record, workspace):
        return earlier
    if was := _was_in(plan.name, full, workspace):
        if was.nu:
            return f'Bedoelt u "{was.nu}"? {was.hint}'
        known = f'In versie {was.versie.nummer} heette het "{shown(was.titel)}".'
        return f"{known} Zet data/{Hoofdstuk.kind}/{full}.yaml terug, of haal de naam hier weg."
    return f"Maak het: swvctl new {Hoofdstuk.kind} {full}"


def heet_nu(plan: Ondersteuningsplan, name: str, workspace: Workspace) -> str:
    """The chapter of the plan that has the title that this one had; empty when there is none."""
    was = _was_in(plan.name, f"{plan.name}/{name}", workspace)
    return was.nu if was else ""


def in_zijn_plan(
    names: Sequence[str], reference: Reference, record: Record, workspace: Workspace
) -> list[str]:
    """Of what may have been meant, nothing in another plan than the one in which the chapter was."""
    plans = workspace.names.get(Ondersteuningsplan.kind, frozenset())
    others = plans - {_had(reference, record, workspace)}
    is_free = reference.target != Hoofdstuk.kind or others == plans
    return [name for name in names if is_free or name.partition("/")[0] not in others]


def _had(reference: Reference, record: Record, workspace: Workspace) -> str:
    """The plan in which this chapter or paragraph was, as far as git or a version says so; else nothing."""
    before = workspace.vroeger().get(Hoofdstuk.kind, frozenset())
    if old := full_name(Hoofdstuk.kind, reference.text, record, {Hoofdstuk.kind: before}):
        return old.partition("/")[0]
    plans = (reference.text.partition("/")[0], *certain_places(record))
    return next((plan for plan in plans if _was_in(plan, reference.text, workspace)), "")


def _was_in(plan: str, text: str, workspace: Workspace) -> Vroeger | None:
    """What it was, where a version of this plan has it."""
    was = vroeger(text, workspace)
    return was if was and was.versie.plan == plan else None


@lru_cache(maxsize=4)
def _weggehaald(workspace: Workspace) -> frozenset[str]:
    """The full names of those chapters, of each plan that should have them."""
    return frozenset(
        f"{plan.name}/{name}"
        for plan in workspace.all(Ondersteuningsplan)
        if plan.is_af and not is_ignored(_CODE, plan.at("hoofdstukken"), plan.record)
        for name in onbekend(plan, workspace)
    )
