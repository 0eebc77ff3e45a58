"""The value of an indicator: a number with what is said around it, a promise that it follows, or words."""

import re
from functools import lru_cache
from typing import NamedTuple

from swvctl.patroon import patroon
from swvctl.tekst.getal import Getal, GetalKind, NumberError, parse_number

AT_LEAST, AT_MOST, ABOUT = "ten minste", "ten hoogste", "ongeveer"
_FOLLOWS = patroon(r"volgt\b(?:\s+nog\b)?(?:\s+(?:in|op|rond)\b)?\s*(?P<when>.*)", re.IGNORECASE)
_BEFORE = (
    (AT_LEAST, patroon(r"(?:ten ?minste|minstens|minimaal|meer dan|≥|>=?)\s*", re.IGNORECASE)),
    (AT_MOST, patroon(r"(?:ten ?hoogste|hooguit|maximaal|≤|<=)\s*", re.IGNORECASE)),
    (ABOUT, patroon(r"(?:(?:ongeveer|circa|ca\.|rond)(?=[\s0-9])|±|~)\s*", re.IGNORECASE)),
)
_AFTER = (
    (AT_LEAST, patroon(r"\s+of (?:meer|hoger)$", re.IGNORECASE)),
    (AT_MOST, patroon(r"\s+of (?:minder|lager)$", re.IGNORECASE)),
)
_NUMERIC = patroon(r"[-+−€<]?\s*[0-9]|minder dan\b|p\.?m\b", re.IGNORECASE)
_COUNTED = patroon(r"(?P<number>[-+−]?[0-9][0-9.,]*\s*%?)\s+(?P<what>[^\W\d_].*)")
_FACTOR = patroon(r"(?:duizend|miljoen|mln|miljard|mld)\b|van\b|op\b", re.IGNORECASE)


class Meetwaarde(NamedTuple):
    """What stands in one cell of an indicator.

    ``volgt`` is None where the value is there; else the moment that was promised, or nothing.
    ``grens`` says whether the number is a bound; ``toelichting`` is what follows it.
    """

    text: str
    getal: Getal | None = None
    grens: str = ""
    toelichting: str = ""
    volgt: str | None = None

    @property
    def bekend(self) -> bool:
        """Whether something was measured or agreed, be it in words."""
        return self.volgt is None and not (self.getal and self.getal.kind == GetalKind.UNKNOWN)


@lru_cache(maxsize=2048)
def parse_meetwaarde(text: str) -> Meetwaarde:
    """Read ``2,4%``, ``minder dan 5``, ``ten minste 90%``, ``12 scholen``, ``volgt in oktober 2027`` or words."""
    plain = " ".join(text.split())
    if follows := _FOLLOWS.fullmatch(plain):
        return Meetwaarde(text, volgt=follows["when"].strip(" ."))
    main, remark = _split(plain)
    bound, bare = _without_bound(main)
    if not _NUMERIC.match(bare):
        return Meetwaarde(text)
    number, what = _number(bare)
    return Meetwaarde(text, number, bound, what or remark)


def _split(plain: str) -> tuple[str, str]:
    """Take apart ``2,6%, voorlopig``; ``12, 5`` is a number with a slip, not a remark."""
    main, comma, remark = plain.partition(", ")
    return (main, remark) if comma and not remark[:1].isdigit() else (plain, "")


def _without_bound(main: str) -> tuple[str, str]:
    for bound, before in _BEFORE:
        if found := before.match(main):
            return bound, main[found.end() :]
    for bound, after in _AFTER:
        if found := after.search(main):
            return bound, main[: found.start()]
    return "", main


def _number(bare: str) -> tuple[Getal | None, str]:
    try:
        return parse_number(bare), ""
    except NumberError:
        counted = _COUNTED.fullmatch(bare)
        if counted is None or (factor := _FACTOR.match(counted["what"])) is None:
            if counted is None:
                raise
            return parse_number(counted["number"]), counted["what"]
        if factor[0].casefold() in {"van", "op"}:  # "3 van de 60" is no single number
            return None, ""
        raise
