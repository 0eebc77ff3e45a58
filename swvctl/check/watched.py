"""A workspace that notices when a rule looks at something that is different in another state of the region.

What a rule says of a subject that is the same in both, without having looked at a difference, it says in both.
When a rule looks at all of a kind in which something differs, nothing can be said, and everything is looked at again.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from swvctl.model.entity import Entity
from swvctl.model.samenwerkingsverband import Samenwerkingsverband
from swvctl.model.school import School
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.vorm import fields_of
from swvctl.model.workspace import Workspace
from swvctl.validate import Record

Noun = TypeVar("Noun", bound=Entity)
Key = tuple[str, str]


class Watch:
    """Which records differ, and whether one of them was looked at."""

    def __init__(self, old: Workspace, new: Workspace) -> None:
        before, after = (
            {(record.kind, record.name): record for record in side.records} for side in (old, new)
        )
        self.differs = frozenset(
            key for key in before.keys() | after.keys() if before.get(key) is not after.get(key)
        )
        self.kinds = frozenset(kind for kind, _ in self.differs)
        self.renamed = frozenset(
            kind for kind in old.names.keys() | new.names.keys() if old.names.get(kind) != new.names.get(kind)
        )
        self.profiles = frozenset(
            (item.school, item.jaar)
            for side in (old, new)
            for item in side.all(Schoolprofiel)
            if (item.kind, item.name) in self.differs
        )
        self.same_namesakes = old.naamgenoten == new.naamgenoten
        self.touched = False
        self.everything = False

    def one(self, kind: str, name: str) -> None:
        if (kind, name) in self.differs:
            self.touched = True

    def all(self, kind: str) -> None:
        if kind in self.kinds:
            self.everything = True

    def any(self) -> None:
        self.everything = True


class WatchedWorkspace(Workspace):
    """The same region, watched; made by ``watched``."""

    watch: Watch
    real: Workspace

    def all(self, noun: type[Noun]) -> Iterable[Noun]:
        self.watch.all(noun.kind)
        return self.real.all(noun)

    def find(self, noun: type[Noun], name: str) -> Noun | None:
        self.watch.one(noun.kind, name)
        return self.real.find(noun, name)

    @property
    def swv(self) -> Samenwerkingsverband | None:  # every look counts, so none is kept
        self.watch.one(Samenwerkingsverband.kind, "")
        return self.real.swv

    def by_name(self, noun: type[Noun]) -> Mapping[str, Noun]:
        found: Mapping[str, Noun] = _Nouns(noun.kind, self.real.by_name(noun), self.watch)
        return found

    def profiel(self, school: str, schooljaar: str) -> Schoolprofiel | None:
        if (school, schooljaar) in self.watch.profiles:
            self.watch.touched = True
        return self.real.profiel(school, schooljaar)

    def schoolnaam(self, one: Schoolprofiel | School) -> str:
        """By its own name, as long as the same schools have the name of another."""
        self.watch.one(School.kind, one.name if isinstance(one, School) else one.school)
        if not self.watch.same_namesakes:
            self.watch.any()
        return self.real.schoolnaam(one)

    def onvolledig(self, kind: str) -> bool:
        self.watch.all(kind)
        return self.real.onvolledig(kind)

    def publiek(self) -> Workspace:
        self.watch.any()
        return self.real.publiek()


def watched(workspace: Workspace, watch: Watch) -> WatchedWorkspace:
    """The workspace with someone looking over the shoulder of who uses it."""
    given = {name: getattr(workspace, name) for name in fields_of(Workspace)}
    given["names"] = _Names(workspace.names, watch)
    given["records"] = _Records(workspace.records, watch)
    given["nouns"] = _Kinds(workspace.nouns, watch)
    return WatchedWorkspace(**given, watch=watch, real=workspace)


class _Watching(Mapping[str, Any]):
    """A mapping of which every look is seen."""

    def __init__(self, inner: Mapping[str, Any], watch: Watch) -> None:
        self._inner = inner
        self._watch = watch

    def __getitem__(self, key: str) -> Any:
        self._look(key)
        return self._inner[key]

    def __iter__(self) -> Iterator[str]:
        self._watch.any()
        return iter(self._inner)

    def __len__(self) -> int:
        self._watch.any()
        return len(self._inner)

    def _look(self, key: str) -> None:
        self._watch.all(key)


class _Kinds(_Watching):
    """All nouns by kind."""


class _Names(_Watching):
    """All names by kind: what counts is whether there are other names than before."""

    def _look(self, key: str) -> None:
        if key in self._watch.renamed:
            self._watch.any()


class _Nouns(_Watching):
    """The nouns of one kind by name."""

    def __init__(self, kind: str, inner: Mapping[str, Any], watch: Watch) -> None:
        super().__init__(inner, watch)
        self._kind = kind

    def _look(self, key: str) -> None:
        self._watch.one(self._kind, key)

    def __iter__(self) -> Iterator[str]:
        self._watch.all(self._kind)
        return iter(self._inner)

    def __len__(self) -> int:
        self._watch.all(self._kind)
        return len(self._inner)


class _Records(Sequence[Record]):
    """All records; who goes through them looks at every difference."""

    def __init__(self, inner: Sequence[Record], watch: Watch) -> None:
        self._inner = inner
        self._watch = watch

    def __getitem__(self, place: Any) -> Any:
        self._watch.any()
        return self._inner[place]

    def __iter__(self) -> Iterator[Record]:
        self._watch.any()
        return iter(self._inner)

    def __len__(self) -> int:
        self._watch.any()
        return len(self._inner)
