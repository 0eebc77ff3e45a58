"""Rules: from nouns to findings about their meaning."""

from collections import defaultdict
from collections.abc import Iterator

from swvctl.check.ignoring import Ignores
from swvctl.check.rule import RULES, Rule, subjects
from swvctl.discovery import import_all
from swvctl.findings import Finding
from swvctl.model.workspace import Workspace


def load_rules() -> dict[str, Rule]:
    """Every rule by code, sorted."""
    import_all("swvctl.check.rules")
    return dict(sorted(RULES.items()))


def check(workspace: Workspace) -> Iterator[Finding]:
    """What all rules have to say, without what the files ask to ignore, and with what they ask in vain."""
    ignores = Ignores(workspace.records)
    by_subject: defaultdict[type, list[Rule]] = defaultdict(list)
    for item in load_rules().values():
        by_subject[item.subject].append(item)
    # All rules for one subject together: what they learn about it is still at hand for the next rule.
    for kind, rules in by_subject.items():
        for subject in subjects(kind, workspace):
            for item in rules:
                for problem, finding in item.judge(subject, workspace):
                    if not ignores.hold(item.code, problem.where):
                        yield finding
    yield from ignores.unused()
