"""What stands in a plan after its chapters: the tables of others, the planning and the annexes."""

from collections.abc import Iterator

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
