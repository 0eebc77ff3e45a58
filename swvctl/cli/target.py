"""Where an output may be written, never among what people wrote themselves; and how its place is told."""

import os
from pathlib import Path

from swvctl.errors import UsageError
from swvctl.tekst.escape import shown

_OWN = ("data", "schemas", "templates", ".git")


def refuse_own(root: Path, target: Path) -> None:
    """Refuse a place in the folders of the region: a slip of the fingers would replace a record."""
    place = real(target)
    if any(place.is_relative_to(real(root / name)) for name in _OWN):
        raise UsageError(
            f'"{shown(target.as_posix())}" ligt tussen de bronbestanden. Kies een andere plaats.'
        )


def as_seen(path: Path) -> str:
    """The path from the current folder where it lies in it, safe to print."""
    here = Path.cwd()
    return shown((path.relative_to(here) if path.is_relative_to(here) else path).as_posix())


def from_here(path: Path, start: Path | None = None) -> str:
    """The path as one types it from the current folder, or another; from another drive of Windows it is whole."""
    try:
        return Path(os.path.relpath(path, start)).as_posix()
    except ValueError:
        return path.as_posix()


def real(path: Path) -> Path:
    """The path without links; a link that leads to itself stays one, for whoever opens it to refuse."""
    return Path(os.path.realpath(path))
