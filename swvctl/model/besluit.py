"""One step of one body in the route of a plan."""

from dataclasses import dataclass

from swvctl.model.entity import Deel, Entity, noun
from swvctl.model.uitkomst import Oordeel, oordeel
from swvctl.wanneer import Wanneer

SOORTEN = ("overleg", "advies", "instemming", "goedkeuring", "vaststelling", "indiening", "opdracht")
_NOT_DONE = frozenset({Oordeel.GEEN, Oordeel.NIET_GEHOUDEN})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Voorwaarde(Deel):
    wat: str
    wanneer: Wanneer | None = None
    planning: str = ""
    vervuld: Wanneer | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Gemeentebesluit(Deel):
    """The consultation with one gemeente."""

    gemeente: str
    datum: Wanneer | None = None
    uitkomst: str = ""
    afspraken: tuple[str, ...] = ()
    toelichting: str = ""

    @property
    def oordeel(self) -> Oordeel:
        return oordeel(self.uitkomst)

    @property
    def genomen(self) -> bool:
        """Whether the consultation was held; a day without outcome is planned."""
        return self.oordeel not in _NOT_DONE


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Redactioneel(Deel):
    hoofdstuk: str
    reden: str


@noun("besluit")
@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Besluit(Entity):
    titel: str = ""
    soort: str
    gremium: str = ""
    met: tuple[str, ...] = ()
    over: str = ""
    onderwerp: str = ""
    versie: str = ""
    gestuurd: Wanneer | None = None
    datum: Wanneer | None = None
    uitkomst: str = ""
    geldt: str = ""
    geldig_tot: Wanneer | None = None
    voorwaarden: tuple[Voorwaarde, ...] = ()
    gemeenten: tuple[Gemeentebesluit, ...] = ()
    procedure: str = ""
    bij: str = ""
    via: str = ""
    stemming: str = ""
    toelichting: str = ""
    bewijs: tuple[str, ...] = ()
    redactioneel: tuple[Redactioneel, ...] = ()

    @property
    def oordeel(self) -> Oordeel:
        return oordeel(self.uitkomst)

    @property
    def genomen(self) -> bool:
        """Whether it says that the step was really set; a date without outcome is planned."""
        return self.oordeel not in _NOT_DONE
