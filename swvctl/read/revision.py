"""A workspace as it was in git: the same files, read from objects instead of the disk."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from hashlib import new as new_hash
from pathlib import Path

from swvctl.errors import UnreadableError
from swvctl.limits import MAX_FILE_BYTES, MAX_GIT_KEPT_BYTES
from swvctl.read.entry import DATA, Entry, Kind, walk
from swvctl.read.git import GitFile, Repository
from swvctl.tekst.escape import shown

_KINDS: dict[str, Kind] = {"100644": "file", "100755": "file", "120000": "link", "160000": "module"}
_ALGORITHMS = {40: "sha1", 64: "sha256"}


class Revision:
    """The files of a workspace at a commit; nothing of them is ever put on the disk."""

    def __init__(self, root: Path, revision: str, repository: Repository | None = None) -> None:
        self.revision = revision
        self.repository = repository or Repository.around(root)
        self.commit = self.repository.commit(revision)
        self._kept: dict[str, bytes] = {}
        self._sizes: dict[str, int] = {}
        self._entries: list[Entry] | None = None
        self._files = {file.path: file for file in self.repository.tree(self.commit, DATA)}
        self._expected = list(self._files)

    def entries(self) -> Iterator[Entry]:
        """Every candidate below ``data``, as in a folder; what a commit holds never changes."""
        if self._entries is None:
            self._entries = list(self._walked())
        return iter(self._entries)

    def _walked(self) -> Iterator[Entry]:
        inside: defaultdict[str, dict[str, Kind]] = defaultdict(dict)
        for file in self._files.values():
            folder, _, name = file.path.rpartition("/")
            inside[folder][name] = _KINDS.get(file.mode, "other")
            while folder and folder != DATA:
                folder, _, name = folder.rpartition("/")
                if name in inside[folder]:
                    break
                inside[folder][name] = "folder"
        return walk(DATA, lambda folder: _visible(inside[folder].items()))

    def read(self, path: str, limit: int = MAX_FILE_BYTES) -> bytes:
        """One regular file, up to one byte more than is allowed."""
        file = self._file(path)
        if file is None:
            raise UnreadableError(f"{shown(path)} is niet te lezen: het bestaat niet.")
        if _KINDS.get(file.mode) != "file":
            raise UnreadableError(f"{shown(path)} is geen gewoon bestand.")
        if self._size(file) > MAX_FILE_BYTES:  # not one of the many that are asked for together
            return self.repository.start_of(file.hash, limit + 1)
        if file.hash not in self._kept:
            self._fetch(file)
        if file.hash not in self._kept:
            raise UnreadableError(
                f"{shown(path)} is niet te lezen: deze kopie van de opslagplaats heeft het niet."
            )
        return self._kept[file.hash]

    def holds(self, path: str, content: bytes) -> bool:
        """Whether the file has exactly this content here, told from its hash alone."""
        file = self._file(path)
        return file is not None and file.hash == _object_hash(file.hash, content)

    def _file(self, path: str) -> GitFile | None:
        if path in self._files or path.startswith(f"{DATA}/"):
            return self._files.get(path)
        return next((file for file in self.repository.tree(self.commit, path) if file.path == path), None)

    def expect(self, paths: Iterable[str]) -> None:
        """Say which files will be read, in order, so that git is asked for many at a time."""
        self._expected = list(paths)

    def _size(self, wanted: GitFile) -> int:
        """Its size; those of what is expected after it are asked for along with it."""
        if wanted.hash not in self._sizes:
            start = (
                self._expected.index(wanted.path) if wanted.path in self._expected else len(self._expected)
            )
            later = (self._files[path].hash for path in self._expected[start:] if path in self._files)
            hashes = list(dict.fromkeys((wanted.hash, *later)))
            self._sizes |= dict.fromkeys(hashes, 0) | self.repository.sizes(hashes)
        return self._sizes[wanted.hash]

    def _fetch(self, wanted: GitFile) -> None:
        """Get a file and those that are expected after it; what was read before is let go when it grows too much."""
        start = self._expected.index(wanted.path) if wanted.path in self._expected else len(self._expected)
        batch, size = {wanted.hash: None}, self._size(wanted)
        for file in (self._files[path] for path in self._expected[start + 1 :] if path in self._files):
            size += self._size(file)
            if size > MAX_GIT_KEPT_BYTES // 2:
                break
            batch[file.hash] = None
        self._kept |= self.repository.blobs([*batch])
        while sum(map(len, self._kept.values())) > MAX_GIT_KEPT_BYTES and len(self._kept) > 1:
            del self._kept[next(iter(self._kept))]


def _object_hash(like: str, content: bytes) -> str:
    found = new_hash(_ALGORITHMS[len(like)], b"blob %d\0" % len(content), usedforsecurity=False)
    found.update(content)
    return found.hexdigest()


def _visible(items: Iterable[tuple[str, Kind]]) -> list[tuple[str, Kind]]:
    return [(name, kind) for name, kind in items if not name.startswith(".")]
