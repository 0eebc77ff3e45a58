"""Who sees to something, wherever that is said in free words."""

from collections.abc import Iterator
from functools import lru_cache

from swvctl.model.entity import Deel, field_names
from swvctl.model.workspace import Workspace
from swvctl.read.document import Place

_KEYS = frozenset({"wie", "aan"})
_KINDS = (
    "planning",
    "werkagenda",
    "raadpleging",
    "indicator",
    "ondersteuningsplan",
    "aanbod",
    "bijeenkomst",
    "enquete",
)


# Two rules look at it.
@lru_cache(maxsize=1)
def alle_wie(workspace: Workspace) -> tuple[tuple[Place, str], ...]:
    """Each such text of the region with its place."""
    return tuple(
        found for kind in _KINDS for item in workspace.nouns.get(kind, {}).values() for found in _who(item)
    )


def _who(part: Deel) -> Iterator[tuple[Place, str]]:
    """What stands under such a key, here or in a part of this."""
    for key in field_names(type(part)):
        value = getattr(part, key, None)
        if isinstance(value, Deel):
            yield from _who(value)
        elif isinstance(value, tuple):
            yield from (found for item in value if isinstance(item, Deel) for found in _who(item))
        if key in _KEYS and isinstance(value, str):
            yield part.at(key), value
        elif key in _KEYS and isinstance(value, tuple):
            yield from ((part.at(key, index), text) for index, text in enumerate(value))
