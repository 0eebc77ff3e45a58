"""One step of one body in the route of a plan."""

from swvctl.model.entity import Deel, Entity, Region, noun
from swvctl.model.ondersteuningsplan import plan_is_publiek
from swvctl.model.uitkomst import Oordeel, oordeel
from swvctl.wanneer import Wanneer

SOORTEN = ("overleg", "advies", "instemming", "goedkeuring", "vaststelling", "indiening", "opdracht")
_NOT_DONE = frozenset({Oordeel.GEEN, Oordeel.NIET_GEHOUDEN})


class Voorwaarde(Deel):
    """What a body asked with its yes, and what meets it: a step that is planned, or a text that is changed."""

    wat: str
    wanneer: Wanneer | None = None
    planning: str = ""
    hoofdstuk: str = ""
    versie: str = ""
    vervuld: Wanneer | None = None

    @property
    def genoemd(self) -> list[tuple[str, str]]:
        """The records whose text meets it, each with its kind."""
        return [("hoofdstuk", self.hoofdstuk)] if self.hoofdstuk else []


class Gemeentebesluit(Deel):
    """The consultation with one gemeente."""

    gemeente: str
    datum: Wanneer | None = None
    vervolg: tuple[Wanneer, ...] = ()
    uitkomst: str = ""
    afspraken: tuple[str, ...] = ()
    toelichting: str = ""

    @property
    def dagen(self) -> tuple[Wanneer, ...]:
        """Every day on which was talked."""
        return (self.datum, *self.vervolg) if self.datum else self.vervolg

    @property
    def oordeel(self) -> Oordeel:
        return oordeel(self.uitkomst)

    @property
    def genomen(self) -> bool:
        """Whether the consultation was held; a day without outcome is planned."""
        return self.oordeel not in _NOT_DONE


class Redactioneel(Deel):
    """What was changed after a decision without other meaning, up to the text of a version."""

    hoofdstuk: str = ""
    begroting: str = ""
    indicator: str = ""
    onderdeel: str = ""
    versie: str = ""
    reden: str

    @property
    def genoemd(self) -> list[tuple[str, str]]:
        """The records it names, each with its kind."""
        found = (("hoofdstuk", self.hoofdstuk), ("begroting", self.begroting), ("indicator", self.indicator))
        return [(kind, text) for kind, text in found if text]


@noun("besluit", room="plan")
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
        """Whether it says that the step was really set, for every gemeente; a date without outcome is planned."""
        if self.gemeenten:
            return all(row.genomen for row in self.gemeenten)
        return self.oordeel not in _NOT_DONE

    @property
    def dag_klopt_niet(self) -> bool:
        """Whether it was decided before its papers were sent, so that one of both days is wrong."""
        return bool(self.gestuurd and self.datum and self.datum.certainly_before(self.gestuurd))

    @property
    def volledig(self) -> bool:
        """Whether it says yes, if need be under conditions."""
        return self.oordeel in {Oordeel.JA, Oordeel.ONDER_VOORWAARDEN}

    def publiek_in(self, region: Region) -> bool:
        """What is decided about a plan is public with that plan."""
        return plan_is_publiek(self.over, self, region) if self.over else self.genomen
