"""Whether a reference fails because of something that has been said already, so that it is not said again."""

from collections.abc import Iterable

from swvctl.check.bedoeld import near_name
from swvctl.check.naslag import naslag
from swvctl.model.verwijzing import certain_places
from swvctl.model.workspace import Workspace
from swvctl.validate import Record
from swvctl.validate.normalise import Reference


def said_elsewhere(reference: Reference, record: Record, workspace: Workspace) -> bool:
    """A part of a file of which nothing could be read, of a record with a name twice, or of no known place."""
    if _without_place(reference, record, workspace):
        return True
    whole = reference.text.rpartition("/")[0]
    places = {whole, *(f"{place}/{whole}" for place in certain_places(record))} if whole else ()
    owners = places or certain_places(record)
    if _unread(owners, reference.target, record, workspace):
        return True
    return _doubled(owners, reference.target, workspace) and not near_name(reference, record, workspace)


def _without_place(reference: Reference, record: Record, workspace: Workspace) -> bool:
    """Whether it would be there, had the record named its plan well: of that it is told already."""
    lost = {
        other.text
        for other in record.references
        if other.text in record.within and not workspace.voluit(other.target, other.text, record)
    }
    if not lost or reference.text in lost:
        return False
    return any(name.endswith(f"/{reference.text}") for name in workspace.names.get(reference.target, ()))


def _unread(owners: Iterable[str], kind: str, record: Record, workspace: Workspace) -> bool:
    found = naslag(workspace).van(kind, owners)
    return any(item.data is None and not item.names and item is not record for item in found)


def _doubled(owners: Iterable[str], kind: str, workspace: Workspace) -> bool:
    """Whether one of the owners has a name twice: one of the two was meant to have another."""
    return not naslag(workspace).dubbel.get(kind, frozenset()).isdisjoint(owners)
