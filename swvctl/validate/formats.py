"""What a schema's ``format`` means: one table, used by both validators.

Each check gets the text and raises ``FormatError`` with a Dutch sentence and a hint when it does not fit.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from swvctl.patroon import patroon
from swvctl.tekst.adres import safe_url
from swvctl.tekst.getal import NumberError, parse_number
from swvctl.tekst.meetwaarde import parse_meetwaarde
from swvctl.tekst.nederlands import join
from swvctl.tekst.telefoon import odd_phone
from swvctl.validate import meant
from swvctl.validate.aantal import check_aantal
from swvctl.validate.agenda import MAIL, ONLINE, AddressError, check_aanmelden, check_respons
from swvctl.validate.los import parse_in_some_year
from swvctl.validate.tekens import check_tekens
from swvctl.wanneer import (
    NeedsAnchorError,
    Wanneer,
    WanneerError,
    parse,
    parse_clock,
    parse_schoolyear,
    parse_years,
    show_date,
)


class FormatError(ValueError):
    """Why a text does not fit its format."""

    def __init__(self, message: str, hint: str = "", code: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.code = code


class Format(NamedTuple):
    """The rule code of a misfit, and the check itself."""

    code: str
    check: Callable[[str], object]


DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
BRIN = patroon(r"([0-9]{2}[A-Z]{2})([0-9]{2})?")
VESTIGING = patroon(r"0?([0-9]{2})")
SWVCODE = patroon(r"(PO|VO)[- ]?([0-9]{2})[-. ]?([0-9]{2})")
_CALENDAR_YEAR = patroon(r"(kalenderjaar )?(19|20)[0-9]{2}", re.IGNORECASE)
_COLOUR = patroon(r"#[0-9A-Fa-f]{6}")


def check_format(name: str, text: str) -> None:
    """Raise ``FormatError`` when the text does not fit."""
    FORMATS[name].check(text)


@cache
def text_fits(name: str) -> Callable[[str], bool]:
    """Give the yes-or-no form of a format."""
    check = FORMATS[name].check

    @lru_cache(maxsize=4096)
    def fits_text(text: str) -> bool:
        try:
            check(text)
        except FormatError:
            return False
        return True

    return fits_text


def fits(name: str) -> Callable[[object], bool]:
    """Give the same for any value: what is not text is not for a format to judge."""
    fits_text = text_fits(name)
    return lambda value: not isinstance(value, str) or fits_text(value)


def weekday_conflict(moment: Wanneer, *, own_year: bool = False) -> tuple[str, str] | None:
    """What to say of a weekday that is not that of its date: both, and the ways out, also another year if it is own."""
    conflict = moment.weekday_conflict
    if conflict is None:
        return None
    day, written = show_date(conflict.day), DAYS[conflict.written]
    message = f"{day} is een {DAYS[conflict.weekday]}, er staat {written}."
    near = (f"{written} {show_date(d)}" for d in (own_year and conflict.other_year, *conflict.nearest) if d)
    return message, f"Bedoelt u {join((f'{DAYS[conflict.weekday]} {day}', *near), 'of')}?"


def _wanneer(text: str) -> None:
    try:
        conflict = weekday_conflict(parse(text), own_year=True)
    except NeedsAnchorError as error:
        raise FormatError(str(error), error.hint, "TIJ003") from error
    except WanneerError as error:
        raise FormatError(str(error), error.hint) from error
    if conflict:
        raise FormatError(*conflict, "TIJ002")


def _wanneer_los(text: str) -> None:
    """A moment whose year its surroundings may say; then the weekday is held against the date there."""
    try:
        _wanneer(text)
    except FormatError as error:
        if error.code != "TIJ003":
            raise
        _in_some_year(text)


def _refused_by(parse: Callable[[str], object]) -> Callable[[str], None]:
    """Make a format of what reads a text or refuses it with a sentence and a hint."""

    def check(text: str) -> None:
        try:
            parse(text)
        except (WanneerError, NumberError, AddressError) as error:
            raise FormatError(str(error), error.hint, getattr(error, "code", "")) from error

    return check


_in_some_year = _refused_by(parse_in_some_year)
_getal = _refused_by(parse_number)
_waarde = _refused_by(parse_meetwaarde)


def _online(text: str) -> None:
    if text.casefold() not in ONLINE:
        _link(text)


def _jaar(text: str) -> None:
    """A calendar year or a school year."""
    if _CALENDAR_YEAR.fullmatch(" ".join(text.split())):
        return
    try:
        parse_schoolyear(text)
    except WanneerError as error:
        hint = meant.years(text) or error.hint or meant.A_YEAR
        raise FormatError(f'"{text}" is geen kalenderjaar of schooljaar.', hint) from error


def _meetwaarde(text: str) -> None:
    """A number, a promise or words; a day in a promise must be one."""
    _waarde(text)
    volgt = parse_meetwaarde(text).volgt
    if volgt and any(char.isdigit() for char in volgt):
        _wanneer(volgt)


def _brin(text: str) -> None:
    upper = text.upper().replace(" ", "")
    if not BRIN.fullmatch(upper):
        hint = f"{meant.brin(upper, BRIN)} Een BRIN is twee cijfers en twee letters, zoals 90AB.".strip()
        raise FormatError(f'"{text}" is geen BRIN.', hint)


def _vestiging(text: str) -> None:
    _match(VESTIGING, text, f'"{text}" is geen vestigingsnummer.', meant.vestiging(text))


def _swvcode(text: str) -> None:
    message = f'"{text}" is geen code van een samenwerkingsverband.'
    _match(SWVCODE, text.upper().strip(), message, "Schrijf PO of VO en vier cijfers, zoals PO9901.")


def _gemeentecode(text: str) -> None:
    hint = meant.gemeentecode(text) or "Schrijf vier cijfers, zo nodig met een nul vooraan."
    _match(patroon(r"[0-9]{4}"), text, f'"{text}" is geen gemeentecode.', hint)


def _bestuursnummer(text: str) -> None:
    _match(patroon(r"[0-9]{5}"), text, f'"{text}" is geen bestuursnummer.', "Schrijf vijf cijfers.")


def _mail(text: str) -> None:
    if not MAIL.fullmatch(text):
        other = "" if "@" in text else meant.elsewhere(text)
        hint = other or meant.mail(text, MAIL) or "Schrijf één adres, zoals info@school.example."
        raise FormatError(f'"{text}" is geen e-mailadres.', hint)


def _telefoon(text: str) -> None:
    if odd := odd_phone(text):
        other = "" if text[:1].isdigit() else meant.elsewhere(text)
        raise FormatError(odd[0], other or odd[1])


def _link(text: str) -> None:
    if not text.startswith(("https://", "http://")) or safe_url(text) is None:
        hint = meant.link(text, safe_url) or "Schrijf het volledige adres; het begint met https://."
        raise FormatError(f'"{text}" is geen internetadres.', hint)


def _kleur(text: str) -> None:
    hint = 'Schrijf een kleurcode tussen aanhalingstekens, zoals "#0B5A6F".'
    _match(_COLOUR, text, f'"{text}" is geen kleurcode.', hint)


def _match(pattern: re.Pattern[str], text: str, message: str, hint: str) -> None:
    if not pattern.fullmatch(text):
        raise FormatError(message, hint)


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "wanneer": Format("TIJ001", _wanneer),
        "wanneer-los": Format("TIJ001", _wanneer_los),
        "tijd": Format("TIJ001", _refused_by(parse_clock)),
        "aanmelden": Format("TIJ001", _refused_by(check_aanmelden)),
        "online": Format("SCH005", _online),
        "respons": Format("SCH005", _refused_by(check_respons)),
        "schooljaar": Format("TIJ001", _refused_by(parse_schoolyear)),
        "periode": Format("TIJ001", _refused_by(parse_years)),
        "getal": Format("SCH005", _getal),
        "jaar": Format("TIJ001", _jaar),
        "meetwaarde": Format("SCH005", _meetwaarde),
        "aantal": Format("SCH005", _refused_by(check_aantal)),
        "tekens": Format("SCH005", _refused_by(check_tekens)),
        "brin": Format("SCH005", _brin),
        "vestiging": Format("SCH005", _vestiging),
        "swvcode": Format("SCH005", _swvcode),
        "gemeentecode": Format("SCH005", _gemeentecode),
        "bestuursnummer": Format("SCH005", _bestuursnummer),
        "mail": Format("SCH005", _mail),
        "telefoon": Format("SCH005", _telefoon),
        "link": Format("SCH005", _link),
        "kleur": Format("SCH005", _kleur),
    }
)
