"""One spelling for a school year, and the years beside it."""

from datetime import date
from functools import lru_cache

from swvctl.wanneer import first_day, parse_schoolyear


@lru_cache(maxsize=256)
def schoolyear_name(text: str) -> str:
    """Give ``2027 – 2028`` and ``schooljaar 27-28`` as ``2027-2028``."""
    first, last = parse_schoolyear(text)
    return f"{first}-{last}"


@lru_cache(maxsize=256)
def eerste_dag(schooljaar: str) -> date:
    """The day on which a school year begins, in any spelling of it."""
    return first_day(parse_schoolyear(schooljaar)[0])


def year_before(schooljaar: str) -> str:
    """The school year before one that is written as ``2027-2028``."""
    first = int(schooljaar[:4])
    return f"{first - 1}-{first}"


def year_after(schooljaar: str) -> str:
    """The school year after one that is written as ``2027-2028``."""
    last = int(schooljaar[5:])
    return f"{last}-{last + 1}"
