"""What the region itself has: its gemeenten, besturen and schools, found by the numbers of the register."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from swvctl.exchange.duo.spelling import name_of
from swvctl.exchange.duo.vestiging import Vestiging
from swvctl.model.samenwerkingsverband import Bestuur, Gemeente, Samenwerkingsverband
from swvctl.model.school import School
from swvctl.model.workspace import Workspace


@dataclass(frozen=True)
class Own:
    """The region as far as the register is concerned."""

    workspace: Workspace
    vestigingen: tuple[Vestiging, ...] = field(repr=False, default=())

    @property
    def swv(self) -> Samenwerkingsverband | None:
        return self.workspace.swv

    @property
    def gemeenten(self) -> tuple[Gemeente, ...]:
        return self.swv.gemeenten if self.swv else ()

    @property
    def besturen(self) -> tuple[Bestuur, ...]:
        return self.swv.besturen if self.swv else ()

    @property
    def sector(self) -> str:
        return self.swv.sector if self.swv else ""

    @cached_property
    def by_code(self) -> Mapping[str, School]:
        return {school.code: school for school in self.workspace.all(School) if school.code}

    @cached_property
    def excluded(self) -> frozenset[str]:
        """What stands at ``niet_van_ons``: a BRIN, or one location of it."""
        items = self.swv.niet_van_ons if self.swv else ()
        return frozenset(item.brin.upper().replace(" ", "") for item in items)

    def excludes(self, code: str) -> bool:
        return code in self.excluded or code[:4] in self.excluded

    def gemeente_of(self, item: Vestiging) -> Gemeente | None:
        """The gemeente of the region that a row is in: by number, and by name where ours has no number."""
        for gemeente in self.gemeenten:
            if gemeente.code and item.gemeente_code:
                if gemeente.code == item.gemeente_code:
                    return gemeente
            elif name_of(gemeente.naam) == name_of(item.gemeente):
                return gemeente
        return None

    def bestuur_of(self, item: Vestiging) -> Bestuur | None:
        """The bestuur of a row: by number, else by what its schools or its name tell."""
        for bestuur in self.besturen:
            if bestuur.nummer == item.bestuur:
                return bestuur
        nameless = [bestuur for bestuur in self.besturen if not bestuur.nummer]
        named = (
            bestuur
            for bestuur in nameless
            if item.bestuur_naam and name_of(bestuur.naam) == name_of(item.bestuur_naam)
        )
        learned = self._learned.get(item.bestuur)
        return next(named, None) or next((bestuur for bestuur in nameless if bestuur.id == learned), None)

    @cached_property
    def _learned(self) -> Mapping[str, str]:
        """By number of the register: which bestuur without a number most of its schools here have."""
        nameless = {bestuur.id for bestuur in self.besturen if not bestuur.nummer}
        counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for item in self.vestigingen:
            school = self.by_code.get(item.code)
            if school and school.bestuur_id in nameless:
                counts[item.bestuur][school.bestuur_id] += 1
        return {number: found.most_common(1)[0][0] for number, found in counts.items()}
