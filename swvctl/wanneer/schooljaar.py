"""School years and plan periods: 1 August up to and including 31 July."""

from datetime import date

from swvctl.patroon import patroon

from .point import check_year
from .refusal import WanneerError, quoted
from .tokens import codes

FIRST_MONTH = 8
MAX_PLAN_YEARS = 4

_YEARS = patroon(r"(?:schooljaar )?([0-9]{4}|[0-9]{2}) [-/] ([0-9]{4}|[0-9]{2})")
_YEAR = patroon(r"\b(?:19|20)[0-9]{2}\b")


def parse_schoolyear(text: str) -> tuple[int, int]:
    """Read a school year in any spelling: ``2027-2028``, ``2027 – 2028``, ``schooljaar 27/28``."""
    first, last = _read_years(text, "is geen schooljaar")
    if last != first + 1:
        raise WanneerError(
            f"{quoted(text)} is geen schooljaar: de jaren volgen niet op elkaar.",
            f'Bedoelt u "{first}-{next_year(first)}"?',
        )
    return first, last


def parse_years(text: str) -> tuple[int, int]:
    """Read a span of school years of any length, ``2019-2023``; how long it may be is for others to say."""
    first, last = _read_years(text, "is niet als schooljaren te lezen")
    if last <= first:
        raise _turned(quoted(text), first, last)
    return first, last


def schoolyear_of(day: date) -> str:
    """Return the school year of a day, written as ``2026-2027``."""
    first = first_year_of(day)
    return f"{first}-{first + 1}"


def first_year_of(day: date) -> int:
    """Return the calendar year in which the school year of a day began."""
    return day.year if day.month >= FIRST_MONTH else day.year - 1


def first_day(year: int) -> date:
    """Return the first day of the school year that begins in a calendar year."""
    return date(year, FIRST_MONTH, 1)


def last_day(year: int) -> date:
    """Return the last day of the school year that ends in a calendar year."""
    return date(year, FIRST_MONTH - 1, 31)


def check_plan(first: int, last: int) -> None:
    """Refuse years that are no period of a plan: one to four school years."""
    if last <= first:
        raise _turned(f"{first}-{last}", first, last)
    if last - first > MAX_PLAN_YEARS:
        raise WanneerError(
            f"{first}-{last} duurt {last - first} schooljaren; een plan duurt er hoogstens {MAX_PLAN_YEARS}.",
            f'Bedoelt u kalenderjaren, schrijf dan "{first} t/m {last}".',
        )


def _turned(named: str, first: int, last: int) -> WanneerError:
    """What to say of years that do not go forward."""
    message = f"{named} is geen periode: het laatste jaar komt voor of op het eerste."
    return WanneerError(message, f'Bedoelt u "{last}-{first}"?' if last < first else "Kijk de jaren na.")


def full_year(text: str) -> int:
    """Return the year in four digits and refuse one outside the limits."""
    year = int(text) if len(text) > 2 else 2000 + int(text)  # noqa: PLR2004 - two digits are short for 20..
    check_year(year)
    return year


def next_year(year: int) -> int:
    return year + 1


def _read_years(text: str, refused: str) -> tuple[int, int]:
    match = _YEARS.fullmatch(codes(text))
    if match is None:
        named = _YEAR.findall(text)
        two = len(named) == 2 and named[0] < named[1]  # noqa: PLR2004 - the first year and the last
        meant = "-".join(named)
        one = int(named[0]) if len(named) == 1 else 2027
        hint = f'Bedoelt u "{meant}"?' if two else f'Schrijf twee jaartallen, zoals "{one}-{next_year(one)}".'
        raise WanneerError(f"{quoted(text)} {refused}.", hint)
    first, last = full_year(match[1]), full_year(match[2])
    return first, last
