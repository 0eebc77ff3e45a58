"""A chapter of a plan; a chapter with one text is a chapter of one paragraph."""

from functools import cached_property

from swvctl.model.entity import Deel, Entity, Region, noun
from swvctl.model.ondersteuningsplan import plan_is_publiek
from swvctl.wanneer import Wanneer

PLAN, PUBLIEKSVERSIE, SCHOOLPROFIEL = "plan", "publieksversie", "schoolprofiel"


class Paragraaf(Deel):
    """One paragraph; without a place of its own it stands in the full plan only."""

    titel: str
    pijler: tuple[str, ...] = ()
    grondslag: tuple[str, ...] = ()
    in_: tuple[str, ...] = ()
    oogo: tuple[str, ...] = ()
    tekst: str = ""
    tekstbestand: str = ""
    nalezen_voor: Wanneer | None = None
    eerder: tuple[str, ...] = ()

    @property
    def vaste_id(self) -> str:
        """The first name it ever had, so that calling it otherwise changes nothing."""
        return self.eerder[0].rpartition("/")[2] if self.eerder else self.id

    @property
    def is_leeg(self) -> bool:
        """Whether there is nothing to print; of a text in a file that cannot be read, that has been said."""
        return not self.tekst.strip() and not self.tekstbestand

    @property
    def in_plan(self) -> bool:
        """Whether the full plan prints it: a text for the short version or the school sheet alone says it shorter."""
        return not self.in_ or PLAN in self.in_

    @property
    def in_publieksversie(self) -> bool:
        return PUBLIEKSVERSIE in self.in_


@noun("hoofdstuk", after=("ondersteuningsplan",), room="plan")
class Hoofdstuk(Entity):
    """A chapter, in the folder of its plan."""

    plan: str
    titel: str
    genummerd: bool = True
    pijler: tuple[str, ...] = ()
    inleiding: str = ""
    grondslag: tuple[str, ...] = ()
    in_: tuple[str, ...] = ()
    oogo: tuple[str, ...] = ()
    tekst: str = ""
    tekstbestand: str = ""
    paragrafen: tuple[Paragraaf, ...] = ()

    @property
    def kort(self) -> str:
        """The name within the plan."""
        return self.name.rpartition("/")[2]

    @cached_property
    def delen(self) -> tuple[Paragraaf, ...]:
        """All paragraphs; of a chapter with one text that text, without a title of its own."""
        if self.paragrafen:
            return self.paragrafen
        return (
            Paragraaf(
                place=self.place,
                titel=self.titel,
                grondslag=self.grondslag,
                in_=self.in_,
                oogo=self.oogo,
                tekst=self.tekst,
                tekstbestand=self.tekstbestand,
            ),
        )

    @property
    def is_enkel(self) -> bool:
        """Whether the chapter is one text without paragraphs."""
        return not self.paragrafen

    def paragraaf(self, name: str) -> Paragraaf | None:
        return next((deel for deel in self.paragrafen if deel.id == name), None)

    def vaste_paragraaf(self, name: str) -> Paragraaf | None:
        """The paragraph that had this name first."""
        return next((deel for deel in self.paragrafen if deel.vaste_id == name), None)

    def naam_van(self, deel: Paragraaf) -> str:
        """What others call a paragraph: ``2027-2031/basisondersteuning/norm``."""
        return f"{self.name}/{deel.id}" if deel.id else self.name

    def publiek_in(self, region: Region) -> bool:
        return plan_is_publiek(self.plan, self, region)
