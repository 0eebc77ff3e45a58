"""What a rule is: a function from one subject to problems; its docstring is what ``explain`` prints."""

from collections.abc import Callable, Iterable, Iterator
from inspect import get_annotations
from typing import Any, NamedTuple, TypeVar

from swvctl.discovery import import_all
from swvctl.findings import Finding, Severity
from swvctl.model.entity import Entity
from swvctl.model.workspace import Workspace
from swvctl.read.document import Place


class Problem(NamedTuple):
    """What a rule says: where, what is wrong, what to do; ``severity`` only where it differs from the rule's.

    ``because`` is the place it follows from: when a rule on changes speaks there, that is enough. ``also`` are the
    files of which the same is said here, once for all of them.
    """

    where: Place
    message: str
    hint: str = ""
    severity: Severity | None = None
    because: Place | None = None
    also: tuple[str, ...] = ()


class Wijziging(NamedTuple):
    """Two states of a region, for rules on what changed: only a comparison has them."""

    old: Workspace
    new: Workspace


class Rule(NamedTuple):
    """A registered rule. ``subject`` is what it runs on: one noun each, or the whole workspace."""

    code: str
    title: str
    severity: Severity
    subject: type
    check: Callable[..., Iterable[Problem]]
    needs_workspace: bool
    private: bool = False
    timed: bool = False

    @property
    def room(self) -> str:
        """The folder below ``rules`` that it stands in."""
        return self.check.__module__.removeprefix(f"{ROOMS}.").partition(".")[0]

    def run(self, workspace: Workspace) -> Iterator[tuple[Problem, Finding]]:
        """What the rule has to say of all its subjects."""
        for subject in subjects(self.subject, workspace):
            yield from self.judge(subject, workspace)

    def judge(self, subject: Any, workspace: Workspace) -> list[tuple[Problem, Finding]]:
        """What the rule has to say of one of its subjects, which is nearly always nothing."""
        problems = [*(self.check(subject, workspace) if self.needs_workspace else self.check(subject))]
        return [(problem, self._finding(problem)) for problem in problems] if problems else []

    def _finding(self, problem: Problem) -> Finding:
        severity = problem.severity or self.severity
        finding = problem.where.finding(self.code, problem.message, problem.hint, severity)
        finding = finding._replace(also=problem.also) if problem.also else finding
        return finding._replace(excerpt="") if self.private else finding


def subjects(kind: type, workspace: Workspace) -> Iterable[Any]:
    """What the rules of one kind of subject look at in one state: every noun, or the region itself."""
    if issubclass(kind, Entity):
        return workspace.all(kind)
    return [] if kind is Wijziging else [workspace]


Check = TypeVar("Check", bound=Callable[..., Iterable[Problem]])
RULES: dict[str, Rule] = {}
ROOMS, ALWAYS = "swvctl.check.rules", "altijd"


def load_rules(rooms: Iterable[str] | None = None) -> dict[str, Rule]:
    """Every rule by code, sorted; or only those for every region and those in these ``rooms``."""
    wanted = None if rooms is None else frozenset({ALWAYS, *rooms})
    import_all(ROOMS, wanted)
    found = {code: item for code, item in RULES.items() if wanted is None or item.room in wanted}
    return dict(sorted(found.items()))


def rule(
    code: str, title: str, severity: Severity = Severity.ERROR, *, private: bool = False, timed: bool = False
) -> Callable[[Check], Check]:
    """Register a check; the type of its first parameter says what it runs on, a second one is the workspace.

    ``private``: the source line is not shown, because it would put personal data in a log.
    ``timed``: what it says depends on today, so that ignoring it may do nothing yet.
    """

    def register(check: Check) -> Check:
        if code in RULES:
            raise ValueError(f"{code} is said twice")
        hints = {name: hint for name, hint in get_annotations(check).items() if name != "return"}
        subject, *rest = hints.values()
        RULES[code] = Rule(code, title, severity, subject, check, bool(rest), private, timed)
        return check

    return register
