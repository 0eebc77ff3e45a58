"""What comes back every year is an item for each year in a list, and is compared as the one row that it is."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from swvctl.compare.shown import Side
from swvctl.findings import Route
from swvctl.schemas import Schema
from swvctl.validate.elk_jaar import ID, PER_YEAR, WHEN
from swvctl.wanneer import read_yearly

_WHAT = "wat"
Items = Sequence[Any]


class Listed(NamedTuple):
    """The items of a list with their places in it; ``folded`` when some of them became one row again."""

    items: Items
    places: Sequence[int]
    folded: bool = False


class _Row(NamedTuple):
    """A row of the file, with of each of its items, by place, the year of each field that is of one year alone."""

    moment: str
    name: str
    own: dict[int, dict[str, str]]


def folded(
    schema: Schema, route: Route, before: tuple[Side, Items], after: tuple[Side, Items]
) -> tuple[Listed, Listed]:
    """Both lists with what comes back every year as one item, unless the other has a year of it by itself."""
    path = "/".join(key for key in route if isinstance(key, str))
    old, new = before[1], after[1]
    if path not in schema.value.get("x-elk-jaar", ()):
        return Listed(old, range(len(old))), Listed(new, range(len(new)))
    then, now = _rows(*before, path), _rows(*after, path)
    return _fold(old, then, _by_themselves(new, now)), _fold(new, now, _by_themselves(old, then))


def _rows(side: Side, items: Items, path: str) -> list[_Row]:
    """The rows that these items were made of, wherever in the record the list is."""
    record, document = side.record, side.record.document
    at = next((at for at, found in _lists(record.data, path.split("/")) if found is items), None)
    rows: dict[Route, _Row] = {}
    for place, item in enumerate(items if at is not None else ()):
        here = (*record.route, *(at or ()), place)
        written = document.written(here)
        if written in document.yearly:
            own = {key: document.shared.get((*here, key)) for key in item}
            years = {key: str(at[at.index(PER_YEAR) + 1]) for key, at in own.items() if at and PER_YEAR in at}
            rows.setdefault(written, _Row(*document.yearly[written], {})).own[place] = years
    return [*rows.values()]


def _by_themselves(items: Items, rows: Sequence[_Row]) -> set[str]:
    """What the items say that stand in the file each by itself, on a moment of their own."""
    of_rows = {place for row in rows for place in row.own}
    return {
        str(item.get(_WHAT))
        for place, item in enumerate(items)
        if place not in of_rows and (when := item.get(WHEN)) and not read_yearly(when)
    }


def _fold(items: Items, rows: Sequence[_Row], by_themselves: set[str]) -> Listed:
    found: dict[int, Any] = dict(enumerate(items))
    for row in rows:
        if not {str(items[place].get(_WHAT)) for place in row.own} & by_themselves:
            first, *others = sorted(row.own)
            found[first] = _as_row(items, row)
            for place in others:
                del found[place]
    return Listed([*found.values()], [*found], bool(rows))


def _as_row(items: Items, row: _Row) -> dict[str, Any]:
    """The fields that its items share, and below the year what is of that year alone."""
    shared: dict[str, Any] = {}
    per_year: dict[str, dict[str, Any]] = {}
    for place, years in row.own.items():
        for key, value in items[place].items():
            if key in years:
                per_year.setdefault(years[key], {})[key] = value
            else:
                shared[key] = value
    written = {WHEN: row.moment, ID: row.name, PER_YEAR: per_year}
    return {**shared, **{key: value for key, value in written.items() if value}}


def _lists(value: Any, keys: Sequence[str], route: Route = ()) -> Iterator[tuple[Route, Any]]:
    if isinstance(value, list) and keys:
        for index, item in enumerate(value):
            yield from _lists(item, keys, (*route, index))
    elif isinstance(value, dict) and keys:
        yield from _lists(value.get(keys[0]), keys[1:], (*route, keys[0]))
    elif isinstance(value, list):
        yield route, value
