"""One unit of time as it is written, perhaps still without its year, and the days it covers."""

from calendar import monthrange
from datetime import date
from typing import NamedTuple

from swvctl.limits import FIRST_YEAR, LAST_YEAR

from .moment import DAY, Precision
from .refusal import NO_SUCH_DAY, WanneerError
from .vocabulary import MONTHS

MONTHS_IN_YEAR, FEBRUARY = 12, 2


class Point(NamedTuple):
    """A day, month, week … : ``number`` is the month, week, quarter, season or part.

    ``length`` counts the units (months of half a year, school years of a plan; 0 for a part of a school
    year), ``day`` is a day or a part of the month.
    """

    precision: Precision
    year: int | None
    number: int = 0
    day: int = 0
    weekday: int | None = None
    length: int = 1


class Days(NamedTuple):
    """First and last day, both included."""

    first: date
    last: date


def days_of(point: Point, year: int) -> Days:
    """Return the days of a point in this year; a day that does not exist is refused."""
    check_year(year)
    match point.precision:
        case Precision.DAG:
            day = _day(year, point.number, point.day)
            return Days(day, day)
        case Precision.WEEK:
            return _week(year, point.number)
        case Precision.MAANDDEEL:
            begin = (1, 11, 21)[point.day]
            end = (10, 20, length_of_month(year, point.number))[point.day]
            return Days(date(year, point.number, begin), date(year, point.number, end))
        case _:
            start, months = _months(point)
            return span_of_months(year, start, months)


def span_of_months(year: int, start: int, months: int) -> Days:
    """Return the first day of the start month and the last of the given number of months."""
    after = start - 1 + months
    return Days(_first_of(year, start - 1), _first_of(year, after) - DAY)


def length_of_month(year: int, month: int) -> int:
    return monthrange(year, month)[1]


def check_year(year: int) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise WanneerError(
            f"Het jaar {year} kan hier niet: alleen {FIRST_YEAR} t/m {LAST_YEAR}.", "Kijk het jaartal na."
        )


def _months(point: Point) -> tuple[int, int]:
    """Return the first month, counted from January of the year, and the number of months."""
    number = point.number
    starts = {
        Precision.MAAND: (number, point.length),
        Precision.KWARTAAL: (3 * number - 2, 3),
        Precision.SEIZOEN: (3 * number + 3, 3),
        Precision.JAARDEEL: ((1 if point.length else 8) + 4 * number, 4),
        Precision.JAAR: (1, 12),
    }
    return starts.get(point.precision, (8, 12 * point.length))


def _first_of(year: int, months: int) -> date:
    return date(year + months // MONTHS_IN_YEAR, months % MONTHS_IN_YEAR + 1, 1)


def _day(year: int, month: int, day: int) -> date:
    if not 1 <= month <= MONTHS_IN_YEAR:
        raise WanneerError(f"Maand {month} bestaat niet.", _day_first(year, month, day))
    length = length_of_month(year, month)
    if not 1 <= day <= length:
        name = MONTHS[month - 1].capitalize()
        whose = f"{name} {year}" if month == FEBRUARY else name
        raise WanneerError(f"{whose} heeft {length} dagen.", NO_SUCH_DAY)
    return date(year, month, day)


def _day_first(year: int, month: int, day: int) -> str:
    """What to do about a month that is none: it may be the day, as Americans and spreadsheets write it."""
    if not (1 <= day <= MONTHS_IN_YEAR and 1 <= month <= length_of_month(year, day)):
        return "Een maand is een getal van 1 t/m 12."
    return f'Schrijf eerst de dag en dan de maand. Bedoelt u "{month} {MONTHS[day - 1]} {year}"?'


def _week(year: int, week: int) -> Days:
    try:
        monday = date.fromisocalendar(year, week, 1)
    except ValueError:
        weeks = date(year, 12, 28).isocalendar().week
        raise WanneerError(f"Week {week} van {year} bestaat niet.", f"{year} heeft {weeks} weken.") from None
    return Days(monday, monday + 6 * DAY)
