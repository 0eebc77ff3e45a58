"""``concise``: one line for each finding, which editors and terminals make clickable."""

from collections.abc import Iterator

from swvctl.report.closing import closing_line
from swvctl.report.line import harmless, place
from swvctl.report.report import Report


def report_concise(report: Report) -> Iterator[str]:
    """``path:line:column: fout SOP003 message``, and the closing line."""
    for finding in report.findings:
        where = f"{place(report.prefix, finding.file)}:{finding.span.line}:{finding.span.column}"
        yield f"{where}: {finding.severity.dutch} {finding.code} {harmless(finding.message)}\n"
    yield closing_line(report) + "\n"
