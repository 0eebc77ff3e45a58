"""From canonical places to places as written: authors use short forms, and edits keep them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from swvctl.edit.refusal import EditError
from swvctl.edit.wish import JSON, Edit, Put, Wish, Within, plain_of, value_of, wish_of
from swvctl.findings import Key, Route
from swvctl.read.positions import Pairs
from swvctl.read.yaml_text import Value, load
from swvctl.schemas.shape import Shape, fold
from swvctl.tekst.escape import shown
from swvctl.validate.normalise import normalise

_ANY = Shape({"type": "string"})


def as_written(content: bytes, edits: Sequence[Edit], shape: Shape) -> list[Edit]:
    """Turn edits of canonical places into edits of the file: short forms stay short while they can.

    Keys come in the order of the schema, and codes stand bare where the schema takes numbers.
    """
    value = load(content).value
    walk = _Walk(normalise(value, shape).pairs)
    return list(walk.visit(_Spot(value, shape, (), ()), wish_of(edits)))


@dataclass(frozen=True, slots=True)
class _Spot:
    """A value in the file, with its canonical and its written route."""

    value: Value
    shape: Shape
    route: Route
    written: Route
    order: Sequence[str] = ()

    def step(self, value: Value, shape: Shape | None, key: Key, written: Key) -> "_Spot":
        route, place = (*self.route, key), (*self.written, written)
        return _Spot(value, shape or _ANY, route, place, list(self.shape.properties))


@dataclass(frozen=True, slots=True)
class _Walk:
    pairs: Pairs

    def visit(self, spot: _Spot, wish: Wish) -> Iterator[Edit]:
        match wish, spot.value:
            case (None, _):
                yield Edit(spot.written, None)
            case (Put(value, plain), old):
                yield _edit(spot, _shortened(value, old, spot.shape), plain=plain)
            case (Within(), None):
                yield _edit(spot, value_of(wish), plain=plain_of(wish))
            case (Within(), _):
                yield from self._parts(spot, wish)

    def _parts(self, spot: _Spot, wish: Within) -> Iterator[Edit]:
        match spot.value:
            case list() as items:
                for key, part in wish.parts.items():
                    yield from self.visit(_item(spot, items, key), part)
            case _ if spot.shape.is_array:
                yield from self._single(spot, wish)
            case dict() as written if pair := self.pairs.get(spot.route):
                yield from self._paired(spot, written, pair, wish)
            case dict() as fields:
                for key, part in wish.parts.items():
                    yield from self.visit(_field(spot, fields, str(key)), part)
            case _:
                yield from self._main(spot, wish)

    def _single(self, spot: _Spot, wish: Within) -> Iterator[Edit]:
        """One value where a list may stand: it becomes a list when there are more."""
        first = wish.parts.get(0)
        inner = _Spot(spot.value, spot.shape.items or _ANY, (*spot.route, 0), spot.written, spot.order)
        if set(wish.parts) == {0}:
            yield from self.visit(inner, first)
            return
        if isinstance(first, Within):
            raise EditError("Deze wijzigingen kunnen niet tegelijk. Pas het bestand zelf aan in uw editor.")
        kept: list[JSON] = [] if first is None and 0 in wish.parts else [spot.value]
        if isinstance(first, Put):
            kept = [first.value]
        more = [value_of(wish.parts[key]) for key in sorted(key for key in wish.parts if key)]
        yield _edit(spot, [*kept, *(value for value in more if value is not None)], plain=plain_of(wish))

    def _main(self, spot: _Spot, wish: Within) -> Iterator[Edit]:
        """Only the main word stands here: it grows into fields when there is more to say."""
        main = spot.shape.main
        if not main:
            raise EditError("Op deze plaats staat één waarde, die heeft geen onderdelen.")
        if set(wish.parts) == {main}:
            yield from self.visit(spot, wish.parts[main])
        else:
            yield _edit(spot, _laid_over({main: spot.value}, wish), plain=plain_of(wish))

    def _paired(
        self, spot: _Spot, written: Mapping[str, Value], pair: tuple[str, str], wish: Within
    ) -> Iterator[Edit]:
        [(key, value)] = written.items()
        parts = wish.parts
        inner = spot.step(value, spot.shape.properties.get(pair[1]), pair[1], key)
        if set(parts) == {pair[1]} and parts[pair[1]] is not None:
            yield from self.visit(inner, parts[pair[1]])
            return
        full = _laid_over({pair[0]: key, pair[1]: value}, wish)
        short = {str(full[pair[0]]): full[pair[1]]} if set(full) == set(pair) else full
        yield _edit(spot, short, plain=plain_of(wish))


def _edit(spot: _Spot, value: JSON, *, plain: bool) -> Edit:
    bare = plain or (not spot.shape.only_text and "string" in spot.shape.types)
    return Edit(spot.written, value, spot.order, bare)


def _item(spot: _Spot, items: list[Value], key: Key) -> _Spot:
    if not isinstance(key, int):
        raise EditError(f'Op deze plaats staat een lijst, daarin kan geen veld "{shown(key)}" staan.')
    return spot.step(items[key] if key < len(items) else None, spot.shape.items, key, key)


def _field(spot: _Spot, fields: Mapping[str, Value], key: str) -> _Spot:
    name = _spelled(fields, key)
    return spot.step(fields.get(name), spot.shape.properties.get(key) or spot.shape.additional, key, name)


def _spelled(fields: Mapping[str, Value], key: str) -> str:
    """The key as the author spelled it."""
    if key in fields:
        return key
    return next((name for name in fields if fold(name) == fold(key)), key)


def _laid_over(old: dict[str, JSON], wish: Within) -> dict[str, JSON]:
    new = old | {str(key): value_of(part) for key, part in wish.parts.items()}
    return {key: value for key, value in new.items() if value is not None}


def _shortened(value: JSON, old: Value, shape: Shape) -> JSON:
    """Keep the short form that stands there when the new value has room in it."""
    if isinstance(old, str) and isinstance(value, list | tuple) and len(value) == 1:
        return _shortened(value[0], old, shape.items or _ANY)
    if isinstance(old, str) and isinstance(value, Mapping) and set(value) == {shape.main}:
        main: JSON = value[shape.main]
        return main
    return value
