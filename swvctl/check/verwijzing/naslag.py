"""What rules look up for each reference that finds nothing, made once for all: their number may be large."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache

from swvctl.model.hernoemd import Claims, claims
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.workspace import Workspace
from swvctl.tekst.namenlijst import Namenlijst
from swvctl.validate import Record

MOST_PARTS = 4  # no name has more


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

    def delen(self, kind: str, owners: Iterable[str]) -> Namenlijst:
        """The short names of what is called after one of these owners, in order."""
        by_owner = self._delen.get(kind, {})
        having = tuple(owner for owner in sorted(set(owners)) if owner in by_owner)
        if (kind, having) not in self._lijsten:
            names = [short for owner in having for short in by_owner[owner]]
            self._lijsten[kind, having] = Namenlijst(names)
        return self._lijsten[kind, having]

    @cached_property
    def _lijsten(self) -> dict[tuple[str, tuple[str, ...]], Namenlijst]:
        return {}

    @cached_property
    def _delen(self) -> Mapping[str, Mapping[str, list[str]]]:
        found: dict[str, defaultdict[str, list[str]]] = {}
        for kind, names in self._workspace.names.items():
            found[kind] = defaultdict(list)
            for name in sorted(names):
                owner, _, short = name.rpartition("/")
                found[kind][owner].append(short)
        return found

    def titels(self, kind: str) -> Mapping[str, list[str]]:
        """By title, in small letters, the names of the records of a kind that are called that."""
        if kind not in self._titels:
            found: defaultdict[str, list[str]] = defaultdict(list)
            for name, noun in self._workspace.nouns.get(kind, {}).items():
                title = str(getattr(noun, "titel", "") or getattr(noun, "naam", ""))
                found[title.casefold()].append(name)
            self._titels[kind] = found
        return self._titels[kind]

    @cached_property
    def _titels(self) -> dict[str, Mapping[str, list[str]]]:
        return {}

    def met_einde(self, kind: str, text: str) -> list[str]:
        """The names of this kind that end in this, after a slash: ``2027-2031/basis/norm`` in ``basis/norm``."""
        if kind not in self._einden:
            found: defaultdict[str, list[str]] = defaultdict(list)
            for name in sorted(self._workspace.names.get(kind, ())):
                for end in ends_of(name):
                    found[end].append(name)
            self._einden[kind] = found
        return self._einden[kind].get(text, [])

    @cached_property
    def _einden(self) -> dict[str, Mapping[str, list[str]]]:
        return {}

    @cached_property
    def zonder_plan(self) -> frozenset[str]:
        """The chapters and paragraphs that lie in no folder of a plan, as they are called."""
        plans = self._workspace.names.get(Ondersteuningsplan.kind, frozenset())
        names = self._workspace.names.get(Hoofdstuk.kind, ())
        return frozenset(name for name in names if name.partition("/")[0] not in plans)

    @cached_property
    def vroeger(self) -> Claims:
        """What says of itself that it had another name."""
        return claims(self._workspace.records)

    def van(self, kind: str, names: Iterable[str]) -> list[Record]:
        """The records of a kind with one of these names."""
        return [record for name in dict.fromkeys(names) for record in self.records.get((kind, name), ())]


def ends_of(name: str) -> Iterator[str]:
    """What stands after each of its slashes; no name has more than a few."""
    for _ in range(MOST_PARTS):
        name = name.partition("/")[2]
        if name:
            yield name


@lru_cache(maxsize=4)  # a comparison has two states, and watches one of them
def naslag(workspace: Workspace) -> Naslag:
    return Naslag(workspace)
