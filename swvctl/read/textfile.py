"""A long text in a file of its own, beside the record it belongs to."""

from collections.abc import Iterable
from typing import NamedTuple

from swvctl.errors import UnreadableError
from swvctl.findings import START, Finding, Span
from swvctl.read.characters import LINE_END, decode
from swvctl.read.fault import Fault
from swvctl.read.source import Source
from swvctl.tekst.escape import shown

SUFFIX = ".md"


class TextFile(NamedTuple):
    """The text as an author wrote it, line by line; without text it could not be used.

    ``reason`` says why the file cannot be opened at all; ``faults`` what is wrong inside it.
    """

    path: str
    text: str | None
    lines: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
    reason: str = ""

    def resolve(self, inside: tuple[int, int, int] | None) -> tuple[str, Span, str]:
        """File, span and source line of a place in the text; lines count from 0, columns from 1."""
        line, column, length = inside or (0, 1, 0)
        row = min(line, len(self.lines) - 1)
        found = self.lines[row] if self.lines else ""
        start, end = (min(place, len(found) + 1) for place in (column, column + length))
        span = Span(row + 1, start, row + 1, end) if inside and self.lines else START
        return shown(self.path), span, found

    def findings(self) -> Iterable[Finding]:
        """What is wrong with the bytes of the file."""
        for fault in self.faults:
            line = fault.span.line
            shows = fault.code != "YML004" and 0 < line <= len(self.lines)
            excerpt = self.lines[line - 1] if shows else ""
            yield Finding(
                shown(self.path), fault.span, fault.code, fault.message, fault.hint, fault.severity, excerpt
            )


def read_text(source: Source, path: str) -> TextFile:
    """Read one file; every kind of line end is one, and blank lines at the end do not count."""
    try:
        content = source.read(path)
    except (UnreadableError, KeyError) as error:
        return TextFile(path, None, reason=str(error))
    decoded = decode(content)
    lines = tuple(LINE_END.split(content.decode("utf-8-sig", "replace")))
    if decoded.text is None:
        return TextFile(path, None, lines, tuple(decoded.faults))
    text = "\n".join(lines).rstrip()
    return TextFile(path, f"{text}\n" if text else "", lines, tuple(decoded.faults))
