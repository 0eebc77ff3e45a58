"""After an edit the file is read again: what should be new is new, and nothing else is."""

from collections.abc import Sequence
from typing import Any

from swvctl.edit.refusal import EditError
from swvctl.edit.wish import Edit, bare, composed
from swvctl.findings import Key, Severity
from swvctl.read.yaml_text import load

_FAILED = "Deze wijziging is niet veilig in het bestand te zetten. Pas het bestand zelf aan in uw editor."


def prove(before: bytes, after: bytes, edits: Sequence[Edit]) -> None:
    """Raise unless the new file says exactly what was asked."""
    old, new = load(before), load(after)
    faults = [fault for fault in new.faults if fault.severity is Severity.ERROR]
    if not new.ok or faults:
        said = f" {faults[0].message}" if faults else ""
        raise EditError(f"{_FAILED}{said}")
    if bare(new.value) != _expected(bare(old.value), edits):
        raise EditError(_FAILED)


def _expected(value: Any, edits: Sequence[Edit]) -> Any:
    """Lay the new values into the old ones; from the back, so that places in lists keep their number."""
    added = [edit for edit in edits if edit.new is not None]
    for edit in sorted(added, key=lambda edit: [(isinstance(key, int), key) for key in edit.route]):
        place, key = _place(value, edit)
        if isinstance(place, list) and isinstance(key, int) and key >= len(place):
            place.append(bare(edit.new))
        else:
            place[key] = bare(edit.new)
    gone = [_place(value, edit) for edit in edits if edit.new is None]
    for place, key in sorted(
        gone, key=lambda found: found[1] if isinstance(found[1], int) else -1, reverse=True
    ):
        if isinstance(place, dict):
            place.pop(key, None)
        elif isinstance(key, int) and key < len(place):
            del place[key]
    return value


def _place(value: Any, edit: Edit) -> tuple[Any, Key]:
    *above, last = (composed(key) if isinstance(key, str) else key for key in edit.route)
    for key in above:
        inner = value.get(key) if isinstance(value, dict) else value[key]
        if inner is None:
            inner = value[key] = {}
        value = inner
    return value, last
