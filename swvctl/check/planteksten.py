"""The texts of plans and what belongs to them, for rules on wording: which, where, and whether they are adopted."""

from collections.abc import Iterator
from typing import NamedTuple

from swvctl.check.texts import spot
from swvctl.findings import Route
from swvctl.model.bijlage import Bijlage
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.read.document import Place
from swvctl.validate import Record

KINDS = (Ondersteuningsplan.kind, Hoofdstuk.kind, Bijlage.kind)
_BLOCK = patroon(r"(?:[^\n]++|\n(?![ \t]*(?:\n|[-*+] |[0-9]+[.)] |\||#)))+")


class Plantekst(NamedTuple):
    """One Markdown text, with the plan it belongs to."""

    record: Record
    route: Route
    tekst: str
    plan: Ondersteuningsplan | None

    @property
    def is_vastgesteld(self) -> bool:
        return self.plan is not None and self.plan.is_vastgesteld

    @property
    def bestand(self) -> str:
        """The file in which the words stand."""
        beside = self.record.document.texts.get(self.route)
        return beside.path if beside else self.record.document.path

    def bij(self, start: int, end: int) -> Place:
        return spot(self.record, self.route, self.tekst, start, end)

    def blokken(self) -> Iterator[tuple[int, str]]:
        """Paragraphs, points and rows, each with where it begins."""
        for found in _BLOCK.finditer(self.tekst):
            if found[0].strip():
                yield found.start(), found[0]


def planteksten(workspace: Workspace) -> Iterator[Plantekst]:
    """Every text of a plan, chapter or annex."""
    for record in workspace.records:
        if record.kind in KINDS:
            plan = _plan_of(record, workspace)
            for route, text in record.prose:
                yield Plantekst(record, route, text, plan)


def _plan_of(record: Record, workspace: Workspace) -> Ondersteuningsplan | None:
    if record.kind == Ondersteuningsplan.kind:
        return workspace.find(Ondersteuningsplan, record.name)
    found = workspace.nouns.get(record.kind, {}).get(record.name)
    plan = getattr(found, "plan", "")
    return workspace.find(Ondersteuningsplan, plan) if plan else None
