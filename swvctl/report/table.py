"""A table in plain text: columns under each other, and how wide they may be where room is short."""

from collections.abc import Iterator, Sequence

_GAP = "  "


def plain_table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """One line for the headings and one for each row, with nothing left out."""
    widths = _full_widths([headings, *rows])
    for row in [headings, *rows]:
        cells = (f"{cell:<{room}}" for cell, room in zip(row, widths, strict=True))
        yield _GAP.join(cells).rstrip() + "\n"


def column_widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """How wide each column may be, so that all of them with two blanks in between fit."""
    widths = _full_widths(rows)
    room = width - len(_GAP) * (len(widths) - 1)
    while sum(widths) > max(room, len(widths)):
        # The first column holds what one refers to, so it gives way last.
        weights = [(width > 1, width if index else width // 3) for index, width in enumerate(widths)]
        widths[weights.index(max(weights))] -= 1
    return widths


def _full_widths(rows: Sequence[Sequence[str]]) -> list[int]:
    return [max(map(len, column)) for column in zip(*rows, strict=True)]
