"""Rules: from nouns to findings about their meaning."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from swvctl.check.ignoring import Ignores
from swvctl.check.rule import Problem, Rule, Wijziging, load_rules, subjects
from swvctl.findings import Finding
from swvctl.model.entity import KINDS
from swvctl.model.school import School
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.workspace import Workspace

__all__ = ["check", "check_both", "load_rules"]

Said = tuple[str, Problem, Finding]
# Of these a region has so many that looking at each of them twice takes time.
_MANY = frozenset({School, Schoolprofiel})


def check(workspace: Workspace) -> Iterator[Finding]:
    """What all rules have to say, without what the files ask to ignore, and with what they ask in vain."""
    ignores = Ignores(workspace.records)
    for kind, rules in _by_subject(workspace).items():
        for subject in subjects(kind, workspace):
            yield from _left(_said(rules, subject, workspace), ignores)
    yield from ignores.unused()


def check_both(old: Workspace, new: Workspace) -> tuple[list[Finding], list[Finding]]:
    """The same for two states of a region; what cannot be different is looked at only once."""
    from swvctl.check.watched import Watch, watched  # noqa: PLC0415 - only with another state

    watch = Watch(old, new)
    seen = watched(new, watch)
    known: dict[int, list[Said]] = {}
    after: list[tuple[Problem, Finding]] = []
    ignores = Ignores(new.records)
    by_subject = _by_subject(old, new)
    for kind, rules in by_subject.items():
        many = kind in _MANY
        for subject in subjects(kind, new):
            watch.touched = False
            said = list(_said(rules, subject, seen if many else new))
            if many and not watch.touched:
                known[id(subject)] = said
            after += _kept(said, ignores)
    changes = [*_kept(_said(by_subject.get(Wijziging, []), Wijziging(old, new), new), ignores)]
    left = [*_not_told(after, changes), *(finding for _, finding in changes)]
    return [*_again(old, {} if watch.everything else known)], [*left, *ignores.unused()]


def _again(workspace: Workspace, known: Mapping[int, list[Said]]) -> Iterator[Finding]:
    ignores = Ignores(workspace.records)
    for kind, rules in _by_subject(workspace).items():
        for subject in subjects(kind, workspace):
            said = known.get(id(subject))
            yield from _left(_said(rules, subject, workspace) if said is None else said, ignores)
    yield from ignores.unused()


def _by_subject(*workspaces: Workspace) -> dict[type, list[Rule]]:
    """All rules for one subject together: what they learn about it is still at hand for the next rule."""
    kinds = {record.kind for workspace in workspaces for record in workspace.records}
    rooms = {KINDS[kind].room for kind in kinds if kind in KINDS}
    found: defaultdict[type, list[Rule]] = defaultdict(list)
    for item in load_rules(rooms).values():
        found[item.subject].append(item)
    return found


def _said(rules: list[Rule], subject: Any, workspace: Workspace) -> Iterator[Said]:
    for item in rules:
        for problem, finding in item.judge(subject, workspace):
            yield item.code, problem, finding


def _left(said: Iterable[Said], ignores: Ignores) -> Iterator[Finding]:
    return (finding for _, finding in _kept(said, ignores))


def _kept(said: Iterable[Said], ignores: Ignores) -> Iterator[tuple[Problem, Finding]]:
    return ((problem, finding) for code, problem, finding in said if not ignores.hold(code, problem.where))


def _not_told(
    said: Iterable[tuple[Problem, Finding]], changes: Iterable[tuple[Problem, Finding]]
) -> list[Finding]:
    """Without what only follows from a change that is told at its own place."""
    told = {(problem.where.document.path, problem.where.route) for problem, _ in changes}
    return [
        finding
        for problem, finding in said
        if problem.because is None or (problem.because.document.path, problem.because.route) not in told
    ]
