"""What ``{aantal: …}`` can count: facts that stand in the data, so that no text holds a number that grows old.

A count is one function with the name that authors write; nothing else has to be kept.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from swvctl.model.begrip import Begrip
from swvctl.model.indicator import Indicator
from swvctl.model.workspace import Workspace


def _scholen(workspace: Workspace) -> int | None:
    """Schools, each once, however many locations it has."""
    return len({school.code[:4] or school.name for school in workspace.open_scholen()})


def _vestigingen(workspace: Workspace) -> int | None:
    return len(workspace.open_scholen())


def _besturen(workspace: Workspace) -> int | None:
    return len(workspace.swv.besturen) if workspace.swv else None


def _gemeenten(workspace: Workspace) -> int | None:
    return len(workspace.swv.gemeenten) if workspace.swv else None


def _leerlingen(workspace: Workspace) -> int | None:
    """The newest counts together; nothing while a school has none."""
    counts = [school.laatste_telling for school in workspace.open_scholen()]
    values = [telling.aantal.value for telling in counts if telling]
    known = [int(value) for value in values if value is not None]
    return sum(known) if known and len(known) == len(counts) else None


def _indicatoren(workspace: Workspace) -> int | None:
    return len(list(workspace.all(Indicator)))


def _begrippen(workspace: Workspace) -> int | None:
    return len(list(workspace.all(Begrip)))


AANTALLEN: Mapping[str, Callable[[Workspace], int | None]] = MappingProxyType(
    {
        "scholen": _scholen,
        "vestigingen": _vestigingen,
        "besturen": _besturen,
        "gemeenten": _gemeenten,
        "leerlingen": _leerlingen,
        "indicatoren": _indicatoren,
        "begrippen": _begrippen,
    }
)


def aantal(workspace: Workspace, name: str) -> int | None:
    """The count, or None when it is unknown or cannot be counted yet."""
    count = AANTALLEN.get(name.casefold())
    return count(workspace) if count else None
