"""What is wrong with the text of one file, before it is known which file that is."""

from typing import NamedTuple

from swvctl.findings import START, Severity, Span


class Fault(NamedTuple):
    """A finding that has a place in a text, but no file yet."""

    code: str
    span: Span
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR


def whole(code: str, message: str, hint: str = "") -> Fault:
    """Make a fault about a file as a whole; it points at the first line."""
    return Fault(code, START, message, hint)


def on_line(line: int, column: int = 1, length: int = 0) -> Span:
    return Span(line, column, line, column + length)


def fit(span: Span, lines: list[str]) -> Span:
    """Keep a span inside the file: the parser lets a last line without an end be followed by one more."""
    line, column = _fit(span.line, span.column, lines)
    return Span(line, column, *max(_fit(span.end_line, span.end_column, lines), (line, column)))


def _fit(line: int, column: int, lines: list[str]) -> tuple[int, int]:
    if line > len(lines):
        return len(lines), len(lines[-1]) + 1
    return line, min(column, len(lines[line - 1]) + 1)
