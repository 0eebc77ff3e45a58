"""Reads a moment: takes off what stands around it (how sure, a bound, a time), then reads the days."""

from datetime import date, timedelta
from typing import NamedTuple

from swvctl.patroon import patroon

from .kloktijd import is_clock, split_clock
from .moment import DAY, END, Bound, Certainty, Kloktijd, Precision, Wanneer, limit_of, part_of
from .placing import Context, Relative
from .point import Days
from .refusal import WanneerError, quoted
from .schoolkalender import read_holiday
from .stretch import Stretch, read_stretch
from .tokens import codes

_PLAIN_DAY = patroon(r"[0-9]{1,2} m[0-9]{1,2} [0-9]{4}")
_TAIL = (
    r"(?: (?:op|voor|vanaf|na|tot|t/m|uiterlijk|circa|en|/|-|[0-9]{1,4}|[mspd][0-9]+|[1-4]e"
    r"|kwartaal|week|maand|schooljaar|[a-z]+vakantie))*"
)
_CYCLES = "jaar|halfjaar|schooljaar|kwartaal|maand|week"
_UNBOUNDED = patroon(
    rf"(?:jaarlijks|halfjaarlijks|maandelijks|wekelijks|elke (?:{_CYCLES})){_TAIL}"
    rf"|[0-9]{{1,2}} (?:keer|maal) vanaf (?:{_CYCLES})"
    r"|dagelijks|elke dag|doorlopend|permanent|binnenkort"
    r"|zsm|d6 (?:spoedig|snel) misschien"
    r"|komende (?:maanden|weken|jaren|tijd|periode)"
)
_UNDETERMINED = patroon(
    r"(?:op )?(?:nog )?(?:(?:datum|dag|moment|tijdstip) )?bepalen(?: [a-z]+){0,2}"
    r"|(?:nog )?(?:niet bekend|onbekend)"
)
_AFTERWARDS = patroon(r"(.+?) (?:(?:\( )?(?:(?:datum|dag|moment) )?(voorbehoud|bepalen)(?: \))?|([~?%]))")
_BEFOREHAND = patroon(
    r"(circa|misschien|voorbehoud) (.+)"
    r"|(?:op )?(?:nog )?(?:(?:datum|dag|moment|tijdstip) )?(bepalen) (?:(?:[a-z.]+ ){0,3}?(?=op )|)(.+)"
)
_BOUND = patroon(r"(op|voor|uiterlijk|t/m|tot|vanaf|na)(?: op)?(?: periode)? (.+)")
_OPEN = patroon(r"\.\. / (?P<until>.+)|(?P<since>.+) / \.\.")
_RELATIVE = patroon(r"(?:(as|jl) )?(.+?)(?: (as|jl))?")
_CERTAINTIES = {
    "circa": Certainty.CIRCA,
    "~": Certainty.CIRCA,
    "misschien": Certainty.ONZEKER,
    "voorbehoud": Certainty.ONZEKER,
    "?": Certainty.ONZEKER,
    "%": Certainty.ONZEKER,
    "bepalen": Certainty.NADER_TE_BEPALEN,
}
_UNTIL = {Bound.VOOR, Bound.TOT}
_INCLUDING = {Bound.UITERLIJK, Bound.TOT_EN_MET}
# "tot eind juni" is until June ends, and not until its last days begin.
_TO_THE_END = {Bound.TOT: Bound.TOT_EN_MET, Bound.VOOR: Bound.UITERLIJK}


class _Frame(NamedTuple):
    line: str
    certainty: Certainty | None
    bound: Bound
    clock: Kloktijd | None


def read(context: Context) -> Wanneer:
    """Read the text of the context, or refuse it."""
    line = codes(context.text)
    if not line:
        raise WanneerError("Hier staat geen moment.", 'Schrijf bijvoorbeeld "juni 2027".')
    return read_line(line, context)


def read_line(line: str, context: Context) -> Wanneer:
    """Read a line of codes that stands for the text of the context."""
    text = " ".join(context.text.split())
    if _PLAIN_DAY.fullmatch(line) and (stretch := read_stretch(line, context)):  # most moments
        return _build(text, _Frame(line, None, Bound.OP, None), stretch)
    if _UNDETERMINED.fullmatch(line):
        return Wanneer(text, None, None, Precision.ONBEPAALD, Certainty.NADER_TE_BEPALEN)
    if _UNBOUNDED.fullmatch(line):
        return Wanneer(text, None, None, Precision.ONBEPAALD, Certainty.ONZEKER)
    if is_clock(line):
        raise WanneerError(f"{quoted(text)} is een tijd, geen dag.", "Zet de tijd bij tijd, en hier de dag.")
    return _read_frame(text, _frame(line.removeprefix("periode ")), context)


