"""Two states of one workspace beside each other: what is equal in both needs to be read only once."""

from collections.abc import Iterator
from contextlib import contextmanager

from swvctl.errors import UnreadableError
from swvctl.limits import MAX_FILE_BYTES
from swvctl.read.entry import Entry
from swvctl.read.filename import record_of
from swvctl.read.revision import Revision
from swvctl.read.source import Read, Source, reading


class Beside:
    """A source that notes, while it is read, which files have the same content in an earlier revision."""

    def __init__(self, source: Source, old: Revision) -> None:
        self.old = old
        self._source = source
        self._equal: set[str] = set()
        self._entries: list[Entry] | None = None

    def entries(self) -> Iterator[Entry]:
        """As they were when they were first asked for; walking the folders takes longer than remembering them."""
        if self._entries is None:
            self._entries = list(self._source.entries())
        return iter(self._entries)

    def read(self, path: str, limit: int = MAX_FILE_BYTES) -> bytes:
        return self._noted(path, self._source.read(path, limit))

    @contextmanager
    def reading(self) -> Iterator[Read]:
        with reading(self._source) as read:
            yield lambda path: self._noted(path, read(path))

    def _noted(self, path: str, content: bytes) -> bytes:
        if self.old.holds(path, content):
            self._equal.add(path)
        return content

    @property
    def equal(self) -> frozenset[str]:
        """The files that have the same bytes in both, as far as they were read."""
        return frozenset(self._equal)

    def alike(self) -> frozenset[str]:
        """The records that say the same in both; not those beside a longer text that was changed."""
        apart = self._folders_with_changed_texts()
        odd = {
            record_of(entry.path) for source in (self, self.old) for entry in source.entries() if entry.fault
        }
        return frozenset(
            path
            for path in self._equal
            if not (odd and record_of(path) in odd) and _folder(path) not in apart
        )

    def _folders_with_changed_texts(self) -> set[str]:
        here, there = _texts(self), _texts(self.old)
        for path in here & there - self._equal:
            try:
                self.read(path)
            except UnreadableError:
                continue
        return {_folder(path) for path in (here | there) - self._equal}


def _folder(path: str) -> str:
    return path.rpartition("/")[0]


def _texts(source: Source) -> set[str]:
    return {entry.path for entry in source.entries() if entry.suffix == ".md"}


class Rest:
    """What an earlier revision holds beside the files that need no second look."""

    def __init__(self, old: Revision, alike: frozenset[str]) -> None:
        self._old = old
        self._entries = [entry for entry in old.entries() if entry.path not in alike]
        old.expect(entry.path for entry in self._entries)

    def entries(self) -> Iterator[Entry]:
        return iter(self._entries)

    def read(self, path: str, limit: int = MAX_FILE_BYTES) -> bytes:
        return self._old.read(path, limit)
