"""Run commands as on a system that has only what Windows has too: one per line of the first argument.

Usage: python elders.py "init regio<newline>check -C regio"
The library of Python and other people's code know where they are; only what is imported after the pretence is ours.
"""

import ctypes  # noqa: F401 - imported before the pretence, as all of these
import fcntl
import os
import pathlib
import shutil
import subprocess  # noqa: F401 - see above
import sys
import tempfile  # noqa: F401 - see above
import types

import holidays  # noqa: F401 - see above
import icalendar  # noqa: F401 - see above
import jinja2.meta
import jinja2.sandbox  # noqa: F401 - see above
import jsonschema  # noqa: F401 - see above
import jsonschema_rs  # noqa: F401 - see above
import mrml  # noqa: F401 - see above
import openpyxl  # noqa: F401 - see above
import rich.progress  # noqa: F401 - see above
import typer
import typst  # noqa: F401 - see above
import xlsxwriter  # noqa: F401 - see above

ABSENT = (
    "O_CLOEXEC",
    "O_DIRECTORY",
    "O_NOCTTY",
    "O_NOFOLLOW",
    "O_NONBLOCK",
    "fchdir",
    "fchmod",
    "fork",
    "getuid",
    "sync",
)
POSIX_ONLY = {"fcntl", "grp", "pwd", "resource", "termios"}


class NoPosix:
    """Finds none of the modules that only POSIX has."""

    def find_spec(self, name: str, *_: object) -> None:
        if name in POSIX_ONLY:
            raise ModuleNotFoundError(name)


def pretend() -> None:
    os.name, sys.platform = "nt", "win32"
    pathlib.WindowsPath = pathlib.PosixPath
    shutil._use_fd_functions = False
    if hasattr(shutil, "_rmtree_impl"):  # how that is chosen from Python 3.13 on
        shutil._rmtree_impl = shutil._rmtree_unsafe
    for name in ABSENT:
        if hasattr(os, name):
            delattr(os, name)
    os.supports_dir_fd = os.supports_fd = os.supports_follow_symlinks = set()
    os.open, os.scandir = no_folder(os.open), by_path(os.scandir)
    os.rename = refusing(os.rename, os.path.lexists)
    os.replace = refusing(os.replace, os.path.isdir)
    sys.modules["msvcrt"] = types.SimpleNamespace(
        locking=locking(fcntl.flock, fcntl.LOCK_EX | fcntl.LOCK_NB), LK_NBLCK=2
    )
    for name in POSIX_ONLY:
        sys.modules.pop(name, None)
    sys.meta_path.insert(0, NoPosix())


def locking(flock, mode):
    def lock(handle, *_):
        try:
            flock(handle, mode)
        except BlockingIOError as error:
            raise PermissionError(13, "locked") from error

    return lock


def no_folder(opened):
    def open_file(path, flags, mode=0o777):
        if pathlib.Path(path).is_dir():
            raise PermissionError(13, "Permission denied", path)
        return opened(path, flags, mode)

    return open_file


def by_path(scanned):
    def scandir(path="."):
        assert not isinstance(path, int)
        return scanned(path)

    return scandir


def refusing(moved, is_taken):
    def move(here, there):
        if is_taken(there):
            raise PermissionError(13, "Access is denied", here, None, there)
        return moved(here, there)

    return move


if __name__ == "__main__":
    assert typer
    pretend()
    from swvctl.cli.dutch import run
    from swvctl.cli.program import app

    for line in sys.argv[1].splitlines():
        code = run(app, line.split())
        sys.stdout.write(f"{line} -> {code}\n")
        sys.stdout.flush()
