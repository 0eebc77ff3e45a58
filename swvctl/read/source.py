"""Where the files come from: the only module of this floor that touches the disk."""

import errno
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Literal, NamedTuple, Protocol

from swvctl.errors import NoWorkspaceError, UnreadableError
from swvctl.limits import MAX_FILE_BYTES, MAX_FOLDER_DEPTH
from swvctl.patroon import patroon
from swvctl.read.fault import Fault, whole
from swvctl.read.filename import check_name, has_slug, suffix_of, unread
from swvctl.tekst.escape import shown

DATA = "data"
MAIN_FILE = "samenwerkingsverband.yaml"
UNFINISHED = ".import.swvctl-bezig"  # stands here while an import writes more than one file
# The check of a code host that is offered to a region.
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

Kind = Literal["file", "folder", "link", "module", "other"]


class Entry(NamedTuple):
    """One candidate below ``data``; with a fault it is not, or not only, read."""

    path: str
    suffix: str
    fault: Fault | None = None
    readable: bool = True


class Source(Protocol):
    """A place that holds the files of a workspace: a folder on disk, or a revision in git."""

    def entries(self) -> Iterator[Entry]: ...

    def read(self, path: str, limit: int = MAX_FILE_BYTES) -> bytes: ...


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
        try:
            descriptor = _descend(self.root, path, _FILE_FLAGS)
            try:
                found = os.fstat(descriptor)
                if not stat.S_ISREG(found.st_mode):
                    raise UnreadableError(f"{shown(path)} is geen gewoon bestand.")
                return _read_up_to(descriptor, found.st_size, limit + 1)
            finally:
                os.close(descriptor)
        except OSError as error:
            raise UnreadableError(f"{shown(path)} is niet te lezen: {_reason(error)}.") from error

    def _scan(self, folder: str) -> list[tuple[str, Kind]]:
        try:
            descriptor = _descend(self.root, folder, _FOLDER_FLAGS) if _RELATIVE else None
            try:
                with os.scandir(_locate(self.root, folder) if descriptor is None else descriptor) as found:
                    return [(entry.name, _kind(entry)) for entry in found if not entry.name.startswith(".")]
            finally:
                if descriptor is not None:
                    os.close(descriptor)
        except OSError as error:
            raise UnreadableError(f"De map {shown(folder)} is niet te lezen: {_reason(error)}.") from error


def walk(below: str, scan: Callable[[str], Iterable[tuple[str, Kind]]]) -> Iterator[Entry]:
    """Every candidate below a folder, sorted by path; ``scan`` gives names and kinds of what is in one folder."""
    found: list[Entry] = []
    folders = [below]
    while folders:
        folder = folders.pop()
        for name, kind in scan(folder):
            path = f"{folder}/{name}"
            entry = _entry(path, name, kind)
            if entry:
                found.append(entry)
            if kind == "folder" and (entry is None or entry.readable):
                folders.append(path)
    return iter(sorted(found, key=lambda entry: entry.path))


def find_workspace(start: Path) -> Path:
    """Find the nearest folder upwards that holds the file of the samenwerkingsverband."""
    try:
        folder = start.resolve()
    except (OSError, RuntimeError):
        folder = start.absolute()
    for candidate in (folder, *folder.parents):
        if os.path.lexists(candidate / DATA / MAIN_FILE):
            return candidate
    raise NoWorkspaceError(
        f"Er is hier geen werkmap: het bestand {DATA}/{MAIN_FILE} ontbreekt, ook in de mappen erboven. "
        "Ga naar de map van uw regio, of begin met: swvctl init mijn-regio"
    )


def _entry(path: str, name: str, kind: Kind) -> Entry | None:
    """Make an entry of what the reader must see, and of what must not be there at all."""
    suffix = suffix_of(name)
    match kind:
        case "file":
            if not suffix:
                fault = unread(name, is_loose=path == f"{DATA}/{name}")
                return Entry(path, "", fault, readable=False) if fault else None
            fault = check_name(name, suffix)
            return Entry(path, suffix, fault, readable=has_slug(name, suffix))
        case "folder" if suffix:
            fault = whole("YML015", "Dit is een map, geen bestand.", f"Geef de map een naam zonder {suffix}.")
        case "folder" if path.count("/") > MAX_FOLDER_DEPTH:
            message = f"Deze map ligt te diep: meer dan {MAX_FOLDER_DEPTH} mappen onder {DATA}."
            fault = whole("YML012", message, "Haal een laag mappen weg.")
        case "folder":
            return Entry(path, "", fault, has_slug(name, "")) if (fault := check_name(name, "")) else None
        case "link":
            message = "Dit is een verwijzing (link) naar een andere plaats; die wordt niet gevolgd."
            fault = whole("YML015", message, "Zet het bestand zelf op deze plaats.")
        case "module":
            message = (
                "Dit is een verwijzing naar een andere git-opslagplaats (submodule); die wordt niet gelezen."
            )
            fault = whole("YML015", message, "Zet de bestanden zelf op deze plaats.")
        case "other":
            fault = whole("YML015", "Dit is geen gewoon bestand.", f"Haal het weg uit de map {DATA}.")
    return Entry(path, suffix, fault, readable=False)


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


def _descend(root: Path, path: str, flags: int) -> int:
    """Open a path below the root one step at a time, so that no step can be a link."""
    if not _INSIDE.fullmatch(path):
        raise UnreadableError(f"{shown(path)} ligt niet in de werkmap.")
    if not _RELATIVE:
        return os.open(_locate(root, path), flags)
    steps = path.split("/")
    folder = os.open(root, _FOLDER_FLAGS & ~_NO_FOLLOW)
    try:
        for step in steps[:-1]:
            inner = os.open(step, _FOLDER_FLAGS, dir_fd=folder)
            os.close(folder)
            folder = inner
        return os.open(steps[-1], flags, dir_fd=folder)
    finally:
        os.close(folder)


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
