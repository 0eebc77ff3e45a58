"""What a body had before it: the title and a fingerprint of each paragraph and table, never the text itself."""

from collections.abc import Mapping

from swvctl.model.entity import Entity, Region, noun
from swvctl.model.ondersteuningsplan import plan_is_publiek
from swvctl.model.vorm import NIETS
from swvctl.wanneer import Wanneer


@noun("versie", after=("ondersteuningsplan",), room="plan")
class Versie(Entity):
    """A version of a plan, written by ``swvctl new versie`` only."""

    plan: str
    naam: str = ""
    datum: Wanneer | None = None
    revisie: str = ""
    paragrafen: Mapping[str, str]
    tabellen: Mapping[str, str] = NIETS
    titels: Mapping[str, str] = NIETS

    @property
    def nummer(self) -> str:
        return self.name.rpartition("/")[2]

    def publiek_in(self, region: Region) -> bool:
        return plan_is_publiek(self.plan, self, region)
