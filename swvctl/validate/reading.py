"""A value as its form reads it, and what the form refuses of it.

What stands below a key that was misspelt is refused by its key only: it is read as what was probably meant, so that
nothing is told of what follows from it.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from swvctl.findings import Route
from swvctl.read.document import Document
from swvctl.read.textfile import TextFile
from swvctl.read.yaml_text import Value
from swvctl.schemas import Schema
from swvctl.schemas.shape import Shape, shape_of
from swvctl.validate.halved import halved, written_at
from swvctl.validate.normalise import Normalised, normalise
from swvctl.validate.refusal import Refusal, Trouble
from swvctl.validate.turned import turned
from swvctl.validate.verdict import Validator

_DISAGREEMENT = Refusal(
    "SCH013", (), "De twee controles op dit bestand zijn het niet eens.", "Meld dit aan de makers van swvctl."
)
_NOTHING: frozenset[Refusal] = frozenset()


class Form(NamedTuple):
    """A schema with what is compiled from it."""

    schema: Schema
    shape: Shape
    validator: Validator


@lru_cache(maxsize=256)
def form_of(schema: Schema) -> Form:
    return Form(schema, shape_of(schema), Validator(schema))


class Reading(NamedTuple):
    """What a value says and what is refused of it; ``meant`` is what was read as something else."""

    found: Normalised
    refusals: frozenset[Refusal] = _NOTHING
    meant: frozenset[Refusal] = _NOTHING

    @property
    def all_refusals(self) -> frozenset[Refusal]:
        return self.refusals | self.meant


def read_value(value: Value, form: Form, route: Route, text_of: Callable[[str], TextFile]) -> Reading:
    """Read a record that stands at this route of its file."""
    reading = _read(value, form, route, text_of)
    whole, halves = halved(value, reading.refusals)
    if halves:
        value, reading = whole, _read(whole, form, route, text_of)
    meant = _misspelt(reading.refusals, value)
    while meant:
        again = _read(_as_meant(value, meant), form, route, text_of)
        unfit = {one for one in meant if any(two.route == one.about for two in again.refusals)}
        if not unfit:
            return again._replace(meant=frozenset({*meant, *halves}))
        meant -= unfit  # as that it would be wrong too, so probably it is not what was meant
    return reading._replace(meant=frozenset(halves))


def remember(meant: frozenset[Refusal], document: Document, route: Route) -> None:
    """Let the document know where what was meant stands."""
    if keys := {route + one.about: str(one.route[-1]) for one in meant if one.about}:
        document.meant = {**document.meant, **keys}


def _read(value: Value, form: Form, route: Route, text_of: Callable[[str], TextFile]) -> Reading:
    found = normalise(value, form.shape, route, text_of)
    if form.validator.accepts(found.value):
        return Reading(found)
    return Reading(found, frozenset(_refusals(found, form, len(route))))


def _refusals(found: Normalised, form: Form, size: int) -> set[Refusal]:
    from swvctl.validate.messages import explain  # noqa: PLC0415 - nearly every record fits

    implied = frozenset(route[size:] for route in found.implied)
    refusals = {
        refusal
        for error in form.validator.refusals(found.value)
        for refusal in explain(Trouble.of(error, form.schema, implied))
    }
    return turned(refusals or {_DISAGREEMENT}, found, size, form.schema)


def _misspelt(refusals: frozenset[Refusal], value: Value) -> set[Refusal]:
    """The keys of which is known what was meant, where that does not stand there as well."""
    asked = [one for one in refusals if one.is_meant and isinstance(_holder(one, value), dict)]
    count = Counter(one.about for one in asked)
    return {one for one in asked if count[one.about] == 1 and one.about[-1] not in _holder(one, value)}


def _holder(refusal: Refusal, value: Value) -> Any:
    """What the key stands in, as it was written; nothing where that was a short form."""
    found = written_at(value, refusal.route[:-1])
    return found if isinstance(found, dict) and refusal.route[-1] in found else None


def _as_meant(value: Value, meant: set[Refusal]) -> Value:
    renamed: Value = _renamed(value, {one.route: str(one.about[-1]) for one in meant}, ())
    return renamed


def _renamed(value: Any, keys: Mapping[Route, str], route: Route) -> Any:
    match value:
        case dict():
            return {
                keys.get((*route, key), key): _renamed(child, keys, (*route, key))
                for key, child in value.items()
            }
        case list():
            return [_renamed(item, keys, (*route, index)) for index, item in enumerate(value)]
    return value
