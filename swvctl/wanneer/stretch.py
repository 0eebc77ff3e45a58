"""Reads one unit of time, or two units that make a stretch: ``31 mei t/m 4 juni 2021``, ``jan-juni 2021``."""

from typing import NamedTuple

from swvctl.patroon import patroon

from .moment import DAY, MIDDLE, Precision, limit_of, part_of
from .placing import Context, place, place_beside
from .point import Days, Point
from .refusal import WanneerError, quoted
from .unit import read_point

_BETWEEN = patroon(r" (t/m|tot|-|/|en) ")
_SCHOOL = {Precision.SCHOOLJAAR, Precision.PLANPERIODE}
# "van 14 mei tot einde schooljaar": the end of a school year, which ends later, began before that day.
_PARTS = {Precision.JAARDEEL, Precision.MAANDDEEL}
_BY_DAYS = {Precision.DAG, Precision.WEEK, Precision.MAANDDEEL, Precision.PERIODE}


class Stretch(NamedTuple):
    """Days with the unit they were written in; ``double`` tells that begin and end were both written."""

    days: Days
    precision: Precision
    weekday: int | None = None
    end_weekday: int | None = None
    double: bool = False


class _Pair(NamedTuple):
    left: Point
    sign: str
    right: Point


def read_stretch(line: str, context: Context) -> Stretch | None:
    """Return the days that the line of codes writes, or None if it writes something else."""
    point = read_point(line)
    if point is not None and _is_whole(point):
        return Stretch(place(point, context), point.precision, point.weekday)
    if line.startswith("tussen "):
        line = line.removeprefix("tussen ").replace(" en ", " t/m ", 1)
    pair = _pair(line)
    return _join(pair, context) if pair else None


def _is_whole(point: Point) -> bool:
    return point.precision is not Precision.DAG or point.number > 0


def _pair(line: str) -> _Pair | None:
    for match in _BETWEEN.finditer(line):
        left, right = read_point(line[: match.start()]), read_point(line[match.end() :])
        if left is None or right is None or not _is_whole(right):
            continue
        if not _is_whole(left):
            left = left._replace(number=right.number if right.precision is Precision.DAG else 0)
        if _is_whole(left) and _fits(left, match[1], right):
            return _Pair(left, match[1], right)
    return None


def _fits(left: Point, sign: str, right: Point) -> bool:
    if sign == "t/m" or left.precision == right.precision:
        return True
    return not {left.precision, right.precision} & _SCHOOL


def _join(pair: _Pair, context: Context) -> Stretch:
    if pair.sign == "en" and _are_apart(pair):
        raise _two_moments(context)
    begin, end = _place_both(pair, context)
    if pair.sign == "en" and begin.last + DAY != end.first:
        raise _two_moments(context)
    right = pair.right.precision
    days = Days(begin.first, limit_of(right, *end) - DAY if pair.sign == "tot" else end.last)
    if days.last < days.first or (end.first < begin.first and right not in _PARTS):
        raise WanneerError(
            f"In {quoted(context.text)} komt het einde voor het begin.", "Kijk begin en einde na."
        )
    end_weekday = None if pair.sign == "tot" else pair.right.weekday
    to_middle = pair.sign == "tot" and part_of(right, *end) == MIDDLE
    precision = Precision.PERIODE if to_middle else _common(pair)
    return Stretch(days, precision, pair.left.weekday, end_weekday, double=True)


def _are_apart(pair: _Pair) -> bool:
    """Whether two days of one month can be seen, without their year, not to follow on each other."""
    left, _, right = pair
    days = left.precision is Precision.DAG and right.precision is Precision.DAG
    return days and left.number == right.number and right.day != left.day + 1


def _two_moments(context: Context) -> WanneerError:
    return WanneerError(f"{quoted(context.text)} noemt twee momenten.", "Schrijf elk moment apart op.")


def _place_both(pair: _Pair, context: Context) -> tuple[Days, Days]:
    left, _, right = pair
    if left.year is None and right.year is not None:
        end = place(right, context)
        return place_beside(left, range(right.year, right.year - 2, -1), context, end), end
    begin = place(left, context)
    if right.year is not None:
        return begin, place(right, context)
    first = begin.first.year
    return begin, place_beside(right, range(first, first + 2), context, begin)


def _common(pair: _Pair) -> Precision:
    left, right = pair.left.precision, pair.right.precision
    if left is Precision.DAG and right is Precision.DAG:
        return Precision.PERIODE
    if left is right and left is not Precision.PLANPERIODE:
        return Precision.MAAND if left is Precision.JAARDEEL and _of_school(pair) else left
    return Precision.PERIODE if {left, right} & _BY_DAYS else Precision.MAAND


def _of_school(pair: _Pair) -> bool:
    return pair.left.length != pair.right.length
