"""What Python cannot ask of the system: to exchange two folders, and to write out a whole disk."""

import ctypes
import errno
import os
import sys
from pathlib import Path

_CURRENT_FOLDER = -100
_EXCHANGE = 2
# EPERM: what some containers answer to a system call they do not know.
_CANNOT_EXCHANGE = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM})


def written_out(folder: Path) -> None:
    """Ask for everything on the disk of this folder at once, where the system knows that; it promises nothing."""
    if sys.platform != "linux":
        return
    syncfs = getattr(ctypes.CDLL(None), "syncfs", None)
    if syncfs is not None:
        handle = os.open(folder, os.O_RDONLY)
        try:
            syncfs(handle)
        finally:
            os.close(handle)


def exchanged(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; whether the system could."""
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
