"""The topics a region works on for several years."""

from swvctl.model.entity import Deel, Entity, Region, noun
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.wanneer import Wanneer

CONCEPT = "concept"


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
class Werkagenda(Entity):
    titel: str
    plan: str = ""
    status: str = ""
    wie: tuple[str, ...] = ()
    tekst: str = ""
    onderwerpen: tuple[Onderwerp, ...]

    @property
    def publiek(self) -> bool:
        return self.status != CONCEPT

    def publiek_in(self, region: Region) -> bool:
        if not self.publiek or not self.plan:
            return self.publiek
        plan = region.volg(Ondersteuningsplan, self.plan, self.record)
        return plan is not None and plan.publiek_in(region)
