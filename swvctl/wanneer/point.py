"""One unit of time as it is written, perhaps still without its year, and the days it covers."""

from calendar import monthrange
from datetime import date
from typing import NamedTuple

from swvctl.limits import FIRST_YEAR, LAST_YEAR

from .moment import DAY, Precision
from .refusal import WanneerError
from .vocabulary import MONTHS

MONTHS_IN_YEAR = 12


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
        raise WanneerError(f"Maand {month} bestaat niet.", "Een maand is een getal van 1 t/m 12.")
    length = length_of_month(year, month)
    name = MONTHS[month - 1]
    if day < 1 or day > 31:  # noqa: PLR2004 - no month is longer, so this was never meant as a day
        raise WanneerError(f"{day} {name} {year} bestaat niet.", f'Bedoelt u "{name} {year}"?')
    if day > length:
        hint = f'Bedoelt u "{length} {name} {year}"?'
        raise WanneerError(f"{name.capitalize()} {year} heeft {length} dagen.", hint)
    return date(year, month, day)


def _week(year: int, week: int) -> Days:
    try:
        monday = date.fromisocalendar(year, week, 1)
    except ValueError:
        weeks = date(year, 12, 28).isocalendar().week
        raise WanneerError(f"Week {week} van {year} bestaat niet.", f"{year} heeft {weeks} weken.") from None
    return Days(monday, monday + 6 * DAY)
