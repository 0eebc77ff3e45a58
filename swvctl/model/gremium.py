"""The body that a name means."""

from collections.abc import Iterable

from swvctl.model.samenwerkingsverband import Gremium
from swvctl.model.workspace import Workspace


def gremium_van(name: str, workspace: Workspace) -> Gremium | None:
    gremia: Iterable[Gremium] = workspace.swv.gremia if workspace.swv else ()
    known = {key: item for item in gremia for key in (item.naam.casefold(), item.kort.casefold(), item.id)}
    return known.get(name.casefold()) if name else None
