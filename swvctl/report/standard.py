"""``sarif``, ``gitlab``, ``junit`` and ``rdjson``: the forms that code hosts and review tools read."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from urllib.parse import quote

from swvctl import __version__
from swvctl.check.catalogue import Uitleg, catalogue
from swvctl.findings import Finding, Severity, Span, fingerprints
from swvctl.limits import MAX_MESSAGE_CHARACTERS, MAX_PATH_CHARACTERS, MAX_SARIF_RESULTS
from swvctl.report.explanation import explanation_of
from swvctl.report.line import INNER_COMMAND
from swvctl.report.machine import dump
from swvctl.report.report import Report
from swvctl.tekst.escape import shown

_SARIF_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
_GITLAB_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.ADVICE: "info"}
_CATEGORIES = {"PRI": "Security", "TAL": "Clarity"}
_RD_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.ADVICE: "INFO"}
_SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_PRECISION = "high"


def report_sarif(report: Report) -> Iterator[str]:
    """SARIF 2.1.0: the findings, and with each code its explanation."""
    marked = sorted(fingerprints(report.findings), key=lambda found: found[0].severity.rank)[
        :MAX_SARIF_RESULTS
    ]
    codes = sorted({finding.code for finding, _ in marked})
    known = catalogue()
    driver = {
        "name": "swvctl",
        "semanticVersion": __version__,
        "language": "nl",
        "rules": [_rule(known[code]) for code in codes],
    }
    results = [_result(report, finding, mark, codes.index(finding.code)) for finding, mark in marked]
    run = {
        "tool": {"driver": driver},
        "automationDetails": {"id": "swvctl/"},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    yield dump({"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def report_gitlab(report: Report) -> Iterator[str]:
    """The Code Quality report of GitLab, a part of that of Code Climate; every finding has a fingerprint of its own."""
    found = [
        {
            "type": "issue",
            "description": _said(finding),
            "check_name": finding.code,
            "categories": [_CATEGORIES.get(finding.code[:3], "Bug Risk")],
            "fingerprint": mark,
            "severity": _GITLAB_SEVERITIES[finding.severity],
            "location": {
                "path": report.toplevel_prefix + finding.file,
                "lines": {"begin": finding.span.line, "end": finding.span.end_line},
            },
        }
        for finding, mark in fingerprints(report.findings)
    ]
    yield "[" + ",\n".join(dump(item) for item in found) + "]\n"


def report_rdjson(report: Report) -> Iterator[str]:
    """Reviewdog's form."""
    diagnostics = [
        {
            "message": _said(finding),
            "location": {"path": report.toplevel_prefix + finding.file, "range": _range(finding.span)},
            "severity": _RD_SEVERITIES[finding.severity],
            "code": {"value": finding.code},
        }
        for finding in report.findings
    ]
    yield dump({"source": {"name": "swvctl"}, "diagnostics": diagnostics}) + "\n"


def report_junit(report: Report) -> Iterator[str]:
    """One suite for each file, one case for each finding; advice does not fail."""
    total = len(report.findings)
    failures = _failures(report.findings)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<testsuites name="swvctl" tests="{max(total, 1)}" failures="{failures}" errors="0">\n'
    if not total:
        yield '<testsuite name="swvctl" tests="1" failures="0" errors="0">\n'
        name = "Niets nieuws" if report.summary.held else "Alles in orde"
        yield f'<testcase name="{name}" classname="swvctl"/>\n</testsuite>\n'
    for file, members in groupby(report.findings, key=attrgetter("file")):
        findings = list(members)
        name = _attribute(report.prefix + file)
        yield f'<testsuite name={name} tests="{len(findings)}" failures="{_failures(findings)}" errors="0">\n'
        yield from (_case(finding, name) for finding in findings)
        yield "</testsuite>\n"
    yield "</testsuites>\n"


def _rule(entry: Uitleg) -> dict[str, object]:
    said = explanation_of(entry.text)
    text = "\n\n".join(said.paragraphs) or entry.title
    example = (
        f"\n\nFout:\n\n```yaml\n{said.wrong}\n```\n\nGoed:\n\n```yaml\n{said.right}\n```"
        if said.right
        else ""
    )
    return {
        "id": entry.code,
        "shortDescription": {"text": f"{entry.title}."},
        "fullDescription": {"text": text},
        "help": {"text": f"{text}\n\nswvctl explain {entry.code}", "markdown": f"{text}{example}"},
        "defaultConfiguration": {"level": _SARIF_LEVELS[entry.severity]},
        "properties": {"precision": _PRECISION, "tags": [entry.code[:3]]},
    }


def _result(report: Report, finding: Finding, mark: str, rule: int) -> dict[str, object]:
    path = (report.toplevel_prefix + finding.file).encode("utf-8", "surrogatepass")
    return {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _SARIF_LEVELS[finding.severity],
        "message": {"text": _said(finding)},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(path)},
                    "region": _region(finding),
                }
            }
        ],
        "partialFingerprints": {"swvctl/v1": mark},
    }


def _region(finding: Finding) -> dict[str, object]:
    """The place; with the words themselves where the finding may show them."""
    line, column, end_line, end_column = finding.span
    place = {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}
    words = finding.excerpt[column - 1 : end_column - 1] if line == end_line else ""
    return {**place, **({"snippet": {"text": words}} if words.strip() else {})}


def _range(span: Span) -> dict[str, object]:
    return {
        "start": {"line": span.line, "column": span.column},
        "end": {"line": span.end_line, "column": span.end_column},
    }


def _case(finding: Finding, classname: str) -> str:
    name = _attribute(f"{finding.code}, regel {finding.span.line}")
    where = f'name={name} classname={classname} line="{finding.span.line}" column="{finding.span.column}"'
    said = _attribute(_said(finding))
    if finding.severity is Severity.ADVICE:
        return f"<testcase {where}><system-out>{said[1:-1]}</system-out></testcase>\n"
    kind = finding.severity.value
    return f'<testcase {where}><failure type="{kind}" message={said}></failure></testcase>\n'


def _said(finding: Finding) -> str:
    return f"{finding.message} {finding.hint}".strip()


def _attribute(text: str) -> str:
    """A quoted value that XML can hold and that looks as it did."""
    limit = max(MAX_MESSAGE_CHARACTERS, MAX_PATH_CHARACTERS)
    from xml.sax.saxutils import quoteattr  # noqa: PLC0415 - it brings a web client along; one format needs it

    quoted = quoteattr(shown(text, limit), {"'": "&#39;", '"': "&quot;"})
    return INNER_COMMAND.sub("&#35;", quoted)


def _failures(findings: Sequence[Finding]) -> int:
    return sum(finding.severity is not Severity.ADVICE for finding in findings)
