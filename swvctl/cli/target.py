"""Where an output may be written: never among what people wrote themselves."""

import os
from pathlib import Path

from swvctl.errors import UsageError
from swvctl.tekst.escape import shown

_OWN = ("data", "schemas", "templates", ".git")


def refuse_own(root: Path, target: Path) -> None:
    """Refuse a place in the folders of the region: a slip of the fingers would replace a record."""
    place = target.resolve()
    if any(place.is_relative_to((root / name).resolve()) for name in _OWN):
        seen = shown(Path(os.path.relpath(target)).as_posix())
        raise UsageError(f'"{seen}" ligt tussen de bronbestanden. Kies een andere plaats.')
