"""The formats in which findings are reported, by the names other checkers use too.

Each reporter yields pieces of text for standard output; one after the other they are the whole report.
"""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from swvctl.report.concise import report_concise
from swvctl.report.full import report_full
from swvctl.report.github import report_github
from swvctl.report.machine import report_json, report_json_lines
from swvctl.report.report import Report, Summary
from swvctl.report.standard import report_gitlab, report_junit, report_rdjson, report_sarif

__all__ = ["REPORTERS", "Report", "Reporter", "Summary"]

Reporter = Callable[[Report], Iterator[str]]

REPORTERS: Mapping[str, Reporter] = MappingProxyType(
    {
        "full": report_full,
        "concise": report_concise,
        "json": report_json,
        "json-lines": report_json_lines,
        "github": report_github,
        "gitlab": report_gitlab,
        "sarif": report_sarif,
        "junit": report_junit,
        "rdjson": report_rdjson,
    }
)
