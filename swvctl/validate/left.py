"""What is left of a record when what was refused is taken out."""

from typing import Any

from swvctl.findings import Route
from swvctl.schemas import JSON
from swvctl.validate.record import compact, without
from swvctl.validate.refusal import Refusal
from swvctl.validate.verdict import Validator


def what_is_left(value: Any, refusals: set[Refusal], validator: Validator) -> JSON | None:
    """Leave out what was refused: the value itself, else its whole item, else the whole field; None if nothing fits."""
    routes = {route for refusal in refusals for route in (refusal.route, *refusal.also)}
    for shorten in (_exactly, _its_item, _its_field):
        left = value
        for route in sorted({shorten(route) for route in routes}, key=len):
            left = without(left, route) if route else left
        if validator.accepts(compact(left)):
            return left if isinstance(left, dict) else None
    return None


def _exactly(route: Route) -> Route:
    return route


def _its_item(route: Route) -> Route:
    last = max((index for index, key in enumerate(route) if isinstance(key, int)), default=len(route) - 1)
    return route[: last + 1]


def _its_field(route: Route) -> Route:
    return route[:1]
