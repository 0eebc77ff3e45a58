"""What should become different in one file: changes by route, hung in one tree."""

import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from swvctl.edit.refusal import EditError
from swvctl.findings import Key, Route
from swvctl.tekst.escape import shown

JSON: TypeAlias = "str | int | bool | Sequence[Any] | Mapping[str, Any] | None"


class Edit(NamedTuple):
    """A new value at a route as it is written in the file; ``None`` takes the whole entry away.

    ``order`` tells in which order the keys beside a new key belong. ``plain`` is for places that accept text
    or number: there ``010`` and ``12:30`` need no quotation marks.
    """

    route: Route
    new: JSON
    order: Sequence[str] = ()
    plain: bool = False


class Put(NamedTuple):
    """This value should stand here."""

    value: JSON
    plain: bool = False


class Within(NamedTuple):
    """Only these parts should change; ``None`` is a part that goes."""

    parts: "dict[Key, Wish]"
    order: list[str]


Wish: TypeAlias = Put | Within | None


def wish_of(edits: Sequence[Edit]) -> Within:
    root = Within({}, [])
    for edit in edits:
        if not edit.route:
            raise EditError("Een bestand kan niet in zijn geheel worden vervangen.")
        _hang(root, edit)
    return root


def value_of(wish: Wish) -> JSON:
    """The value that a wish makes where nothing stands yet."""
    match wish:
        case Put(value):
            return value
        case Within(parts) if parts and all(isinstance(key, int) for key in parts):
            return [value_of(parts[key]) for key in sorted(parts, key=int) if parts[key] is not None]
        case Within(parts):
            return {str(key): value_of(part) for key, part in parts.items() if part is not None}
    return None


def plain_of(wish: Wish) -> bool:
    """Whether codes in it may stand bare."""
    match wish:
        case Put(_, plain):
            return plain
        case Within(parts):
            return any(plain_of(part) for part in parts.values())
    return False


def bare(value: JSON) -> Any:
    """The value as the reader gives it back; the line end after the last line of a text does not count."""
    match value:
        case bool():
            return "ja" if value else "nee"
        case int():
            return str(value)
        case str():
            return str(value).removesuffix("\n")
        case Mapping():
            return {composed(key): bare(child) for key, child in value.items()}
        case Sequence():
            return [bare(child) for child in value]
    return value


def composed(key: str) -> str:
    return unicodedata.normalize("NFC", key)


def _hang(root: Within, edit: Edit) -> None:
    *above, last = (composed(key) if isinstance(key, str) else key for key in edit.route)
    place = root
    for key in above:
        inner = place.parts.setdefault(key, Within({}, []))
        if not isinstance(inner, Within):
            raise _twice(edit.route)
        place = inner
    if last in place.parts:
        raise _twice(edit.route)
    place.parts[last] = None if edit.new is None else Put(edit.new, edit.plain)
    place.order.extend(key for key in edit.order if key not in place.order)


def _twice(route: Route) -> EditError:
    return EditError(
        f'Het veld "{shown(" > ".join(map(str, route)))}" zou twee keer tegelijk worden gewijzigd.'
    )
