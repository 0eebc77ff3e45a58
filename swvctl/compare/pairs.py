"""Which record of one state is which of the other: by name, by an earlier name, or because it says nearly the same."""

from collections.abc import Iterator
from dataclasses import dataclass

from swvctl.compare.change import What
from swvctl.compare.words import likeness
from swvctl.model.workspace import Workspace
from swvctl.validate import Record

_ALIKE = 0.75
_COMPARED = 60
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Pair:
    """A record in both states, or in one of them."""

    what: What
    old: Record | None
    new: Record | None

    @property
    def record(self) -> Record:
        found = self.new or self.old
        if found is None:
            raise ValueError("a pair of nothing")
        return found


def pairs(old: Workspace, new: Workspace) -> Iterator[Pair]:
    """Every record that is not one and the same in both, by kind and name."""
    before, after = _by_key(old), _by_key(new)
    same = {key for key in before.keys() & after.keys() if _is_one(before[key], after[key])}
    moved = _moved({key: before[key] for key in before.keys() - after.keys()}, _only(after, before))
    for key in sorted((before.keys() | after.keys()) - same - set(moved.values())):
        here = moved.get(key, key)
        yield _pair(before.get(here), after.get(key), renamed=key in moved)


def _is_one(old: Record, new: Record) -> bool:
    """Whether both are of the very same text; what it speaks of may have another name by now."""
    if old is new:
        return True
    here, there = old.document, new.document
    return (here.path, here.digest, here.texts, old.route) == (
        there.path,
        there.digest,
        there.texts,
        new.route,
    )


def _pair(old: Record | None, new: Record | None, *, renamed: bool) -> Pair:
    if old is None or new is None:
        return Pair(What.ADDED if old is None else What.REMOVED, old, new)
    if (old.data is None) != (new.data is None):
        return Pair(What.UNREADABLE, old, new)
    return Pair(What.RENAMED if renamed else What.CHANGED, old, new)


def _by_key(workspace: Workspace) -> dict[Key, Record]:
    found: dict[Key, Record] = {}
    for record in workspace.records:
        found.setdefault((record.kind, record.name), record)
    return found


def _only(one: dict[Key, Record], other: dict[Key, Record]) -> dict[Key, Record]:
    return {key: one[key] for key in one.keys() - other.keys()}


def _moved(gone: dict[Key, Record], come: dict[Key, Record]) -> dict[Key, Key]:
    """New names with the old ones they had."""
    found: dict[Key, Key] = {}
    for key, record in sorted(come.items()):
        said = _earlier(record)
        here = next((name for name in sorted(gone) if name[0] == key[0] and _is_named(name[1], said)), None)
        if here:
            found[key] = here
            del gone[here]
    return found | _alike(gone, {key: come[key] for key in come.keys() - found.keys()})


def _earlier(record: Record) -> set[str]:
    names = (record.data or {}).get("eerder") or []
    return {str(name).removeprefix(f"{record.kind}/") for name in names}


def _is_named(name: str, said: set[str]) -> bool:
    """An earlier name may leave out the folders."""
    return name in said or name.rpartition("/")[2] in said


def _alike(gone: dict[Key, Record], come: dict[Key, Record]) -> dict[Key, Key]:
    """A file that was given another name without a word about it; not looked for among hundreds."""
    old, new = (sorted(side)[:_COMPARED] for side in (gone, come))
    said = {True: {key: _said(gone[key]) for key in old}, False: {key: _said(come[key]) for key in new}}
    ranked = sorted(
        (-likeness(said[True][here], said[False][there]), here, there)
        for here in old
        for there in new
        if here[0] == there[0]
    )
    found: dict[Key, Key] = {}
    for score, here, there in ranked:
        if -score >= _ALIKE and there not in found and here not in found.values():
            found[there] = here
    return found


def _said(record: Record) -> str:
    """All the words in a record, without its keys."""
    return " ".join(_words(record.data))


def _words(value: object) -> Iterator[str]:
    match value:
        case dict():
            for child in value.values():
                yield from _words(child)
        case list():
            for child in value:
                yield from _words(child)
        case None:
            return
        case _:
            yield str(value)
