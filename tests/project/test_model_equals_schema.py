"""The schema says shape, title and order; the noun says type and meaning. They never drift apart."""

import types
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

from swvctl.assets import Assets
from swvctl.model import load_nouns, vorm
from swvctl.model.entity import Deel, Entity
from swvctl.model.schoolprofiel import Keuze
from swvctl.model.vorm import fields_of
from swvctl.schemas import JSON, Schema, Schemas

SCHEMAS = Schemas(Assets())
NOUNS = load_nouns()
EVERYWHERE = {"intern", "negeer", "eerder", "nalezen_voor"}
BASE = {"name", "record", "place", *EVERYWHERE}
BEFORE_THAT = {"per_jaar"}  # an item for each year has come in its place


class Pair(NamedTuple):
    """A class and the part of a schema that it holds."""

    where: str
    cls: type[Deel]
    part: JSON
    schema: Schema


def pairs() -> Iterator[Pair]:
    for kind, cls in NOUNS.items():
        schema = SCHEMAS.of(kind)
        yield from _below(Pair(kind, cls, schema.resolve(schema.value), schema))
    schema = SCHEMAS.of("schoolprofiel")
    yield Pair("keuze", Keuze, schema.resolve({"$ref": "#/$defs/keuze"}), schema)


def _below(pair: Pair) -> Iterator[Pair]:
    yield pair
    hints = get_type_hints(pair.cls)
    for name, child in pair.part.get("properties", {}).items():
        inner = _held(hints.get(name))
        part = pair.schema.resolve(child)
        part = pair.schema.resolve(part["items"]) if "items" in part else part
        if inner:
            yield from _below(Pair(f"{pair.where}.{name}", inner, part, pair.schema))


def _held(hint: Any) -> type[Deel] | None:
    """The class of a part in a type such as ``X``, ``X | None`` or ``tuple[X, ...]``."""
    if isinstance(hint, type) and issubclass(hint, Deel):
        return hint
    return next((found for arg in get_args(hint) if (found := _held(arg))), None)


PAIRS = list(pairs())


def test_a_noun_has_the_fields_of_its_schema():
    assert len(PAIRS) > 60, "nouns and their parts"
    for pair in PAIRS:
        own = {_key(name) for name in fields_of(pair.cls)} - BASE
        stated = set(pair.part.get("properties", {})) - EVERYWHERE - BEFORE_THAT
        if "id" not in stated:
            own.discard("id")
        assert own == stated, pair.where


def test_what_a_schema_requires_has_no_default_and_the_other_way_round():
    for pair in PAIRS:
        required = set(pair.part.get("required", [])) | pair.schema.placed
        if not issubclass(pair.cls, Entity):
            required = set(pair.part.get("required", []))
        hints = get_type_hints(pair.cls)
        optional = {name for name in pair.part.get("properties", {}) if name not in required | EVERYWHERE}
        missing = {_key(name) for name in _needed(pair.cls)} - BASE
        assert not missing & optional, pair.where
        lists = {name for name in required if get_origin(hints.get(name)) is tuple}
        assert {"id"} | missing | lists >= required, pair.where


def _key(field: str) -> str:
    """A key that is a word of Python has an underscore as a field."""
    return field.removesuffix("_")


def _needed(cls: type[Deel]) -> list[str]:
    return [name for name, default in cls._fields.items() if default is vorm.NEEDED]


SHAPES = {"array": {tuple}, "object": {Mapping}, "integer": {int}}


def test_a_field_has_the_type_its_schema_asks_for():
    for pair in PAIRS:
        _has_the_types_of_its_schema(pair)


def _has_the_types_of_its_schema(pair):
    hints = get_type_hints(pair.cls)
    for name, child in pair.part.get("properties", {}).items():
        if name in EVERYWHERE | BEFORE_THAT:
            continue
        asked = pair.schema.resolve(child).get("type", "string")
        kinds = SHAPES.get(asked if isinstance(asked, str) else "", set())
        hint = hints.get(name) or hints[f"{name}_"]
        plain = (
            next(arg for arg in get_args(hint) if arg is not type(None))
            if get_origin(hint) is types.UnionType
            else hint
        )
        assert not kinds or (get_origin(plain) or plain) in kinds or _held(plain), f"{pair.where}.{name}"


def test_every_kind_of_file_has_a_noun():
    assert set(SCHEMAS.kinds()) == set(NOUNS)
