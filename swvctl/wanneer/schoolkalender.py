"""Moments that are named after a school holiday: ``na de zomervakantie 2019``."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from swvctl.patroon import patroon

from .moment import DAY, Bound
from .placing import Context
from .point import Days, check_year
from .refusal import NeedsAnchorError, WanneerError, quoted
from .vocabulary import HOLIDAYS

REGIONS = ("Noord", "Midden", "Zuid")

_HOLIDAY = patroon(rf"({'|'.join(HOLIDAYS)})(?: ([0-9]{{4}})(?: [-/] ([0-9]{{4}}))?)?")
_SUMMER = HOLIDAYS[0]
# As early and as late as each has begun since the government sets them, with a few days to spare, and its length.
_WIDEST = {
    "zomervakantie": ((7, 1), (7, 27), 44),
    "herfstvakantie": ((10, 8), (10, 27), 9),
    "kerstvakantie": ((12, 18), (12, 27), 16),
    "voorjaarsvakantie": ((2, 8), (3, 1), 9),
    "meivakantie": ((4, 20), (5, 3), 9),
}


class Holiday(NamedTuple):
    """The days before, in or after a holiday, and how they are shown."""

    days: tuple[date | None, date | None]
    bound: Bound
    label: str


def read_holiday(line: str, bound: Bound, context: Context) -> Holiday | None:
    """Return the days of a line such as ``zomervakantie 2019``, or None if it names no holiday."""
    match = _HOLIDAY.fullmatch(line)
    if match is None:
        return None
    name, written, following = match.groups()
    if following and int(following) != int(written) + 1:
        raise WanneerError(f"De jaren in {quoted(context.text)} volgen niet op elkaar.")
    year = int(written) if written else _year_of(name, context)
    check_year(year)
    found = [_around(days, bound, name) for days in _own(name, year, context) or _of_all(name, year, context)]
    word = "in" if bound is Bound.OP else bound
    firsts, lasts = ([days[end] for days, _ in found] for end in (0, 1))
    days = (_outermost(firsts, min), _outermost(lasts, max))
    return Holiday(days, found[0][1], f"{word} de {name} {year}")


def school_holiday(name: str, year: int, region: str) -> Days | None:
    """Return first and last day of the holiday that begins in this year; None where those have not been set."""
    if name not in _WIDEST:
        return None
    *window, length = _WIDEST[name]
    earliest, latest = (date(year, *day) for day in window)
    days = {day for day, found in _calendar(year, region) if found.lower() == name}
    begin = min((day for day in days if earliest <= day <= latest), default=None)
    if begin is None:
        return None
    end = begin
    while end + DAY in days:
        end += DAY
    if end == date(year, 12, 31):  # of the next year nothing is known yet
        end = begin + (length - 1) * DAY
    return Days(begin, end)


def _own(name: str, year: int, context: Context) -> list[Days]:
    """The days of a holiday as the region of the document has it itself."""
    return [Days(first, last) for own, first, last in context.own if own == name and first.year == year]


def _of_all(name: str, year: int, context: Context) -> list[Days]:
    """The days that were set for all, in each region that it may be."""
    return [days for region in _regions(context) for days in _possible(name, year, region)]


def _possible(name: str, year: int, region: str) -> list[Days]:
    """The days of a holiday; as long as they have not been set, those of the earliest and of the latest it can be."""
    if known := school_holiday(name, year, region):
        return [known]
    return _ends(name, year)


def widest(name: str, year: int) -> Days | None:
    """The days between which a holiday of this year falls, whatever they are; None where it has no fixed time."""
    found = _ends(name, year) if name in _WIDEST else []
    return Days(found[0].first, found[-1].last) if found else None


def _ends(name: str, year: int) -> list[Days]:
    *window, length = _WIDEST[name]
    return [Days(first, first + (length - 1) * DAY) for first in (date(year, *day) for day in window)]


def _regions(context: Context) -> tuple[str, ...]:
    """The region of the document; where that is not said, all: then the days hold wherever it is."""
    if context.region is None:
        return REGIONS
    region = context.region.strip().capitalize()
    if region not in REGIONS:
        raise WanneerError(
            f"Voor {quoted(context.text)} is de vakantieregio nodig.",
            "Vul bij het samenwerkingsverband vakantieregio in: Noord, Midden of Zuid.",
        )
    return (region,)


def _outermost(days: list[date | None], choose: Callable[[Iterable[date]], date]) -> date | None:
    known = [day for day in days if day]
    return choose(known) if len(known) == len(days) else None


@lru_cache(maxsize=32)
def _calendar(year: int, region: str) -> tuple[tuple[date, str], ...]:
    from holidays import country_holidays  # noqa: PLC0415 - heavy, and few files name a holiday

    found = country_holidays(
        "NL", subdiv=region, years=(year, year + 1), expand=False, categories=("school",), language="nl"
    )
    return tuple(sorted(found.items()))


def _around(days: Days, bound: Bound, name: str) -> tuple[tuple[date | None, date | None], Bound]:
    match bound:
        case Bound.NA if name == _SUMMER:
            return (days.last + DAY, date(days.last.year, 10, 31)), Bound.OP
        case Bound.NA:
            return (days.last + DAY, None), bound
        case Bound.VOOR | Bound.TOT:
            return (None, days.first - DAY), bound
        case Bound.UITERLIJK | Bound.TOT_EN_MET:
            return (None, days.last), bound
        case Bound.VANAF:
            return (days.first, None), bound
        case _:
            return (days.first, days.last), bound


def _year_of(name: str, context: Context) -> int:
    """Return the year of the first such holiday that is not yet over some months at the anchor."""
    if context.anchor is not None:
        year = context.anchor.year
        return year if context.anchor <= date(year, 10, 31) or name == "kerstvakantie" else year + 1
    if context.schoolyear is not None:
        early = name in {_SUMMER, "herfstvakantie", "kerstvakantie"}
        return context.schoolyear if early else context.schoolyear + 1
    hint = "Zet het jaar erbij, in vier cijfers."
    raise NeedsAnchorError(f"Bij {quoted(context.text)} ontbreekt het jaar.", hint)
