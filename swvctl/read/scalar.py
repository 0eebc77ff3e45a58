"""Where the text of one scalar stands: below its sign for a block, between its marks for quoted text."""

import re
from typing import NamedTuple

from swvctl.findings import Span

_HEADER_DIGIT = re.compile(r"[|>][+-]?[1-9]")


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
