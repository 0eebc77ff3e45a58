"""Parts that left one record and came in another of the same kind: they were moved, not deleted and added."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from swvctl.compare.change import Detail, What
from swvctl.compare.pairs import Pair
from swvctl.compare.words import likeness, marks, same_text

_ALIKE = 0.6
_COMPARED = 10_000
_Spot = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """A record in both states, what it is called, and what is different in it."""

    pair: Pair
    title: str
    details: tuple[Detail, ...]


def settled(found: Sequence[Found]) -> list[Found]:
    """The same, in which a paragraph that went to another chapter is told once, where it is now."""
    gone, come = _parts(found, What.REMOVED), _parts(found, What.ADDED)
    few = len(gone) * len(come) <= _COMPARED
    told: dict[_Spot, Detail | None] = {}
    for there, new in come.items():
        candidates = (spot for spot, old in gone.items() if spot not in told and _is_same(old, new, few=few))
        here = next(candidates, None)
        if here is not None:
            told[here] = None
            from_, to = found[here[0]].title, found[there[0]].title
            told[there] = replace(_reworded(gone[here], new), what=What.MOVED, old=from_, new=to)
    return [replace(item, details=tuple(_details(item, number, told))) for number, item in enumerate(found)]


def _parts(found: Sequence[Found], what: What) -> dict[_Spot, Detail]:
    return {
        (number, place): detail
        for number, item in enumerate(found)
        if item.pair.what in {What.CHANGED, What.RENAMED}
        for place, detail in enumerate(item.details)
        if detail.what is what and detail.part and isinstance(detail.value, dict)
    }


def _is_same(old: Detail, new: Detail, *, few: bool) -> bool:
    if old.part != new.part:
        return False
    earlier = {str(name).rpartition("/")[2] for name in new.value.get("eerder") or []}
    if old.name and (old.name in earlier or old.name == new.name):
        return True
    return few and likeness(str(old.value), str(new.value)) >= _ALIKE


def _reworded(old: Detail, new: Detail) -> Detail:
    """The new one, with only what changed in its words."""
    before, after = ("".join(mark.text for mark in detail.marks) for detail in (old, new))
    if same_text(before, after):
        return replace(new, marks=())
    return replace(new, marks=marks(before, after), markdown=(before, after))


def _details(item: Found, number: int, told: dict[_Spot, Detail | None]) -> Iterator[Detail]:
    inside = False  # of what is told in another way by now, its rows are not told
    for place, detail in enumerate(item.details):
        inside = (number, place) in told or (inside and detail.row)
        found = told.get((number, place), None if inside else detail)
        if found is not None:
            yield found
