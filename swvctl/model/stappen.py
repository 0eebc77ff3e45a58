"""The steps of plannings, as others refer to them."""

from swvctl.model.bijeenkomst import Bijeenkomst, Sessie
from swvctl.model.planning import Planning, Stap
from swvctl.model.workspace import Workspace
from swvctl.validate import Record


def stap_van_naam(text: str, record: Record, workspace: Workspace) -> Stap | None:
    """The step that a reference in this record means, of whichever planning."""
    folder, _, own = workspace.voluit(Planning.kind, text, record).rpartition("/")
    planning = workspace.find(Planning, folder)
    return planning.op_naam.get(own) if planning else None


def sessie_van(stap: Stap, record: Record, workspace: Workspace) -> Sessie | None:
    """The one session that falls in the time of the step; nothing when its day says no more."""
    moment = stap.wanneer
    if not stap.bijeenkomst or not moment or moment.is_day or not (moment.first and moment.last):
        return None
    found = workspace.volg(Bijeenkomst, stap.bijeenkomst, record)
    held = [one for one in found.momenten_gelezen if one.dag and one.gaat_door] if found else []
    fitting = [one for one in held if one.dag and moment.first <= one.dag <= moment.last]
    return fitting[0] if len(fitting) == 1 else None
