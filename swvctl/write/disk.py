"""The few things done with a disk, and its refusals in Dutch."""

import errno
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from swvctl.errors import OutputError
from swvctl.write.system import written_out

_CAUSES = {
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "de schijfruimte die u mag gebruiken is op",
    errno.EFBIG: "een bestand wordt groter dan deze schijf of uw account toestaat",
    errno.EIO: "de schijf geeft een lees- of schrijffout",
    errno.EROFS: "op deze schijf kan alleen worden gelezen",
    errno.EACCES: "u mag hier niet schrijven",
    errno.EPERM: "u mag hier niet schrijven",
    errno.EBUSY: "de map is in gebruik, of is een schijf op zichzelf",
    errno.EXDEV: "de map is een schijf op zichzelf, kies een map daarbinnen",
    errno.ENOTDIR: "een deel van het pad is een bestand en geen map",
    errno.EISDIR: "er staat al een map met deze naam",
    errno.EEXIST: "er staat al iets met deze naam",
    errno.ENOENT: "de map waar dit in hoort is er niet",
    errno.ELOOP: "er staat een koppeling naar een andere plek in de weg",
    errno.ENAMETOOLONG: "een naam is te lang voor deze schijf",
    errno.EMFILE: "er staan te veel bestanden tegelijk open",
    errno.ENFILE: "er staan te veel bestanden tegelijk open",
    errno.ENOLCK: "deze schijf kan geen map vasthouden, kies een map op een andere schijf",
    errno.ENOTSUP: "deze schijf kan dit niet, kies een map op een andere schijf",
}
_OPEN_ELSEWHERE = "een bestand is nog open in een ander programma, sluit het en probeer het opnieuw"
_TOO_LONG = "het pad is te lang voor Windows, kies een map dichter bij het begin van de schijf"
_WINDOWS_TOO_LONG = 206  # Windows may refuse paths of more than 260 characters
_WINDOWS_IN_USE = frozenset({5, 32, 33})  # access denied, sharing violation, lock violation

_WRITTEN_FILE = os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


@contextmanager
def explained(failure: str) -> Iterator[None]:
    """Turn what the disk refuses into one sentence that begins with ``failure``."""
    try:
        yield
    except OSError as error:
        raise OutputError(f"{failure}: {_cause(error)}.") from error


def shown(path: Path) -> str:
    """Give the path in quotes, as seen from the current folder, safe to print."""
    with suppress(ValueError, OSError):
        path = path.relative_to(Path.cwd())
    return '"' + "".join(c if c.isprintable() else "�" for c in path.as_posix()) + '"'


def store(path: Path, content: bytes) -> None:
    """Write a file that did not exist; on return the bytes are on the disk itself."""
    _store(path, content, os.fsync)


def store_for_now(folder: Path, path: str, content: bytes) -> None:
    """Write a file that did not exist; only ``sync_files`` puts the bytes on the disk itself."""
    _store(f"{folder}/{path}", content, lambda _: None)


def sync_files(folder: Path, paths: Iterable[str]) -> None:
    """See to it that the bytes of many files are on the disk itself.

    The system is asked once for all of them, which is much less work than one by one; what each file then says is
    still what counts.
    """
    written_out(folder)
    for path in paths:
        handle = os.open(f"{folder}/{path}", _WRITTEN_FILE)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _store(path: Path | str, content: bytes, sync: Callable[[int], None]) -> None:
    handle = os.open(path, _NEW_FILE, 0o666)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(handle, rest) :]
        sync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Make names survive a power cut; Windows does this by itself and cannot be asked."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)


def remove(path: Path) -> None:
    """Remove a file, a link or a folder with everything in it, if it is there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _cause(error: OSError) -> str:
    if getattr(error, "winerror", None) in _WINDOWS_IN_USE:
        return _OPEN_ELSEWHERE
    if getattr(error, "winerror", None) == _WINDOWS_TOO_LONG:
        return _TOO_LONG
    code = error.errno or 0
    return _CAUSES.get(code) or f"de schijf weigert ({errno.errorcode.get(code, code)})"
