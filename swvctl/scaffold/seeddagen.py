"""The seed as if its round were going on today: its days move by whole weeks, its school years by whole years.

The seed is written as seen on ``WRITTEN``. By whole weeks a Friday stays a Friday, and what was handed in stays before
today and the closing date after it. The first day of a month moves by years: a count of 1 February to the last one, and
the rest with the school year of the round.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from swvctl.patroon import patroon
from swvctl.scaffold.new_file import NewFile
from swvctl.wanneer.vocabulary import MONTHS

WRITTEN = date(2027, 3, 29)
_YEAR = 2027  # its round is for the school year that begins then
_ADOPTED = date(2027, 7, 2)  # the last day of its round before the school year
_COUNT_MONTH, _FIRST_MONTH = 2, 8
_DAY = patroon(
    rf"\b([0-9]{{1,2}}) ({'|'.join(MONTHS)}) (20[0-9]{{2}})\b|\b(20[0-9]{{2}})\b(?! ?[0-9A-Z]{{2}}\b)"
)


@dataclass(frozen=True, slots=True)
class _Moved:
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
        weeks,
        adopted.year + (adopted.month >= _FIRST_MONTH) - _YEAR,
        today.year - (today.month < _COUNT_MONTH) - _YEAR,
    )


def _read_again(text: str, moved: _Moved) -> str:
    return _DAY.sub(_reading(moved), text)


def _reading(moved: _Moved) -> Callable[[re.Match[str]], str]:
    def read(found: re.Match[str]) -> str:
        if found[4]:
            return str(int(found[4]) + moved.years)
        day, month, year = int(found[1]), MONTHS.index(found[2]) + 1, int(found[3])
        if day == 1:
            years = moved.counts if month == _COUNT_MONTH else moved.years
            return f"1 {found[2]} {year + years}"
        there = date(year, month, day) + moved.weeks
        return f"{there.day} {MONTHS[there.month - 1]} {there.year}"

    return read
