"""The round in which profiles are made: it lies in the spring before its school year."""

from datetime import date
from itertools import pairwise

from swvctl.model.entity import Deel
from swvctl.model.schooljaar import schoolyear_name
from swvctl.wanneer import Wanneer

STEPS = ("opent", "inleveren_uiterlijk", "vaststellen_uiterlijk")
Stap = tuple[str, Wanneer]


class Ronde(Deel):
    """The dates of one round."""

    schooljaar: str
    opent: Wanneer | None = None
    inleveren_uiterlijk: Wanneer | None = None
    vaststellen_uiterlijk: Wanneer | None = None
    publiceren: Wanneer | None = None

    @property
    def naam(self) -> str:
        return schoolyear_name(self.schooljaar)

    @property
    def verkeerd_om(self) -> list[tuple[Stap, Stap]]:
        """What should come after what stands before it, and lies earlier: two steps with their dates."""
        dated = [(step, moment) for step in STEPS if (moment := getattr(self, step))]
        return [
            (first, second)
            for first, second in pairwise(dated)
            if first[1].boundary and second[1].boundary and second[1].boundary < first[1].boundary
        ]

    @property
    def laatste_vaststeldag(self) -> date | None:
        """The last day to adopt; None where it is not said, or the dates contradict each other."""
        until = self.vaststellen_uiterlijk
        return until.last if until and not self.verkeerd_om else None

    def inleveren_voorbij(self, today: date) -> bool:
        """Whether the last day to hand in has certainly passed."""
        return self.inleveren_uiterlijk is not None and self.inleveren_uiterlijk.past(today)
