"""What the region offers together: counted once, for the matrix and for the white spots."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType

from swvctl.model.aanbod import VOORZIENING, Aanbod
from swvctl.model.keuzelijst import Keuzelijst, Optie
from swvctl.model.school import School
from swvctl.model.schooljaar import year_before
from swvctl.model.schoolprofiel import Keuze, Schoolprofiel
from swvctl.model.sopformaat import Sopformaat, Veld
from swvctl.model.workspace import Workspace
from swvctl.render.profiel.lijstnaam import Lijstnaam, lijstnamen
from swvctl.render.profiel.schoollijst import by_name
from swvctl.render.profiel.stand import formaat_van_school
from swvctl.tekst.naam import slug
from swvctl.tekst.volgorde import op_naam

Answer = tuple[Schoolprofiel, list[Keuze]]


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
class Bovenschools:
    """A facility that schools share: what it offers from one list, and to children of which gemeenten."""

    aanbod: Aanbod
    opties: frozenset[str]
    gemeenten: frozenset[str]


@dataclass(frozen=True)
class Dekking:
    """One choice list: the schools that were asked to choose from it, and those whose answer is known.

    ``verplicht`` says whether one of them must answer. ``cellen`` is by school and then by option; ``eigen`` is what
    schools named beside the list. ``eerder`` holds, by school, the profile of the year before where the answer still
    comes from there. ``voorzieningen`` are the facilities that offer one of its options to some of these schools.
    """

    lijst: Keuzelijst
    naam: Lijstnaam
    opties: tuple[Optie, ...]
    gevraagd: tuple[School, ...]
    scholen: tuple[School, ...]
    verplicht: bool
    cellen: Mapping[str, Mapping[str, Aanwezig]]
    eigen: tuple[Aanwezig, ...]
    eerder: Mapping[str, Schoolprofiel]
    voorzieningen: tuple[Bovenschools, ...] = ()

    def van(self, school: School) -> Mapping[str, Aanwezig]:
        """What a school has, by option."""
        return self.cellen.get(school.name, _NIETS)

    def scholen_met(self, optie: Optie) -> list[School]:
        return self._met.get(optie.code, [])

    def voorzieningen_met(self, optie: Optie) -> list[Bovenschools]:
        return [found for found in self.voorzieningen if optie.code in found.opties]

    def witte_vlekken(self) -> list[Optie]:
        """The options that none of the schools has, nor a facility that they share."""
        return [
            optie
            for optie in self.opties
            if not self.scholen_met(optie) and not self.voorzieningen_met(optie)
        ]

    def in_gemeente(self, gemeente: str) -> "Dekking":
        """The same list, for the schools of one gemeente."""
        near = tuple(found for found in self.voorzieningen if gemeente in found.gemeenten)
        asked, counted = self._gevraagd_in.get(gemeente, []), self.per_gemeente.get(gemeente, [])
        return replace(self, gevraagd=tuple(asked), scholen=tuple(counted), voorzieningen=near)

    @cached_property
    def per_gemeente(self) -> Mapping[str, list[School]]:
        """The schools whose answer is known; those outside the region are under nothing."""
        return _per_gemeente(self.scholen)

    @cached_property
    def _gevraagd_in(self) -> Mapping[str, list[School]]:
        return _per_gemeente(self.gevraagd)

    @cached_property
    def _met(self) -> Mapping[str, list[School]]:
        """The schools by option, counted once."""
        found: defaultdict[str, list[School]] = defaultdict(list)
        for school in self.scholen:
            for code, cell in self.van(school).items():
                if cell.telt:
                    found[code].append(school)
        return found


_NIETS: Mapping[str, Aanwezig] = MappingProxyType({})


def _per_gemeente(schools: Iterable[School]) -> Mapping[str, list[School]]:
    found: defaultdict[str, list[School]] = defaultdict(list)
    for school in schools:
        found[school.gemeente_id].append(school)
    return found


def dekkingen(
    workspace: Workspace, gemeenten: Collection[str] | None = None, scholen: Collection[str] | None = None
) -> Iterator[Dekking]:
    """Every list that counts and that some school was asked to choose from.

    With ``gemeenten`` or ``scholen`` only of those schools.
    """
    everyone = workspace.open_scholen()
    names = lijstnamen(workspace, everyone)
    schools = [
        school
        for school in everyone
        if (gemeenten is None or school.gemeente_id in gemeenten)
        and (scholen is None or school.name in scholen)
    ]
    lijsten = workspace.lijsten()
    for name, naam in names.items():
        lijst = lijsten[name]
        asked = by_name(_asked(lijst, schools, workspace)) if lijst.dekking else []
        if asked:
            yield _dekking(lijst, naam, asked, workspace)


def _dekking(lijst: Keuzelijst, naam: Lijstnaam, asked: list[School], workspace: Workspace) -> Dekking:
    day = workspace.peildag
    opties = tuple(optie for optie in lijst.opties if not optie.vervallen_op(day))
    found = [(school, answer) for school in asked if (answer := _answer(school, lijst, workspace))]
    return Dekking(
        lijst,
        naam,
        opties,
        tuple(asked),
        tuple(school for school, _ in found),
        any(
            veld.gevraagd
            for school in asked
            for veld in _velden(formaat_van_school(school, workspace), lijst)
        ),
        _cells(lijst, found),
        tuple(Aanwezig(school, keuze) for school, (_, choices) in found for keuze in choices if keuze.anders),
        {school.name: profiel for school, (profiel, _) in found if profiel.jaar != workspace.werkjaar},
        tuple(_bovenschools(lijst, opties, workspace)),
    )


def _bovenschools(
    lijst: Keuzelijst, opties: tuple[Optie, ...], workspace: Workspace
) -> Iterator[Bovenschools]:
    """The facilities that are there now and offer something from this list, by name."""
    known = {optie.code for optie in opties}
    for aanbod in sorted(workspace.all(Aanbod), key=lambda item: (op_naam(item.titel), item.name)):
        if aanbod.soort != VOORZIENING or not aanbod.telt_mee:
            continue
        offered = {found.code for text in aanbod.expertise if (found := lijst.vind(text))} & known
        if offered:
            yield Bovenschools(aanbod, frozenset(offered), frozenset(_gemeenten(aanbod, workspace)))


def _gemeenten(aanbod: Aanbod, workspace: Workspace) -> list[str]:
    """Whose children may come: as it says, else those of the gemeente of its school."""
    if aanbod.bereik:
        return [slug(text) for text in aanbod.bereik]
    schools = (workspace.find(School, name) for name in aanbod.school)
    return [school.gemeente_id for school in schools if school and school.gemeente_id]


def _asked(lijst: Keuzelijst, schools: Iterable[School], workspace: Workspace) -> Iterator[School]:
    """The schools whose format has the list; of a format that is not known, the list may be part."""
    for school in schools:
        formaat = formaat_van_school(school, workspace)
        if formaat is None or _velden(formaat, lijst):
            yield school


def _velden(formaat: Sopformaat | None, lijst: Keuzelijst) -> list[Veld]:
    """The fields in which a school chooses from the list."""
    velden = formaat.alle_velden if formaat else ()
    return [veld for veld in velden if veld.soort == "keuzes" and veld.keuzelijst == lijst.name]


def _answer(school: School, lijst: Keuzelijst, workspace: Workspace) -> Answer | None:
    """What the school chose, as far as it is known: until it answers anew, what was adopted a year before holds.

    A concept without any choice has not answered yet.
    """
    for profiel in _profielen(school, workspace):
        velden = _velden(workspace.formaat_van(profiel), lijst)
        choices = [keuze for veld in velden for keuze in profiel.keuzes(veld.id)]
        if choices or (velden and not profiel.is_concept):
            return profiel, choices
    return None


def _profielen(school: School, workspace: Workspace) -> Iterator[Schoolprofiel]:
    """The profile of the working school year, then the one that was adopted for the year before."""
    if profiel := workspace.profiel(school.name, workspace.werkjaar):
        yield profiel
    before = year_before(workspace.werkjaar) if workspace.werkjaar else ""
    profiel = workspace.profiel(school.name, before)
    if profiel and workspace.vastgesteld(profiel):
        yield profiel


def _cells(lijst: Keuzelijst, found: list[tuple[School, Answer]]) -> Mapping[str, Mapping[str, Aanwezig]]:
    cells: defaultdict[str, dict[str, Aanwezig]] = defaultdict(dict)
    for school, (_, choices) in found:
        for keuze in choices:
            option = lijst.vind(keuze.keuze) if keuze.keuze else None
            if option:
                cells[school.name].setdefault(option.code, Aanwezig(school, keuze))
    return cells
