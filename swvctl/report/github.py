"""``github``: annotations beside the lines of a pull request."""

from collections.abc import Iterator

from swvctl.findings import Finding, Severity
from swvctl.limits import MAX_ANNOTATIONS, MAX_MESSAGE_CHARACTERS, MAX_PATH_CHARACTERS
from swvctl.report.closing import closing_line, counted
from swvctl.report.report import Report
from swvctl.tekst.escape import ci_message, ci_property, shown
from swvctl.tekst.nederlands import join

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def report_github(report: Report) -> Iterator[str]:
    """Yield the worst first and of those what stands on a changed line, as many as the host shows; count the rest."""
    for severity in Severity:
        chosen = [finding for finding in report.findings if finding.severity is severity]
        chosen.sort(key=lambda finding: _distance(report, finding))
        for finding in chosen[:MAX_ANNOTATIONS]:
            yield _annotation(report.toplevel_prefix, finding)
    left = {severity: report.counts[severity] - MAX_ANNOTATIONS for severity in Severity}
    if named := [counted(severity, n) for severity, n in left.items() if n > 0]:
        yield f"Niet als aantekening getoond: {join(named)}. In de samenvatting van de taak staat alles.\n"
    yield closing_line(report) + "\n"


def _distance(report: Report, finding: Finding) -> int:
    """How far from what was changed: on such a line, in such a file, elsewhere."""
    lines = report.changed.get(finding.file)
    if lines is None:
        return 2
    return 0 if finding.span.line in lines else 1


def _annotation(prefix: str, finding: Finding) -> str:
    line, column, end_line, end_column = finding.span
    properties = {
        "file": shown(prefix + finding.file, MAX_PATH_CHARACTERS),
        "line": str(line),
        # The host ignores columns when an annotation covers more than one line.
        **({"col": str(column)} if line == end_line else {}),
        "endLine": str(end_line),
        **({"endColumn": str(end_column)} if line == end_line else {}),
        "title": f"swvctl ({finding.code})",
    }
    listed = ",".join(f"{name}={ci_property(value)}" for name, value in properties.items())
    text = shown(f"{finding.message} {finding.hint}".strip(), MAX_MESSAGE_CHARACTERS)
    return f"::{_COMMANDS[finding.severity]} {listed}::{ci_message(text)}\n"
