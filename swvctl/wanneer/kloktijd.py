"""Reads times of day: ``9.00-16.00 uur``, ``15-18 uur, inloop vanaf 14.30``."""

from contextlib import suppress
from typing import NamedTuple

from swvctl.patroon import patroon

from .moment import Kloktijd
from .refusal import WanneerError, quoted
from .spoken import written_out
from .tokens import codes
from .wording import show_clock

_MIDNIGHT = 24 * 60
_HINT = 'Schrijf bijvoorbeeld "9.00-16.00 uur" of "19.30 uur".'
_TIME = r"([0-9]{1,2})(?: [.:] ([0-9]{2}))?"
_TIMES = rf"{_TIME}(?: uur)?(?: (?:-|tot|t/m) {_TIME})?(?: uur)?"
_DAYS = r"elke dag|dagelijks|op werkdagen|werkdagen|d[0-6](?: (?:-|t/m) d[0-6])?"
_WALK_IN = rf"(?: inloop (?:vanaf )?{_TIME}(?: uur)?)?"
_CLOCK = patroon(rf"(?:(?P<before>{_DAYS}) )?(?:om |vanaf |t )?{_TIMES}(?: (?P<after>{_DAYS}))?{_WALK_IN}")
_TAIL = patroon(rf"(?P<rest>.+?) (?P<clock>(?:(?:elke dag|dagelijks) )?(?:om |vanaf |t )?{_TIMES}{_WALK_IN})")


class ClockSplit(NamedTuple):
    """What stands before the time, and the time."""

    rest: str
    clock: Kloktijd | None


def parse_clock(text: str) -> Kloktijd:
    """Read a time, or begin and end, with the weekdays they recur on."""
    found = _read_text(text)
    if found is None:
        raise WanneerError(f"{quoted(text)} is niet als tijd te lezen.", _meant(text))
    return found


def _read_text(text: str) -> Kloktijd | None:
    line = codes(text)
    return _read(line) if _is_time(line) else None


def _meant(text: str) -> str:
    """What to write instead, where the time is said in another way."""
    plain = written_out(text)
    with suppress(WanneerError):
        if plain != text and (found := _read_text(plain)):
            return f'Bedoelt u "{show_clock(found)}"?'
    return _HINT


def is_clock(line: str) -> bool:
    """Whether the whole line of codes is a time and no day."""
    return _is_time(line) and _CLOCK.fullmatch(line) is not None


def split_clock(line: str) -> ClockSplit:
    """Cut a time from the end of the line of codes."""
    match = _TAIL.fullmatch(line)
    if match is None or not _is_time(match["clock"]):
        return ClockSplit(line, None)
    return ClockSplit(match["rest"], _read(match["clock"]))


def _is_time(line: str) -> bool:
    return " uur" in line or " . " in line or " : " in line


def _read(line: str) -> Kloktijd | None:
    match = _CLOCK.fullmatch(line)
    if match is None:
        return None
    _, hour, minute, end_hour, end_minute, _, in_hour, in_minute = match.groups()
    begin = _minutes(hour, minute)
    end = _minutes(end_hour, end_minute) if end_hour else None
    if begin == _MIDNIGHT or (end is not None and end <= begin):
        raise WanneerError("Deze tijd eindigt voordat hij begint.", _HINT)
    walk_in = _minutes(in_hour, in_minute) if in_hour else None
    return Kloktijd(begin, end, _weekdays(match["before"] or match["after"] or ""), walk_in)


def _minutes(hour: str, minute: str | None) -> int:
    total = 60 * int(hour) + int(minute or 0)
    if total > _MIDNIGHT or int(minute or 0) > 59:  # noqa: PLR2004 - minutes of an hour
        raise WanneerError(f"De tijd {hour}.{minute or '00'} bestaat niet.", _HINT)
    return total


def _weekdays(words: str) -> tuple[int, ...]:
    if not words:
        return ()
    if words.startswith("d") and words[1].isdigit():
        first, last = int(words[1]), int(words[-1])
        return tuple((first + ahead) % 7 for ahead in range((last - first) % 7 + 1))
    return tuple(range(5)) if words.endswith("werkdagen") else tuple(range(7))
