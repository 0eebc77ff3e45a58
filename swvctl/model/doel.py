"""What ``{zie: …}`` points at: a kind, and the full name of a record or of a part of it."""

from typing import NamedTuple

from swvctl.model.workspace import Workspace
from swvctl.validate import Record


class Doel(NamedTuple):
    """The kind and the full name below it."""

    kind: str
    name: str


def doel_van(text: str, record: Record, workspace: Workspace) -> Doel | None:
    """``hoofdstuk/resultaten/indicatoren`` as it is meant in this record; None when there is no such thing."""
    kind, _, name = text.strip().partition("/")
    if kind not in workspace.names or not name:
        return None
    full = workspace.voluit(kind, name, record)
    return Doel(kind, full) if full else None


def soorten(workspace: Workspace) -> list[str]:
    """The kinds that have something to point at."""
    return sorted(kind for kind, names in workspace.names.items() if names and kind != "kader")
