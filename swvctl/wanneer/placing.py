"""Finds the year of a moment that was written without one, from a date or school year of the document."""

from datetime import date, timedelta
from enum import Enum, auto
from typing import NamedTuple

from .point import Days, Point, days_of
from .refusal import NeedsAnchorError, WanneerError, quoted
from .schooljaar import first_day, schoolyear_of


class Relative(Enum):
    """``a.s.`` is the first one from the anchor on, ``jl.`` the last one up to it; otherwise the nearest."""

    NEAREST = auto()
    NEXT = auto()
    LAST = auto()


Own = tuple[tuple[str, date, date], ...]


class Context(NamedTuple):
    """What the document knows: a date, or the first year of its school year; and its vakantieregio.

    ``own`` are the school holidays that its region has itself, by name, with their first and last day.
    """

    text: str
    anchor: date | None = None
    schoolyear: int | None = None
    region: str | None = None
    own: Own = ()
    relative: Relative = Relative.NEAREST


def place(point: Point, context: Context) -> Days:
    """Return the days of a point; without a year of its own the document decides."""
    if point.year is not None:
        return days_of(point, point.year)
    if context.anchor is not None:
        year = context.anchor.year
        found = _existing(point, range(year - 1, year + 2))
        return _from_anchor(found, context.anchor, context.relative)
    if context.relative is not Relative.NEAREST or context.schoolyear is None:
        raise _without_year(context)
    return _in_school_year(point, context.schoolyear)


def place_beside(point: Point, years: range, context: Context, other: Days) -> Days:
    """Place the other end of a stretch: in the same year, or in the next one within the same school year."""
    for days in _existing(point, years):
        low, high = (other, days) if years.step > 0 else (days, other)
        same = days.first.year == years.start or schoolyear_of(low.first) == schoolyear_of(high.last)
        if same and low.first <= high.last:
            return days
    raise WanneerError(f"In {quoted(context.text)} komt het einde voor het begin.", "Kijk begin en einde na.")


def _existing(point: Point, years: range) -> list[Days]:
    found = []
    refusal: WanneerError | None = None
    for year in years:
        try:
            found.append(days_of(point, year))
        except WanneerError as error:
            refusal = refusal or error
    if refusal is not None and not found:
        raise refusal
    return found


def _from_anchor(found: list[Days], anchor: date, relative: Relative) -> Days:
    if relative is Relative.NEXT:
        ahead = [days for days in found if days.last >= anchor]
        return ahead[0] if ahead else found[-1]
    if relative is Relative.LAST:
        behind = [days for days in found if days.first <= anchor]
        return behind[-1] if behind else found[0]
    here = timedelta(0)
    return min(reversed(found), key=lambda days: max(days.first - anchor, anchor - days.last, here))


def _in_school_year(point: Point, first_year: int) -> Days:
    begin = first_day(first_year)
    found = _existing(point, range(first_year, first_year + 2))
    return next((days for days in found if days.first >= begin), found[-1])


def _without_year(context: Context) -> NeedsAnchorError:
    if context.relative is not Relative.NEAREST:
        return NeedsAnchorError(
            f"Bij {quoted(context.text)} is niet te zeggen welk jaar het is.",
            'Schrijf de datum met het jaar, zonder "a.s." of "jl.".',
        )
    return NeedsAnchorError(f"Bij {quoted(context.text)} ontbreekt het jaar.")
