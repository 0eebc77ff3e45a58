"""What newsletters and messages have in common."""

from collections.abc import Iterator

from swvctl.model.bericht import Beeld, Bericht
from swvctl.model.nieuwsbrief import Nieuwsbrief
from swvctl.model.workspace import Workspace

MANY_ITEMS = 10
MUCH_TEXT = 15_000  # characters; with all that a mail needs around them it comes to a third of the limit


def beelden_van(workspace: Workspace) -> Iterator[Beeld]:
    """Every picture that is asked for, in the order of the files."""
    for issue in workspace.all(Nieuwsbrief):
        yield from (item.beeld for item in issue.items if item.beeld)
    yield from (message.beeld for message in workspace.all(Bericht) if message.beeld)


def lange_nummers(workspace: Workspace) -> list[Nieuwsbrief]:
    """The issues of which the mail may be too long: making every mail would take longer than a whole check."""
    return [issue for issue in workspace.all(Nieuwsbrief) if _is_long(issue, workspace)]


def _is_long(issue: Nieuwsbrief, workspace: Workspace) -> bool:
    return len(issue.items) > MANY_ITEMS or sum(map(len, _texts(issue, workspace))) > MUCH_TEXT


def _texts(issue: Nieuwsbrief, workspace: Workspace) -> Iterator[str]:
    yield from (issue.inleiding, issue.afsluiting)
    for item in issue.items:
        yield from (item.tekst, *item.stappen)
        for kind, text in item.verwijzingen:
            record = workspace.nouns.get(kind, {}).get(workspace.voluit(kind, text, issue.record))
            yield from (str(getattr(record, name, "")) for name in ("tekst", "uitkomst", "toelichting"))
