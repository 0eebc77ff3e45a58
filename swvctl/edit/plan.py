"""What happens to the entries of one mapping or list: each stays, changes or goes, and new ones come between."""

import json
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple, TypeAlias

from swvctl.edit.refusal import EditError
from swvctl.edit.tree import Kind, Node
from swvctl.edit.wish import JSON, Put, Wish, Within, bare, composed, plain_of, value_of
from swvctl.tekst.escape import shown


class Keep(NamedTuple):
    number: int


class Change(NamedTuple):
    number: int
    wish: Wish
    key: str | None = None


class Drop(NamedTuple):
    number: int


class Insert(NamedTuple):
    key: str | None
    value: JSON
    plain: bool


Step: TypeAlias = Keep | Change | Drop | Insert


def steps_of(node: Node, wish: Put | Within) -> list[Step]:
    match wish:
        case Put(value, plain):
            if node.kind is Kind.MAPPING and isinstance(value, Mapping):
                return list(_fields_to(node, value, plain))
            if isinstance(value, Sequence):
                return list(_items_to(node, value, plain))
        case Within(parts, order):
            return list(
                _fields_within(node, parts, order)
                if node.kind is Kind.MAPPING
                else _items_within(node, parts)
            )
    raise EditError("Deze waarde kan niet op deze plaats staan.")


def can_step(node: Node, wish: Put | Within) -> bool:
    """Whether the value can be changed part by part instead of as a whole."""
    match wish, node.kind:
        case Put(Mapping()), Kind.MAPPING:
            return True
        case Put(str()), _:
            return False
        case Put(Sequence()), Kind.LIST:
            return True
        case Within(), Kind.MAPPING | Kind.LIST:
            return True
    return False


def same(node: Node, value: JSON) -> bool:
    return _frozen(node.value) == _frozen(value)


def value_after(node: Node, wish: Wish) -> JSON:
    """The whole value as it should become."""
    if isinstance(wish, Put):
        return wish.value
    if not isinstance(wish, Within):
        return None
    if node.kind is Kind.TEXT:
        return value_of(wish)
    fields: dict[str, JSON] = {}
    items: list[JSON] = []
    for step in steps_of(node, wish):
        match step:
            case Insert(key, value):
                pass
            case Keep(index) | Change(index):
                key, old = node.entries[index].key, node.entries[index].node
                value = value_after(old, step.wish) if isinstance(step, Change) else old.value
            case _:
                continue
        items.append(value)
        fields[key or ""] = value
    return fields if node.kind is Kind.MAPPING else items


def _fields_to(node: Node, value: Mapping[str, JSON], plain: bool) -> Iterator[Step]:
    wanted = {composed(key): child for key, child in value.items()}
    if len(node.entries) == len(wanted) == 1 and node.entries[0].key not in wanted:
        [(key, child)] = wanted.items()
        yield Change(0, Put(child, plain), key)
        return
    known = {entry.key for entry in node.entries}
    parts: dict[Any, Wish] = {key: Put(child, plain) for key, child in wanted.items()}
    parts |= {key: None for key in known if key not in wanted}
    yield from _fields_within(node, parts, list(wanted))


def _fields_within(node: Node, parts: Mapping[Any, Wish], order: Sequence[str]) -> Iterator[Step]:
    """Old fields stay in their order; a new one comes after the nearest one that belongs before it."""
    steps: list[Step] = []
    for index, entry in enumerate(node.entries):
        steps.append(_step(index, entry.node, parts.get(entry.key), missing=entry.key not in parts))
    names = [entry.key for entry in node.entries]
    rank = {key: place for place, key in enumerate(order)}
    fresh = [key for key in parts if key not in names and parts[key] is not None]
    for key in sorted(fresh, key=lambda key: rank.get(key, len(rank))):
        place = _place(key, names, order)
        steps.insert(place, _insert(key, parts[key]))
        names.insert(place, key)
    return iter(steps)


def _place(key: str, names: Sequence[str | None], order: Sequence[str]) -> int:
    if key in order:
        at = list(order).index(key)
        before = [names.index(name) for name in order[:at] if name in names]
        if before:
            return max(before) + 1
        after = [names.index(name) for name in order[at + 1 :] if name in names]
        if after:
            return min(after)
    return len(names)


def _insert(key: str | None, wish: Wish) -> Insert:
    return Insert(key, value_of(wish), plain_of(wish))


def _items_within(node: Node, parts: Mapping[Any, Wish]) -> Iterator[Step]:
    if wrong := next((key for key in parts if not isinstance(key, int) or key < 0), None):
        raise EditError(f'Op deze plaats staat een lijst, daarin kan geen veld "{shown(str(wrong))}" staan.')
    for index, entry in enumerate(node.entries):
        yield _step(index, entry.node, parts.get(index), missing=index not in parts)
    for index in sorted(key for key in parts if key >= len(node.entries)):
        if parts[index] is not None:
            yield _insert(None, parts[index])


def _step(index: int, node: Node, wish: Any, *, missing: bool) -> Step:
    if missing or (isinstance(wish, Put) and same(node, wish.value)):
        return Keep(index)
    return Drop(index) if wish is None else Change(index, wish)


def _items_to(node: Node, value: Sequence[JSON], plain: bool) -> Iterator[Step]:
    """The fewest changes: place by place when that is as good, else as a comparison of two texts."""
    old, new = [_frozen(entry.node.value) for entry in node.entries], [_frozen(child) for child in value]
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    cost = sum(max(i2 - i1, j2 - j1) for tag, i1, i2, j1, j2 in codes if tag != "equal")
    if len(old) == len(new) and sum(a != b for a, b in zip(old, new, strict=True)) <= cost:
        codes = [("replace", 0, len(old), 0, len(new))]
    for _, i1, i2, j1, j2 in codes:
        both = min(i2 - i1, j2 - j1)
        for step in range(both):
            wish = Put(value[j1 + step], plain)
            yield _step(i1 + step, node.entries[i1 + step].node, wish, missing=False)
        yield from (Drop(index) for index in range(i1 + both, i2))
        yield from (Insert(None, value[index], plain) for index in range(j1 + both, j2))


def _frozen(value: JSON) -> str:
    return json.dumps(bare(value), sort_keys=True)
