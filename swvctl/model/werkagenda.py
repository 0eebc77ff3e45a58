"""The topics a region works on for several years."""

from swvctl.model.entity import Deel, MetStatus, Region, noun
from swvctl.model.ondersteuningsplan import plan_is_publiek
from swvctl.wanneer import Wanneer


class StandOp(Deel):
    """How a topic stood at a moment."""

    wat: str
    wanneer: Wanneer | None = None


class Onderwerp(Deel):
    titel: str
    pijler: tuple[str, ...] = ()
    wie: tuple[str, ...] = ()
    status: tuple[StandOp, ...] = ()
    doel: tuple[str, ...] = ()
    wanneer: Wanneer | None = None
    tekst: str = ""
    open_vraag: tuple[str, ...] = ()
    bewijs: tuple[str, ...] = ()

    @property
    def nu(self) -> str:
        """The last thing that was said of it."""
        return self.status[-1].wat if self.status else ""


@noun("werkagenda", room="plan")
class Werkagenda(MetStatus):
    titel: str
    plan: str = ""
    status: str = ""
    wie: tuple[str, ...] = ()
    tekst: str = ""
    onderwerpen: tuple[Onderwerp, ...]

    def publiek_in(self, region: Region) -> bool:
        return self.publiek and (not self.plan or plan_is_publiek(self.plan, self, region))
