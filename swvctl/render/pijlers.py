"""The pillars of a plan: their titles, for tables that name one."""

from swvctl.model.entity import Entity
from swvctl.model.workspace import Workspace


def titels(workspace: Workspace, plan: str, item: Entity) -> dict[str, str]:
    """The title of each pillar by its id; nothing when there is no such plan."""
    return {}
