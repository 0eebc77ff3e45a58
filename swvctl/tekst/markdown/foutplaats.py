"""Where in a text a fault stands: tokens know their lines, but not their columns."""

from typing import NamedTuple

from swvctl.patroon import patroon

_REST_OF_LINK = patroon(r"[^\[\]]{0,200}\](?:\([^()\n]{0,2000}\)|\[[^\[\]\n]{0,200}\])?|>")


class Spot(NamedTuple):
    """A stretch of one line; line and column count from 1."""

    line: int
    column: int
    length: int


class Search:
    """Finds pieces of text one after the other; tokens know their lines, but not their columns."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.line = 0
        self.column = 0

    def enter(self, line: int) -> None:
        if line > self.line:
            self.line, self.column = line, 0

    def find(self, piece: str, end: int) -> Spot | None:
        for line in range(self.line, min(end, len(self.lines))):
            start = self.column if line == self.line else 0
            if piece and (column := self.lines[line].find(piece, start)) >= 0:
                self.line, self.column = line, column + len(piece)
                return Spot(line + 1, column + 1, len(piece))
        return None

    def is_escaped(self, spot: Spot) -> bool:
        return self.lines[spot.line - 1][: spot.column - 1].endswith("\\")

    def to_the_end_of_link(self, spot: Spot) -> Spot:
        """The spot with the address behind it, so that the marker stands under the link as a whole."""
        text, start = self.lines[spot.line - 1], spot.column - 1
        rest = _REST_OF_LINK.match(text, start + spot.length)
        return spot._replace(length=rest.end() - start) if rest else spot

    def start(self, line: int) -> Spot:
        """The words of a line."""
        text = self.lines[line] if line < len(self.lines) else ""
        return Spot(line + 1, len(text) - len(text.lstrip()) + 1, max(1, len(text.strip())))
