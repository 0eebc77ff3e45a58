"""Days in running text: ``dinsdag 18 en donderdag 20 juni a.s.`` holds two of them."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from swvctl.limits import FIRST_YEAR, LAST_YEAR
from swvctl.patroon import patroon

from .moment import WeekdayConflict, conflict_of
from .vocabulary import CODES, MONTHS, WEEKDAYS

# "zo 12 juni" and "do" within a sentence are left alone: "zo" is a word of its own.
_SHORT_DAYS = ("ma", "di", "wo", "do", "vr", "za")
_SHORT_MONTHS = ("jan", "feb", "mrt", "apr", "jun", "jul", "aug", "sept", "sep", "okt", "nov", "dec")
_WEEKDAY = rf"(?:{'|'.join((*WEEKDAYS, *_SHORT_DAYS))})\.?"
_MONTH = rf"(?:{'|'.join((*MONTHS, *_SHORT_MONTHS))})\b\.?"
_DAY = rf"(?:{_WEEKDAY}\s{{1,3}})?[0-9]{{1,2}}(?:e|ste|de)?"
_JOINT = r"\s{0,3}(?:,|en|of|t/m|tot\sen\smet|tot|-|–)\s{0,3}"
_RELATIVE = r"a\.\s?s\.?|j\.\s?l\.?|jl\.?|l\.l\.|aanstaande|jongstleden|laatstleden"
_DAYS = patroon(
    rf"(?<![\w.,:/-])(?P<days>{_DAY}(?:{_JOINT}{_DAY}){{0,4}})\s{{1,3}}(?P<month>{_MONTH})"
    rf"(?:\s{{1,3}}(?P<year>[0-9]{{4}})(?![\w]))?(?:,?\s{{1,3}}(?P<relative>{_RELATIVE})(?!\w))?",
    re.IGNORECASE,
)
_ONE = patroon(rf"(?:(?P<weekday>{_WEEKDAY})\s{{1,3}})?(?P<day>[0-9]{{1,2}})", re.IGNORECASE)
# Beside a weekday or a month these words say when; "aanstaande ouders" are something else.
_LOOSE = patroon(
    rf"(?<![\w.])(?:(?:{_WEEKDAY}|{_MONTH})\s{{1,3}}(?P<after>{_RELATIVE})|(?P<before>{_RELATIVE})\s{{1,3}}"
    rf"(?:{_WEEKDAY}|{_MONTH})|(?P<sign>a\.\s?s\.|j\.\s?l\.|jl\.))(?!\w)",
    re.IGNORECASE,
)

_SOON = timedelta(days=60)


class Vermelding(NamedTuple):
    """A day as a text names it; ``year`` is 0 where it is left out, ``relatief`` is "as", "jl" or nothing.

    ``end`` is behind the whole expression, so that several days of one expression share it.
    """

    start: int
    end: int
    text: str
    weekday: int | None
    day: int
    month: int
    year: int
    relatief: str

    def op(self, year: int) -> date | None:
        """The date it is in a year; None where there is none such."""
        try:
            return date(self.year or year, self.month, self.day)
        except ValueError:
            return None

    def dichtst_bij(self, anchor: date) -> date | None:
        """The date it means for who writes on this day: in the year that was written, else the nearest."""
        years = (anchor.year, anchor.year - 1, anchor.year + 1)
        found = [day for year in years if (day := self.op(year))]
        return min(found, key=lambda day: abs(day - anchor)) if found else None

    def weekdag_fout(self, anchor: date | None, *, komend: bool = False) -> WeekdayConflict | None:
        """A weekday that is not the date's own; without a year only where it fits in no year nearby.

        Of a day that is to come (``komend``) the year before does not count, if the day is near: that is
        how a text of last year is used again.
        """
        if self.weekday is None or not (self.year or anchor):
            return None
        around = anchor or date(self.year, 1, 1)
        days = {day for year in range(around.year - 1, around.year + 2) if (day := self.op(year))}
        nearest = self.dichtst_bij(around)
        if komend and nearest and around <= nearest <= around + _SOON:
            days = {day for day in days if day >= nearest}
        fits = any(day.weekday() == self.weekday for day in days)
        return None if fits or nearest is None else conflict_of(nearest, self.weekday)


class Betrekkelijk(NamedTuple):
    """A word such as "a.s." with what it says something of."""

    start: int
    end: int
    text: str


def days_in(text: str) -> Iterator[Vermelding]:
    """Every day that is named with its month, in order."""
    for found in _DAYS.finditer(text):
        month, year = _month(found["month"]), int(found["year"] or 0)
        if year and not FIRST_YEAR <= year <= LAST_YEAR:
            continue
        relative = _relative(found["relative"] or "")
        first = found.start("days")
        for one in _ONE.finditer(text, first, found.end("days")):
            words = text[one.start() : found.end()] if one.start() == first else one[0]
            weekday = _weekday(one["weekday"]) if one["weekday"] else None
            yield Vermelding(one.start(), found.end(), words, weekday, int(one["day"]), month, year, relative)


def relatives_in(text: str) -> Iterator[Betrekkelijk]:
    """Every "a.s.", "jl." and the like, with the day or month it belongs to."""
    taken = 0
    for found in _DAYS.finditer(text):
        yield from _loose(text, taken, found.start())
        taken = found.end()
        if found["relative"]:
            yield Betrekkelijk(found.start(), found.end(), found[0])
    yield from _loose(text, taken, len(text))


def _loose(text: str, start: int, end: int) -> Iterator[Betrekkelijk]:
    for found in _LOOSE.finditer(text, start, end):
        yield Betrekkelijk(found.start(), found.end(), found[0])


def _month(word: str) -> int:
    return int(CODES[word.casefold().rstrip(".")][1:])


def _weekday(word: str) -> int:
    return int(CODES[word.casefold().rstrip(".")][1:])


def _relative(word: str) -> str:
    first = word.casefold()[:1]
    return "as" if first == "a" else "jl" if first else ""
