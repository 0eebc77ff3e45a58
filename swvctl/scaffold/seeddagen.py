"""The seed as if its round were going on today: its days move by whole weeks, its school years by whole years.

The seed is written as seen on ``WRITTEN``. By whole weeks a Friday stays a Friday, and what was handed in stays before
today and the closing date after it. A day on which schools are closed becomes the last school day before it, or the
first one after it where that is over. The first day of a month moves by years: a count of 1 February to the last one,
and the rest with the school year of the round.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from swvctl.model.vrije_dagen import vrije_dag
from swvctl.patroon import patroon
from swvctl.scaffold.new_file import NewFile
from swvctl.wanneer.vocabulary import MONTHS, WEEKDAYS

WRITTEN = date(2027, 3, 29)
_YEAR = 2027  # its round is for the school year that begins then
_ADOPTED = date(2027, 7, 2)  # the last day of its round before the school year
_COUNT_MONTH, _FIRST_MONTH = 2, 8
_REGION = "Noord"  # of the seed
_FRIDAY = 4
_ONE = timedelta(days=1)
_DAY = patroon(
    rf"\b(?:({'|'.join(WEEKDAYS)}) )?([0-9]{{1,2}}) ({'|'.join(MONTHS)}) (20[0-9]{{2}})\b"
    r"|\b(20[0-9]{2})\b(?! ?[0-9A-Z]{2}\b)"
)


@dataclass(frozen=True, slots=True)
class _Moved:
    today: date
    weeks: timedelta
    years: int
    counts: int


def dated(files: list[NewFile], today: date) -> list[NewFile]:
    moved = _moved(today)
    return [NewFile(_read_again(file.path, moved), _content(file, moved)) for file in files]


def _content(file: NewFile, moved: _Moved) -> bytes:
    return _read_again(file.content.decode(), moved).encode()


def _moved(today: date) -> _Moved:
    weeks = timedelta(weeks=(today - WRITTEN).days // 7)
    adopted = _ADOPTED + weeks
    return _Moved(
        today,
        weeks,
        adopted.year + (adopted.month >= _FIRST_MONTH) - _YEAR,
        today.year - (today.month < _COUNT_MONTH) - _YEAR,
    )


def _read_again(text: str, moved: _Moved) -> str:
    return _DAY.sub(_reading(moved), text)


def _reading(moved: _Moved) -> Callable[[re.Match[str]], str]:
    def read(found: re.Match[str]) -> str:
        weekday, number, name, written, alone = found.groups()
        if alone:
            return str(int(alone) + moved.years)
        day, month, year = int(number), MONTHS.index(name) + 1, int(written)
        if day == 1:
            years = moved.counts if month == _COUNT_MONTH else moved.years
            return f"1 {name} {year + years}"
        there = _on_a_school_day(date(year, month, day) + moved.weeks, moved.today)
        called = f"{WEEKDAYS[there.weekday()]} " if weekday else ""
        return f"{called}{there.day} {MONTHS[there.month - 1]} {there.year}"

    return read


def _on_a_school_day(day: date, today: date) -> date:
    """The last school day up to a day; what is still to come does not move to before today."""
    before, after = day, day
    while _is_off(before):
        before -= _ONE
    while _is_off(after):
        after += _ONE
    return before if before >= today or day < today else after


def _is_off(day: date) -> bool:
    return day.weekday() > _FRIDAY or bool(vrije_dag(day, _REGION))
