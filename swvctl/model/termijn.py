"""A term as a body's own rules put it: ``6 weken``, ``zes weken``, ``30 dagen``, ``één maand``."""

from datetime import date, timedelta
from typing import NamedTuple

from swvctl.patroon import patroon

_NUMBERS = {
    "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8,
    "negen": 9, "tien": 10, "twaalf": 12, "veertien": 14, "dertig": 30,
}  # fmt: skip
_UNITS = {"dag": "dag", "dagen": "dag", "week": "week", "weken": "week", "maand": "maand", "maanden": "maand"}
_YEARS = ("jaar", "jaren", "schooljaar", "schooljaren")
_TERM = patroon(r"([0-9]{1,3}|[a-zé]+) ([a-z]+)")
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
    for number, unit in _TERM.findall(text.casefold()):
        count = int(number) if number.isdigit() else _NUMBERS.get(number)
        if count and unit in _UNITS:
            return Termijn(count, _UNITS[unit])
    return None


def lees_jaren(text: str) -> int | None:
    """The number of years in ``één jaar`` or ``voor 2 schooljaren``."""
    for number, unit in _TERM.findall(text.casefold()):
        count = int(number) if number.isdigit() else _NUMBERS.get(number)
        if count and unit in _YEARS:
            return count
    return None
