"""The values of time: a moment as somebody wrote it, with the days it can mean."""

from contextlib import suppress
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

DAY = timedelta(days=1)
_LONGEST_THIRD, _LONGEST_MONTH_PART = 123, 11
MIDDLE, END = 1, 2


class Precision(StrEnum):
    """The unit in which a moment is written; a stretch keeps its unit: ``jan-juni`` is ``maand``."""

    DAG = "dag"
    WEEK = "week"
    MAAND = "maand"
    KWARTAAL = "kwartaal"
    SEIZOEN = "seizoen"
    JAARDEEL = "jaardeel"
    MAANDDEEL = "maanddeel"
    JAAR = "jaar"
    SCHOOLJAAR = "schooljaar"
    PLANPERIODE = "planperiode"
    PERIODE = "periode"
    ONBEPAALD = "onbepaald"


class Certainty(StrEnum):
    """How firmly the author puts it."""

    ZEKER = "zeker"
    CIRCA = "circa"
    ONZEKER = "onzeker"
    SEIZOEN = "seizoen"
    NADER_TE_BEPALEN = "nader te bepalen"


class Bound(StrEnum):
    """The word before the moment; ``voor`` and ``tot`` leave the day itself out, ``na`` too."""

    OP = "op"
    VOOR = "voor"
    UITERLIJK = "uiterlijk"
    TOT_EN_MET = "t/m"
    TOT = "tot"
    VANAF = "vanaf"
    NA = "na"


class Kloktijd(NamedTuple):
    """Times of day in minutes from midnight, the end excluded; ``days`` are the weekdays it recurs on."""

    begin: int
    end: int | None = None
    days: tuple[int, ...] = ()
    inloop: int | None = None


class WeekdayConflict(NamedTuple):
    """A date beside a weekday that is not its own.

    ``weekday`` is the one it has, ``nearest`` the two closest dates with the written one, closest first.
    """

    day: date
    weekday: int
    written: int
    nearest: tuple[date, date]

    @property
    def other_year(self) -> date | None:
        """The same day of the next or the last year, where the written weekday is its own: in January, years slip."""
        for year in (self.day.year + 1, self.day.year - 1):
            with suppress(ValueError):  # 29 February, or a year that does not exist
                if (day := self.day.replace(year=year)).weekday() == self.written:
                    return day
        return None


