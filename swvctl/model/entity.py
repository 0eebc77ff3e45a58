"""The base of every noun: fields by type hints, and the way back to the file."""

import types
from collections.abc import Callable, Mapping
from datetime import date
from inspect import get_annotations
from typing import Any, ClassVar, Protocol, Self, TypeVar, get_args, get_origin

from swvctl.findings import Key, Part, Route
from swvctl.model.vorm import NEEDED, Put, Vast, slots_of
from swvctl.read.document import Document, Place
from swvctl.read.yaml_text import Value
from swvctl.schemas import Schema, Schemas
from swvctl.tekst.getal import Getal, parse_number
from swvctl.validate import Record
from swvctl.wanneer import Wanneer, parse

CONCEPT = "concept"


class Region(Protocol):
    """What a noun may ask about the others."""

    @property
    def today(self) -> date: ...

    def volg(self, noun: type["Found"], text: str, record: Record) -> "Found | None": ...

    def verschijnt(self, bericht: str) -> Wanneer | None: ...


# Nothing to build where the value itself is what the field holds, which is so for most.
Build = Callable[[Any, Document, Route], Any]
Maker = tuple[str, Build | None, Put, Any]
KINDS: dict[str, type["Entity"]] = {}
Found = TypeVar("Found", bound="Entity")
Nouns = Mapping[str, Mapping[str, "Entity"]]
Form = tuple[Schema, str]


class Deel(Vast):
    """A part of a record that knows where it stands."""

    place: Place
    id: str = ""

    def at(self, *keys: Key, part: Part = "value") -> Place:
        """Where a value of this part stands; for a missing one, where its holder stands."""
        return Place(self.place.document, self.place.route + keys, part)

    @classmethod
    def build(cls, value: Mapping[str, Any], place: Place) -> Self:
        """Make the noun of a canonical value; every field by its type hint."""
        made = cls.__new__(cls)
        _take(made, value, place.document, place.route)
        _PLACE(made, place)
        return made


class Entity(Deel):
    """A record of one kind; ``name`` is its path below the kind's folder, without suffix."""

    kind: ClassVar[str] = ""
    after: ClassVar[tuple[str, ...]] = ()
    whole: ClassVar[bool] = False
    room: ClassVar[str] = ""
    name: str = ""
    record: Record
    intern: str = ""
    eerder: tuple[str, ...] = ()
    nalezen_voor: Wanneer | None = None

    @property
    def ref(self) -> str:
        return f"{self.kind}/{self.name}" if self.name else self.kind

    @property
    def publiek(self) -> bool:
        """Whether this record may be seen outside; kinds with a status say no while it is a concept."""
        return True

    def publiek_in(self, region: "Region") -> bool:  # noqa: ARG002 - for kinds that depend on another record
        """Whether this record may be seen outside, given the records it belongs to."""
        return self.publiek

    @classmethod
    def form(cls, name: str, value: Value, schemas: Schemas, nouns: Nouns) -> Form | None:  # noqa: ARG003 - for kinds that need them
        """The schema that a record must fit and its name, where that is not just the schema of its kind."""
        return None

    @classmethod
    def of(cls, record: Record) -> Self:
        if record.data is None:
            raise ValueError("a record without data is no noun")
        made = cls.build(record.data, record.place(record.route))
        _NAME(made, record.name)
        _RECORD(made, record)
        return made


class MetStatus(Entity):
    """A record that says how far it is; as a concept it is not seen outside."""

    status: str = ""

    @property
    def status_geweigerd(self) -> bool:
        """Whether it has a status that could not be read, so that another one stands in its place."""
        return (*self.record.route, "status") in self.record.faults

    @property
    def is_concept(self) -> bool:
        """Whether it is not finished; of a status that could not be read, that is the safe reading."""
        return self.status == CONCEPT or self.status_geweigerd

    @property
    def publiek(self) -> bool:
        return not self.is_concept


