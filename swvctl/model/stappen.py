"""The steps of plannings, as others refer to them."""

from swvctl.model.planning import Planning, Stap
from swvctl.model.workspace import Workspace
from swvctl.validate import Record


def stap_van_naam(text: str, record: Record, workspace: Workspace) -> Stap | None:
    """The step that a reference in this record means, of whichever planning."""
    folder, _, own = workspace.voluit(Planning.kind, text, record).rpartition("/")
    planning = workspace.find(Planning, folder)
    return planning.op_naam.get(own) if planning else None
