"""A schema compiled for walking: what each place may hold and which short forms it knows."""

import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

from swvctl.schemas.store import JSON, Schema


@dataclass(slots=True)
class Shape:
    """What the walk needs to know of one place in a schema.

    ``types`` are JSON Schema types; ``is_text`` is Markdown, ``is_read`` what rules on wording look at;
    a key with nothing behind it is no key at all where the place ``may_be_empty``;
    what stands at an ``is_place`` completes the references of its record, and what ``may_be_absent`` need not be
    there yet; ``file_of`` is the text whose words may stand in a file of their own, named under ``file_key``;
    ``main``, ``pair``, ``id_key``, ``id_from`` and ``key_behind`` describe the short forms.
    """

    types: frozenset[str]
    properties: dict[str, "Shape"] = field(default_factory=dict)
    folded: dict[str, str] = field(default_factory=dict)
    additional: "Shape | None" = None
    items: "Shape | None" = None
    main: str = ""
    pair: tuple[str, str] | None = None
    id_key: str = ""
    id_from: str = ""
    id_joint: str = "-"
    key_behind: bool = False
    names: str = ""
    refers: str = ""
    unless: str = ""
    is_place: bool = False
    may_be_absent: bool = False
    file_key: str = ""
    file_of: str = ""
    is_text: bool = False
    is_read: bool = False
    may_be_empty: bool = False
    only_text: bool = field(init=False)
    may_hold_text: bool = field(init=False)
    is_scalar: bool = field(init=False)
    is_object: bool = field(init=False)
    is_array: bool = field(init=False)

    def __post_init__(self) -> None:
        self.only_text = self.types == _STRING
        self.is_object = "object" in self.types
        self.is_array = "array" in self.types
        self.may_hold_text = "string" in self.types
        self.is_scalar = not (self.is_object or self.is_array)

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
    pair = part.get("x-paar")
    shape = Shape(
        types=_types(part),
        main=part.get("x-hoofdwoord", ""),
        pair=(pair[0], pair[1]) if pair else None,
        id_key=part.get("x-id", "id") if "x-id-uit" in part else "",
        id_from=part.get("x-id-uit", ""),
        id_joint=part.get("x-id-scheiding", "-"),
        key_behind=part.get("x-sleutel-achteraan", False),
        names=part.get("x-soort", ""),
        refers=part.get("verwijst", ""),
        unless=part.get("x-behalve", ""),
        is_place=part.get("x-plaats", False),
        may_be_absent=part.get("x-mag-ontbreken", False),
        file_of=part.get("x-bestand-voor", ""),
        is_text=part.get("x-tekst", False),
        may_be_empty=part.get("x-leeg-mag", False),
        is_read=_types(part) == _STRING or part.get("format") == "telefoon",
    )
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
