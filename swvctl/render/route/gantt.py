"""A planning as a picture: each row a bar or a mark on a line of time, in whole numbers for the template."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum
from textwrap import wrap
from typing import NamedTuple

from swvctl.render.moment import maand
from swvctl.schemas import JSON
from swvctl.tekst.escape import mermaid_words
from swvctl.wanneer import Bound, Certainty, Wanneer, show

LEFT, RIGHT, TOP, ROW = 350, 60, 34, 26
WIDTH = 1000
MOST_TICKS = 10
LONGEST_LABEL, LONGEST_HEADING = 44, 118
LINE, MOST_LINES = 16, 3
_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_DEADLINES = (Bound.VOOR, Bound.UITERLIJK, Bound.TOT, Bound.TOT_EN_MET)


class Vorm(StrEnum):
    """How a row is drawn."""

    BALK = "balk"
    RUIT = "ruit"
    GRENS = "grens"
    START = "start"


class Rij(NamedTuple):
    """A row of the picture; one without a moment is a heading, or has no place on the line."""

    tekst: str
    wanneer: Wanneer | None = None
    stand: str = ""
    kop: bool = False


def gantt_view(rows: Sequence[Rij], titel: str) -> JSON | None:
    """The picture and what a Mermaid diagram needs; None when nothing has a day."""
    placed = [row for row in rows if _days(row.wanneer)]
    if not placed:
        return None
    first, last = _span(placed)
    drawn = [row for row in rows if row.kop or _days(row.wanneer)]
    placed_rows = list(_below(drawn, first, last))
    return {
        "titel": titel,
        "van": maand(first.year, first.month),
        "tot": maand(last.year, last.month),
        "breedte": WIDTH,
        "hoogte": placed_rows[-1]["onder"] + 10,
        "links": LEFT,
        "top": TOP,
        "rijen": placed_rows,
        "strepen": list(_ticks(first, last)),
        "mermaid": list(_mermaid(drawn)),
    }


def _days(moment: Wanneer | None) -> tuple[date, date] | None:
    """The days that a moment takes up in the picture; an open side is not drawn."""
    if moment is None:
        return None
    first, last = moment.first or moment.last, moment.last or moment.first
    return (first, last) if first and last else None


def _span(rows: Iterable[Rij]) -> tuple[date, date]:
    """Whole months around everything."""
    days = [day for row in rows for day in _days(row.wanneer) or ()]
    last = max(days)
    after = date(last.year + last.month // 12, last.month % 12 + 1, 1)
    return min(days).replace(day=1), after - timedelta(days=1)


def _x(day: date, first: date, last: date) -> int:
    whole = max(1, (last - first).days)
    return LEFT + round((WIDTH - LEFT - RIGHT) * (day - first).days / whole)


def _below(rows: Iterable[Rij], first: date, last: date) -> Iterator[JSON]:
    """Every row below the one before, as high as its words need."""
    y = TOP
    for row in rows:
        found = _row(row, y, first, last)
        yield found
        y = found["onder"]


def _row(row: Rij, y: int, first: date, last: date) -> JSON:
    longest = LONGEST_HEADING if row.kop else LONGEST_LABEL
    words = wrap(row.tekst, longest, max_lines=MOST_LINES, placeholder=" …") or [""]
    height = ROW + LINE * (len(words) - 1)
    days = _days(row.wanneer)
    found: JSON = {
        "regels": [
            {"y": y + ROW // 2 + 4 + LINE * number, "tekst": line} for number, line in enumerate(words)
        ],
        "heel": row.tekst,
        "wanneer": show(row.wanneer) if row.wanneer else "",
        "kop": row.kop,
        "stand": row.stand,
        "top": y,
        "hoogte": height,
        "boven": y + height // 2 - 8,
        "midden": y + height // 2,
        "onder": y + height,
        "vorm": "",
        "x": 0,
        "breedte": 0,
    }
    if days is None or row.wanneer is None:
        return found
    x, end = _x(days[0], first, last), _x(days[1], first, last)
    return {**found, "vorm": _shape(row.wanneer, end - x).value, "x": x, "breedte": max(6, end - x)}


def _shape(moment: Wanneer, width: int) -> Vorm:
    if moment.bound in _DEADLINES:
        return Vorm.GRENS
    if moment.bound in (Bound.VANAF, Bound.NA):
        return Vorm.START
    return Vorm.RUIT if moment.is_day or width == 0 else Vorm.BALK


def _ticks(first: date, last: date) -> Iterator[JSON]:
    """A line at every quarter, half year, year or some years, whichever leaves room for the words at each."""
    begin, end = _month(first), _month(last)
    step = next(
        step for step in (3, 6, *range(12, end - begin + 24, 12)) if (end - begin) // step < MOST_TICKS
    )
    for month in range(-(-begin // step) * step, end + 1, step):
        day = date(month // 12, month % 12 + 1, 1)
        yield {"x": _x(day, first, last), "tekst": f"{_MONTHS[day.month - 1]} {day.year}"}


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
