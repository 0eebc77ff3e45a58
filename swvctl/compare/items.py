"""Two lists, item by item: which are the same ones, which were moved, which came and went."""

import json
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from swvctl.compare.words import likeness
from swvctl.schemas import JSON

_NAMES = ("id", "code", "brin", "naam", "schooljaar", "jaar", "nummer")
_ALIKE = 0.5
_COMPARED = 40


class Pairing(NamedTuple):
    """An item in both lists, or in one of them; places count from 0."""

    old: Any
    new: Any
    old_place: int | None
    new_place: int | None
    name: str = ""
    renamed_from: str = ""
    moved: bool = False


def pair_items(old: Sequence[Any], new: Sequence[Any], part: JSON, *, in_order: bool) -> list[Pairing]:
    """The items of both lists in the order of the new one, those that went last."""
    often = _often(old, part) | _often(new, part)
    before, after = _keys(old, part, often), _keys(new, part, often)
    matched = _matched(old, new, before, after)
    moved = _moved(matched) if in_order else frozenset()
    by_new = {there: here for here, there in matched}
    found = []
    for place, item in enumerate(new):
        here = by_new.get(place)
        name = _name(item, part)
        earlier = _name(old[here], part) if here is not None else ""
        renamed = earlier if earlier != name else ""
        found.append(
            Pairing(None if here is None else old[here], item, here, place, name, renamed, place in moved)
        )
    gone = set(range(len(old))) - {here for here, _ in matched}
    found += [Pairing(old[place], None, place, None, _name(old[place], part)) for place in sorted(gone)]
    return [pair for pair in found if pair.old != pair.new or pair.moved]


def _often(items: Sequence[Any], part: JSON) -> set[str]:
    """What several items are called, such as those of a step that comes back every year."""
    return {key for key, count in Counter(_key(item, part) for item in items).items() if count > 1}


def _keys(items: Sequence[Any], part: JSON, often: set[str]) -> list[tuple[str, int]]:
    """What makes an item recognisable; equal ones are told apart by their moment, and then by their order."""
    seen: Counter[str] = Counter()
    keys = []
    for item in items:
        key = _key(item, part)
        if key in often and isinstance(item, dict) and item.get("wanneer"):
            key = f"{key} {item['wanneer']}"
        keys.append((key, seen[key]))
        seen[key] += 1
    return keys


def _key(item: Any, part: JSON) -> str:
    if not isinstance(item, dict):
        return str(item)
    main = part.get("x-hoofdwoord")
    pair = part.get("x-paar") or [None]
    for name in (part.get("x-id"), *_NAMES, main, pair[0]):
        if name and isinstance(item.get(name), str | int):
            return f"{name}={item[name]}"
    return json.dumps(item, sort_keys=True, ensure_ascii=False)


def _name(item: Any, part: JSON) -> str:
    if not isinstance(item, dict):
        return str(item)
    return str(item.get(part.get("x-id") or "id") or item.get("code") or "")


def _matched(
    old: Sequence[Any], new: Sequence[Any], before: list[tuple[str, int]], after: list[tuple[str, int]]
) -> list[tuple[int, int]]:
    """Pairs of places: equal names first, then earlier names, then what is nearly equal."""
    places = {key: place for place, key in enumerate(before)}
    found = [(places[key], place) for place, key in enumerate(after) if key in places]
    left = sorted(set(range(len(old))) - {here for here, _ in found})
    come = sorted(set(range(len(new))) - {there for _, there in found})
    for place in [place for place in come if _earlier(new[place])]:
        names = _earlier(new[place])
        here = next((at for at in left if before[at][0].partition("=")[2] in names), None)
        if here is not None:
            found.append((here, place))
            left.remove(here)
            come.remove(place)
    found += _alike(old, new, left, come)
    return sorted([*found, *_at_one_place(old, new, found)], key=lambda pair: pair[1])


def _at_one_place(
    old: Sequence[Any], new: Sequence[Any], found: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Moments that were put on another day: of two lists that are as long, what is left at the same place."""
    if len(old) != len(new):
        return
    taken, met = {here for here, _ in found}, {there for _, there in found}
    for place in sorted(set(range(len(old))) - taken - met):
        sides = (old[place], new[place])
        if all(isinstance(item, dict) and item.get("wanneer") for item in sides):
            yield place, place


def _earlier(item: Any) -> set[str]:
    names = item.get("eerder") if isinstance(item, dict) else None
    return {str(name).rpartition("/")[2] for name in names} if isinstance(names, list) else set()


def _alike(
    old: Sequence[Any], new: Sequence[Any], left: list[int], come: list[int]
) -> Iterator[tuple[int, int]]:
    """Items without a name in common that say nearly the same; only among mappings, and not among hundreds."""
    left = [place for place in left if isinstance(old[place], dict)][:_COMPARED]
    come = [place for place in come if isinstance(new[place], dict)][:_COMPARED]
    ranked = sorted(
        (-likeness(_said(old[here]), _said(new[there])), abs(here - there), here, there)
        for here in left
        for there in come
    )
    taken: set[tuple[str, int]] = set()
    for score, _, here, there in ranked:
        if -score >= _ALIKE and not taken & {("old", here), ("new", there)}:
            taken |= {("old", here), ("new", there)}
            yield here, there


def _said(item: Any) -> str:
    return json.dumps([value for key, value in sorted(item.items()) if key != "id"], ensure_ascii=False)


def _moved(matched: list[tuple[int, int]]) -> frozenset[int]:
    """The new places of what changed its order: all but the longest row that stayed in order."""
    ends: list[int] = []  # the old place at the end of the best row of each length
    last: list[int] = []  # and which match that is
    before: list[int] = []
    for number, (here, _) in enumerate(matched):
        at = bisect_left(ends, here)
        before.append(last[at - 1] if at else -1)
        ends[at : at + 1] = [here]
        last[at : at + 1] = [number]
    kept, number = set(), last[-1] if last else -1
    while number >= 0:
        kept.add(matched[number][1])
        number = before[number]
    return frozenset(there for _, there in matched) - kept
