"""A newsletter issue: an introduction and items, of which most point at what is written elsewhere."""

from datetime import date

from swvctl.model.bericht import Beeld, NieuwsLink, verschenen
from swvctl.model.entity import Deel, Entity, Region, noun
from swvctl.patroon import patroon
from swvctl.tekst.nederlands import capitalised
from swvctl.wanneer import Wanneer, parse, show

TERUGBLIK = "terugblik"
STAND = "stand"
REFERS = (
    "bericht",
    "bijeenkomst",
    "enquete",
    "besluit",
    "raadpleging",
    "aanbod",
    "ondersteuningsplan",
    "bijlage",
)
_MONTH = patroon(r"([0-9]{4})-(0[1-9]|1[0-2])(?:[-_.].*)?")


class Item(Deel):
    """One item: its own words, and at most one record that says the rest."""

    bericht: str = ""
    bijeenkomst: str = ""
    enquete: str = ""
    besluit: str = ""
    raadpleging: str = ""
    aanbod: str = ""
    ondersteuningsplan: str = ""
    bijlage: str = ""
    titel: str = ""
    toon: str = ""
    tekst: str = ""
    stappen: tuple[str, ...] = ()
    links: tuple[NieuwsLink, ...] = ()
    beeld: Beeld | None = None

    @property
    def verwijzingen(self) -> tuple[tuple[str, str], ...]:
        """The records it points at, as kind and written name; one in a sound item."""
        return tuple((kind, text) for kind in REFERS if (text := getattr(self, kind)))


@noun("nieuwsbrief", room="nieuws")
class Nieuwsbrief(Entity):
    """One issue; the name of its file is its month."""

    nummer: int | None = None
    titel: str = ""
    datum: Wanneer | None = None
    voor: tuple[str, ...] = ()
    online: str = ""
    inleiding: str = ""
    items: tuple[Item, ...] = ()
    afsluiting: str = ""

    def publiek_in(self, region: Region) -> bool:
        return verschenen(self.datum, region.today)

    @property
    def dag(self) -> date | None:
        """The day of issue, where it is known: what "a.s." and "jl." lean on."""
        return self.datum.day if self.datum else None

    def leesdag(self, today: date) -> date:
        """The day on which it is read: its own, else about the first of its month; never before today."""
        month = self.maand
        return max(today, self.dag or (month.first if month and month.first else today))

    @property
    def maand(self) -> Wanneer | None:
        """The month of the file name."""
        found = _MONTH.fullmatch(self.name)
        return parse(f"{found[1]}-{found[2]}") if found else None

    @property
    def opschrift(self) -> str:
        """The title, or one made of the month."""
        if self.titel:
            return self.titel
        return f"Nieuwsbrief {show(self.maand)}" if self.maand else f"Nieuwsbrief {capitalised(self.name)}"
