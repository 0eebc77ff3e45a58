"""Where the text of one scalar stands: below its sign for a block, between its marks for quoted text."""

from collections.abc import Iterator
from typing import NamedTuple

from swvctl.findings import Span
from swvctl.patroon import patroon

_LINE_END = patroon("\n")
_HEADER_DIGIT = patroon(r"[|>][+-]?[1-9]")


class ScalarPlace(NamedTuple):
    """The span of a text, and the column where each of its lines begins if that is the same for all."""

    span: Span
    column: int | None


def scalar_place(lines: list[str], span: Span, value: str, style: str) -> ScalarPlace:
    if style in {"|", ">"}:
        return _block(lines, span, value, style)
    return ScalarPlace(span, _flow_column(lines, span, style))


def _flow_column(lines: list[str], span: Span, style: str) -> int | None:
    if span.line != span.end_line or span.line > len(lines):
        return None
    raw = lines[span.line - 1][span.column : span.end_column - 2]
    escape = {'"': "\\", "'": "''"}.get(style)
    if escape and escape in raw:
        return None
    return span.column + (1 if style else 0)


def _block(lines: list[str], span: Span, value: str, style: str) -> ScalarPlace:
    """Give the span of the text below the sign; of an empty block the sign itself."""
    last = span.end_line if span.end_column > 1 else span.end_line - 1
    texts = [number for number in range(span.line + 1, last + 1) if lines[number - 1].strip(" ")]
    if not texts:
        return ScalarPlace(Span(span.line, span.column, span.line, span.column + 1), None)
    header = lines[span.line - 1][span.column - 1 :]
    indent = _indent(lines[texts[0] - 1], header, value)
    first = span.line + 1
    column = min(indent, len(lines[first - 1])) + 1
    found = Span(first, column, texts[-1], len(lines[texts[-1] - 1]) + 1)
    single = texts == [first]
    return ScalarPlace(found, indent + 1 if style == "|" or single else None)


def _indent(line: str, header: str, value: str) -> int:
    """Count the blanks that belong to the file; with a digit after the sign some belong to the text."""
    blanks = len(line) - len(line.lstrip(" "))
    if not _HEADER_DIGIT.match(header):
        return blanks
    text = value.lstrip("\n").partition("\n")[0]
    return max(0, blanks - (len(text) - len(text.lstrip(" "))))


def unfolded(lines: list[str], span: Span, text: str, inside: tuple[int, int, int]) -> Span | None:
    """Point into a text whose lines were run together; nothing where a sign was written as another.

    Only blanks differ between what was written and what came out, so the letters are counted.
    """
    line, column, length = inside
    starts = [0, *(found.end() for found in _LINE_END.finditer(text))]
    begin = starts[min(line, len(starts) - 1)] + column - 1
    written = list(_letters(lines, span))
    if written and len(written) == _count(text) + 2 and written[0].sign in "\"'":
        written = written[1:-1]
    first, count = _count(text[:begin]), _count(text[begin : begin + length])
    if len(written) != _count(text) or not count:
        return None
    start = written[first]
    end = max(letter for letter in written[first : first + count] if letter.line == start.line)
    return Span(start.line, start.column, start.line, end.column + 1)


class _Letter(NamedTuple):
    line: int
    column: int
    sign: str


def _letters(lines: list[str], span: Span) -> Iterator[_Letter]:
    """Every sign of a stretch of the file that is not a blank, with its place."""
    for number in range(span.line, min(span.end_line, len(lines)) + 1):
        first = span.column if number == span.line else 1
        last = span.end_column - 1 if number == span.end_line else len(lines[number - 1])
        for column, sign in enumerate(lines[number - 1][first - 1 : last], first):
            if not sign.isspace():
                yield _Letter(number, column, sign)


def _count(text: str) -> int:
    return sum(not sign.isspace() for sign in text)
