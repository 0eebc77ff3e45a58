"""The lines of a file that hold one field of a profile, with the remarks that belong to it.

Text is cut out of the file and not written anew, so that the words, the line ends and the remarks of the
author stay as they are.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from swvctl.findings import Key, Route
from swvctl.read.positions import Positions
from swvctl.scaffold.yaml_lines import STEP

VELDEN = "velden"


class Edit(NamedTuple):
    """A word to write in the place of another, and a remark for the end of that line."""

    route: Route
    word: str
    remark: str


def edited(positions: Positions, edits: Sequence[Edit]) -> list[str]:
    """The lines of the file after the edits; the last one on a line goes first, so that columns stay true."""
    lines = [*positions.lines]
    places = [(positions.value(edit.route), edit) for edit in edits]
    for span, edit in sorted(places, key=lambda place: place[0], reverse=True):
        line = lines[span.line - 1]
        if edit.word and span.line == span.end_line:
            line = line[: span.column - 1] + edit.word + line[span.end_column - 1 :]
        lines[span.line - 1] = f"{line.rstrip()}  # {edit.remark}"
    return lines


def passages(
    lines: Sequence[str], positions: Positions, route: Route, keys: Sequence[str]
) -> dict[str, list[str]]:
    """The lines of each field, at two spaces; nothing when the fields do not stand below each other."""
    holder = positions.key((*route, VELDEN))
    starts = [positions.key((*route, VELDEN, key)) for key in keys]
    numbers = [holder.line, *(start.line for start in starts)]
    columns = {start.column for start in starts}
    below = all(one < other for one, other in pairwise(numbers))
    if not below or len(columns) != 1 or any(_before(lines, start.line, start.column) for start in starts):
        return {}
    column = columns.pop() - 1
    end = _end(lines, holder.line, holder.column - 1)
    tops = [holder.line, *(_top(lines, start.line - 1, column) for start in starts[1:])]
    return {
        key: [*_moved(lines[top:bottom], column)]
        for key, top, bottom in zip(keys, tops, [*tops[1:], end], strict=True)
    }


def place_of(field: str, index: int, raw: object) -> Sequence[Key]:
    """Where the word of a choice stands, seen from its profile."""
    return (VELDEN, field, index, "keuze") if isinstance(raw, dict) else (VELDEN, field, index)


def _before(lines: Sequence[str], line: int, column: int) -> str:
    return lines[line - 1][: column - 1].strip()


def _end(lines: Sequence[str], first: int, indent: int) -> int:
    """How many lines of the file come before the end of a block that begins after line ``first``."""
    end = first
    for number in range(first, len(lines)):
        line = lines[number]
        if _indent(line) > indent and line.strip(" "):
            end = number + 1
        elif not _is_remark(line):
            break
    return end


def _top(lines: Sequence[str], number: int, column: int) -> int:
    """The first of the remarks right above a key; deeper ones belong to what stands before."""
    top = number
    while top > 0 and _is_remark(lines[top - 1]) and _indent(lines[top - 1]) <= column:
        top -= 1
    return top


def _moved(lines: Sequence[str], column: int) -> Iterator[str]:
    """The lines with another indent, without the empty ones around them."""
    filled = [number for number, line in enumerate(lines) if line.strip()]
    for line in lines[filled[0] : filled[-1] + 1]:
        strange = line[:column].strip()
        yield (STEP + line.lstrip(" ") if strange else STEP + line[column:]) if line.strip() else ""


def _is_remark(line: str) -> bool:
    return line.lstrip(" ")[:1] in {"", "#"}


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
