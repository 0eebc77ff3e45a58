"""A table in plain text: columns under each other, and where the lines of a cell end where room is short."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from swvctl.patroon import patroon

_GAP = "  "
_LOOKED_AT = 100  # rows; a longer list is alike further on
# A line may end after a blank, a stroke or a hyphen; not within the years 2027-2031 or the day 28 januari 2027.
_PIECE = patroon(
    r".+?(?:(?<![0-9]) +(?![0-9]{4}(?![0-9-]))|(?<=[0-9]) +(?![a-z]|[0-9]{4}(?![0-9-]))|/|(?<![0-9])-|-(?![0-9])|$)"
)


def plain_table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """One line for the headings and one for each row, with nothing left out."""
    widths = _full_widths([headings, *rows])
    for row in [headings, *rows]:
        cells = (f"{cell:<{room}}" for cell, room in zip(row, widths, strict=True))
        yield _GAP.join(cells).rstrip() + "\n"


def column_widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """How wide each column may be, so that all of them with two blanks in between fit.

    Words are broken last. Before that, room is taken where it adds the fewest lines: from a long name in one row of a
    hundred sooner than from dates of one length in every row.
    """
    widths, pieces = _full_widths(rows), _pieces(rows)
    columns = [*zip(*rows[:_LOOKED_AT], strict=True)]
    room = width - len(_GAP) * (len(widths) - 1)
    while sum(widths) > max(room, len(widths)):
        heights = [*map(_heights, columns, widths)]
        rows_high = [*map(max, zip(*heights, strict=True))]
        # The first column holds what one refers to: a line more of it counts, even beside a cell that is as high.
        compared = [heights[0], *(rows_high for _ in widths[1:])]
        costs = [
            (now <= 1, _broken(found, now - 1), _more_lines(column, now - 1, high), -now)
            for column, now, found, high in zip(columns, widths, pieces, compared, strict=True)
        ]
        widths[costs.index(min(costs))] -= 1
    return widths


def wrapped(cell: str, width: int) -> str:
    """The cell in lines that fit: after a blank, a hyphen or a stroke, and in a word only where it is too long."""
    lines = [""]
    for piece in _PIECE.findall(cell):
        if lines[-1] and len(lines[-1]) + len(piece.rstrip()) > width:
            lines.append("")
        lines[-1] += piece
        while len(lines[-1].rstrip()) > width:
            lines[-1:] = [lines[-1][:width], lines[-1][width:]]
    return "\n".join(line.rstrip() for line in lines)


def _more_lines(column: tuple[str, ...], width: int, heights: Sequence[int]) -> int:
    """How many lines the rows get more, when a column has this width."""
    narrow = _heights(column, max(width, 1))
    return sum(max(new - now, 0) for new, now in zip(narrow, heights, strict=True))


@lru_cache
def _heights(column: tuple[str, ...], width: int) -> tuple[int, ...]:
    return tuple(wrapped(cell, width).count("\n") + 1 for cell in column)


def _full_widths(rows: Sequence[Sequence[str]]) -> list[int]:
    return [max(map(len, column)) for column in zip(*rows, strict=True)]


def _pieces(rows: Sequence[Sequence[str]]) -> list[Counter[int]]:
    """How many pieces of each length every column has, a piece being what a line keeps together."""
    columns = zip(*rows, strict=True)
    return [
        Counter(len(piece.rstrip()) for cell in column for piece in _PIECE.findall(cell))
        for column in columns
    ]


def _broken(pieces: Mapping[int, int], width: int) -> int:
    return sum(count for length, count in pieces.items() if length > width)
