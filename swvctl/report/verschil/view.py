"""A comparison as one plain value: the machine format itself, and what the templates see."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from swvctl.compare.change import Change, Detail
from swvctl.findings import Finding
from swvctl.render.profiel.dekkingverschil import Dekkingverschil
from swvctl.schemas import JSON

SCHEMA_VERSION = 1


class Compared(Protocol):
    """What there is to show of a comparison."""

    @property
    def changes(self) -> Sequence[Change]: ...

    @property
    def coverage(self) -> Sequence[Dekkingverschil]: ...

    @property
    def new(self) -> Sequence[Finding]: ...

    @property
    def fixed(self) -> Sequence[Finding]: ...

    @property
    def consent(self) -> Sequence[str]: ...

    @property
    def note(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Title:
    """What the two states are called: as the user named them, and the commit where there is one.

    ``told`` is what a page says of both, to people who know nothing of git.
    """

    old: str
    new: str
    old_commit: str = ""
    new_commit: str = ""
    told: str = ""


def view_of(compared: Compared, title: Title, prefix: str = "") -> JSON:
    """Everything, with English keys; the texts in it are those of the data."""
    return {
        "schema": SCHEMA_VERSION,
        "old": {"name": title.old, "commit": title.old_commit},
        "new": {"name": title.new, "commit": title.new_commit},
        "changes": [_change(change, prefix) for change in compared.changes],
        "coverage": [
            {
                "municipality": item.gemeente,
                "list": item.lijst,
                "option": item.optie,
                "was": item.was,
                "now": item.wordt,
            }
            for item in compared.coverage
        ],
        "findings": {
            "new": _findings(compared.new, prefix),
            "fixed": _findings(compared.fixed, prefix),
        },
        "consent": [*compared.consent, *filter(None, [compared.note])],
    }


def _change(change: Change, prefix: str) -> JSON:
    return {
        "what": change.what.value,
        "kind": change.kind,
        "kind_title": change.kind_title,
        "name": change.name,
        "old_name": change.old_name,
        "title": change.title,
        "belongs_to": change.belongs_to,
        "file": prefix + change.file,
        "sentences": list(change.sentences),
        "details": [_detail(detail) for detail in change.details],
    }


def _detail(detail: Detail) -> JSON:
    return {
        "what": detail.what.value,
        "label": list(detail.label),
        "route": list(detail.route),
        "old": detail.old,
        "new": detail.new,
        "days_later": detail.days or None,
        "words": [[mark.sign, mark.text] for mark in detail.marks],
    }


def _findings(findings: Iterable[Finding], prefix: str) -> list[JSON]:
    return [
        {
            "file": prefix + finding.file,
            "line": finding.span.line,
            "column": finding.span.column,
            "code": finding.code,
            "severity": finding.severity.value,
            "message": finding.message,
            "hint": finding.hint,
        }
        for finding in findings
    ]
