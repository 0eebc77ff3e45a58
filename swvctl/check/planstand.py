"""How far a plan is that is still being written: counted, not judged."""

from collections.abc import Iterator

from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planboom import hoofdstukken_van
from swvctl.model.plichten import dekkingen
from swvctl.model.workspace import Workspace
from swvctl.tekst.nederlands import join, part_of


def plan_lines(workspace: Workspace) -> Iterator[str]:
    """A sentence for each plan in concept: what is still to be written."""
    for plan in workspace.all(Ondersteuningsplan):
        if not plan.is_af and plan.status == "concept" and plan.hoofdstukken:
            parts = list(_parts(plan, workspace))
            state = (
                f"nog {join(parts)} te schrijven"
                if parts
                else "alles is geschreven; het plan is nog een concept"
            )
            yield f"{plan.titel}: {state}."


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
        yield f"{part_of(open_duties, len(duties))} wettelijke onderwerpen"
