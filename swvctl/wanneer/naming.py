"""Names a unit of time by its first day, and finds that day from its last one."""

from datetime import date
from typing import NamedTuple

from .moment import DAY, Precision
from .point import MONTHS_IN_YEAR
from .schooljaar import schoolyear_of
from .vocabulary import MONTHS, ORDINALS, PARTS, SEASONS

_CALENDAR_THIRDS = (1, 5, 9)
_MIDSUMMER = 7  # the first of July is the middle of a year; that of a school year is not the first of a month
_LENGTH = {
    Precision.MAAND: 1,
    Precision.KWARTAAL: 3,
    Precision.SEIZOEN: 3,
    Precision.JAARDEEL: 4,
    Precision.JAAR: 12,
    Precision.SCHOOLJAAR: 12,
}


class Name(NamedTuple):
    """A unit in words; ``year`` is empty where the word says the year itself."""

    word: str
    year: str
    joint: str = " "

    @property
    def full(self) -> str:
        return f"{self.word}{self.joint}{self.year}" if self.year else self.word

    @property
    def following(self) -> str:
        """The name at the end of a stretch."""
        return self.full.removeprefix("schooljaar ")


def name_of(precision: Precision, first: date) -> Name:
    """Return the name of the unit that begins on this day."""
    match precision:
        case Precision.WEEK:
            iso = first.isocalendar()
            return Name(f"week {iso.week}", str(iso.year), " van ")
        case Precision.KWARTAAL:
            return Name(f"{ORDINALS[first.month // 3]} kwartaal", str(first.year), " van ")
        case Precision.JAARDEEL:
            return _part_of_year(first)
        case Precision.JAAR:
            return Name(str(first.year), "")
        case Precision.MAAND | Precision.MAANDDEEL | Precision.SEIZOEN:
            return Name(_word(precision, first), str(first.year))
        case _:
            return Name(f"schooljaar {schoolyear_of(first)}", "")


def begin_of_last(precision: Precision, last: date) -> date:
    """Return the first day of the unit that ends on this day."""
    match precision:
        case Precision.WEEK:
            return last - 6 * DAY
        case Precision.MAANDDEEL:
            return last.replace(day={10: 1, 20: 11}.get(last.day, 21))
        case _:
            months = 12 * last.year + last.month - _LENGTH.get(precision, 1)
            return date(months // MONTHS_IN_YEAR, months % MONTHS_IN_YEAR + 1, 1)


def begin_of_middle(day: date) -> date:
    """Return the first day of the part of a year that has this day in its middle; any other day stays as it is."""
    if day.month == _MIDSUMMER:
        return date(day.year, _CALENDAR_THIRDS[1], 1)
    return date(day.year - 1, MONTHS_IN_YEAR, 1) if day.day > 1 else day


def _word(precision: Precision, first: date) -> str:
    if precision is Precision.SEIZOEN:
        return SEASONS[first.month // 3 - 1]
    month = MONTHS[first.month - 1]
    return month if precision is Precision.MAAND else f"{PARTS[first.day // 10]} {month}"


def _part_of_year(first: date) -> Name:
    if first.month in _CALENDAR_THIRDS:
        return Name(PARTS[first.month // 4], str(first.year))
    part = PARTS[(first.month - 8) % MONTHS_IN_YEAR // 4]
    return Name(f"{part} schooljaar {schoolyear_of(first)}", "")
