"""Moments in sentences: a known day always with its weekday, a deadline with its last day."""

from datetime import date

from swvctl.tekst.nederlands import capitalised
from swvctl.wanneer import Bound, Wanneer, WanneerError, parse_clock, show, show_clock, show_date_with_weekday
from swvctl.wanneer.vocabulary import MONTHS

_EXCLUDED = (Bound.VOOR, Bound.TOT)
_INCLUDED = (Bound.OP, Bound.UITERLIJK, Bound.TOT_EN_MET)


def voluit(moment: Wanneer) -> str:
    """``dinsdag 15 juni 2027 van 9.00 tot 11.00 uur``, also when the weekday was not written."""
    if moment.is_day and moment.first:
        return show(moment._replace(weekday=moment.first.weekday()))
    return show(moment)


def dag_kort(day: date) -> str:
    """``dinsdag 15 juni``, where the page says the year."""
    return show_date_with_weekday(day).removesuffix(f" {day.year}")


def maand(year: int, month: int) -> str:
    return f"{MONTHS[month - 1]} {year}"


def tijden(moment: Wanneer) -> str:
    """``9.00 tot 11.00 uur``, or nothing."""
    return show_clock(moment.clock) if moment.clock else ""


def tot(moment: Wanneer, today: date, wat: str, dicht: str) -> str:
    """Until when something can be done, in one sentence: as it was written, with the last day spelled out."""
    last = moment.last
    if last is None or moment.bound not in _EXCLUDED + _INCLUDED:
        return f"{wat} kan {show(moment)}."
    if not moment.decidable:
        return f"{wat} kan tot {show(moment)}."
    if last < today:
        return f"{dicht} op {show_date_with_weekday(last)}."
    if moment.bound in _EXCLUDED and moment.clock is None and moment.boundary:
        edge = show_date_with_weekday(moment.boundary)
        return f"{wat} kan vóór {edge}; {show_date_with_weekday(last)} is de laatste dag."
    tail = f", {tijden(moment)}" if moment.clock else ""
    return f"{wat} kan tot en met {show_date_with_weekday(last)}{tail}."


def inloop(text: str) -> str:
    """``inloop vanaf 8.45 uur`` of ``inloop een kwartier vooraf``."""
    words = text.strip().removeprefix("inloop ").strip()
    if not words:
        return ""
    try:
        clock = parse_clock(words.removeprefix("vanaf "))
    except WanneerError:
        return f"inloop {words}"
    return f"inloop vanaf {show_clock(clock)}"


def zin(text: str) -> str:
    """A sentence of its own: with a capital and a full stop."""
    words = capitalised(text.strip())
    return words if not words or words[-1] in ".!?…" else f"{words}."
