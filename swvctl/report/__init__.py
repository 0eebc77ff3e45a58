"""The formats in which findings are reported, by the names other checkers use too.

Each reporter yields pieces of text for standard output; one after the other they are the whole report.
"""

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from types import MappingProxyType

from swvctl.report.report import Report, Summary

__all__ = ["REPORTERS", "Report", "Reporter", "Summary"]

Reporter = Callable[[Report], Iterator[str]]


def _in(module: str, name: str) -> Reporter:
    """A reporter in a module, which is imported when someone asks for that form."""

    def report(subject: Report) -> Iterator[str]:
        found: Reporter = getattr(import_module(f"{__package__}.{module}"), f"report_{name}")
        return found(subject)

    return report


REPORTERS: Mapping[str, Reporter] = MappingProxyType(
    {
        "full": _in("full", "full"),
        "concise": _in("concise", "concise"),
        "json": _in("machine", "json"),
        "json-lines": _in("machine", "json_lines"),
        "github": _in("github", "github"),
        "gitlab": _in("standard", "gitlab"),
        "sarif": _in("standard", "sarif"),
        "junit": _in("standard", "junit"),
        "rdjson": _in("standard", "rdjson"),
    }
)
