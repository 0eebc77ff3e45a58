"""The region itself: who takes part, who decides, and the round of a school year."""

from collections.abc import Mapping
from datetime import date
from typing import Self

from swvctl.model.entity import Deel, Entity, noun
from swvctl.model.ronde import Ronde
from swvctl.model.schooljaar import schoolyear_name
from swvctl.model.vorm import NIETS
from swvctl.tekst.nederlands import met_lidwoord
from swvctl.tekst.volgorde import op_naam
from swvctl.validate import Record
from swvctl.validate.formats import SWVCODE
from swvctl.wanneer import Precision, Wanneer


class Contact(Deel):
    adres: str = ""
    telefoon: str = ""
    mail: str = ""
    site: str = ""
    bereikbaar: tuple[str, ...] = ()
    mailboxen: Mapping[str, str] = NIETS

    @property
    def voor_vragen(self) -> str:
        """The address for questions of schools and their besturen."""
        return self.mailboxen.get("beleid") or self.mailboxen.get("bureau") or self.mail


class Steunpunt(Deel):
    naam: str
    telefoon: str = ""
    mail: str = ""
    site: str = ""
    tekst: str = ""
    samen_met: tuple[str, ...] = ()


class AndereSector(Deel):
    code: str
    naam: str = ""


class Gemeente(Deel):
    naam: str
    code: str = ""
    deel: str = ""

    @property
    def voluit(self) -> str:
        """As in ``Gemeente Rietbeek``; a name that says so itself stays as it is."""
        return self.naam if self.naam.lower().startswith("gemeente ") else f"Gemeente {self.naam}"


class Bestuur(Deel):
    naam: str
    nummer: str = ""
    mail: str = ""
    site: str = ""


class Gremium(Deel):
    naam: str
    kort: str = ""
    extern: bool = False
    bevoegdheden: Mapping[str, tuple[str, ...]] = NIETS
    termijn: str = ""
    geledingen: tuple[str, ...] = ()
    leden: int | None = None

    @property
    def roepnaam(self) -> str:
        """What people call it: the short name, where it has one."""
        return self.kort or self.naam

    @property
    def genoemd(self) -> str:
        """What it is called within a sentence: ``de OPR``, ``de deelnemersraad``."""
        return met_lidwoord(self.roepnaam)

    def heet(self, name: str) -> bool:
        """Whether a name means this body: its id, its name or its short name, whatever the capitals."""
        known = {self.id.casefold(), self.naam.casefold(), self.kort.casefold()}
        return bool(name) and name.casefold() in known


class NietVanOns(Deel):
    brin: str
    naam: str = ""
    reden: str = ""


class ExternePartij(Deel):
    naam: str
    site: str = ""


class Vakantie(Deel):
    """A school holiday as the region itself has it."""

    vakantie: str
    wanneer: Wanneer | None

    @property
    def dagen(self) -> tuple[date, date] | None:
        """The first and the last day; None where those are not written as days."""
        moment = self.wanneer
        if moment is None or moment.first is None or moment.last is None or moment.label:
            return None
        in_days = moment.is_day or moment.precision is Precision.PERIODE
        return (moment.first, moment.last) if in_days else None

    @property
    def naam(self) -> str:
        return self.vakantie.casefold()


class Aantallen(Deel):
    besturen: int | None = None
    gemeenten: int | None = None
    scholen: int | None = None
    vestigingen: int | None = None


class Huisstijl(Deel):
    kleur: str = ""
    logo: str = ""
    logo_tekst: str = ""


@noun("samenwerkingsverband")
class Samenwerkingsverband(Entity):
    """The one record of the region."""

    naam: str
    kort: str = ""
    code: str
    sector: str
    vakantieregio: str = ""
    vakanties: tuple[Vakantie, ...] = ()
    contact: Contact | None = None
    steunpunt: Steunpunt | None = None
    andere_sector: tuple[AndereSector, ...] = ()
    gemeenten: tuple[Gemeente, ...] = ()
    besturen: tuple[Bestuur, ...] = ()
    gremia: tuple[Gremium, ...] = ()
    werkjaar: str = ""
    rondes: tuple[Ronde, ...] = ()
    profielnaam: str = ""
    sop_regime: str = ""
    niet_van_ons: tuple[NietVanOns, ...] = ()
    externe_partijen: tuple[ExternePartij, ...] = ()
    aantallen: Aantallen | None = None
    openbaar: tuple[str, ...] = ()
    huisstijl: Huisstijl | None = None

    @classmethod
    def of(cls, record: Record) -> Self:
        """The region, with once what was pasted in twice: that it stands there twice is told apart."""
        made = super().of(record)
        lists = {name: getattr(made, name) for name in ("gemeenten", "besturen", "gremia")}
        once = {
            name: {(part.id, part.naam): part for part in reversed(parts)} for name, parts in lists.items()
        }
        twice = {
            name: tuple(part for part in parts if once[name][part.id, part.naam] is part)
            for name, parts in lists.items()
            if len(once[name]) < len(parts)
        }
        return made.but(**twice) if twice else made

    @property
    def gemeenten_op_naam(self) -> list[Gemeente]:
        """As a reader looks for them; in the file they stand as someone wrote them down."""
        return sorted(self.gemeenten, key=lambda item: op_naam(item.naam))

    @property
    def besturen_op_naam(self) -> list[Bestuur]:
        return sorted(self.besturen, key=lambda item: op_naam(item.naam))

    @property
    def werkschooljaar(self) -> str:
        """The working school year in one spelling, or nothing."""
        return schoolyear_name(self.werkjaar) if self.werkjaar else ""

    @property
    def roepnaam(self) -> str:
        return self.kort or self.naam


def swvcode(text: str) -> str:
    """One spelling for the code of a region: ``PO-30-07`` becomes ``PO3007``."""
    found = SWVCODE.fullmatch(text.upper().strip())
    return "".join(found.groups()) if found else text
