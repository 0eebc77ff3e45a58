"""One file at a time, whole or not at all: for ``new``, ``init`` and edits of existing files."""

import errno
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from swvctl.errors import OutputError
from swvctl.write.disk import explained, shown, store, sync_folder
from swvctl.write.slot import reserved

# EPERM: what Linux answers on a disk without hard links.
_CANNOT_LINK = frozenset({errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK, errno.EXDEV})


def write_file(path: Path, content: bytes) -> None:
    """Write or replace one regular file; it keeps its mode."""
    with _prepared(path, content, _refuse_unless_regular) as fresh:
        if path.exists():
            fresh.chmod(stat.S_IMODE(path.stat().st_mode))
        fresh.replace(path)


def create_file(path: Path, content: bytes) -> None:
    """Write one file that is not there yet; whatever has the name already stays as it is."""
    with _prepared(path, content, _refuse_when_taken) as fresh:
        try:
            path.hardlink_to(fresh)
        except FileExistsError:
            raise _taken(path) from None
        except OSError as error:
            if error.errno not in _CANNOT_LINK:
                raise
            _create_directly(path, content)


def append_to(path: Path, content: bytes) -> None:
    """Add to the end of a regular file that others write to as well."""
    with explained(f"In het bestand {shown(path)} kan niet worden geschreven"):
        _refuse_unless_regular(path)
        with path.open("ab") as file:
            file.write(content)


@contextmanager
def _prepared(path: Path, content: bytes, refuse: Callable[[Path], None]) -> Iterator[Path]:
    """Give a complete file beside ``path`` to be moved to its place, and leave nothing else behind."""
    if not path.name:
        raise OutputError(f"{shown(path)} is een map; noem een bestand.")
    fresh = path.with_name(f".{path.name}.swvctl-nieuw")
    with explained(f"Het bestand {shown(path)} kan niet worden geschreven"):
        refuse(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        with reserved(path, f"Een ander programma schrijft nu naar {shown(path)}; probeer het zo opnieuw."):
            fresh.unlink(missing_ok=True)
            try:
                store(fresh, content)
                yield fresh
                sync_folder(path.parent)
            finally:
                with suppress(OSError):
                    fresh.unlink(missing_ok=True)


def _refuse_unless_regular(path: Path) -> None:
    if not os.path.lexists(path):
        return
    mode = path.lstat().st_mode
    if stat.S_ISLNK(mode):
        raise OutputError(f"{shown(path)} is een koppeling naar een andere plek en wordt niet overschreven.")
    if not stat.S_ISREG(mode):
        raise OutputError(f"{shown(path)} is geen gewoon bestand; kies een andere naam.")


def _refuse_when_taken(path: Path) -> None:
    if os.path.lexists(path):
        raise _taken(path)


def _create_directly(path: Path, content: bytes) -> None:
    try:
        store(path, content)
    except FileExistsError:
        raise _taken(path) from None
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise


def _taken(path: Path) -> OutputError:
    return OutputError(f"{shown(path)} bestaat al en wordt niet overschreven.")
