"""The annexes of a plan with their numbers: the written one, or the next in the list."""

from collections.abc import Iterator

from swvctl.model.bijlage import VERVALLEN, Bijlage
from swvctl.model.workspace import Workspace
from swvctl.tekst.volgorde import op_naam


def bijlagen_van(plan: str, workspace: Workspace) -> list[Bijlage]:
    """The annexes of a plan in the order of their files and lists."""
    found = [item for item in workspace.all(Bijlage) if item.plan == plan]
    return sorted(found, key=lambda item: (op_naam(item.record.document.path), item.record.route))


def genummerd(plan: str, workspace: Workspace) -> list[tuple[int, Bijlage]]:
    """The annexes by number; one that has lapsed keeps the number it was given and is not printed."""
    numbered = _numbered(bijlagen_van(plan, workspace))
    return sorted(
        ((number, item) for number, item in numbered if item.status != VERVALLEN), key=lambda pair: pair[0]
    )


def _numbered(items: list[Bijlage]) -> Iterator[tuple[int, Bijlage]]:
    last = 0
    for item in items:
        last = item.nummer or last + 1
        yield last, item