def noun(
    kind: str, *, after: tuple[str, ...] = (), whole: bool = False, room: str = ""
) -> Callable[[type], type]:
    """Register a noun; ``after`` names the kinds that must be built first.

    A ``whole`` kind says what others must look like, so that half of it would give findings that are not true.
    ``room`` is the folder of the rules that only a region with such a record needs.
    """

    def register(cls: type) -> type:
        cls.kind, cls.after, cls.whole, cls.room = kind, after, whole, room  # type: ignore[attr-defined] # the decorator is for Entity classes only
        KINDS[kind] = cls
        return cls

    return register


def field_names(cls: type[Deel]) -> set[str]:
    """The keys of the fields that come from the file."""
    return {key for key, *_ in _makers(cls)}


def lees(
    text: str, document: Document, *, anchor: date | None = None, schoolyear: str | None = None
) -> Wanneer:
    """Read a moment; one that is named after a school holiday, by the holidays of the region."""
    region, own = document.school_holidays if "vakantie" in text.lower() else (None, ())
    return parse(text, anchor=anchor, schoolyear=schoolyear, region=region, own=own)


def _take(made: Deel, value: Mapping[str, Any], document: Document, route: Route) -> None:
    """Fill the fields that come from the file, each with what is made of what stands under its key."""
    for key, make, put, default in _makers(type(made)):
        child = value.get(key)
        if child is not None:
            put(made, child if make is None else make(child, document, (*route, key)))
        elif default is NEEDED:
            raise TypeError(f"{type(made).__name__} needs {key}")
        else:
            put(made, default)


def _makers(cls: type[Deel]) -> tuple[Maker, ...]:
    if cls not in _MAKERS:
        _MAKERS[cls] = _made(cls)
    return _MAKERS[cls]


_MAKERS: dict[type[Deel], tuple[Maker, ...]] = {}
_PUTS: Mapping[str, Put] = {name: put for name, put, _ in slots_of(Entity)}
_PLACE, _NAME, _RECORD = (_PUTS[name] for name in ("place", "name", "record"))


def _made(cls: type[Deel]) -> tuple[Maker, ...]:
    """A key that is a word of Python, such as ``in``, is the field ``in_``."""
    hints = {name: hint for base in reversed(cls.__mro__) for name, hint in get_annotations(base).items()}
    return tuple(
        (name.removesuffix("_"), _maker(hints[name]), put, default)
        for name, put, default in slots_of(cls)
        if name not in {"place", "record", "name"}
    )


def _maker(hint: Any) -> Build | None:
    """How a canonical value becomes a field of this type."""
    origin, args = get_origin(hint), get_args(hint)
    if origin is types.UnionType:
        return _maker(next(arg for arg in args if arg is not type(None)))
    if origin is tuple:
        return _tuple_of(_maker(args[0]))
    if origin is Mapping:
        return _mapping_of(_maker(args[1]))
    if isinstance(hint, type) and issubclass(hint, Deel):
        return _part_of(hint)
    return _SIMPLE.get(hint)


def _part_of(cls: type[Deel]) -> Build:
    return lambda value, document, route: cls.build(value, Place(document, route))


def _tuple_of(make: Build | None) -> Build:
    if make is None:
        return lambda value, *_: tuple(item for item in value if item is not None)
    return lambda value, document, route: tuple(
        make(item, document, (*route, index)) for index, item in enumerate(value) if item is not None
    )


def _mapping_of(make: Build | None) -> Build:
    if make is None:
        return lambda value, *_: types.MappingProxyType({**value})
    return lambda value, document, route: types.MappingProxyType(
        {key: make(item, document, (*route, key)) for key, item in value.items()}
    )


_SIMPLE: Mapping[Any, Build] = {
    Wanneer: lambda value, document, _: lees(str(value), document),
    Getal: lambda value, *_: parse_number(str(value)),
    bool: lambda value, *_: value == "ja",
}
