"""What stands in a plan after its chapters: the tables of others, the planning and the annexes."""

from collections.abc import Iterable, Iterator

from swvctl.model.doel import Doel
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planning import Planning
from swvctl.render.page import Site
from swvctl.render.plan.bijlageview import register_view
from swvctl.render.plan.plandeel import plandelen
from swvctl.render.route.planningview import gantt_van
from swvctl.schemas import JSON


def slot_view(plan: Ondersteuningsplan, site: Site, path: str) -> JSON:
    return {
        "delen": list(plandelen(plan, site, path)),
        "planningen": list(_plannings(plan, site)),
        "bijlagen": register_view(plan, site, path),
    }


def plekken(plan: Ondersteuningsplan, delen: Iterable[JSON]) -> dict[Doel, str]:
    """Where in the plan all of a kind stands; of more than one table of a kind, the first."""
    found: dict[Doel, str] = {}
    for deel in delen:
        found.setdefault(Doel(deel["soort"], plan.name, alles=True), deel["anker"])
    return found


def _plannings(plan: Ondersteuningsplan, site: Site) -> Iterator[JSON]:
    """What is going to be done, for the paper only: on screen the planning is a page of its own."""
    for planning in site.workspace.all(Planning):
        if (
            planning.doelen
            and site.workspace.volg(Ondersteuningsplan, planning.plan, planning.record) is plan
        ):
            gantt = gantt_van(planning, site.workspace)
            if gantt is not None:
                yield {"naam": planning.name, "titel": planning.titel, "gantt": gantt}
