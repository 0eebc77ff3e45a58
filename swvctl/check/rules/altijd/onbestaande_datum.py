"""TIJ073: a day in running text that no calendar has."""

from calendar import monthrange
from collections.abc import Iterator
from typing import NamedTuple

from swvctl.check.nieuwsteksten import teksten
from swvctl.check.rule import Problem, rule
from swvctl.check.texts import spot
from swvctl.model.kader import Kader
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.wanneer import Vermelding, days_in
from swvctl.wanneer.refusal import NO_SUCH_DAY
from swvctl.wanneer.vocabulary import MONTHS

_LEAP_YEAR, _SOME_YEAR = 2028, 2027
_LONGEST_MONTH = 31
# A text without such a number holds no impossible day, and most texts hold none.
_DIGITS = "03456789"
_MAYBE = patroon(r"(?<![0-9])(?:29|3[0-9]|[4-9][0-9]|00?)(?![0-9])")


class _Gezien(NamedTuple):
    start: int
    end: int
    message: str
    hint: str


@rule("TIJ073", "Datum in de tekst bestaat niet")
def bestaat_niet(workspace: Workspace) -> Iterator[Problem]:
    """Een dag die niet op de kalender staat, is een tikfout, en de lezer kan niet weten welke dag u bedoelt.

    Fout:
        tekst: Reageren kan tot en met 31 juni 2027.

    Goed:
        tekst: Reageren kan tot en met 30 juni 2027.
    """
    records = [record for record in workspace.records if record.kind != Kader.kind]
    for record in records:
        for route, text in record.prose:
            for found in _impossible(text):
                yield Problem(spot(record, route, text, found.start, found.end), found.message, found.hint)
    loose = list(teksten(workspace))
    seen = {(record.document.path, route) for record in records for route, _ in record.prose if loose}
    for part in loose:
        if (part.plaats.document.path, part.plaats.route) not in seen:
            for found in _impossible(part.tekst):
                yield Problem(part.bij(found.start, found.end), found.message, found.hint)


def _impossible(text: str) -> Iterator[_Gezien]:
    has_one = any(map(text.__contains__, _DIGITS)) or "29" in text
    for found in days_in(text) if has_one and _MAYBE.search(text) else ():
        if found.op(_LEAP_YEAR) is None and _is_a_date(found):
            yield _Gezien(found.start, found.end, *_words(found))


def _is_a_date(found: Vermelding) -> bool:
    """Of "45 mei" nobody can tell what it is, unless a year or a weekday stands beside it."""
    return 0 < found.day <= _LONGEST_MONTH or bool(found.year) or found.weekday is not None


def _words(found: Vermelding) -> tuple[str, str]:
    month, year = MONTHS[found.month - 1], found.year or _SOME_YEAR
    days = monthrange(year, found.month)[1]
    february = month == "februari"
    whose = f"{month} {year}" if february and found.year else month
    count = "28 of 29" if february and not found.year else str(days)
    written = f"{found.day} {month} {found.year}" if found.year else f"{found.day} {month}"
    return f"{written} bestaat niet: {whose} heeft {count} dagen.", NO_SUCH_DAY
