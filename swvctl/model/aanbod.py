"""The catalogue: offers, instruments, good practices, and facilities that schools share."""

from swvctl.model.entity import Deel, MetStatus, noun
from swvctl.wanneer import Wanneer

AANBOD, INSTRUMENT, VOORBEELD = "aanbod", "instrument", "goed voorbeeld"
VOORZIENING, OVERZICHT = "voorziening", "overzicht"
CONCEPT, VERWACHT, IN_VOORBEREIDING = "concept", "verwacht", "in voorbereiding"
GESLOTEN = "gesloten"


class Partner(Deel):
    partner: str
    rol: str = ""


class Aanvragen(Deel):
    """How to apply; ``hoe`` is the whole in one sentence."""

    hoe: str = ""
    door: tuple[str, ...] = ()
    bij: str = ""
    link: str = ""
    wanneer: Wanneer | None = None
    toezegging: str = ""


@noun("aanbod", room="nieuws")
class Aanbod(MetStatus):
    """One entry of the catalogue, or the introduction to it."""

    titel: str
    soort: str
    status: str = ""
    voor: tuple[str, ...] = ()
    doelgroep: str = ""
    vorm: str = ""
    wanneer: Wanneer | None = None
    schaal: str = ""
    waar: str = ""
    gebruik: tuple[str, ...] = ()
    onderwerpen: tuple[str, ...] = ()
    wie: tuple[str, ...] = ()
    aanbieder: str = ""
    met: tuple[Partner, ...] = ()
    team: tuple[str, ...] = ()
    aanvragen: Aanvragen | None = None
    kosten: str = ""
    school: tuple[str, ...] = ()
    motto: str = ""
    lessen: tuple[str, ...] = ()
    expertise: tuple[str, ...] = ()
    bereik: tuple[str, ...] = ()
    plaatsen: int | None = None
    link: str = ""
    contact: str = ""
    noemt: tuple[str, ...] = ()
    tekst: str = ""

    @property
    def is_overzicht(self) -> bool:
        return self.soort == OVERZICHT

    @property
    def telt_mee(self) -> bool:
        """Whether it is there for children now, so that it counts in the coverage."""
        return self.status not in {CONCEPT, VERWACHT, IN_VOORBEREIDING, GESLOTEN}

    @property
    def komt_nog(self) -> bool:
        """Whether it is announced and not there yet."""
        return self.status in {VERWACHT, IN_VOORBEREIDING}
