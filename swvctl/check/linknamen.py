"""What the links are called that stand in fields of their own, beside a text."""

from collections.abc import Iterator

from swvctl.check.rule import Problem
from swvctl.model.bericht import Bericht
from swvctl.model.nieuwsbrief import Nieuwsbrief
from swvctl.model.workspace import Workspace
from swvctl.tekst.markdown.links import LinkKind, doubts

_HINT = "Noem wat de lezer daar vindt, zoals: de regeling op onze site."


def linknamen(workspace: Workspace) -> Iterator[Problem]:
    """Each link of which the name does not say where it goes."""
    in_issues = [link for issue in workspace.all(Nieuwsbrief) for item in issue.items for link in item.links]
    for link in (*in_issues, *(link for message in workspace.all(Bericht) for link in message.links)):
        for doubt in doubts(link.titel, link.link):
            if doubt.kind is LinkKind.TEXT:
                yield Problem(link.at("titel"), doubt.message, _HINT)
