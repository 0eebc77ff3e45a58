"""An annex of a plan, or a document of its own to download."""

from swvctl.model.entity import Deel, MetStatus, Region, noun
from swvctl.model.ondersteuningsplan import plan_is_publiek
from swvctl.wanneer import Wanneer

VOLGT, CONCEPT, VASTGESTELD, VERVALLEN = "volgt", "concept", "vastgesteld", "vervallen"
NAMED = ("begroting", "planning", "raadpleging", "werkagenda")


class Uit(Deel):
    """What the build makes the annex of: all of one kind, or one record."""

    soort: str = ""
    begroting: str = ""
    planning: str = ""
    raadpleging: str = ""
    werkagenda: str = ""

    @property
    def kind(self) -> str:
        return self.soort or next((kind for kind in NAMED if getattr(self, kind)), "")

    @property
    def naam(self) -> str:
        """The record as it was written; empty where all of the kind is meant."""
        return "" if self.soort else str(getattr(self, self.kind, ""))


@noun("bijlage", after=("ondersteuningsplan",), room="plan")
class Bijlage(MetStatus):
    """One annex or download, with at most one of ``uit``, ``bestand``, ``link`` and ``tekst``."""

    plan: str = ""
    nummer: int | None = None
    titel: str
    soort: str = ""
    versie: str = ""
    datum: Wanneer | None = None
    voor: tuple[str, ...] = ()
    status: str = VASTGESTELD
    uit: Uit | None = None
    bestand: str = ""
    link: str = ""
    tekst: str = ""
    tekstbestand: str = ""

    @property
    def kort(self) -> str:
        return self.name.rpartition("/")[2]

    @property
    def bronnen(self) -> tuple[str, ...]:
        """Where it comes from: one of the four, none, or by mistake more."""
        found = {"uit": self.uit, "bestand": self.bestand, "link": self.link, "tekst": self.tekst}
        return tuple(key for key, value in found.items() if value)

    @property
    def publiek(self) -> bool:
        return self.status in {VASTGESTELD, VOLGT} and not self.status_geweigerd

    def publiek_in(self, region: Region) -> bool:
        return self.publiek and (not self.plan or plan_is_publiek(self.plan, self, region))
