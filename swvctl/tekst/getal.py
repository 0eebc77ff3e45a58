"""Numbers as Dutch people write them, and written back the same way."""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from swvctl.patroon import patroon
from swvctl.tekst.escape import shown

_MAX_LENGTH = 40
_GROUP = 3
_UNKNOWN = frozenset({"pm", "p.m.", "p.m"})
_BELOW = patroon(r"(?:minder dan|<)\s*(?P<rest>.+)", re.IGNORECASE)
_PERCENT = patroon(r"\s*(?:%|procent)$", re.IGNORECASE)
_EURO = patroon(r"^(?P<sign>[-+−]?)\s*(?:€|euro\b|eur\b)\s*|\s*(?:€|\beuro|\beur)$", re.IGNORECASE)
_WHOLE_EUROS = patroon(r",\s?[-–—=]+$")
_DUTCH = patroon(r"[+-]?(?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?")
_POINT = patroon(r"[+-]?(?P<whole>[0-9]+)\.(?P<rest>[0-9]+)")
_ENGLISH = patroon(r"[+-]?[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]+|[+-]?[0-9]{1,3}(?:,[0-9]{3}){2,}")
_SPACED = patroon(r"[+-]?[0-9]{1,3}(?:[ '’][0-9]{3})+(?:,[0-9]+)?")
_LARGE = patroon(r"[+-]?[0-9]+(?:,[0-9]+)?\s*(?P<unit>duizend|miljoen|mln|miljard|mld)\.?", re.IGNORECASE)
_UNGROUPED = patroon(r"(?P<rest>[+-]?[1-9][0-9]{0,2}(?:\.[0-9]{3})+)\.(?P<zeros>0{1,2}|0{4,6})")
_NO_DECIMALS = patroon(r"[+-]?[1-9][0-9]{0,2},000")  # 345,000 is English for 345.000
_FACTORS = {"duizend": 3, "miljoen": 6, "mln": 6, "miljard": 9, "mld": 9}


class GetalKind(StrEnum):
    """How much is known of the number."""

    EXACT = "precies"
    UNKNOWN = "nog onbekend"
    BELOW = "minder dan"


class Getal(NamedTuple):
    """A number with the text it came from.

    ``value`` is there only when it is known exactly, so that nobody adds up what was hidden on purpose;
    of "minder dan 5" the 5 is the ``bound``.
    """

    value: Decimal | None
    unit: str
    text: str
    kind: GetalKind = GetalKind.EXACT
    bound: Decimal | None = None


