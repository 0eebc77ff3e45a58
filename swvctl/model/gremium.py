"""The body that a name means."""

from swvctl.model.samenwerkingsverband import Gremium
from swvctl.model.workspace import Workspace


def gremium_van(name: str, workspace: Workspace) -> Gremium | None:
    """The body with this id, name or short name; None where the region has none."""
    gremia = workspace.swv.gremia if workspace.swv else ()
    return next((gremium for gremium in gremia if gremium.heet(name)), None)
