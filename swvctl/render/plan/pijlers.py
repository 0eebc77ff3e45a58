"""The pillars of a plan: their titles, for tables that name one."""

from swvctl.model.entity import Entity
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.workspace import Workspace


def titels(workspace: Workspace, plan: str, item: Entity) -> dict[str, str]:
    """The title of each pillar by its id; nothing when there is no such plan."""
    found = workspace.volg(Ondersteuningsplan, plan, item.record)
    return {pijler.id: pijler.titel for pijler in found.pijlers} if found else {}
