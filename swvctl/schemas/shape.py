"""A schema compiled for walking: what each place may hold and which short forms it knows."""

import unicodedata
from functools import lru_cache

from swvctl.schemas.overlay import JSON
from swvctl.schemas.store import Schema


class Shape:
    """What the walk needs to know of one place in a schema.

    ``types`` are JSON Schema types; ``is_text`` is Markdown, ``is_read`` what rules on wording look at;
    a key with nothing behind it is no key at all where the place ``may_be_empty``;
    what stands at an ``is_place`` completes the references of its record, and what ``may_be_absent`` need not be
    there yet; ``file_of`` is the text whose words may stand in a file of their own, named under ``file_key``;
    ``main``, ``pair``, ``id_key``, ``id_from`` and ``key_behind`` describe the short forms.
    """

    def __init__(self, part: JSON) -> None:
        """Read what a part of a schema says of itself; what it holds is filled in after that."""
        self.types = _types(part)
        self.only_text = self.types == _STRING
        self.is_object = "object" in self.types
        self.is_array = "array" in self.types
        self.may_hold_text = "string" in self.types
        self.is_scalar = not (self.is_object or self.is_array)
        self.is_text: bool = part.get("x-tekst", False)
        self.is_read = self.only_text or part.get("format") == "telefoon"
        self.is_place: bool = part.get("x-plaats", False)
        self.may_be_empty: bool = part.get("x-leeg-mag", False)
        self.may_be_absent: bool = part.get("x-mag-ontbreken", False)
        self.names: str = part.get("x-soort", "")
        self.refers: str = part.get("verwijst", "")
        self.unless: str = part.get("x-behalve", "")
        self.main: str = part.get("x-hoofdwoord", "")
        pair = part.get("x-paar")
        self.pair: tuple[str, str] | None = (pair[0], pair[1]) if pair else None
        self.id_from: str = part.get("x-id-uit", "")
        self.id_key: str = part.get("x-id", "id") if self.id_from else ""
        self.id_joint: str = part.get("x-id-scheiding", "-")
        self.key_behind: bool = part.get("x-sleutel-achteraan", False)
        self.file_key = ""
        self.file_of: str = part.get("x-bestand-voor", "")
        self.properties: dict[str, Shape] = {}
        self.folded: dict[str, str] = {}
        self.additional: Shape | None = None
        self.items: Shape | None = None

    def meant(self, key: str) -> "tuple[str, Shape | None]":
        """The property that is meant by a key in another spelling; what is none is one of the free ones, if any."""
        name = self.folded.get(fold(key), key)
        return name, self.properties.get(name) or self.additional


_STRING = frozenset({"string"})


def shape_of(schema: Schema) -> Shape:
    """Compile a schema; our schemas never refer to themselves."""
    return _compile(schema.value, schema)


@lru_cache(maxsize=4096)
def fold(key: str) -> str:
    """A key without accents and capitals, for comparing."""
    decomposed = unicodedata.normalize("NFKD", key)
    return "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()


def _compile(part: JSON, schema: Schema) -> Shape:
    part = schema.resolve(part)
    shape = Shape(part)
    for name, child in part.get("properties", {}).items():
        shape.properties[name] = _compile(child, schema)
        shape.folded[fold(name)] = name
        if shape.properties[name].file_of:
            shape.file_key, shape.file_of = name, shape.properties[name].file_of
    if isinstance(part.get("additionalProperties"), dict):
        shape.additional = _compile(part["additionalProperties"], schema)
    if "items" in part:
        shape.items = _compile(part["items"], schema)
    return shape


def _types(part: JSON) -> frozenset[str]:
    types = part.get("type", "string" if "enum" in part else "object")
    return frozenset([types] if isinstance(types, str) else types)
