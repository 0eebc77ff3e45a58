"""A line of a list of which both halves are right, and stand the wrong way round: ``- 164: 1 februari 2026``."""

from typing import Any

from swvctl.findings import Route
from swvctl.schemas import Schema
from swvctl.tekst.escape import shown
from swvctl.validate.formats import FORMATS, fits
from swvctl.validate.normalise import Normalised
from swvctl.validate.refusal import Refusal


def turned(refusals: set[Refusal], found: Normalised, start: int, schema: Schema) -> set[Refusal]:
    """The same refusals, but of two halves that fit when they change places only one.

    Their routes begin at the record, of which the own route is ``start`` steps.
    """
    for route, names in found.pairs.items():
        places = [(*route[start:], name) for name in names]
        said = {refusal for refusal in refusals if refusal.route in places}
        if {refusal.route for refusal in said} != set(places):
            continue
        first, second = (_at(found.value, place) for place in places)
        forms = [str(schema.at(place).get("format", "")) for place in places]
        if all(form in FORMATS for form in forms) and fits(forms[0])(second) and fits(forms[1])(first):
            message = f'"{shown(first)}" en "{shown(second)}" staan omgekeerd.'
            hint = f"Schrijf: - {shown(second)}: {shown(first)}"
            refusals = refusals - said | {Refusal("SCH005", places[0], message, hint, about=places[1])}
    return refusals


def _at(value: Any, route: Route) -> str:
    for key in route:
        value = value[key]
    return str(value)
