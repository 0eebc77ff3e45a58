"""A news message: gathered through the month, shown as news, drawn into a newsletter."""

from datetime import date

from swvctl.model.entity import Deel, Entity, Region, noun
from swvctl.wanneer import Wanneer

NIEUWS = "nieuws"


class NieuwsLink(Deel):
    titel: str
    link: str


class Beeld(Deel):
    bestand: str
    omschrijving: str = ""
    bijschrift: str = ""


@noun("bericht", room="nieuws")
class Bericht(Entity):
    """A message; it comes out on its date, or else with the first issue that carries it."""

    titel: str
    soort: str = NIEUWS
    datum: Wanneer | None = None
    voor: tuple[str, ...] = ()
    reageren: Wanneer | None = None
    contact: str = ""
    tekst: str = ""
    stappen: tuple[str, ...] = ()
    links: tuple[NieuwsLink, ...] = ()
    beeld: Beeld | None = None

    def verschijnt(self, region: Region) -> Wanneer | None:
        return self.datum or region.verschijnt(self.name)

    def publiek_in(self, region: Region) -> bool:
        return verschenen(self.verschijnt(region), region.today)


def verschenen(datum: Wanneer | None, today: date) -> bool:
    """Whether something with this date has come out: its last possible day is not after today."""
    return datum is not None and datum.last is not None and datum.last <= today
