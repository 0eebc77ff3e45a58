"""Shows a moment in correct Dutch; what is shown can be read again and means the same days."""

from datetime import date
from functools import lru_cache

from .moment import Bound, Certainty, Kloktijd, Precision, Wanneer
from .naming import begin_of_last, begin_of_middle, name_of
from .vocabulary import ARTICLES, MONTHS, PARTS, WEEKDAYS

_BY_DAYS = (Precision.DAG, Precision.PERIODE)
_UNSURE = (Certainty.ONZEKER, Certainty.CIRCA)
_AT_END = (Bound.UITERLIJK, Bound.TOT_EN_MET, Bound.NA)


# A moment stands on the page of a planning, of a body, of a year, of a plan, for readers inside and outside.
@lru_cache(maxsize=4096)
def show(moment: Wanneer) -> str:
    """Return the moment as a Dutch phrase, without capital: ``uiterlijk dinsdag 16 maart 2027``."""
    if moment.precision is Precision.ONBEPAALD:
        return moment.text
    words = moment.label or _bounded(moment)
    if moment.is_window:
        words = f"tussen {words.replace(' t/m ', ' en ', 1)}"
    match moment.certainty:
        case Certainty.NADER_TE_BEPALEN:
            return f"{words} (nader te bepalen)" if moment.is_day else f"{words} (dag volgt)"
        case Certainty.ONZEKER:
            return f"{words} (onder voorbehoud)"
        case Certainty.CIRCA:
            return f"circa {words}" if moment.label or moment.bound is Bound.OP else words
        case _:
            return words


def show_in_sentence(moment: Wanneer) -> str:
    """Return the moment with its preposition: ``op 12 mei 2027``, ``in het voorjaar van 2027``."""
    words = show(moment)
    if moment.precision is Precision.ONBEPAALD or moment.bound is not Bound.OP or moment.label:
        return words
    if moment.is_window or moment.certainty in _UNSURE or words.startswith(PARTS):
        return words
    words, sign, later = words.partition(" (")
    before = "op " if moment.precision is Precision.DAG else _between(moment)
    return f"{before}{_with_article(words)}{sign}{later}"


def show_date(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def show_date_with_weekday(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()]} {show_date(day)}"


def show_clock(clock: Kloktijd) -> str:
    """Return the times with their weekdays: ``elke dag van 9.00 tot 10.00 uur``."""
    words = f"{_time(clock.begin)} tot {_time(clock.end)} uur" if clock.end else f"{_time(clock.begin)} uur"
    if clock.days:
        words = f"{_weekdays(clock.days)} {_preposition(clock)} {words}"
    return words if clock.inloop is None else f"{words}, inloop vanaf {_time(clock.inloop)} uur"


def _between(moment: Wanneer) -> str:
    if moment.label or moment.bound is not Bound.OP:
        return ""
    if moment.precision is Precision.PERIODE:
        return "in de periode "
    return "op " if moment.is_day else "in "


def _bounded(moment: Wanneer) -> str:
    words = _days(moment) + _after(moment.clock)
    if moment.bound is Bound.OP:
        return words
    circa = "circa " if moment.certainty is Certainty.CIRCA else ""
    return f"{moment.bound} {circa}{_with_article(words)}"


def _with_article(words: str) -> str:
    """Return what stands after a preposition: ``het voorjaar van 2027``, but ``mei 2027``."""
    first, _, rest = words.partition(" ")
    if first not in ARTICLES:
        return words
    return f"{ARTICLES[first]} {first} van {rest}" if rest.isdigit() else f"{ARTICLES[first]} {words}"


def _after(clock: Kloktijd | None) -> str:
    if clock is None:
        return ""
    return f", {show_clock(clock)}" if clock.days else f" {_preposition(clock)} {show_clock(clock)}"


def _preposition(clock: Kloktijd) -> str:
    return "om" if clock.end is None else "van"


def _time(minutes: int) -> str:
    return f"{minutes // 60}.{minutes % 60:02}"


def _weekdays(days: tuple[int, ...]) -> str:
    if len(days) == len(WEEKDAYS):
        return "elke dag"
    first, last = WEEKDAYS[days[0]], WEEKDAYS[days[-1]]
    return first if first == last else f"{first} t/m {last}"


def _days(moment: Wanneer) -> str:
    edge = moment.boundary or date.min
    if moment.bound is not Bound.OP:
        return _edge(moment, edge)
    first, last = moment.first or edge, moment.last or edge
    if moment.precision in _BY_DAYS:
        return _stretch_of_days(moment, first, last)
    if moment.precision is Precision.PLANPERIODE:
        return f"{first.year}-{last.year}"
    begin = name_of(moment.precision, first)
    end = name_of(moment.precision, begin_of_last(moment.precision, last))
    if begin == end:
        return begin.full
    # "begin t/m eind 2027" is no Dutch.
    joint = begin.year and begin.year == end.year and moment.precision is not Precision.JAARDEEL
    return f"{begin.word if joint else begin.full} t/m {end.following}"


def _edge(moment: Wanneer, edge: date) -> str:
    if moment.precision in _BY_DAYS:
        return f"{_named(moment.weekday)}{show_date(edge)}"
    unit = Precision.SCHOOLJAAR if moment.precision is Precision.PLANPERIODE else moment.precision
    if moment.bound in _AT_END:
        return name_of(unit, begin_of_last(unit, edge)).full
    return name_of(unit, begin_of_middle(edge) if unit is Precision.JAARDEEL else edge).full


def _stretch_of_days(moment: Wanneer, first: date, last: date) -> str:
    named = _named(moment.weekday)
    if moment.precision is Precision.DAG:
        return f"{named}{show_date(last)}"
    begin = show_date(first)
    if first.year == last.year:
        begin = f"{first.day}" if first.month == last.month else f"{first.day} {MONTHS[first.month - 1]}"
    return f"{named}{begin} t/m {_named(moment.end_weekday)}{show_date(last)}"


def _named(weekday: int | None) -> str:
    return "" if weekday is None else f"{WEEKDAYS[weekday]} "
