"""Reads one unit of time from the line of codes: a day, month, season, school year and so on."""

import re
from collections.abc import Callable
from typing import NamedTuple

from swvctl.patroon import patroon

from .moment import Precision
from .point import MONTHS_IN_YEAR, Point, days_of
from .refusal import WanneerError
from .schooljaar import check_plan, full_year, next_year

_Groups = tuple[str, ...]


class _Form(NamedTuple):
    pattern: re.Pattern[str]
    build: Callable[[_Groups], Point]


def read_point(line: str) -> Point | None:
    """Return the unit that the whole line writes, or None if it is something else."""
    for form in _FORMS:
        if match := form.pattern.fullmatch(line):
            return form.build(match.groups(default=""))
    return None


def _year(text: str) -> int | None:
    return full_year(text) if text else None


def _day(groups: _Groups) -> Point:
    weekday, day, month, year = groups
    written = int(weekday) if weekday else None
    return Point(Precision.DAG, _year(year), int(month or 0), int(day), written)


def _month(groups: _Groups) -> Point:
    return Point(Precision.MAAND, _year(groups[1]), int(groups[0]))


def _iso(groups: _Groups) -> Point:
    year, month, day = groups
    if day:
        return Point(Precision.DAG, int(year), int(month), int(day))
    if 1 <= int(month) <= MONTHS_IN_YEAR:
        return Point(Precision.MAAND, int(year), int(month))
    following = next_year(int(year))
    nearest = f"{year}-01" if int(month) == 0 else f"{year}-12"
    if int(month) == following % 100 and int(month) > MONTHS_IN_YEAR + 1:
        nearest = f"schooljaar {year}-{following}"
    raise WanneerError(f"Maand {month} bestaat niet.", f'Bedoelt u "{nearest}"?')


def _numbers(groups: _Groups) -> Point:
    return Point(Precision.DAG, int(groups[2]), int(groups[1]), int(groups[0]))


def _quarter(groups: _Groups) -> Point:
    number, year = groups[0] or groups[1], groups[2]
    return Point(Precision.KWARTAAL, _year(year), int(number))


def _quarter_iso(groups: _Groups) -> Point:
    return Point(Precision.KWARTAAL, int(groups[0]), int(groups[1]))


def _half(groups: _Groups) -> Point:
    return Point(Precision.MAAND, _year(groups[1]), 6 * int(groups[0]) - 5, length=6)


def _week(groups: _Groups) -> Point:
    return Point(Precision.WEEK, _year(groups[1]), int(groups[0]))


def _week_of(groups: _Groups) -> Point:
    """The week that a day falls in, as people speak of it: ``de week van 7 juni 2027``."""
    day, month, year = map(int, groups)
    first = days_of(Point(Precision.DAG, year, month, day), year).first.isocalendar()
    return Point(Precision.WEEK, first.year, first.week)


def _week_iso(groups: _Groups) -> Point:
    return Point(Precision.WEEK, int(groups[0]), int(groups[1]))


def _season(groups: _Groups) -> Point:
    season, year, following = groups
    if following and int(following) != int(year) + 1:
        return _refuse_years(year)
    return Point(Precision.SEIZOEN, _year(year), int(season))


def _part_of_year(groups: _Groups) -> Point:
    return Point(Precision.JAARDEEL, int(groups[1]), int(groups[0]))


def _part_of_month(groups: _Groups) -> Point:
    return Point(Precision.MAANDDEEL, _year(groups[2]), int(groups[1]), int(groups[0]))


def _school_year(groups: _Groups) -> Point:
    part, begin, end = groups
    first = full_year(begin)
    if full_year(end) != first + 1:
        return _refuse_years(str(first))
    if part:
        return Point(Precision.JAARDEEL, first, int(part), length=0)
    return Point(Precision.SCHOOLJAAR, first)


def _years(groups: _Groups) -> Point:
    begin, end = int(groups[0]), int(groups[1])
    if end == begin + 1:
        return Point(Precision.SCHOOLJAAR, begin)
    check_plan(begin, end)
    return Point(Precision.PLANPERIODE, begin, length=end - begin)


def _calendar_year(groups: _Groups) -> Point:
    return Point(Precision.JAAR, int(groups[0]))


def _refuse_years(begin: str) -> Point:
    first = int(begin)
    raise WanneerError(
        "De jaren van een schooljaar volgen op elkaar.", f'Bedoelt u "schooljaar {first}-{next_year(first)}"?'
    )


_FORMS = tuple(
    _Form(patroon(pattern.replace("YYYY", "([0-9]{4})").replace("YY", "([0-9]{4}|[0-9]{2})")), build)
    for pattern, build in (
        (r"(?:d([0-6]) )?([0-9]{1,2})(?: e| ste)?(?: m([0-9]+)(?: YY)?)?", _day),
        (r"(?:maand )?m([0-9]+)(?: YY)?", _month),
        (r"YYYY - ([0-9]{2})(?: - ([0-9]{2}))?", _iso),
        (r"(?:jaar )?YYYY", _calendar_year),
        (r"YYYY [-/] YYYY", _years),
        (r"(?:p([0-2]) )?schooljaar YY [-/] YY", _school_year),
        (r"s([0-3])(?: YYYY(?: [-/] YYYY)?)?", _season),
        (r"p([0-2]) (?:jaar )?YYYY", _part_of_year),
        (r"p([0-2]) (?:maand )?m([0-9]+)(?: YY)?", _part_of_month),
        (r"p([0-2]) YYYY [-/] YYYY", _school_year),
        (r"([0-9]{1,2}) - ([0-9]{1,2}) - YYYY", _numbers),
        (r"([0-9]{1,2}) / ([0-9]{1,2}) / YYYY", _numbers),
        (r"([0-9]{1,2}) \. ([0-9]{1,2}) \. YYYY", _numbers),
        (r"(?:([1-4])(?: ?e| ste)? kwartaal|(?:q|kwartaal) ([1-4]))(?: YYYY)?", _quarter),
        (r"YYYY - q ([1-4])", _quarter_iso),
        (r"([12])(?: ?e| ste)? (?:helft|halfjaar)(?: (?:jaar )?YYYY)?", _half),
        (r"week ([0-9]{1,2})(?: YYYY)?", _week),
        (r"week ([0-9]{1,2}) m([0-9]{1,2}) YYYY", _week_of),
        (r"YYYY - w ([0-9]{2})", _week_iso),
    )
)
