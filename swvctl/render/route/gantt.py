"""A planning as a picture: each row a bar or a mark on a line of time, in whole numbers for the template."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from swvctl.render.moment import maand
from swvctl.render.route.broken import lines_of
from swvctl.render.route.gantt_uitleg import uitleg
from swvctl.schemas import JSON
from swvctl.tekst.escape import mermaid_words
from swvctl.wanneer import Bound, Certainty, Wanneer, show

LEFT, RIGHT, TOP, ROW = 350, 60, 34, 26
WIDTH = 1000
LINE, BAR, SCALE = 16, 22, 18
_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_DEADLINES = (Bound.VOOR, Bound.UITERLIJK, Bound.TOT, Bound.TOT_EN_MET)


class Vorm(StrEnum):
    """How a row is drawn."""

    BALK = "balk"
    RUIT = "ruit"
    GRENS = "grens"
    START = "start"


class Maat(NamedTuple):
    """How wide a picture is, and how much its words may take; the words stand beside their bars, or above them."""

    width: int
    left: int
    right: int
    most_ticks: int
    label: int
    heading: int
    lines: int
    above: bool


WIDE = Maat(WIDTH, LEFT, RIGHT, most_ticks=10, label=48, heading=118, lines=3, above=False)
NARROW = Maat(340, 10, 52, most_ticks=5, label=44, heading=42, lines=5, above=True)


class Line(NamedTuple):
    """The line of time of a picture; it begins at the first of its ticks, which stand ``step`` months apart."""

    first: date
    last: date
    maat: Maat
    step: int

    def x(self, day: date) -> int:
        whole = max(1, (self.last - self.first).days)
        room = self.maat.width - self.maat.left - self.maat.right
        return self.maat.left + round(room * (day - self.first).days / whole)


class Rij(NamedTuple):
    """A row of the picture; one without a moment is a heading, or has no place on the line.

    ``dagen`` says more than the moment does: a talk may take several days.
    """

    tekst: str
    wanneer: Wanneer | None = None
    stand: str = ""
    kop: bool = False
    dagen: str = ""


def gantt_view(rows: Sequence[Rij], titel: str) -> JSON | None:
    """The picture and what a Mermaid diagram needs; None when nothing has a day."""
    return _drawn_once(tuple(rows), titel)


# A planning stands on a page of its own and in its plan, for the public and for the region; nobody changes the picture.
@lru_cache(maxsize=16)
def _drawn_once(rows: tuple[Rij, ...], titel: str) -> JSON | None:
    placed = [row for row in rows if _days(row.wanneer)]
    if not placed:
        return None
    first, last = _span(placed)
    drawn = [row for row in rows if row.kop or _days(row.wanneer)]
    return {
        "titel": titel,
        "van": maand(first.year, first.month),
        "tot": maand(last.year, last.month),
        **(wide := _picture(drawn, _line(first, last, WIDE))),
        "uitleg": uitleg(wide["rijen"]),
        "smal": _picture(drawn, _line(first, last, NARROW)),
        "mermaid": list(_mermaid(drawn)),
    }


def _picture(drawn: Sequence[Rij], line: Line) -> JSON:
    """Everything in its place; where the words stand above the bars, each heading repeats the scale."""
    repeats = line.maat.above and drawn[0].kop
    top = 4 if repeats else TOP
    placed = list(_below(drawn, top, line))
    scales = [row["onder"] - 6 for row in placed if row["kop"]] if repeats else [top - 12]
    return {
        "breedte": line.maat.width,
        "hoogte": placed[-1]["onder"] + 10,
        "links": line.maat.left,
        "top": top,
        "rijen": placed,
        "strepen": list(_ticks(line)),
        "schalen": scales,
    }


def _days(moment: Wanneer | None) -> tuple[date, date] | None:
    """The days that a moment takes up in the picture; an open side is not drawn.

    The end of a year is drawn in its last month, where the calendars have it too, and not from September on.
    """
    if moment is None:
        return None
    if moment.is_part_of_year and moment.place:
        month = _month(moment.place)
        return _first_day(month), _last_day(month)
    first, last = moment.first or moment.last, moment.last or moment.first
    return (first, last) if first and last else None


def _span(rows: Iterable[Rij]) -> tuple[date, date]:
    """Whole months around everything."""
    days = [day for row in rows for day in _days(row.wanneer) or ()]
    return min(days).replace(day=1), _last_day(_month(max(days)))


def _below(rows: Iterable[Rij], top: int, line: Line) -> Iterator[JSON]:
    """Every row below the one before, as high as its words need."""
    y = top
    for row in rows:
        found = _row(row, y, line)
        yield found
        y = found["onder"]


def _row(row: Rij, y: int, line: Line) -> JSON:
    maat = line.maat
    longest = maat.heading if row.kop else maat.label
    words = lines_of(row.tekst, longest, maat.lines) or [""]
    height = ROW + LINE * (len(words) - 1)
    below = (SCALE if row.kop else BAR) if maat.above else 0
    middle = y + height + 8 if below else y + height // 2
    found: JSON = {
        "gebroken": [
            {"y": y + ROW // 2 + 4 + LINE * number, "tekst": text} for number, text in enumerate(words)
        ],
        "heel": row.tekst,
        "wanneer": row.dagen or (show(row.wanneer) if row.wanneer else ""),
        "kop": row.kop,
        "stand": row.stand,
        "top": y,
        "hoogte": height,
        "boven": middle - 8,
        "midden": middle,
        "onder": y + height + below,
        "vorm": "",
        "x": 0,
        "breedte": 0,
    }
    return {**found, **_drawn(row.wanneer, line)}


def _drawn(moment: Wanneer | None, line: Line) -> JSON:
    days = _days(moment)
    if moment is None or days is None:
        return {}
    x, end = (line.x(day) for day in days)
    return {"vorm": _shape(moment, end - x).value, "x": x, "breedte": max(6, end - x)}


def _shape(moment: Wanneer, width: int) -> Vorm:
    if moment.bound in _DEADLINES:
        return Vorm.GRENS
    if moment.bound in (Bound.VANAF, Bound.NA):
        return Vorm.START
    return Vorm.RUIT if moment.is_day or width == 0 else Vorm.BALK


def _line(first: date, last: date, maat: Maat) -> Line:
    """A tick at every quarter, half year, year or some years, whichever leaves room for the words at each."""
    end = _month(last)
    for step in (3, 6, *range(12, end - _month(first) + 36, 12)):
        begin = _month(first) - _month(first) % min(step, 12)
        if (end - begin) // step < maat.most_ticks:
            break
    return Line(_first_day(begin), last, maat, step)


def _ticks(line: Line) -> Iterator[JSON]:
    for month in range(_month(line.first), _month(line.last) + 1, line.step):
        day = _first_day(month)
        yield {"x": line.x(day), "tekst": f"{_MONTHS[day.month - 1]} {day.year}"}


def _first_day(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)


def _last_day(month: int) -> date:
    return _first_day(month + 1) - timedelta(days=1)


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _mermaid(rows: Iterable[Rij]) -> Iterator[JSON]:
    """Sections and tasks; each task with the words that Mermaid knows for its state."""
    for row in rows:
        days = _days(row.wanneer)
        tags = {"gedaan": ["done"], "bezig": ["active"]}.get(row.stand, [])
        if row.wanneer and days and days[0] == days[1]:
            tags = [*tags, "milestone"]
        unsure = row.wanneer is not None and row.wanneer.certainty is Certainty.NADER_TE_BEPALEN
        name = f"{row.tekst} (dag volgt)" if unsure else row.tekst
        yield {
            "kop": row.kop,
            "naam": mermaid_words(name),
            "woorden": tags,
            "van": days[0].isoformat() if days else "",
            "tot": (days[1] + timedelta(days=1)).isoformat() if days else "",
        }