def _frame(line: str) -> _Frame:
    certainty, line = _take_certainty_after(line)
    line, clock = split_clock(line)
    before, line = _take_certainty_before(line)
    bound, line = _take_bound(line)
    inner, line = _take_certainty_before(line)
    return _Frame(line, certainty or before or inner, bound, clock)


def _take_certainty_after(line: str) -> tuple[Certainty | None, str]:
    match = _AFTERWARDS.fullmatch(line)
    if match is None:
        return None, line
    mark = match[2] or match[3]
    return _CERTAINTIES[mark], match[1].replace(f" {mark} /", " /") if match[3] else match[1]


def _take_certainty_before(line: str) -> tuple[Certainty | None, str]:
    match = _BEFOREHAND.fullmatch(line)
    if match is None:
        return None, line
    return _CERTAINTIES[match[1] or match[3]], match[2] or match[4]


def _take_bound(line: str) -> tuple[Bound, str]:
    if match := _OPEN.fullmatch(line):
        return (Bound.TOT_EN_MET, match["until"]) if match["until"] else (Bound.VANAF, match["since"])
    match = _BOUND.fullmatch(line)
    return (Bound(match[1]), match[2]) if match else (Bound.OP, line)


def _read_frame(text: str, frame: _Frame, context: Context) -> Wanneer:
    holiday = read_holiday(frame.line, frame.bound, context)
    if holiday is not None:
        certainty = frame.certainty or Certainty.ZEKER
        return Wanneer(text, *holiday.days, Precision.PERIODE, certainty, holiday.bound, label=holiday.label)
    match = _RELATIVE.fullmatch(frame.line)
    if match and (word := match[1] or match[3]):
        relative = Relative.NEXT if word == "as" else Relative.LAST
        context = context._replace(relative=relative)
        frame = frame._replace(line=match[2])
    stretch = read_stretch(frame.line, context)
    if stretch is None:
        raise _refusal(text, frame.line)
    return _build(text, frame, stretch)


def _refusal(text: str, line: str) -> WanneerError:
    if line.endswith((" en verder", " en later", " en daarna")):
        start = text.rpartition(" en ")[0].strip()
        return WanneerError(f"{quoted(text)} is niet te lezen.", f'Schrijf: "vanaf {start}".')
    if " en " in line and line[0].isdigit():
        return WanneerError(f"{quoted(text)} noemt meer dan één moment.", "Schrijf elk moment apart op.")
    return WanneerError(f"{quoted(text)} is niet als datum of periode te lezen.")


def _build(text: str, frame: _Frame, stretch: Stretch) -> Wanneer:
    if frame.clock and stretch.precision not in (Precision.DAG, Precision.PERIODE):
        raise WanneerError(f"Bij {quoted(text)} staat wel een tijd, maar geen dag.", "Schrijf de dag erbij.")
    bound = Bound.OP if stretch.double and frame.bound is Bound.VANAF else frame.bound
    if bound in _TO_THE_END and part_of(stretch.precision, *stretch.days) == END:
        bound = _TO_THE_END[bound]
    limit = limit_of(stretch.precision, *stretch.days)
    first, last = _within(bound, stretch.days, limit, DAY if frame.clock is None else 0 * DAY)
    weekday, end_weekday = stretch.weekday, stretch.end_weekday
    if bound is not Bound.OP:
        at_end = stretch.double and (bound in _INCLUDING or bound is Bound.NA)
        weekday, end_weekday = (end_weekday if at_end else weekday), None
    usual = Certainty.SEIZOEN if stretch.precision is Precision.SEIZOEN else Certainty.ZEKER
    certainty = frame.certainty or usual
    return Wanneer(text, first, last, stretch.precision, certainty, bound, weekday, frame.clock, end_weekday)


def _within(bound: Bound, days: Days, limit: date, excluded: timedelta) -> tuple[date | None, date | None]:
    if bound in _UNTIL:
        return None, limit - excluded
    if bound in _INCLUDING:
        return None, days.last
    if bound is Bound.VANAF:
        return days.first, None
    if bound is Bound.NA:
        return days.last + excluded, None
    return days.first, days.last
