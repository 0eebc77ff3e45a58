"""The plan of the region, or a change of it; its chapters are records of their own."""

from datetime import date

from swvctl.model.entity import Deel, Entity, Region, noun
from swvctl.wanneer import WanneerError, first_day, last_day, parse_years
from swvctl.wanneer.schooljaar import MAX_PLAN_YEARS

PLAN = "plan"
CONCEPT, DEFINITIEF, VASTGESTELD, INGETROKKEN = "concept", "definitief concept", "vastgesteld", "ingetrokken"
_WIJZIGINGEN = {"addendum": "het addendum", "koersnotitie": "de koersnotitie"}
VERVANGT, VULT_AAN, VERVALT = "vervangt", "vult aan", "vervalt"


def pijler_id(text: str) -> str:
    """A pillar by its id, also where its full name is given."""
    return text.rpartition("/")[2]


class Pijler(Deel):
    """A main line of the plan, which goals, indicators, money and chapters share."""

    titel: str
    uitleg: str = ""
    eerder: tuple[str, ...] = ()

    @property
    def vaste_id(self) -> str:
        """The first name it ever had, so that calling it otherwise changes nothing."""
        return pijler_id(self.eerder[0]) if self.eerder else self.id


class Publieksversie(Deel):
    """The short version for parents, from the same chapters."""

    titel: str = ""
    hoofdstukken: tuple[str, ...] = ()


class Wijziging(Deel):
    """What an addendum does to one paragraph or chapter."""

    hoofdstuk: str
    hoe: str = ""
    wat: str = ""
    tekst: str = ""
    tekstbestand: str = ""

    @property
    def werking(self) -> str:
        """What becomes of the old text; empty where only is said that it will change."""
        if self.hoe:
            return self.hoe
        if self.tekst:
            return VERVANGT
        return VERVALT if self.wat.casefold().startswith(VERVALT) else ""


@noun("ondersteuningsplan", room="plan")
class Ondersteuningsplan(Entity):
    """A plan, addendum or koersnotitie."""

    titel: str
    soort: str = PLAN
    periode: str
    status: str
    vervangt: str = ""
    wijzigt: str = ""
    wie: str = ""
    aanleiding: str = ""
    pijlers: tuple[Pijler, ...] = ()
    hoofdstukken: tuple[str, ...] = ()
    publieksversie: Publieksversie | None = None
    wijzigingen: tuple[Wijziging, ...] = ()

    @property
    def genoemd(self) -> str:
        """What it is called within a sentence: ``Samen dichtbij``, ``het addendum Taal voorop``."""
        soort = _WIJZIGINGEN.get(self.soort, "het ondersteuningsplan")
        article, _, word = soort.partition(" ")
        for begin in (soort, word):
            if self.titel.casefold().startswith(begin):
                return f"{article} {word}{self.titel[len(begin) :]}"
        return self.titel if self.is_plan else f"{soort} {self.titel}"

    @property
    def met_soort(self) -> str:
        """The same with what kind of document it is: ``het ondersteuningsplan Samen dichtbij``."""
        own = self.genoemd
        return f"het ondersteuningsplan {own}" if own == self.titel else own

    def met_jaren(self, naam: str) -> str:
        """One of these names with the years, where the title does not say them."""
        return naam if self.periode in naam else f"{naam} ({self.periode})"

    @property
    def soortnaam(self) -> str:
        """What kind of document it is, within a sentence: ``het plan``, ``de koersnotitie``."""
        return _WIJZIGINGEN.get(self.soort, "het plan")

    @property
    def publiek(self) -> bool:
        return self.is_vastgesteld

    def publiek_in(self, region: Region) -> bool:
        """A change is outside only together with the plan that it changes."""
        base = region.volg(Ondersteuningsplan, self.wijzigt, self.record)
        return self.publiek and (base is None or base.publiek)

    @property
    def is_plan(self) -> bool:
        return self.soort == PLAN

    @property
    def is_vastgesteld(self) -> bool:
        return self.status == VASTGESTELD

    @property
    def is_af(self) -> bool:
        """Whether all must be in it: what is handed to a body is held to all requirements."""
        return self.status in {DEFINITIEF, VASTGESTELD}

    @property
    def jaren(self) -> tuple[int, int]:
        """The years in which the first school year begins and the last one ends.

        Where file and period disagree, other records go by the name of the file, if a plan can be that long.
        """
        named = self.jaren_in_naam
        if named and named[1] - named[0] <= MAX_PLAN_YEARS:
            return named
        return parse_years(self.periode)

    @property
    def eerste_dag(self) -> date:
        return first_day(self.jaren[0])

    @property
    def laatste_dag(self) -> date:
        return last_day(self.jaren[1])

    @property
    def jaren_in_naam(self) -> tuple[int, int] | None:
        """The years that the file is named after; nothing where it has another kind of name."""
        try:
            return parse_years(self.name)
        except WanneerError:
            return None

    @property
    def spreekt_zich_tegen(self) -> bool:
        """Whether the name of the file says other years than the period."""
        return self.jaren_in_naam not in (None, parse_years(self.periode))

    @property
    def schooljaren(self) -> tuple[str, ...]:
        first, last = self.jaren
        return tuple(f"{year}-{year + 1}" for year in range(first, last))

    def pijler(self, name: str) -> Pijler | None:
        """The pillar with this id, also when its full name is given."""
        own = name.removeprefix(f"{self.name}/")
        return next((pijler for pijler in self.pijlers if pijler.id == own), None)


def plan_is_publiek(plan: str, item: Entity, region: Region) -> bool:
    """Whether the plan that a record names may be seen outside; a plan that is not there may not."""
    found = region.volg(Ondersteuningsplan, plan, item.record)
    return found is not None and found.publiek_in(region)
