"""Writes a moment for machines: ISO 8601, with the marks of EDTF for what is open or not certain."""

from datetime import date

from .moment import Certainty, Precision, Wanneer

_MARKS = {Certainty.CIRCA: "~", Certainty.ONZEKER: "?"}
_OPEN = ".."
_BY_MONTH = {
    Precision.MAAND,
    Precision.KWARTAAL,
    Precision.SEIZOEN,
    Precision.JAARDEEL,
    Precision.JAAR,
}


def machine(moment: Wanneer) -> str:
    """Return ``2021-10-05``, ``2021-10``, ``2021-09/2021-12``, ``../2021-04-30`` or ``../..``."""
    if moment.first is None or moment.last is None:
        return f"{_end(moment, moment.first)}/{_end(moment, moment.last)}"
    if moment.clock is not None and moment.is_day:
        begin = _with_time(moment.first, moment.clock.begin)
        return begin if moment.clock.end is None else f"{begin}/{_with_time(moment.first, moment.clock.end)}"
    return _unit(moment, moment.first, moment.last)


def _unit(moment: Wanneer, first: date, last: date) -> str:
    mark = _MARKS.get(moment.certainty, "")
    if moment.precision is Precision.JAAR and first.year == last.year:
        return f"{first.year}{mark}"
    if moment.precision is Precision.WEEK and (last - first).days < 7:  # noqa: PLR2004 - one week
        iso = first.isocalendar()
        return f"{iso.year}-W{iso.week:02}{mark}"
    begin, end = (f"{day:%Y-%m-%d}"[: _length(moment)] + mark for day in (first, last))
    return begin if begin == end else f"{begin}/{end}"


def _length(moment: Wanneer) -> int:
    return len("2021-10") if moment.precision in _BY_MONTH else len("2021-10-05")


def _end(moment: Wanneer, day: date | None) -> str:
    return _OPEN if day is None else f"{day.isoformat()}{_MARKS.get(moment.certainty, '')}"


def _with_time(day: date, minutes: int) -> str:
    return f"{day.isoformat()}T{minutes // 60:02}:{minutes % 60:02}"
