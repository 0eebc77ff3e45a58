"""On how many profiles rests what the coverage says."""

from collections.abc import Iterable
from typing import NamedTuple

from swvctl.render.page import Audience, Site
from swvctl.render.profiel.dekking import Dekking
from swvctl.tekst.getal import show_number
from swvctl.tekst.nederlands import part_of

ALL = {2: "beide"}


class Basis(NamedTuple):
    """How many of the profiles that were asked for are counted."""

    geteld: int
    gevraagd: int

    @classmethod
    def van(cls, found: Iterable[Dekking]) -> "Basis":
        lists = list(found)
        counted = {school.name for item in lists for school in item.scholen}
        return cls(len(counted), len({school.name for item in lists for school in item.gevraagd}))

    @property
    def compleet(self) -> bool:
        return self.geteld == self.gevraagd

    @property
    def tekst(self) -> str:
        if self.gevraagd == 1:
            return "het enige profiel"
        return f"{of_all(self.geteld, self.gevraagd)} profielen"

    @property
    def nog(self) -> str:
        """How many are not counted yet."""
        return "de enige" if self.gevraagd == 1 else of_all(self.gevraagd - self.geteld, self.gevraagd)

    def volstaat(self, site: Site) -> bool:
        """Whether these readers may draw conclusions: outside, a profile that is not seen would look like a gap."""
        return self.geteld > 0 and (self.compleet or site.audience == Audience.INTERN)


def of_all(geteld: int, gevraagd: int) -> str:
    if geteld < gevraagd:
        return part_of(geteld, gevraagd)
    return ALL.get(gevraagd, f"alle {show_number(gevraagd)}")
