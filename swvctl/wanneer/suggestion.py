"""Finds the nearest readable form of a text that was refused."""

from collections.abc import Iterator
from datetime import date

from swvctl.patroon import patroon

from .grammar import read_line
from .jaarlijks import meant_yearly
from .moment import Precision, Wanneer
from .placing import Context
from .refusal import NO_SUCH_DAY, NeedsAnchorError, WanneerError, in_any_year
from .spelling import nearest_word
from .spoken import speaks_of_time, written_out
from .tokens import MAX_LENGTH, codes, line, split
from .turned import turned
from .vocabulary import CODES, MONTHS
from .wording import show

EXAMPLES = 'Schrijf bijvoorbeeld "5 oktober 2027", "juni 2027", "voor 1 mei 2027" of "schooljaar 2027-2028".'

_EXAMPLE_DAYS = (date(2027, 6, 1), date(2028, 6, 1))
_WITH_TIME = (Precision.DAG, Precision.PERIODE)
_TWO_NUMBERS = patroon(r"(?P<day>[0-9]{1,2})\s?[-/.]\s?(?P<month>[0-9]{1,2})")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MAX_PARTS = 20
_STRANGE = patroon(r"[^0-9A-Za-zÀ-ÿ\s/:.,()~?%±-]")


def suggest(context: Context) -> str:
    """Return a hint: the longest part that can be read, in words, or some examples."""
    if yearly := meant_yearly(context.text) or _day_and_month(context.text):
        return yearly
    clean = _STRANGE.sub(" ", written_out(context.text[:MAX_LENGTH]))[:MAX_LENGTH]
    parts = [_corrected(part) for part in split(clean)][:_MAX_PARTS]
    in_our_order = turned(line(parts))
    if found := _read(in_our_order, context):
        return f"Schrijf eerst de dag en dan de maand. {_proposal(found, context)}"
    if nearly := _nearly(in_our_order or line(parts), context):
        return nearly
    for number, candidate in enumerate(_candidates(parts)):
        found = _read(candidate, context)
        # A part may take the digits of a date for those of a time.
        if found and (found.clock is None or number == 0):
            return _proposal(found, context)
    return EXAMPLES


def _day_and_month(text: str) -> str:
    """Two numbers that can be a day and a month: ``28-9``."""
    found = _TWO_NUMBERS.fullmatch(text.strip())
    day, month = (int(found["day"]), int(found["month"])) if found else (0, 0)
    if not (0 < month <= len(MONTHS) and 0 < day <= _DAYS[month - 1]):
        return ""
    return f'Bedoelt u "{day} {MONTHS[month - 1]}"? Schrijf dan ook het jaar erbij.'


def _read(candidate: str, context: Context) -> Wanneer | None:
    try:
        found = read_line(candidate, context)
    except WanneerError:
        return None
    return None if found.precision is Precision.ONBEPAALD else found


def _nearly(candidate: str, context: Context) -> str:
    """What is wrong with a text that can be read but for a day that does not exist: no part of it was meant alone."""
    try:
        read_line(candidate, context)
    except NeedsAnchorError:
        return ""
    except WanneerError as error:
        return f"{error.message} {error.hint}" if error.hint == NO_SUCH_DAY else ""
    return ""


def _proposal(found: Wanneer, context: Context) -> str:
    ask = f'Bedoelt u "{show(found)}"?'
    if found.clock is None and found.precision in _WITH_TIME and speaks_of_time(context.text):
        return f"{ask} Zet de tijd erachter, zoals: {show(found)}, 9.00-11.30 uur."
    return ask


def with_year(context: Context) -> str:
    """What to do about a moment without its year: the same with a year, or what is wrong in any year."""
    try:
        found = [read_line(codes(context.text), context._replace(anchor=day)) for day in _EXAMPLE_DAYS]
    except WanneerError as error:
        return f"{in_any_year(error.message)} {error.hint}"
    # A weekday that fits is kept.
    moment = next((one for one in found if one.weekday_conflict is None), found[0])
    if moment.weekday_conflict:
        moment = moment._replace(weekday=None, end_weekday=None)
    return f"Zet het jaar erbij, bijvoorbeeld {show(moment)}."


def _candidates(parts: list[str]) -> Iterator[str]:
    words = [part for part in parts if part[0].isalnum()]
    for choice, least in ((parts, 3), (words, 1)):
        for size in range(len(choice), least - 1, -1):
            for start in range(len(choice) - size + 1):
                yield line(choice[start : start + size])


def _corrected(part: str) -> str:
    return CODES.get(nearest_word(part), part) if part.isalpha() else part
