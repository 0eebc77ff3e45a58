"""The summary of a job: all findings in one Markdown table, worst first, as far as a code host takes it."""

from collections.abc import Iterator

from swvctl.findings import Finding
from swvctl.limits import MAX_SUMMARY_BYTES
from swvctl.report.closing import closing_line
from swvctl.report.report import Report
from swvctl.tekst.escape import markdown_text
from swvctl.tekst.nederlands import plural


def job_summary(report: Report) -> str:
    """A heading, what was looked at, and the table; what does not fit is counted."""
    text = f"## Controle\n\n{markdown_text(closing_line(report))}\n"
    if not report.findings:
        return text
    text += "\n| Soort | Melding | Plaats | Code |\n|---|---|---|---|\n"
    size = len(text.encode())
    for number, line in enumerate(_lines(report)):
        size += len(line.encode())
        if size > MAX_SUMMARY_BYTES:
            left = plural(len(report.findings) - number, "melding", "meldingen")
            return f"{text}\n… en nog {left}.\n"
        text += line
    return text


def _lines(report: Report) -> Iterator[str]:
    ranked = sorted(report.findings, key=lambda finding: (finding.severity.rank, finding))
    yield from (_line(report.toplevel_prefix, finding) for finding in ranked)


def _line(prefix: str, finding: Finding) -> str:
    said = f"{finding.message} {finding.hint}".strip()
    place = f"{prefix}{finding.file}:{finding.span.line}"
    cells = (finding.severity.dutch, said, place, finding.code)
    return f"| {' | '.join(markdown_text(cell) for cell in cells)} |\n"
