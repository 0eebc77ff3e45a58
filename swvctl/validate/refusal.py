"""Why a value does not fit: what the validator found, and what is said of it."""

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from swvctl.findings import Route
from swvctl.schemas import JSON, Schema
from swvctl.tekst.escape import shown

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

UNKNOWN, MISSING = "SCH001", "SCH002"
KEYS = "propertyNames"
_NAMES = frozenset({"title", "description", "x-zo"})
_CALLED = ("naam", "titel", "label", "keuze", "anders", "id", "code", "schooljaar", "wanneer", "brin")
_LONGEST_NAME = 60


class Trouble(NamedTuple):
    """What a validator has against a value: the keyword, what it asks, the value, the schema part and the place.

    ``implied`` are the keys that a short form stands for, and that its author did not write.
    """

    keyword: str
    limit: Any
    value: Any
    part: JSON
    route: Route
    schema: Schema
    inner: tuple["Trouble", ...] = ()
    implied: frozenset[Route] = frozenset()

    @classmethod
    def of(
        cls, error: "ValidationError", schema: Schema, implied: frozenset[Route] = frozenset()
    ) -> "Trouble":
        route = tuple(error.absolute_path)
        part = error.schema if isinstance(error.schema, dict) else {}
        if error.absolute_schema_path[0] != "allOf":  # what a workspace asks on top, it puts in its own words
            part = {**part, **{key: value for key, value in schema.at(route).items() if key in _NAMES}}
        inner = tuple(cls.of(child, schema, implied) for child in error.context or ())
        keyword = KEYS if KEYS in error.absolute_schema_path else str(error.validator)
        return cls(keyword, error.validator_value, error.instance, part, route, schema, inner, implied)


class Refusal(NamedTuple):
    """Why a value does not fit its place; ``on_key`` when the key itself is what is wrong.

    ``about`` is the key that is missing, or the one that was probably meant. It ``is_meant`` where what stands below
    the key can be read as if that one stood there. What stands at ``also`` is refused by the same words. ``whole`` is
    the list that was taken for something else: of its items that is told once.
    """

    code: str
    route: Route
    message: str
    hint: str = ""
    on_key: bool = False
    about: Route = ()
    is_meant: bool = False
    also: tuple[Route, ...] = ()
    whole: Route = ()


def told_once(refusals: set[Refusal]) -> set[Refusal]:
    """Without what is missing only because its key was misspelt, or is the same as in an item above it."""
    meant = {refusal.about for refusal in refusals if refusal.code == UNKNOWN and refusal.about}
    of_lists = sorted((one for one in refusals if one.whole), key=lambda one: one.route[len(one.whole) :])
    first = {one.whole: one for one in reversed(of_lists)}
    return {
        refusal
        for refusal in refusals
        if (refusal.code != MISSING or meant.isdisjoint({refusal.about, refusal.about[:-1]}))
        and first.get(refusal.whole, refusal) is refusal
    }


def named(refusal: Refusal, value: Any) -> Refusal:
    """Say which item of a list it is about, by what the item calls itself; what stands there already is no news."""
    name = ""
    for key in refusal.route:
        match value:
            case dict():
                value = value.get(key)
            case list() if isinstance(key, int):
                value = value[key]
            case _:
                return refusal
        if isinstance(key, int):
            name = _own_name(value)
    if not name or value == name or f'"{name}"' in refusal.message:
        return refusal
    message = refusal.message
    start = message[0].lower() if message[:2].istitle() else message[0]
    return refusal._replace(message=f"{name}: {start}{message[1:]}")


def _own_name(item: Any) -> str:
    called = (
        (item[key] for key in _CALLED if isinstance(item.get(key), str)) if isinstance(item, dict) else ()
    )
    return shown(next(iter(called), ""), _LONGEST_NAME)


def as_seen(value: Any) -> str:
    match value:
        case dict():
            return "een blok met velden"
        case list():
            return "een lijst"
        case None:
            return "niets"
        case _:
            first, more, _ = str(value).strip().partition("\n")
            return f'"{shown(first)}{" …" if more else ""}"'


KINDS_OF_VALUE = MappingProxyType(
    {
        "string": "tekst",
        "integer": "een heel getal",
        "number": "een getal",
        "boolean": "ja of nee",
        "array": "een lijst",
        "object": "een blok met velden",
        "null": "niets",
    }
)
