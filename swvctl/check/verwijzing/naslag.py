"""What rules look up for each reference that finds nothing, made once for all: their number may be large."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache

from swvctl.model.hernoemd import Claims, claims
from swvctl.model.workspace import Workspace
from swvctl.validate import Record


class Naslag:
    """The records of one state, by what they are looked up by."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    @cached_property
    def records(self) -> Mapping[tuple[str, str], list[Record]]:
        """By kind and name; of one name there may be two."""
        found: defaultdict[tuple[str, str], list[Record]] = defaultdict(list)
        for record in self._workspace.records:
            found[record.kind, record.name].append(record)
        return found

    @cached_property
    def bestanden(self) -> Mapping[tuple[str, str], Record]:
        """The first record of each file, by kind and path."""
        found: dict[tuple[str, str], Record] = {}
        for record in self._workspace.records:
            found.setdefault((record.kind, record.document.path), record)
        return found

    @cached_property
    def dubbel(self) -> Mapping[str, frozenset[str]]:
        """By kind, the files and records in which a name of that kind stands twice."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for (kind, name), those in self.records.items():
            if len(those) > 1:
                found[kind].add(name.rpartition("/")[0])
        for record in self._workspace.records:
            parts = Counter((part.kind, part.name) for part in record.names)
            for (kind, _), count in parts.items():
                if count > 1:
                    found[kind].add(record.name)
        return {kind: frozenset(names) for kind, names in found.items()}

    @cached_property
    def delen(self) -> Mapping[str, Mapping[str, list[str]]]:
        """By kind, the short names of what is called after each owner, in order."""
        found: dict[str, defaultdict[str, list[str]]] = {}
        for kind, names in self._workspace.names.items():
            found[kind] = defaultdict(list)
            for name in sorted(names):
                owner, _, short = name.rpartition("/")
                found[kind][owner].append(short)
        return found

    @cached_property
    def vroeger(self) -> Claims:
        """What says of itself that it had another name."""
        return claims(self._workspace.records)

    def van(self, kind: str, names: Iterable[str]) -> list[Record]:
        """The records of a kind with one of these names."""
        return [record for name in dict.fromkeys(names) for record in self.records.get((kind, name), ())]


@lru_cache(maxsize=2)  # a comparison has two states
def naslag(workspace: Workspace) -> Naslag:
    return Naslag(workspace)
