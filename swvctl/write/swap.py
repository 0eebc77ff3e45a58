"""Let a new folder take the place of an old one, in one step where the system can."""

import ctypes
import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

Swap: TypeAlias = Callable[[Path, Path, Path], None]
"""Puts the first folder at the second path; what stood there ends at the first path or the third."""

_CURRENT_FOLDER = -100
_EXCHANGE = 2
# EPERM: what some containers answer to a system call they do not know.
_CANNOT_EXCHANGE = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM})


def swap_whole(new: Path, target: Path, aside: Path) -> None:
    """Swap so that no moment shows a mix or a gap, if the system has a call for that."""
    if not target.exists() or not _exchanged(new, target):
        swap_by_renaming(new, target, aside)


def swap_by_renaming(new: Path, target: Path, aside: Path) -> None:
    """Swap in two steps; when the second fails, ``mend`` undoes the first."""
    if target.exists():
        target.rename(aside)
    new.rename(target)


def _exchanged(one: Path, other: Path) -> bool:
    if sys.platform != "linux":
        return False
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    paths = (_CURRENT_FOLDER, os.fsencode(one), _CURRENT_FOLDER, os.fsencode(other))
    if renameat2(*paths, ctypes.c_uint(_EXCHANGE)) == 0:
        return True
    code = ctypes.get_errno()
    if code in _CANNOT_EXCHANGE:
        return False
    raise OSError(code, os.strerror(code), str(other))
