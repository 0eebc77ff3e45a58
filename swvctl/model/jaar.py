"""The columns of a table: a calendar year or a school year, in one spelling and with its days."""

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from swvctl.patroon import patroon
from swvctl.wanneer import WanneerError, first_day, last_day, parse_schoolyear

_CALENDAR = patroon(r"(?:kalenderjaar\s+)?(?P<year>(?:19|20)[0-9]{2})", re.IGNORECASE)


class Jaar(NamedTuple):
    """A year as a column; sorted by its first day."""

    eerste: date
    laatste: date
    naam: str

    @property
    def is_schooljaar(self) -> bool:
        return "-" in self.naam


@lru_cache(maxsize=512)
def lees_jaar(text: str) -> Jaar | None:
    """Read ``2027``, ``2027-2028`` or ``schooljaar 27/28``; None for what is no year."""
    plain = " ".join(text.split())
    if found := _CALENDAR.fullmatch(plain):
        year = int(found["year"])
        return Jaar(date(year, 1, 1), date(year, 12, 31), str(year))
    try:
        return schooljaar(parse_schoolyear(plain)[0])
    except WanneerError:
        return None


def schooljaar(first: int) -> Jaar:
    """The school year that begins in this calendar year."""
    return Jaar(first_day(first), last_day(first + 1), f"{first}-{first + 1}")
