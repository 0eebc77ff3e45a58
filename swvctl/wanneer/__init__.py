"""Time as people write it: ``parse`` reads it, ``show`` writes it in Dutch, ``machine`` in ISO 8601."""

from datetime import date
from functools import lru_cache

from .grammar import read
from .inzin import Betrekkelijk, Vermelding, days_in, relatives_in
from .jaarlijks import read_yearly
from .kloktijd import parse_clock
from .moment import Bound, Certainty, Kloktijd, Precision, Wanneer, WeekdayConflict
from .notation import machine
from .placing import Context, Own
from .refusal import NeedsAnchorError, WanneerError
from .schooljaar import first_day, first_year_of, last_day, parse_schoolyear, parse_years, schoolyear_of
from .suggestion import suggest, with_year
from .wording import show, show_clock, show_date, show_date_with_weekday, show_in_sentence

__all__ = [
    "Betrekkelijk",
    "Bound",
    "Certainty",
    "Kloktijd",
    "NeedsAnchorError",
    "Own",
    "Precision",
    "Vermelding",
    "Wanneer",
    "WanneerError",
    "WeekdayConflict",
    "days_in",
    "first_day",
    "first_year_of",
    "last_day",
    "machine",
    "parse",
    "parse_clock",
    "parse_schoolyear",
    "parse_years",
    "read_yearly",
    "relatives_in",
    "schoolyear_of",
    "show",
    "show_clock",
    "show_date",
    "show_date_with_weekday",
    "show_in_sentence",
]


def parse(
    text: str,
    *,
    anchor: date | None = None,
    schoolyear: str | None = None,
    region: str | None = None,
    own: Own = (),
) -> Wanneer:
    """Read a moment or period; what cannot be read is refused with the nearest form that can.

    A form without year is placed nearest to ``anchor``, or else in ``schoolyear``;
    ``region`` (vakantieregio) places moments named after a school holiday; what is in ``own`` goes before that.
    """
    return _parse(text.strip(), anchor, schoolyear, region, own)


@lru_cache(maxsize=8192)
def _parse(
    text: str, anchor: date | None, schoolyear: str | None, region: str | None, own: Own = ()
) -> Wanneer:
    first_year = parse_schoolyear(schoolyear)[0] if schoolyear else None
    context = Context(text, anchor, first_year, region, own)
    try:
        return read(context)
    except WanneerError as refusal:
        if refusal.hint:
            raise
        refusal.hint = (with_year if isinstance(refusal, NeedsAnchorError) else suggest)(context)
        raise
