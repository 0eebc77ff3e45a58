"""Where the files come from: the only module of this floor that touches the disk."""

import errno
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import NamedTuple, Protocol, runtime_checkable

from swvctl.errors import NoWorkspaceError, UnreadableError
from swvctl.limits import MAX_FILE_BYTES
from swvctl.patroon import patroon
from swvctl.read.entry import DATA, Entry, Kind, folders_with, walk
from swvctl.read.filename import suffix_of
from swvctl.tekst.escape import shown

MAIN_FILE = "samenwerkingsverband.yaml"
_NO_REGION = "Ga naar de map van uw regio, of begin met: swvctl init mijn-regio"
UNFINISHED = ".import.swvctl-bezig"  # stands here while an import writes more than one file
_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)
_FILE_FLAGS = os.O_RDONLY | _NO_FOLLOW | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_FOLDER_FLAGS = os.O_RDONLY | _NO_FOLLOW | getattr(os, "O_DIRECTORY", 0)
_RELATIVE = os.open in os.supports_dir_fd and os.scandir in os.supports_fd
_REPARSE_POINT = 0x400
_CHUNK = 1 << 16
# No step up, no empty step, no NUL; on Windows no other separator and no drive either.
_STEP = r"(?!\.{1,2}(?:/|\Z))[^/\\:\0]+" if os.name == "nt" else r"(?!\.{1,2}(?:/|\Z))[^/\0]+"
_INSIDE = patroon(rf"{_STEP}(?:/{_STEP})*")
_REASONS = {
    errno.EACCES: "u hebt er geen toegang toe",
    errno.EPERM: "u hebt er geen toegang toe",
    errno.ENOENT: "het bestaat niet",
    errno.ELOOP: "het is een verwijzing (link)",
    errno.ENOTDIR: "een deel van de plaats is een verwijzing (link) of geen map",
    errno.EISDIR: "het is een map",
    errno.ENXIO: "het is geen gewoon bestand",
    errno.EIO: "de schijf geeft een leesfout",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.EMFILE: "er staan te veel bestanden open",
}

Read = Callable[..., bytes]


class Source(Protocol):
    """A place that holds the files of a workspace: a folder on disk, or a revision in git."""

    def entries(self) -> Iterator[Entry]: ...

    def read(self, path: str, limit: int = MAX_FILE_BYTES) -> bytes: ...


@runtime_checkable
class Steady(Protocol):
    """A source that reads many files in less time than each by itself."""

    def reading(self) -> AbstractContextManager[Read]: ...


class Folder(NamedTuple):
    """A workspace on disk, or what is ``shipped`` with the program. Links are never followed below its root."""

    root: Path
    below: str = DATA
    shipped: bool = False

    def entries(self) -> Iterator[Entry]:
        """Yield every candidate below ``below``; hidden files and attachments are passed over."""
        return walk(self.below, self._scan)

    def read(self, path: str, limit: int = MAX_FILE_BYTES) -> bytes:
        """Read one regular file, up to one byte more than is allowed, so that the reader can tell."""
        with self.reading() as read:
            return read(path, limit)

    @contextmanager
    def reading(self) -> Iterator[Read]:
        """How to read many files: the way into a folder is walked once for all that is in it."""
        way = _Way(self.root)
        try:
            yield way.read
        finally:
            way.leave()

    def _scan(self, folder: str) -> list[tuple[str, Kind]]:
        _must_be_inside(folder)
        try:
            descriptor = _descend(self.root, folder) if _RELATIVE else None
            try:
                with os.scandir(_locate(self.root, folder) if descriptor is None else descriptor) as found:
                    return [(entry.name, _kind(entry)) for entry in found if not entry.name.startswith(".")]
            finally:
                if descriptor is not None:
                    os.close(descriptor)
        except OSError as error:
            raise UnreadableError(f"De map {shown(folder)} is niet te lezen: {_reason(error)}.") from error


def reading(source: Source) -> AbstractContextManager[Read]:
    """How to read many files of a source, folder by folder."""
    return source.reading() if isinstance(source, Steady) else nullcontext(source.read)


