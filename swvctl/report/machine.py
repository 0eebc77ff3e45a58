"""``json`` and ``json-lines``: the findings for other programs, whole and unchanged.

Every text survives a round trip; what a terminal would not print is written as an escape of JSON itself.
"""

import json
from collections.abc import Iterator, Mapping

from swvctl.findings import Finding, Severity
from swvctl.report.line import INNER_COMMAND
from swvctl.report.report import Report

SCHEMA_VERSION = 1
_LAST_OF_FOUR_DIGITS = 0xFFFF


def report_json(report: Report) -> Iterator[str]:
    """Give one object; every finding stands on a line of its own."""
    yield f'{{"schema": {SCHEMA_VERSION}, "findings": ['
    separator = "\n"
    for finding in report.findings:
        yield separator + dump(_record(report, finding))
        separator = ",\n"
    yield f'\n], "summary": {dump(_summary(report))}}}\n'


def report_json_lines(report: Report) -> Iterator[str]:
    """One object on a line for each finding, nothing else."""
    for finding in report.findings:
        yield dump(_record(report, finding)) + "\n"


def _record(report: Report, finding: Finding) -> dict[str, object]:
    line, column, end_line, end_column = finding.span
    return {
        "file": report.prefix + finding.file,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message,
        "hint": finding.hint,
    }


def _summary(report: Report) -> dict[str, object]:
    summary = report.summary
    return {
        "files": summary.files,
        "schools": summary.schools,
        "profiles_ready": summary.profiles_ready,
        "profiles_faulty": summary.profiles_faulty,
        "profiles_busy": summary.profiles_busy,
        "profiles_missing": summary.profiles_missing,
        "profiles_unreadable": summary.profiles_unreadable,
        "errors": report.counts[Severity.ERROR],
        "warnings": report.counts[Severity.WARNING],
        "advice": report.counts[Severity.ADVICE],
        "known": len(summary.held),
        "notes": list(summary.notes),
    }


def dump(value: Mapping[str, object]) -> str:
    # An escaped sign is the same text to a reader of JSON, and no command to a code host.
    text = INNER_COMMAND.sub(r"\\u0023", json.dumps(value, ensure_ascii=False))
    return text if text.isprintable() else "".join(map(_escaped, text))


def _escaped(char: str) -> str:
    if char.isprintable():
        return char
    number = ord(char)
    if number <= _LAST_OF_FOUR_DIGITS:
        return f"\\u{number:04x}"
    return json.dumps(char)[1:-1]
