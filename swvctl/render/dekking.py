"""What the region offers together: counted once, for the matrix and for the white spots."""

from collections.abc import Iterator
from dataclasses import dataclass

from swvctl.model.keuzelijst import Keuzelijst, Optie
from swvctl.model.school import School
from swvctl.model.schoolprofiel import Keuze
from swvctl.model.workspace import Workspace
from swvctl.render.schoollijst import by_name


@dataclass(frozen=True, slots=True)
class Aanwezig:
    """That a school has an option; ``keuze`` holds what it said about it."""

    school: School
    keuze: Keuze

    @property
    def telt(self) -> bool:
        """Someone who is still in training is shown, not counted."""
        return not self.keuze.in_opleiding


@dataclass(frozen=True, slots=True)
class Dekking:
    """One choice list over the schools of the working year."""

    lijst: Keuzelijst
    opties: tuple[Optie, ...]
    scholen: tuple[School, ...]
    cellen: dict[tuple[str, str], Aanwezig]

    def cel(self, school: School, optie: Optie) -> Aanwezig | None:
        return self.cellen.get((school.name, optie.code))

    def scholen_met(self, optie: Optie) -> list[School]:
        found = ((school, self.cel(school, optie)) for school in self.scholen)
        return [school for school, cell in found if cell and cell.telt]

    def witte_vlekken(self, schools: list[School]) -> list[Optie]:
        """The options that none of these schools has."""
        names = {school.name for school in schools}
        return [optie for optie in self.opties if not any(s.name in names for s in self.scholen_met(optie))]


def dekkingen(workspace: Workspace) -> Iterator[Dekking]:
    """Every list that counts, with the schools that were asked to choose from it."""
    first_day = workspace.eerste_dag(workspace.werkjaar) if workspace.werkjaar else workspace.today
    chosen = _chosen(workspace)
    for lijst in workspace.lijsten().values():
        if lijst.dekking and (found := chosen.get(lijst.name)):
            opties = tuple(optie for optie in lijst.opties if not optie.vervallen_op(first_day))
            schools = tuple(by_name(school for school, _ in found))
            yield Dekking(lijst, opties, schools, _cells(lijst, found))


_Chosen = list[tuple[School, list[Keuze]]]


def _chosen(workspace: Workspace) -> dict[str, _Chosen]:
    """The choices by list, of every open school with a profile for the working year."""
    found: dict[str, _Chosen] = {}
    for school in workspace.open_scholen():
        profiel = workspace.profiel(school.name, workspace.werkjaar)
        formaat = workspace.formaat_van(profiel) if profiel else None
        if profiel is None or formaat is None:
            continue
        by_list: dict[str, list[Keuze]] = {}
        for veld, lijst in formaat.keuzelijsten(workspace.lijsten()):
            by_list.setdefault(lijst.name, []).extend(profiel.keuzes(veld.id))
        for name, choices in by_list.items():
            found.setdefault(name, []).append((school, choices))
    return found


def _cells(lijst: Keuzelijst, found: _Chosen) -> dict[tuple[str, str], Aanwezig]:
    cells: dict[tuple[str, str], Aanwezig] = {}
    for school, choices in found:
        for keuze in choices:
            option = lijst.vind(keuze.keuze) if keuze.keuze else None
            if option:
                cells.setdefault((school.name, option.code), Aanwezig(school, keuze))
    return cells
