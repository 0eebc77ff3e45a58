"""When an indicator is measured: months and seasons in a sentence such as ``elk jaar in oktober``."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from swvctl.model.jaar import Jaar
from swvctl.patroon import patroon
from swvctl.wanneer import Wanneer, WanneerError, parse

_MOMENT = patroon(
    r"(?:(?P<day>[0-3]?[0-9])\s+)?\b(?P<name>januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    r"|voorjaar|zomer|najaar|winter)\b(?:\s+(?P<only>20[0-9]{2})\b)?",
    re.IGNORECASE,
)
_NOT_EACH_YEAR = patroon(
    r"\bom (?:het|de)(?: (?:andere|twee|drie|vier|[2-4]))? jaar\b"
    r"|\b(?:in|per) de (?:twee|drie|vier|[2-4]) jaar\b|\b(?:twee|drie|vier)jaarlijks",
    re.IGNORECASE,
)
_AT_THE_END = timedelta(days=92)


def momenten(meten: str, jaar: Jaar) -> list[Wanneer]:
    """The moments in a year at which is measured, in order."""
    years = range(jaar.eerste.year, jaar.laatste.year + 1)
    found = (moment for year in years for moment in _in_year(meten, year))
    inside = [m for m in found if m.first and m.last and jaar.eerste <= m.last and m.first <= jaar.laatste]
    return sorted(inside, key=lambda moment: (moment.first or date.min, moment.last or date.max))


def elk_jaar(meten: str) -> bool:
    """Whether there are no years between; nothing is said of which years those would be."""
    return not _NOT_EACH_YEAR.search(meten)


def na_afloop(meten: str, jaar: Jaar) -> date | None:
    """The last day for the figure of a year: the first moment that lies at the end of that year, or after it."""
    years = range(jaar.laatste.year, jaar.laatste.year + 2)
    ends = (moment.last for year in years for moment in _in_year(meten, year) if moment.last)
    return min((end for end in ends if end > jaar.laatste - _AT_THE_END), default=None)


@lru_cache(maxsize=1024)
def _in_year(meten: str, year: int) -> tuple[Wanneer, ...]:
    return tuple(_read(meten, year))


def _read(meten: str, year: int) -> Iterator[Wanneer]:
    for found in _MOMENT.finditer(meten):
        if int(found["only"] or year) != year:
            continue
        text = " ".join(filter(None, (found["day"], found["name"].casefold(), str(year))))
        try:
            yield parse(text)
        except WanneerError:
            continue