class Wanneer(NamedTuple):
    """A moment: the text, and the first and last day it can mean (both included; None is an open side).

    ``weekday`` is the weekday that was written, ``end_weekday`` the one at the end of a stretch of days.
    ``label`` holds the words of a moment that is named after a school holiday.
    """

    text: str
    first: date | None
    last: date | None
    precision: Precision
    certainty: Certainty = Certainty.ZEKER
    bound: Bound = Bound.OP
    weekday: int | None = None
    clock: Kloktijd | None = None
    end_weekday: int | None = None
    label: str = ""

    @property
    def is_day(self) -> bool:
        """Whether this is one known day (``voor 1 mei`` is not)."""
        return self.precision is Precision.DAG and self.bound is Bound.OP and self.first == self.last

    @property
    def is_window(self) -> bool:
        """Whether it is on some day in a stretch, and not all through it: ``tussen 10 en 14 mei 2027``."""
        return self.precision is Precision.PERIODE and self.text.casefold().startswith("tussen ")

    @property
    def is_open(self) -> bool:
        """Whether one side, or both, has no end."""
        return self.first is None or self.last is None

    @property
    def decidable(self) -> bool:
        """Whether a comparison may lean on it: not if it is approximate, under reserve or without any day."""
        firm = self.certainty not in (Certainty.CIRCA, Certainty.ONZEKER)
        return firm and not (self.first is None and self.last is None)

    @property
    def day(self) -> date | None:
        return self.first if self.is_day else None

    @property
    def boundary(self) -> date | None:
        """The day at the bound as it was written: 15 June for ``voor 15 juni``, which ends on the 14th."""
        excluded = self.clock is None
        match self.bound:
            case Bound.VOOR | Bound.TOT if self.last and excluded:
                return self.last + DAY
            case Bound.NA if self.first and excluded:
                return self.first - DAY
            case _:
                return self.first or self.last

    @property
    def weekday_conflict(self) -> WeekdayConflict | None:
        begin = conflict_of(self.boundary, self.weekday)
        return begin or conflict_of(self.last, self.end_weekday)

    def certainly_before(self, other: "Wanneer") -> bool:
        """Whether every possible day of this one comes before every possible day of the other."""
        if not (self.decidable and other.decidable) or self.last is None or other.first is None:
            return False
        return self.last < other.first

    def certainly_after(self, other: "Wanneer") -> bool:
        return other.certainly_before(self)

    def certainly_not_after(self, other: "Wanneer") -> bool:
        """Whether it comes before the other, or at the latest on its first possible day."""
        if not (self.decidable and other.decidable) or self.last is None or other.first is None:
            return False
        return self.last <= other.first

    def past(self, today: date) -> bool:
        """Whether its last possible day is before today."""
        return self.last is not None and self.last < today

    def to_come(self, today: date) -> bool:
        """Whether its first possible day is after today."""
        return self.first is not None and self.first > today

    @property
    def place(self) -> date | None:
        """The day at which a reader looks for it: ``eind 2027`` at the end of that year, ``half`` in its middle.

        A month or a season stands where it begins, a deadline at its day, ``vanaf eind 2027`` where ``eind 2027`` does.
        """
        first, last = self.first, self.last or self._last_of_part
        if first is None or last is None:
            return first or last
        if part_of(self.precision, first, last) == END:
            return last
        return limit_of(self.precision, first, last)

    @property
    def is_part_of_year(self) -> bool:
        """Whether it is, or begins with, one of the three parts of a year: ``eind 2027``, ``vanaf half 2028``."""
        first, last = self.first, self.last or self._last_of_part
        if self.precision is not Precision.JAARDEEL or first is None or last is None:
            return False
        return (last - first).days <= _LONGEST_THIRD

    @property
    def _last_of_part(self) -> date | None:
        """The last day of the part of a year that ``vanaf`` begins with, and leaves open."""
        if self.bound is not Bound.VANAF or self.precision is not Precision.JAARDEEL or self.first is None:
            return None
        after = self.first.month + 3
        return date(self.first.year + after // 12, after % 12 + 1, 1) - DAY

    def sort_key(self) -> tuple[date, date, int, str]:
        """Order by place and last possible day; what has no day stands last."""
        begin = self.place or date.max
        end = self.last or (date.max if self.first is None else self.first)
        return begin, end, self.clock.begin if self.clock else -1, self.text


def limit_of(precision: Precision, first: date, last: date) -> date:
    """The day on which "tot" stops: the first one, but of ``half`` the middle, and of ``eind`` the day after it."""
    part = part_of(precision, first, last)
    if part == END:
        return last + DAY
    return first + (last - first + DAY) // 2 if part == MIDDLE else first


def part_of(precision: Precision, first: date, last: date) -> int:
    """Which third of a year or month this is, from 0; 0 also for everything else, such as a stretch of thirds."""
    days = (last - first).days
    if precision is Precision.JAARDEEL and days <= _LONGEST_THIRD:
        begins_in_january = first.month % 4 == 1
        return first.month // 4 if begins_in_january else (first.month - 8) % 12 // 4
    if precision is Precision.MAANDDEEL and days <= _LONGEST_MONTH_PART:
        return first.day // 10
    return 0


def conflict_of(day: date | None, written: int | None) -> WeekdayConflict | None:
    """What is wrong with a weekday beside a date; None where they agree or one is missing."""
    if day is None or written is None or day.weekday() == written:
        return None
    ahead = (written - day.weekday()) % 7
    dates = (day + ahead * DAY, day - (7 - ahead) * DAY)
    nearest = dates if ahead <= 3 else (dates[1], dates[0])  # noqa: PLR2004 - half a week
    return WeekdayConflict(day, day.weekday(), written, nearest)