class _Way:
    """The way into a folder below a root; it stays open until a file of another folder is asked for."""

    __slots__ = ("_descriptor", "_folder", "_root")

    def __init__(self, root: Path) -> None:
        self._root = root
        self._folder: str | None = None
        self._descriptor = -1

    def leave(self) -> None:
        if self._folder is not None:
            self._folder = None
            os.close(self._descriptor)

    def read(self, path: str, limit: int = MAX_FILE_BYTES) -> bytes:
        _must_be_inside(path)
        try:
            descriptor = self._open(path)
            try:
                found = os.fstat(descriptor)
                if not stat.S_ISREG(found.st_mode):
                    raise UnreadableError(f"{shown(path)} is geen gewoon bestand.")
                return _read_up_to(descriptor, found.st_size, limit + 1)
            finally:
                os.close(descriptor)
        except OSError as error:
            raise UnreadableError(f"{shown(path)} is niet te lezen: {_reason(error)}.") from error

    def _open(self, path: str) -> int:
        if not _RELATIVE:
            return os.open(_locate(self._root, path), _FILE_FLAGS)
        folder, _, name = path.rpartition("/")
        if folder != self._folder:
            self.leave()
            self._descriptor = _descend(self._root, folder)
            self._folder = folder
        return os.open(name, _FILE_FLAGS, dir_fd=self._descriptor)


def find_workspace(start: Path) -> Path:
    """Find the nearest folder upwards that holds the file of the samenwerkingsverband."""
    try:
        folder = start.resolve()
    except (OSError, RuntimeError):
        folder = start.absolute()
    _refuse_closed(folder)
    if found := _nearest(folder, f"{DATA}/{MAIN_FILE}"):
        return found
    if other := _called_otherwise(folder / DATA):
        raise NoWorkspaceError(
            f"{DATA}/{shown(other)} heet anders dan nodig is. Noem het bestand {DATA}/{MAIN_FILE}."
        )
    below = ", ".join(folders_with(folder, f"{DATA}/{MAIN_FILE}"))
    raise NoWorkspaceError(
        f"Er is hier geen werkmap: het bestand {DATA}/{MAIN_FILE} ontbreekt, ook in de mappen erboven. "
        + (f"Wel in: {below}. Ga erheen met cd." if below else _NO_REGION)
    )


def git_top(place: Path) -> Path | None:
    """The nearest folder upwards of which git keeps what is in it."""
    return _nearest(place, ".git")


def _nearest(place: Path, held: str) -> Path | None:
    return next((folder for folder in (place, *place.parents) if os.path.lexists(folder / held)), None)


def _called_otherwise(data: Path) -> str:
    """The file of the samenwerkingsverband under a name that is nearly right."""
    try:
        names = sorted(path.name for path in data.iterdir())
    except OSError:
        return ""
    stem = MAIN_FILE.partition(".")[0]
    return next((name for name in names if name.lower().partition(".")[0] == stem and suffix_of(name)), "")


def _refuse_closed(folder: Path) -> None:
    """A folder that may not be looked into is something else than one that is not there."""
    try:
        (folder / DATA / MAIN_FILE).lstat()
    except PermissionError as error:
        place = DATA if os.path.lexists(folder / DATA) else str(folder)
        raise UnreadableError(f"De map {shown(place)} is niet te lezen: {_reason(error)}.") from error
    except OSError:
        return


def _kind(entry: os.DirEntry[str]) -> Kind:
    if entry.is_symlink() or _is_reparse_point(entry):
        return "link"
    if entry.is_file(follow_symlinks=False):
        return "file"
    return "folder" if entry.is_dir(follow_symlinks=False) else "other"


def _is_reparse_point(entry: os.DirEntry[str]) -> bool:
    """Windows has junctions besides links."""
    if os.name != "nt":
        return False
    return bool(getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0) & _REPARSE_POINT)


def _must_be_inside(path: str) -> None:
    if not _INSIDE.fullmatch(path):
        raise UnreadableError(f"{shown(path)} ligt niet in de werkmap.")


def _descend(root: Path, folder: str) -> int:
    """Open a folder below the root one step at a time, so that no step can be a link."""
    found = os.open(root, _FOLDER_FLAGS & ~_NO_FOLLOW)
    for step in folder.split("/") if folder else ():
        above = found
        try:
            found = os.open(step, _FOLDER_FLAGS, dir_fd=above)
        finally:
            os.close(above)
    return found


def _locate(root: Path, path: str) -> Path:
    """Do the same where the system cannot open relative to a folder: look at each step first."""
    place = root
    for step in path.split("/"):
        place /= step
        found = place.lstat()
        if stat.S_ISLNK(found.st_mode) or getattr(found, "st_file_attributes", 0) & _REPARSE_POINT:
            raise OSError(errno.ELOOP, "link")
    return place


def _read_up_to(descriptor: int, expected: int, limit: int) -> bytes:
    content = os.read(descriptor, min(expected + 1, limit))
    if len(content) == expected:
        return content  # one byte more was asked for, so this is all
    while len(content) < limit and (part := os.read(descriptor, min(_CHUNK, limit - len(content)))):
        content += part
    return content


def _reason(error: OSError) -> str:
    return _REASONS.get(error.errno or 0, f"fout {error.errno}")
