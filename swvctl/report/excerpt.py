"""A line of the source with a marker under the value, both measured in columns of the screen."""

import unicodedata
from typing import NamedTuple

from swvctl.findings import Span
from swvctl.limits import MAX_EXCERPT_WIDTH
from swvctl.report.line import INNER_COMMAND
from swvctl.tekst.escape import shown

_TAB = 4
_BEFORE = 24
_ELLIPSIS = "…"


class Excerpt(NamedTuple):
    """Two lines to print under each other."""

    source: str
    marker: str


class _Cell(NamedTuple):
    text: str
    width: int


def excerpt(line: str, span: Span) -> Excerpt:
    """Show the part of the line around the span; a marker always has at least one ``^``."""
    start = min(max(span.column - 1, 0), len(line))
    end = min(span.end_column - 1, len(line)) if span.end_line == span.line else len(line)
    first = _first_shown(line, start)
    cells = _cells(line, first)
    lead = _ELLIPSIS if first else ""
    cut = len(lead) + _width(cells) > MAX_EXCERPT_WIDTH or first + len(cells) < len(line)
    if cut:
        cells = _fitting(cells, MAX_EXCERPT_WIDTH - len(lead) - len(_ELLIPSIS))
    before = len(lead) + _width(cells[: start - first])
    marked = _width(cells[start - first : max(end, start) - first])
    text = lead + "".join(cell.text for cell in cells) + (_ELLIPSIS if cut else "")
    return Excerpt(text.rstrip(), " " * before + "^" * max(marked, 1))


def _first_shown(line: str, start: int) -> int:
    """Where to begin: at the start of the line, unless the marker would then fall off the end."""
    if len(line) <= MAX_EXCERPT_WIDTH and _width(_cells(line, 0)) <= MAX_EXCERPT_WIDTH:
        return 0
    if start <= MAX_EXCERPT_WIDTH and _width(_cells(line[:start], 0)) <= MAX_EXCERPT_WIDTH - _BEFORE:
        return 0
    return max(start - _BEFORE, 0)


def _cells(line: str, first: int) -> list[_Cell]:
    """Give each character as it is shown; never more of them than could fit."""
    part = line[first : first + 2 * MAX_EXCERPT_WIDTH]
    powerful = {match.start() for match in INNER_COMMAND.finditer(part)}
    cells: list[_Cell] = []
    column = 0
    for position, char in enumerate(part):
        cell = _Cell("\\u0023", 6) if position in powerful else _cell(char, column)
        cells.append(cell)
        column += cell.width
    return cells


def _cell(char: str, column: int) -> _Cell:
    if char == "\t":
        width = _TAB - column % _TAB
        return _Cell(" " * width, width)
    if unicodedata.category(char) in {"Mn", "Me"} and char.isprintable():
        return _Cell(char, 0)
    text = shown(char)
    wide = len(text) == 1 and unicodedata.east_asian_width(char) in {"W", "F"}
    return _Cell(text, len(text) + wide)


def _fitting(cells: list[_Cell], room: int) -> list[_Cell]:
    for count, cell in enumerate(cells):
        room -= cell.width
        if room < 0:
            return cells[:count]
    return cells


def _width(cells: list[_Cell]) -> int:
    return sum(cell.width for cell in cells)
