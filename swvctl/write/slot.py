"""One writer at a time for one place; the system lets go by itself when a writer is killed."""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from swvctl.errors import OutputError
from swvctl.write.disk import explained, shown

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_OPEN = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


@contextmanager
def reserved(place: Path, busy: str) -> Iterator[None]:
    """Hold ``place``; when another writer has it, raise with the sentence ``busy``."""
    slot = place.with_name(f".{place.name}.swvctl-slot")
    with explained(f"{shown(place)} kan niet worden geschreven"):
        handle = _claimed(slot, busy)
    try:
        yield
    finally:
        _release(handle, slot)


def _claimed(slot: Path, busy: str) -> int:
    while True:
        handle = os.open(slot, _OPEN, 0o666)
        try:
            _lock(handle, busy)
            if _is_same_file(handle, slot):
                return handle
        except BaseException:
            os.close(handle)
            raise
        # The holder before us removed the file between our opening and our locking it.
        os.close(handle)


def _lock(handle: int, busy: str) -> None:
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        raise OutputError(busy) from None


def _is_same_file(handle: int, slot: Path) -> bool:
    held = os.fstat(handle)
    if not stat.S_ISREG(held.st_mode):
        raise OutputError(f"{shown(slot)} is geen gewoon bestand; verplaats het en probeer het opnieuw.")
    with suppress(FileNotFoundError):
        return os.path.samestat(held, slot.lstat())
    return False


def _release(handle: int, slot: Path) -> None:
    try:
        # Removed while held, so that nobody can take a file that is about to go.
        with suppress(OSError):
            slot.unlink()
    finally:
        os.close(handle)
    if sys.platform == "win32":  # where an open file cannot be removed
        with suppress(OSError):
            slot.unlink()
