"""How far a plan is that is still being written: counted, not judged."""

from collections.abc import Iterator

from swvctl.check.geweigerd import geweigerd
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.ondersteuningsplan import CONCEPT, VERVALT, Ondersteuningsplan
from swvctl.model.planboom import hoofdstukken_van
from swvctl.model.plichten import dekkingen, onderwerpen
from swvctl.model.workspace import Workspace
from swvctl.tekst.nederlands import join, part_of


def plan_lines(workspace: Workspace) -> Iterator[str]:
    """A sentence for each plan or change in concept: what is still to be written."""
    for plan in workspace.all(Ondersteuningsplan):
        if plan.status == CONCEPT and not plan.is_plan and (state := _change(plan)):
            yield f"{plan.titel}: {state}."
        if not plan.is_af and plan.status == CONCEPT and plan.hoofdstukken:
            parts = list(_parts(plan, workspace))
            state = (
                f"nog {join(parts)} te schrijven"
                if parts
                else "alles is geschreven; het plan is nog een concept"
            )
            yield f"{plan.titel}: {state}."


def _change(plan: Ondersteuningsplan) -> str:
    """How far a change of a plan is: each paragraph that gets another text has one."""
    if not plan.wijzigingen or geweigerd(plan, plan.record, "wijzigingen"):
        told = plan.hoofdstukken or geweigerd(plan, plan.record, "wijzigingen")
        return "" if told else "er staat nog niet in welke paragrafen veranderen"
    empty = sum(not (item.tekst or item.tekstbestand or item.werking == VERVALT) for item in plan.wijzigingen)
    if empty == len(plan.wijzigingen) == 1:
        return "de wijziging is nog te schrijven"
    if empty:
        return f"nog {part_of(empty, len(plan.wijzigingen))} wijzigingen te schrijven"
    return f"alle wijzigingen zijn geschreven; {plan.soortnaam} is nog een concept"


def _parts(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[str]:
    missing = sum(not workspace.voluit(Hoofdstuk.kind, name, plan.record) for name in plan.hoofdstukken)
    if missing:
        yield f"{part_of(missing, len(plan.hoofdstukken))} hoofdstukken"
    texts = [deel for chapter in hoofdstukken_van(plan, workspace) for deel in chapter.delen]
    empty = sum(deel.is_leeg for deel in texts)
    if empty:
        yield f"{part_of(empty, len(texts))} paragrafen"
    duties = dekkingen(plan, workspace)
    open_duties = sum(not delen for _, delen in duties)
    if open_duties:
        yield f"{part_of(open_duties, len(duties))} {onderwerpen(duties)}"
