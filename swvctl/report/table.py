"""A table in plain text: columns under each other, never wider than asked for."""

from collections.abc import Iterator, Sequence

_GAP = "  "
_ELLIPSIS = "…"


def plain_table(headings: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> Iterator[str]:
    """One line for the headings and one for each row; what is too long ends in an ellipsis."""
    widths = column_widths([headings, *rows], width)
    for row in [headings, *rows]:
        cells = (f"{_cut(cell, room):<{room}}" for cell, room in zip(row, widths, strict=True))
        yield _GAP.join(cells).rstrip() + "\n"


def column_widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """How wide each column may be, so that all of them with two blanks in between fit."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    room = width - len(_GAP) * (len(widths) - 1)
    while sum(widths) > max(room, len(widths)):
        # The first column holds what one refers to, so it gives way last.
        widest = max(range(len(widths)), key=lambda index: widths[index] if index else widths[index] // 3)
        widths[widest] -= 1
    return widths


def _cut(text: str, room: int) -> str:
    return text if len(text) <= room else text[: max(room - len(_ELLIPSIS), 0)] + _ELLIPSIS
