"""A table in plain text: columns under each other, and where the lines of a cell end where room is short."""

from collections.abc import Iterator, Sequence

from swvctl.patroon import patroon

_GAP = "  "
# A line may end after a blank, a stroke or a hyphen; not within the years 2027-2031.
_PIECE = patroon(r".+?(?: +|/|(?<![0-9])-|-(?![0-9])|$)")


def plain_table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """One line for the headings and one for each row, with nothing left out."""
    widths = _full_widths([headings, *rows])
    for row in [headings, *rows]:
        cells = (f"{cell:<{room}}" for cell, room in zip(row, widths, strict=True))
        yield _GAP.join(cells).rstrip() + "\n"


def column_widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """How wide each column may be, so that all of them with two blanks in between fit."""
    widths, whole = _full_widths(rows), _whole_widths(rows)
    room = width - len(_GAP) * (len(widths) - 1)
    while sum(widths) > max(room, len(widths)):
        # Words are broken last; the first column holds what one refers to, so it gives way later than the others.
        weights = [
            (width > 1, width > least, width if index else width // 3)
            for index, (width, least) in enumerate(zip(widths, whole, strict=True))
        ]
        widths[weights.index(max(weights))] -= 1
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


def _full_widths(rows: Sequence[Sequence[str]]) -> list[int]:
    return [max(map(len, column)) for column in zip(*rows, strict=True)]


def _whole_widths(rows: Sequence[Sequence[str]]) -> list[int]:
    """The least room in which no word is broken."""
    pieces = (
        [piece.rstrip() for cell in column for piece in _PIECE.findall(cell)]
        for column in zip(*rows, strict=True)
    )
    return [max(map(len, found), default=0) for found in pieces]
