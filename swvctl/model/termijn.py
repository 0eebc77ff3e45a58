"""A term as a body's own rules put it: ``6 weken``, ``zes weken``, ``30 dagen``, ``één maand``."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

_NUMBERS = {
    "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8,
    "negen": 9, "tien": 10, "twaalf": 12, "veertien": 14, "dertig": 30,
}  # fmt: skip
_UNITS = {"dag": "dag", "dagen": "dag", "week": "week", "weken": "week", "maand": "maand", "maanden": "maand"}
_YEARS = ("jaar", "jaren", "schooljaar", "schooljaren", "cursusjaar", "cursusjaren")
_MOST_DIGITS = 3
_MONTHS = 12


class Termijn(NamedTuple):
    """So many days, weeks or months."""

    aantal: int
    eenheid: str

    def voor(self, day: date) -> date:
        """The last day on which it can begin, to be over on this day."""
        match self.eenheid:
            case "dag":
                return day - timedelta(days=self.aantal)
            case "week":
                return day - timedelta(weeks=self.aantal)
            case _:
                months = day.year * _MONTHS + day.month - 1 - self.aantal
                return date(months // _MONTHS, months % _MONTHS + 1, min(day.day, 28))


def lees_termijn(text: str) -> Termijn | None:
    """Read a term; what is no term is None."""
    for count, unit in _counted(text):
        if unit in _UNITS:
            return Termijn(count, _UNITS[unit])
    return None


def lees_jaren(text: str) -> int | None:
    """The number of years in ``één jaar`` or ``voor 2 schooljaren``."""
    return next((count for count, unit in _counted(text) if unit in _YEARS), None)


def _counted(text: str) -> Iterator[tuple[int, str]]:
    """Every number with the word behind it: ``voor``, ``twee`` and ``jaar`` hold one."""
    words = [word.strip(".,;:()") for word in text.casefold().split()]
    for number, unit in pairwise(words):
        digits = number.isascii() and number.isdigit() and len(number) <= _MOST_DIGITS
        if count := int(number) if digits else _NUMBERS.get(number):
            yield count, unit
