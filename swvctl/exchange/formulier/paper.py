"""A sheet of Excel on A4: how small it is printed, and where a page ends, so that no heading is left behind."""

from collections.abc import Iterable, Mapping
from math import floor

ROW = 15.0  # points, of a row that says nothing of its height
# In pixels, with a little room to spare; a pixel in points.
_CHARACTER, _PADDING, _PIXEL = 8.2, 5, 0.75
MARGIN = 0.4  # inches on each side
_ACROSS, _DOWN = 595.3 - 2 * 72 * MARGIN, 841.9 - 2 * 72 * MARGIN  # A4, in points
_CERTAIN = 0.95  # programs differ in how high they make a row


def scale(widths: Iterable[int]) -> int:
    """The percentage at which columns of these widths, in characters, fit on the paper; never above 100."""
    points = sum((width * _CHARACTER + _PADDING) * _PIXEL for width in widths)
    return min(100, floor(100 * _ACROSS / points))


def page_ends(heights: Mapping[int, float], last: int, kept: Mapping[int, int], percent: int) -> list[int]:
    """The rows before which a page must end.

    ``kept`` holds for a heading the last row that has to stand with it.
    """
    room = _DOWN * _CERTAIN * 100 / percent
    ends: list[int] = []
    used = 0.0
    for row in range(last + 1):
        need = sum(heights.get(at, ROW) for at in range(row, kept.get(row, row) + 1))
        if used and used + need > room:
            ends.append(row)
            used = 0.0
        used += heights.get(row, ROW)
    return ends
