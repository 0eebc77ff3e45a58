"""The course of an indicator as points in a picture: measured with a line, aimed at with dashes."""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from swvctl.model.indicator import Indicator, Meting
from swvctl.model.jaar import Jaar
from swvctl.render.plan.waardeas import Waardeas, waardeas
from swvctl.schemas import JSON
from swvctl.tekst.getal import GetalKind

WIDTH, HEIGHT = 340, 160
_RIGHT, _TOP, _BOTTOM = 26, 26, 26
_LETTER, _AXIS, _FIRST = 6, 10, 30
_LEAST = 2
_STEEP, _ASIDE = 8, 10
_APART = 32
_STROKE, _END = 5, 6
Shown = Callable[[Meting], str]


class _Scale(NamedTuple):
    years: Sequence[Jaar]
    values: Waardeas

    @property
    def axis(self) -> int:
        """Where the axis of values stands: its numbers, which differ in length, stand before it."""
        longest = max(len(self.values.tekst(value)) for value in self.values.merken)
        return _AXIS + _LETTER * longest

    def x(self, jaar: Jaar) -> int:
        """As far apart as the years are: a year that was not measured keeps its room, or the slope would mislead."""
        first, last = self.years[0].eerste, self.years[-1].eerste
        part = Fraction((jaar.eerste - first).days, max(1, (last - first).days))
        left = self.axis + _FIRST
        return left + round((WIDTH - left - _RIGHT) * part)

    def y(self, value: Decimal) -> int:
        part = (value - self.values.laag) / (self.values.hoog - self.values.laag)
        return HEIGHT - _BOTTOM - round((HEIGHT - _TOP - _BOTTOM) * part)

    def length(self, value: Decimal) -> int:
        """Of the line beside a value of the axis: the highest has a stroke only, so that it crosses no number."""
        return _STROKE if value == self.values.hoog else WIDTH - _END - self.axis


def verloop(indicator: Indicator, shown: Shown) -> JSON | None:
    """Both lines, each point with what is written at it; None when there is no line to draw."""
    measured = _numbers((*indicator.begin, *indicator.uitkomsten), indicator)
    aims = _numbers(indicator.doelen, indicator)
    if len(measured) + len(aims) < _LEAST or not aims:
        return None
    everything = [*measured, *aims]
    values = [value for meting in everything if (value := meting.getal) is not None]
    scale = _Scale(sorted({meting.jaar for meting in everything}), waardeas(values, indicator))
    line = [*measured[-1:], *(aim for aim in aims if not measured or aim.jaar > measured[-1].jaar)]
    drawn = [(scale.x(one.jaar), scale.y(one.getal or Decimal(0))) for one in [*measured, *line[1:]]]
    return {
        "breedte": WIDTH,
        "hoogte": HEIGHT,
        "as": _axis(scale),
        "gemeten": _line(measured, scale),
        "streef": _line(line, scale),
        "punten": [
            *(_point(meting, scale, shown, drawn, measured=True) for meting in measured),
            *(
                _point(meting, scale, shown, drawn, measured=False)
                for meting in aims
                if meting not in measured
            ),
        ],
        "jaren": [{"x": scale.x(jaar), "tekst": _short(jaar)} for jaar in _told(scale)],
    }


def zonder(indicator: Indicator) -> str:
    """Why there is no picture: what was counted may lead to a child, or there is not enough to draw a line from."""
    hidden = any(
        (number := meting.waarde.getal)
        and (number.kind == GetalKind.BELOW or indicator.is_herleidbaar(meting))
        for meting in (*indicator.begin, *indicator.uitkomsten)
    )
    return (
        "dit gaat over te weinig kinderen om een getal te tonen"
        if hidden
        else "er zijn nog te weinig getallen"
    )


def _axis(scale: _Scale) -> JSON:
    values = scale.values
    corners = values.lijn(scale.axis, _TOP, HEIGHT - _BOTTOM)
    return {
        "x": scale.axis,
        "lijn": " ".join(f"{x},{y}" for x, y in corners),
        "waarden": [
            {"y": scale.y(value), "lengte": scale.length(value), "tekst": values.tekst(value)}
            for value in values.merken
        ],
        "uitleg": values.uitleg,
        "afgekapt": values.afgekapt,
    }


def _numbers(found: Iterable[Meting], indicator: Indicator) -> list[Meting]:
    """The values that may stand in a picture: a number of one or a few children is not drawn."""
    kept = (item for item in found if item.getal is not None and not indicator.is_herleidbaar(item))
    by_year = {meting.jaar: meting for meting in kept}
    return [by_year[jaar] for jaar in sorted(by_year)]


def _told(scale: _Scale) -> list[Jaar]:
    """The years with their name below them: the last one, and before it those that leave room for the next name."""
    told: list[Jaar] = []
    for jaar in reversed(scale.years):
        if not told or scale.x(told[-1]) - scale.x(jaar) >= _APART:
            told.append(jaar)
    return told[::-1]


def _line(found: Sequence[Meting], scale: _Scale) -> str:
    points = [f"{scale.x(m.jaar)},{scale.y(m.getal)}" for m in found if m.getal is not None]
    return " ".join(points) if len(points) > 1 else ""


def _point(
    meting: Meting, scale: _Scale, shown: Shown, drawn: Sequence[tuple[int, int]], *, measured: bool
) -> JSON:
    x, y = scale.x(meting.jaar), scale.y(meting.getal or Decimal(0))
    aside = _aside(x, y, drawn)
    return {
        "x": x,
        "y": y,
        "tekst_x": x + aside,
        "tekst_y": y - 9,
        "tekst": shown(meting),
        "gemeten": measured,
    }


def _aside(x: int, y: int, drawn: Sequence[tuple[int, int]]) -> int:
    """How far the words above a point step aside for the line that comes down to it, or goes up from it."""
    before = [height < y - _STEEP for there, height in drawn if there < x][-1:]
    after = [height < y - _STEEP for there, height in drawn if there > x][:1]
    return _ASIDE * (sum(before) - sum(after))


def _short(jaar: Jaar) -> str:
    return f"{jaar.naam[2:4]}-{jaar.naam[7:9]}" if jaar.is_schooljaar else jaar.naam
