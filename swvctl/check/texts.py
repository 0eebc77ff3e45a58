"""The texts of a workspace and what the recognisers see in them, at the exact place."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from swvctl.check.rule import Problem
from swvctl.findings import Route
from swvctl.model.workspace import Workspace
from swvctl.read.document import Place
from swvctl.tekst.herken import Hit, Kind, hits
from swvctl.tekst.markdown.problems import MarkdownFaultKind, faults
from swvctl.validate import Record


class Said(NamedTuple):
    """A hit as a problem at its exact place, with the words themselves."""

    problem: Problem
    hit: Hit
    words: str


def said(workspace: Workspace, kind: Kind) -> Iterator[Said]:
    """Every hit of one kind in every text."""
    return (found for found in _hits(workspace) if found.hit.kind == kind)


def problems(workspace: Workspace, kind: Kind) -> Iterator[Problem]:
    return (found.problem for found in said(workspace, kind))


def written(workspace: Workspace, *kinds: MarkdownFaultKind) -> Iterator[Problem]:
    """Every fault in the Markdown of every text."""
    return (problem for problem, kind in _faults(workspace) if kind in kinds)


# Each text is looked over once, and the rules that ask for one kind share what was found.
@lru_cache(maxsize=1)
def _hits(workspace: Workspace) -> list[Said]:
    found = []
    for record in workspace.records:
        for route, text in record.texts:
            for hit in () if (route[-1:], text) == (("status",), "volgt") else hits(text):
                place = spot(record, route, text, hit.start, hit.end)
                problem = Problem(place, hit.message, hit.hint)
                found.append(Said(problem, hit, text[hit.start : hit.end]))
    return found


@lru_cache(maxsize=1)
def _faults(workspace: Workspace) -> list[tuple[Problem, MarkdownFaultKind]]:
    found = []
    for record in workspace.records:
        for route, text in record.texts:
            for fault in faults(text):
                place = Place(record.document, route, inside=(fault.line - 1, fault.column, fault.length))
                found.append((Problem(place, fault.message, fault.hint), fault.kind))
    return found


def spot(record: Record, route: Route, text: str, start: int, end: int) -> Place:
    """The place of a stretch of a text, in characters."""
    return Place(record.document, route).within(text, start, end)