class NumberError(ValueError):
    """The text is no Dutch number; ``hint`` says what to write instead."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@lru_cache(maxsize=1024)
def parse_number(text: str) -> Getal:
    """Read ``1.250``, ``12,5``, ``€ 1.250.000``, ``2,4%``, ``p.m.`` or ``minder dan 5``."""
    plain = " ".join(text.split())
    if len(plain) > _MAX_LENGTH:
        start = shown(plain, _MAX_LENGTH)
        raise NumberError(f'"{start}" is te lang voor een getal.', "Schrijf alleen het getal.")
    if not plain:
        raise NumberError("Hier ontbreekt een getal.", "Schrijf p.m. als het nog onbekend is.")
    if plain.casefold() in _UNKNOWN:
        return Getal(None, "", text, GetalKind.UNKNOWN)
    if below := _BELOW.fullmatch(plain):
        bound, unit = _amount(below["rest"], text)
        return Getal(None, unit, text, GetalKind.BELOW, bound)
    value, unit = _amount(plain, text)
    return Getal(value, unit, text)


def show_number(number: Decimal | int, decimals: int | None = None) -> str:
    """``1.250`` or ``12,5``; with ``decimals`` always that many, rounded as at school."""
    exact = Decimal(number)
    if decimals is not None:
        exact = exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    written = f"{exact:,f}"
    if decimals is None and "." in written:
        written = written.rstrip("0").rstrip(".")
    if not exact:
        written = written.lstrip("-")
    return written.translate(_TO_DUTCH)


def show_percentage(number: Decimal | int, decimals: int | None = None) -> str:
    """``2,4%`` for 2.4: the number is already in hundredths."""
    return f"{show_number(number, decimals)}%"


def show_amount(number: Decimal | int, unit: str) -> str:
    """A number with the unit it was written with: ``40%``, ``€\u00a01.250``, or nothing."""
    if unit == "€":
        sign, size = ("-", -number) if number < 0 else ("", number)
        return f"{sign}€\N{NO-BREAK SPACE}{show_number(size)}"
    return show_percentage(number) if unit == "%" else show_number(number)


_TO_DUTCH = str.maketrans(",.", ".,")


def _amount(plain: str, text: str) -> tuple[Decimal, str]:
    if plain.isdecimal() and plain.isascii():  # most numbers
        return Decimal(plain), ""
    bare, unit = _without_unit(plain)
    if _DUTCH.fullmatch(bare) and not _NO_DECIMALS.fullmatch(bare):
        return Decimal(bare.replace(".", "").replace(",", ".")), unit
    raise NumberError(f'"{shown(text)}" is geen getal in de gewone schrijfwijze.', _hint(bare))


def _without_unit(plain: str) -> tuple[str, str]:
    unit = ""
    if _PERCENT.search(plain):
        plain, unit = _PERCENT.sub("", plain), "%"
    elif found := _EURO.search(plain):
        plain, unit = _EURO.sub("", plain, count=1), "€"
        plain = _WHOLE_EUROS.sub("", (found["sign"] or "") + plain)
    return plain.replace("−", "-"), unit


# "ongeveer 200", "212 (feb 2027)", "212 leerlingen": the number, with words before or behind it.
_ONE = patroon(r"(?<![0-9.,])[0-9]{1,3}(?:\.[0-9]{3})*(?:,[0-9]+)?(?![0-9.,])")
IN_FIGURES = "Schrijf het in cijfers: 1.250 met een punt voor de duizendtallen, 12,5 met een komma."
_ROW = patroon(r"(?:-?[0-9][0-9.]*|p\.?m\.?)(?:, (?:-?[0-9][0-9.]*|p\.?m\.?)){2,}")
_POINTS = patroon(r"[0-9]+(?:\.[0-9]+){2,}(?:,[0-9]+)?")
_NOT_YET = patroon(
    r"ntb|n\.t\.b\.?|nvt|n\.v\.t\.?|onbekend|volgt|nog niet bekend|nader te bepalen|tbd|x|-|–", re.IGNORECASE
)
_HINTS = (
    (_POINTS, "Na elke punt komen drie cijfers, zoals in 1.250.000."),
    (_NOT_YET, "Schrijf p.m. als het nog onbekend is."),
)
_DAY = patroon(
    r"(?P<day>[0-9]{1,2} [a-z]+\.? [0-9]{4}|[0-9]{1,2}[-./][0-9]{1,2}[-./][0-9]{4}|[a-z]+ 20[0-9]{2})"
    r"(?:(?P<between>[ ,;:=-]+)(?P<number>[0-9][0-9.]*))?"
)
_ROUGH = patroon(r"(?:(?:ongeveer|circa|ca\.?|ruim|bijna|zo['’]n|±|~) ?)?[0-9][0-9.,]*(?: .*)?$")


_LETTERS = {"o": ("O", "0"), "l": ("l", "1"), "i": ("I", "1")}
_LIKE_DIGITS = str.maketrans("oOlIi", "00111")


def _hint(bare: str) -> str:
    if letter := _letter(bare):
        return letter
    if meant := _meant(bare):
        return f"Bedoelt u {meant}?"
    if found := _DAY.fullmatch(bare):
        return _hint_of_day(found["day"], found["between"], found["number"])
    if _ROW.fullmatch(bare):
        return f"Zet rechte haken om een rij bedragen: [{bare}]."
    numbers = _ONE.findall(bare)
    if numbers and _ROUGH.match(bare) and not _POINTS.fullmatch(bare):
        return f"Schrijf alleen het getal: {numbers[0]}." if len(numbers) == 1 else "Schrijf één getal."
    return next(
        (hint for pattern, hint in _HINTS if pattern.fullmatch(bare)),
        IN_FIGURES,
    )


def _letter(bare: str) -> str:
    """What to say of a number in which a letter looks like a digit."""
    like = bare.translate(_LIKE_DIGITS)
    if like == bare or not (like[-1:].isdigit() and any(char.isdigit() for char in bare)):
        return ""
    meant = like if _DUTCH.fullmatch(like) else _meant(like)
    said, digit = _LETTERS[next(char for char in bare if char.translate(_LIKE_DIGITS) != char).casefold()]
    return f"Er staat een letter {said} in, waar een {digit} hoort. Bedoelt u {meant}?" if meant else ""


def _hint_of_day(day: str, between: str | None, number: str | None) -> str:
    if not number:
        return "Hier hoort een getal, geen datum."
    if between == "-":
        return "Hier hoort een getal, geen datum."
    if between and ":" in between:
        return f"Zet het zonder aanhalingstekens op een eigen regel: - {day}: {number}"
    return f"Zet een dubbele punt na de datum: {day}: {number}"


def _meant(bare: str) -> str:
    if large := _LARGE.fullmatch(bare):
        number = Decimal(bare[: large.start("unit")].strip().replace(",", "."))
        return show_number(number.scaleb(_FACTORS[large["unit"].casefold()]))
    if _ENGLISH.fullmatch(bare) or _NO_DECIMALS.fullmatch(bare):
        return bare.translate(_TO_DUTCH)
    if _SPACED.fullmatch(bare):
        return re.sub("[ '’]", ".", bare)
    if point := _POINT.fullmatch(bare):
        return _meant_by_point(bare, point["whole"], point["rest"])
    if ungrouped := _UNGROUPED.fullmatch(bare):
        return " of ".join(_with_zeros(ungrouped["rest"], ungrouped["zeros"]))
    return ""


def _meant_by_point(bare: str, whole: str, rest: str) -> str:
    """Thousands where three digits follow, and where only zeros do, of which one may be too few or too many."""
    if whole.startswith("0") or (len(rest) != _GROUP and (rest.strip("0") or len(rest) == 1)):
        return bare.replace(".", ",")
    if len(rest) == _GROUP:
        return show_number(int(bare.replace(".", "")))
    likely = [*_with_zeros(whole, rest)]
    return " of ".join(likely if len(rest) > _GROUP else [*likely[-1:], f"{whole},{rest}"])


def _with_zeros(digits: str, zeros: str) -> Iterator[str]:
    """The amount as it stands, and with three zeros."""
    for size in (len(zeros), _GROUP) if len(zeros) > _GROUP else (_GROUP,):
        yield show_number(int(digits.replace(".", "")) * 10**size)
