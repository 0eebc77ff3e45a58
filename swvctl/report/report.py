"""What every format reports about: the findings, and the counts beside them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from swvctl.findings import Finding, Severity


class Summary(NamedTuple):
    """What was looked at; ``schools`` is None when files were counted, ``notes`` are Dutch sentences.

    A profile is handed in (``ready``, or ``faulty`` with an error), still a concept, or not there yet.
    ``scope`` says what a choice of findings leaves to speak of; it is empty when everything is shown.
    ``elsewhere`` are the errors that the choice leaves out: one of them may be the cause of what is shown.
    ``held`` are the severities of known findings that are not shown, and ``held_in`` is where they were written down.
    """

    files: int
    schools: int | None = None
    profiles_ready: int = 0
    profiles_faulty: int = 0
    profiles_busy: int = 0
    profiles_missing: int = 0
    profiles_unreadable: int = 0
    notes: tuple[str, ...] = ()
    scope: str = ""
    held: tuple[Severity, ...] = ()
    held_in: str = ""
    elsewhere: int = 0


class Report(NamedTuple):
    """Findings in the order to show them, and how to write their files.

    ``prefix`` leads from the current folder to the workspace, ``toplevel_prefix`` from the top of the git
    repository; both are empty or end in a slash. ``changed`` are the lines that a pull request changes, by file.
    ``width`` is how wide a sentence for people may be.
    """

    findings: Sequence[Finding]
    summary: Summary
    prefix: str = ""
    toplevel_prefix: str = ""
    changed: Mapping[str, frozenset[int]] = MappingProxyType({})
    colour: bool = False
    width: int | None = None

    @property
    def counts(self) -> Counter[Severity]:
        return Counter(finding.severity for finding in self.findings)
