"""Which record of one state is which of the other: by name, by an earlier name, or because it says nearly the same."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from swvctl.compare.change import What
from swvctl.compare.words import likeness
from swvctl.model.workspace import Workspace
from swvctl.validate import Record

_ALIKE = 0.75
_COMPARED = 60
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Pair:
    """A record in both states, or in one of them; ``was_read`` and ``is_read`` say whether it could be read there."""

    what: What
    old: Record | None
    new: Record | None
    was_read: bool = True
    is_read: bool = True

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
    keys = sorted((before.keys() | after.keys()) - same - set(moved.values()))
    found = [_pair(before.get(moved.get(key, key)), after.get(key), renamed=key in moved) for key in keys]
    yield from _without_knock_on(found, before, after)


def _without_knock_on(
    found: list[Pair], before: dict[Key, Record], after: dict[Key, Record]
) -> Iterator[Pair]:
    """Of a file with several records that could not be read on one side, only that: its records are not new or gone."""
    now, then = ({record.document.path for record in side.values()} for side in (after, before))
    unread_then = {pair.record.document.path for pair in found if pair.old and not pair.was_read} & now
    unread_now = {pair.record.document.path for pair in found if pair.new and not pair.is_read} & then
    for pair in found:
        path = pair.record.document.path
        if pair.old is None and pair.is_read and path in unread_then:
            continue
        if pair.new is None and pair.was_read and path in unread_now:
            continue
        yield pair if pair.was_read and pair.is_read else replace(pair, what=_unread(pair, now, then))


def _unread(pair: Pair, now: set[str], then: set[str]) -> What:
    """A file that cannot be read and is on one side only, came or went; what is in both cannot be compared."""
    path = pair.record.document.path
    return What.UNREADABLE if path in now and path in then else pair.what


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
    was_read, is_read = (record is None or record.data is not None for record in (old, new))
    if old is None or new is None:
        return Pair(What.ADDED if old is None else What.REMOVED, old, new, was_read, is_read)
    if not (was_read and is_read):
        return Pair(What.UNREADABLE, old, new, was_read, is_read)
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
