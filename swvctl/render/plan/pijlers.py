"""The pillars of a plan: with their chapters, and their titles for tables that name one."""

from swvctl.model.entity import Entity
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planboom import boom
from swvctl.model.workspace import Workspace
from swvctl.render.plan.planview import Lezer, anker
from swvctl.schemas import JSON


def titels(workspace: Workspace, plan: str, item: Entity) -> dict[str, str]:
    """The title of each pillar by its id; nothing when there is no such plan."""
    found = workspace.volg(Ondersteuningsplan, plan, item.record)
    return {pijler.id: pijler.titel for pijler in found.pijlers} if found else {}


def pijlers_view(plan: Ondersteuningsplan, lezer: Lezer) -> list[JSON]:
    """The pillars, each with the chapters that belong to it."""
    takken = boom(plan, lezer.workspace)
    return [
        {
            "titel": pijler.titel,
            "uitleg": lezer.vul.markdown(pijler.uitleg, plan.record),
            "hoofdstukken": [
                {"nummer": tak.nummer, "titel": tak.hoofdstuk.titel, "anker": anker(tak.hoofdstuk.kort)}
                for tak in takken
                if pijler in map(plan.pijler, tak.hoofdstuk.pijler)
            ],
        }
        for pijler in plan.pijlers
    ]
