"""The national register of schools against the region: new schools, and what changed at those we have."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from swvctl.exchange.duo.absent import Absence
from swvctl.exchange.duo.additions import Additions
from swvctl.exchange.duo.area import Area
from swvctl.exchange.duo.drift import Drift
from swvctl.exchange.duo.enumeration import some_of
from swvctl.exchange.duo.filters import Filters
from swvctl.exchange.duo.newcomers import Newcomers, Scalar
from swvctl.exchange.duo.onderdeel import Onderdeel
from swvctl.exchange.duo.own import Own
from swvctl.exchange.duo.register import Register
from swvctl.exchange.duo.stated import stated_counts
from swvctl.exchange.duo.vestiging import Vestiging
from swvctl.exchange.proposal import Change, NewFile, Proposal, Refusal
from swvctl.model.school import School
from swvctl.model.workspace import Workspace

__all__ = ["propose"]


def propose(
    register: Register,
    workspace: Workspace,
    filters: Filters,
    scalar: Scalar,
    wanted: Iterable[Onderdeel] = (),
) -> Proposal:
    """Compare the register with the region; ``wanted`` says which parts, none named means all."""
    own = Own(workspace, register.vestigingen)
    area = Area(own, filters)
    parts = frozenset(wanted) or frozenset(Onderdeel)
    additions = Additions(own)
    newcomers = Newcomers(additions, set(workspace.names.get(School.kind, ())), scalar)
    comparison = _Comparison(register.source, own, area, newcomers, Drift(own, additions, parts))
    absence = Absence(own, register, area)
    for item in register.vestigingen:
        comparison.take(item, absence)
    return comparison.proposal(register, absence)


@dataclass
class _Comparison:
    source: str
    own: Own
    area: Area
    newcomers: Newcomers
    drift: Drift
    files: list[NewFile] = field(default_factory=list)
    added: list[Vestiging] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def take(self, item: Vestiging, absence: Absence) -> None:
        known = self.own.by_code.get(item.code)
        if not self.area.holds(item) and not (known and self.area.holds_school(known)):
            return
        if item.fault:
            self.refusals.append(Refusal(self.source, f"regel {item.line}", item.fault))
        elif school := known or absence.without_code(item):
            self.changes += self.drift.changes(school, item)
        elif said := absence.renumbered(item):
            self.notes.append(said)
        elif Onderdeel.NIEUW in self.drift.wanted:
            self.files.append(self.newcomers.file(item, outside=self.area.is_outside(item)))
            self.added.append(item)

    def proposal(self, register: Register, absence: Absence) -> Proposal:
        additions = self.newcomers.additions
        counted = stated_counts(self.own, additions.counts, self.added)
        told = (
            *register.notes,
            *self.area.notes(),
            *_unnamed(additions),
            *self.newcomers.notes,
            *self.drift.notes,
        )
        return Proposal(
            changes=(*additions.changes(), *counted, *self.changes),
            new_files=tuple(self.files),
            refusals=tuple(sorted((*register.refusals, *self.refusals), key=_line)),
            notes=(*told, *self.notes, *absence.notes()),
        )


def _line(refusal: Refusal) -> int:
    return int(refusal.place.removeprefix("regel "))


def _unnamed(additions: Additions) -> Iterator[str]:
    """The file of schools gives a bestuur a number, often no name."""
    numbers = sorted(additions.unnamed)
    if numbers:
        whose = f"bestuur {numbers[0]} heet" if len(numbers) == 1 else f"de besturen {some_of(numbers)} heten"
        yield (
            f"het bestand zegt niet hoe {whose}. Geef ook het bestand met besturen van DUO mee met --besturen, "
            "of verbeter later de naam."
        )
