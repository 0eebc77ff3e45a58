"""All nouns together, by kind and by name."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any, TypeVar, cast

from swvctl.model.entity import Entity
from swvctl.model.formaatkeuze import enig_formaat, later_formaat
from swvctl.model.kader import Kader, Kaderregel
from swvctl.model.keuzelijst import Keuzelijst, Optie
from swvctl.model.naamgenoten import onderscheiden
from swvctl.model.nieuwsbrief import Nieuwsbrief
from swvctl.model.papier import Papier
from swvctl.model.ronde import Ronde
from swvctl.model.samenwerkingsverband import Samenwerkingsverband, swvcode
from swvctl.model.school import SECTOREN, School
from swvctl.model.schooljaar import eerste_dag
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.sopformaat import Sopformaat
from swvctl.model.verwijzing import Names, Renamed, full_name
from swvctl.model.vorm import NIETS, Vast
from swvctl.read.document import Place
from swvctl.read.image import Image
from swvctl.tekst.namenlijst import Namenlijst
from swvctl.validate import Record
from swvctl.wanneer import Wanneer

ROLLEN = "rollen"
REGIMES = {"schoolgids": "jaarlijks", "vierjaarlijks": "vierjaarlijks"}
Noun = TypeVar("Noun", bound=Entity)
_Profiles = dict[tuple[str, str], Schoolprofiel]


class Workspace(Vast):
    """What rules, pages and lists look at. ``today`` is an input, never the clock.

    ``records`` holds every record, also those that could not be built: their names exist. ``earlier`` are the names
    that things had, and ``vroeger`` looks up which names there were in an earlier state.
    ``loose_texts`` are the Markdown files that no record asked for, by path.
    ``mailmaten`` are the bytes of mails that may be too long, by issue.
    ``papier`` is there only when the sheets were put on paper, which checking alone does not do.
    """

    today: date
    nouns: Mapping[str, Mapping[str, Entity]]
    records: Sequence[Record] = ()
    names: Mapping[str, frozenset[str]] = NIETS
    earlier: Renamed = NIETS
    vroeger: Callable[[], Names] = dict
    logo: Image | None = None
    beelden: Mapping[str, Image] = NIETS
    loose_texts: Mapping[str, Place] = NIETS
    papier: Papier | None = None
    mailmaten: Mapping[str, int] = NIETS

    def all(self, noun: type[Noun]) -> Iterable[Noun]:
        """The nouns of one kind, by name."""
        return cast("Iterable[Noun]", self.nouns.get(noun.kind, {}).values())

    def find(self, noun: type[Noun], name: str) -> Noun | None:
        of_kind: Mapping[str, Any] = self.nouns.get(noun.kind, NIETS)
        found: Noun | None = of_kind.get(name)
        return found

    def by_name(self, noun: type[Noun]) -> Mapping[str, Noun]:
        return cast("Mapping[str, Noun]", self.nouns.get(noun.kind, {}))

    def voluit(self, target: str, text: str, record: Record) -> str:
        """The full name that a reference in this record means; empty when there is none."""
        return full_name(target, text, record, self.names, self.earlier)

    def volg(self, noun: type[Noun], text: str, record: Record) -> Noun | None:
        """The noun that a reference in this record means; None when there is none, or nothing is said."""
        return self.find(noun, self.voluit(noun.kind, text, record)) if text else None

    def vind_geheel(self, noun: type[Noun], name: str) -> Noun | None:
        """The noun with this full name, or the one of which that is a part."""
        return self.find(noun, name) or self.find(noun, name.rpartition("/")[0])

    def volg_naar_geheel(self, noun: type[Noun], text: str, record: Record) -> Noun | None:
        """The noun that a reference in this record means, or of which it means a part."""
        return self.vind_geheel(noun, self.voluit(noun.kind, text, record)) if text else None

    def rol(self, text: str) -> Optie | None:
        """The role or audience that is meant, in any spelling."""
        lijst = self.find(Keuzelijst, ROLLEN)
        return lijst.vind(text) if lijst else None

    def onvolledig(self, kind: str) -> bool:
        """Whether a record of this kind could not be built, so that counting would give knock-on findings."""
        names = self.nouns.get(kind, {})
        return any(record.kind == kind and record.name not in names for record in self.records)

    @cached_property
    def swv(self) -> Samenwerkingsverband | None:
        """The region itself; every rule asks for it, school by school."""
        return self.find(Samenwerkingsverband, "")

    @property
    def sector(self) -> str:
        """For which pupils it is: where its code says another than its sector does, what most schools are for."""
        if self.swv is None:
            return ""
        if swvcode(self.swv.code)[:2].casefold() not in SECTOREN.keys() - {self.swv.sector}:
            return self.swv.sector
        count = Counter(sector for school in self.all(School) for sector in school.sectoren)
        return max(sorted(count), key=lambda sector: count[sector], default=self.swv.sector)

    @property
    def werkjaar(self) -> str:
        """The working school year, or nothing."""
        return self.swv.werkschooljaar if self.swv else ""

    def formaat_van(self, profiel: Schoolprofiel) -> Sopformaat | None:
        """The format a profile names, or the only one for its year and school, if it was written for that."""
        if profiel.formaat:
            return self.find(Sopformaat, profiel.formaat)
        # By the file where both are schools: that they contradict each other, is told once.
        school = self.find(School, profiel.name.rpartition("/")[2]) or self.find(School, profiel.school)
        soorten = school.soort if school else ()
        found = self.formaat_voor(profiel.jaar, soorten)
        later = later_formaat(self.nouns, profiel.jaar, soorten, profiel.velden, found) if found else None
        return found if later is None else None

    def formaat_voor(self, schooljaar: str, soorten: tuple[str, ...]) -> Sopformaat | None:
        key = (schooljaar, soorten)
        if key not in self._formaten:
            self._formaten[key] = enig_formaat(self.nouns, schooljaar, soorten)
        return self._formaten[key]

    def ronde(self, schooljaar: str, formaat: Sopformaat | None = None) -> Ronde | None:
        """The round of a school year: the format's own dates before the region's."""
        own = formaat.rondes if formaat else ()
        rounds = (*own, *(self.swv.rondes if self.swv else ()))
        return next((ronde for ronde in rounds if ronde.naam == schooljaar), None)

    def profiel(self, school: str, schooljaar: str) -> Schoolprofiel | None:
        return self._profielen.get((school, schooljaar))

    def schoolnaam(self, one: Schoolprofiel | School) -> str:
        """How a school, or that of a profile, is called among others: of two with one name also where it is."""
        school = one if isinstance(one, School) else self.find(School, one.school)
        if school is None:
            return one.school if isinstance(one, Schoolprofiel) else ""
        return self.naamgenoten.get(school.name, school.naam)

    def open_scholen(self) -> list[School]:
        """The schools that take part in the working school year."""
        day = self.peildag
        return [school for school in self.all(School) if school.open_op(day)]

    @property
    def peildag(self) -> date:
        """The day on which a school or a choice must be there to count: the first of the working school year."""
        return eerste_dag(self.werkjaar) if self.werkjaar else self.today

    def kaderregel(self, regel: str) -> Kaderregel | None:
        """The rule of the legal framework with this id that holds today in this sector."""
        found = (item for kader in self.all(Kader) if kader.geldt_in(self.sector) for item in kader.regels)
        return next((item for item in found if item.id == regel and item.geldt_op(self.today)), None)

    def kaderregels(self, stuk: str, day: date | None = None) -> list[Kaderregel]:
        """The rules of the legal framework for one kind of document, in this sector, on a day or today."""
        found = (item for kader in self.all(Kader) if kader.geldt_in(self.sector) for item in kader.regels)
        return [item for item in found if stuk in item.geldt_voor and item.geldt_op(day or self.today)]

    def sop_regel(self) -> Kaderregel | None:
        """How often the offer is adopted: by the region's own regime, its own framework, or ours of either sector."""
        repeated = [item for kader in self._kaders() for item in kader.regels if item.herhaal]
        chosen = REGIMES.get(self.swv.sop_regime) if self.swv else None
        if chosen:
            return next((item for item in repeated if item.herhaal == chosen), None)
        return next((item for item in repeated if item.geldt_op(self.today)), None)

    def _kaders(self) -> list[Kader]:
        """Those of this sector, the region's own first; then those of the other, ours first."""

        def is_ours(kader: Kader) -> bool:
            return kader.record.document.shipped

        here = [kader for kader in self.all(Kader) if kader.geldt_in(self.sector)]
        elsewhere = [kader for kader in self.all(Kader) if kader not in here]
        return [*sorted(here, key=is_ours), *sorted(elsewhere, key=is_ours, reverse=True)]

    def nearest(self, kind: str, text: str) -> str | None:
        """The name of this kind that looks most like the text."""
        return self.namenlijst(kind).lijkt_op(text)

    def namenlijst(self, kind: str) -> Namenlijst:
        """The names of this kind, made ready once for all that look for one."""
        if kind not in self._namenlijsten:
            self._namenlijsten[kind] = Namenlijst(sorted(self.names.get(kind, ())))
        return self._namenlijsten[kind]

    def lijsten(self) -> Mapping[str, Keuzelijst]:
        return self.by_name(Keuzelijst)

    def vastgesteld(self, profiel: Schoolprofiel) -> bool:
        """Whether a profile is adopted in fact, today, and not only by its status."""
        return profiel.publiek_op(self.formaat_van(profiel), self.today)

    def verschijnt(self, bericht: str) -> Wanneer | None:
        """The date of the first issue that carries a message."""
        return self._verschijnt.get(bericht)

    def publiek(self) -> "Workspace":
        """The same region with only what may be seen outside."""
        nouns = {
            kind: {name: item for name, item in items.items() if self._is_public(item)}
            for kind, items in self.nouns.items()
        }
        return self.but(nouns=nouns)

    def _is_public(self, item: Entity) -> bool:
        return self.vastgesteld(item) if isinstance(item, Schoolprofiel) else item.publiek_in(self)

    @cached_property
    def naamgenoten(self) -> Mapping[str, str]:
        """How the schools are called that share a name with another, by the name of their file."""
        return onderscheiden(self.all(School))

    @cached_property
    def _namenlijsten(self) -> dict[str, Namenlijst]:
        return {}

    @cached_property
    def _formaten(self) -> dict[tuple[str, tuple[str, ...]], Sopformaat | None]:
        """What was found before: nearly all profiles ask for the same few."""
        return {}

    @cached_property
    def _verschijnt(self) -> dict[str, Wanneer]:
        dated = [(issue, issue.datum) for issue in self.all(Nieuwsbrief) if issue.datum]
        # The earliest comes last, and stays.
        return {
            self.voluit("bericht", item.bericht, issue.record): datum
            for issue, datum in sorted(dated, key=lambda pair: pair[1].sort_key(), reverse=True)
            for item in issue.items
            if item.bericht
        }

    @cached_property
    def _profielen(self) -> _Profiles:
        """One for each school and year; of two, the one that stands where it belongs comes last and stays."""
        found = sorted(self.all(Schoolprofiel), key=lambda one: one.name == f"{one.jaar}/{one.school}")
        return {(profiel.school, profiel.jaar): profiel for profiel in found}
