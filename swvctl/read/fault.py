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
