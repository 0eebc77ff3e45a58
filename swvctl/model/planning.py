"""A planning: goals with their steps, or the way to a plan with its phases, milestones and who is to be heard."""

from collections.abc import Iterator
from functools import cached_property

from swvctl.model.entity import Deel, MetStatus, Region, noun
from swvctl.model.ondersteuningsplan import plan_is_publiek
from swvctl.model.voortgang import DONE, Stand, moment_in, stand_of
from swvctl.wanneer import Wanneer

INGANG, UITERSTE_DAG = "ingang", "uiterste dag"


class Fase(Deel):
    wat: str
    wanneer: Wanneer | None = None


class Stap(Deel):
    wat: str
    wanneer: Wanneer | None = None
    gereed: Wanneer | None = None
    resultaat: str = ""
    status: str = ""
    stond_op: Wanneer | None = None
    wie: tuple[str, ...] = ()
    gremium: tuple[str, ...] = ()
    na: tuple[str, ...] = ()
    bijeenkomst: str = ""
    besluit: str = ""
    toelichting: str = ""

    @property
    def stand(self) -> Stand:
        """What the status says; without one, a step with a day of completion is done and any other is planned."""
        if self.status:
            return stand_of(self.status)
        return Stand.GEREED if self.gereed else Stand.GEPLAND

    @property
    def klaar(self) -> bool:
        return self.gereed is not None or self.stand in DONE

    @property
    def open(self) -> bool:
        """Whether something is still to be done."""
        return not self.klaar and self.stand is not Stand.VERVALLEN

    @property
    def moment(self) -> Wanneer | None:
        """When it was, or else when it is planned."""
        return self.gereed or self.wanneer

    @property
    def eigen_woord(self) -> str:
        """The region's own word, as far as it says more than the stand."""
        first, _, rest = self.status.partition(",")
        return rest.strip() or ("" if first.strip().casefold() == self.stand else first.strip())


class Mijlpaal(Stap):
    soort: str = ""
    pijler: tuple[str, ...] = ()

    @property
    def vanzelf(self) -> bool:
        """Whether it only comes, and nobody completes it: the day on which a plan begins, the last day for a step."""
        return self.soort in {INGANG, UITERSTE_DAG}


class Tabelregel(Deel):
    """A line of an old table."""

    wat: str
    wanneer: Wanneer | None = None

    def met(self, planning: "Tabelregel") -> Stap:
        """The step that this line and the line beside it describe together."""
        found, words = moment_in(planning.wat)
        other = planning.wanneer or found
        done = stand_of(words) in DONE
        return Stap(
            place=self.place,
            wat=self.wat,
            wanneer=self.wanneer or other,
            gereed=other if done else None,
            status=words,
        )


class Doel(Deel):
    doel: str
    pijler: tuple[str, ...] = ()
    wie: tuple[str, ...] = ()
    stappen: tuple[Stap, ...] = ()
    realisatie: tuple[Tabelregel, ...] = ()
    planning: tuple[Tabelregel, ...] = ()

    @property
    def paart(self) -> bool:
        """Whether each line of an old table has one beside it."""
        return len(self.realisatie) == len(self.planning)

    @cached_property
    def alle_stappen(self) -> tuple[Stap, ...]:
        """The steps, those of an old table too; lines that do not pair stand by themselves."""
        if self.paart:
            pairs = zip(self.realisatie, self.planning, strict=True)
            return (*self.stappen, *(line.met(other) for line, other in pairs))
        return (*self.stappen, *(_alone(line) for line in self.realisatie))


def _alone(line: Tabelregel) -> Stap:
    return Stap(place=line.place, wat=line.wat, wanneer=line.wanneer, status=Stand.ONBEKEND.value)


@noun("planning", room="plan")
class Planning(MetStatus):
    titel: str
    plan: str = ""
    status: str = ""
    wie: tuple[str, ...] = ()
    tekst: str = ""
    fasen: tuple[Fase, ...] = ()
    inbreng: tuple[str, ...] = ()
    mijlpalen: tuple[Mijlpaal, ...] = ()
    doelen: tuple[Doel, ...] = ()

    def publiek_in(self, region: Region) -> bool:
        """The goals of a plan are public with that plan; the way to it is public before."""
        loose = not self.plan or not self.doelen
        return self.publiek and (loose or plan_is_publiek(self.plan, self, region))

    @property
    def is_route(self) -> bool:
        """Whether it is the way to a plan, and no list of what comes back every year."""
        return bool(self.fasen) or any(mijlpaal.besluit or mijlpaal.soort for mijlpaal in self.mijlpalen)

    @cached_property
    def stappen(self) -> tuple[Stap, ...]:
        """All steps and milestones, as written."""
        return tuple(self._stappen())

    def _stappen(self) -> Iterator[Stap]:
        yield from self.mijlpalen
        for doel in self.doelen:
            yield from doel.alle_stappen

    @cached_property
    def op_naam(self) -> dict[str, Stap]:
        """The steps that can be referred to."""
        return {stap.id: stap for stap in self.stappen if stap.id}
