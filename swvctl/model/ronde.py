"""The round in which profiles are made: it lies in the spring before its school year."""

from datetime import date

from swvctl.model.entity import Deel
from swvctl.model.schooljaar import schoolyear_name
from swvctl.wanneer import Wanneer


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

    def inleveren_voorbij(self, today: date) -> bool:
        """Whether the last day to hand in has certainly passed."""
        return self.inleveren_uiterlijk is not None and self.inleveren_uiterlijk.past(today)
