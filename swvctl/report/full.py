"""``full``: for people, with the line of the source and a marker under the value."""

from collections.abc import Iterator, Sequence
from heapq import nsmallest
from itertools import groupby
from operator import attrgetter

from swvctl.findings import Finding
from swvctl.limits import MAX_FINDINGS_PER_FILE
from swvctl.report.closing import closing_line, note_lines
from swvctl.report.colour import Paint
from swvctl.report.excerpt import excerpt
from swvctl.report.folding import Entry, folded
from swvctl.report.line import disarm, harmless, place
from swvctl.report.lines import filled
from swvctl.report.report import Report
from swvctl.tekst.getal import show_number
from swvctl.tekst.nederlands import plural

_INDENT = "  "
_LINES_NAMED = 10


def report_full(report: Report) -> Iterator[str]:
    """Yield the findings file by file, what is still to be done, and the closing line."""
    paint = Paint(report.colour)
    for _file, findings in groupby(report.findings, key=attrgetter("file")):
        entries = folded(findings)
        kept = _worst(entries)
        for entry in kept:
            yield from _entry_lines(report, entry, paint)
        if len(kept) < len(entries):
            rest = plural(len(entries) - len(kept), "melding", "meldingen")
            yield f"… en nog {rest} in dit bestand.\n\n"
    notes = [
        line for note in note_lines(report.summary) for line in _filled(note, report.width, hang=_INDENT)
    ]
    yield from notes
    yield "\n" if notes else ""
    yield from _filled(closing_line(report), report.width)


def _worst(entries: Sequence[Entry]) -> Sequence[Entry]:
    """Keep what matters most, in the order of the file."""
    if len(entries) <= MAX_FINDINGS_PER_FILE:
        return entries
    ranked = nsmallest(
        MAX_FINDINGS_PER_FILE,
        range(len(entries)),
        key=lambda number: (entries[number].finding.severity.rank, number),
    )
    return [entries[number] for number in sorted(ranked)]


def _entry_lines(report: Report, entry: Entry, paint: Paint) -> Iterator[str]:
    finding = entry.finding
    where = f"{place(report.prefix, finding.file)}:{finding.span.line}:{finding.span.column}"
    yield f"{paint.place(where)} {paint.severity(finding.severity, finding.severity.dutch)} {finding.code}\n"
    yield from _excerpt_lines(finding, paint)
    said = [harmless(finding.message), harmless(finding.hint)]
    said += [_repeats(entry.repeats)] if entry.repeats else []
    for sentence in filter(None, said):
        yield from _filled(sentence, report.width, _INDENT, _INDENT)
    yield "\n"


def _excerpt_lines(finding: Finding, paint: Paint) -> Iterator[str]:
    if not finding.excerpt.strip():
        return
    part = excerpt(finding.excerpt, finding.span)
    number = f"{finding.span.line:>5}"
    yield f"{paint.margin(number + ' |')} {part.source}\n"
    yield f"{paint.margin(' ' * len(number) + ' |')} {paint.severity(finding.severity, part.marker)}\n"


def _repeats(repeats: Sequence[Finding]) -> str:
    lines = sorted({finding.span.line for finding in repeats})
    named = ", ".join(map(str, lines[:_LINES_NAMED])) + (" en verder" if len(lines) > _LINES_NAMED else "")
    word = "regel" if len(lines) == 1 else "regels"
    return f"… en nog {show_number(len(repeats))} keer, {word} {named}."


def _filled(text: str, width: int | None, indent: str = "", hang: str = "") -> list[str]:
    """The text on lines of that width, broken between words only; without a width it is one line."""
    if width is None:
        return [f"{indent}{text}\n"]
    return [f"{disarm(line)}\n" for line in filled(text, width, indent, hang)]
