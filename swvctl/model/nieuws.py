"""What newsletters and messages have in common."""

from collections.abc import Iterator

from swvctl.model.bericht import Beeld, Bericht
from swvctl.model.nieuwsbrief import Nieuwsbrief
from swvctl.model.workspace import Workspace


def beelden_van(workspace: Workspace) -> Iterator[Beeld]:
    """Every picture that is asked for, in the order of the files."""
    for issue in workspace.all(Nieuwsbrief):
        yield from (item.beeld for item in issue.items if item.beeld)
    yield from (message.beeld for message in workspace.all(Bericht) if message.beeld)
