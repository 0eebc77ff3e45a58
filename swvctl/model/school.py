"""A school location."""

from datetime import date
from functools import lru_cache

from swvctl.model.entity import Deel, Entity, noun
from swvctl.tekst.getal import Getal
from swvctl.tekst.naam import slug
from swvctl.validate.formats import BRIN, VESTIGING
from swvctl.wanneer import Precision, Wanneer

SECTOREN = {"po": frozenset({"bo", "sbo", "so"}), "vo": frozenset({"vo", "pro", "vso", "isk"})}
BUITEN = ", buiten de regio"
MAIN_LOCATION = "00"


class Telling(Deel):
    aantal: Getal
    wanneer: Wanneer | None = None


@noun("school", room="profiel")
class School(Entity):
    """A school, or one location of it; a closed school keeps its record."""

    naam: str
    soort: tuple[str, ...]
    onderwijs: tuple[str, ...] = ()
    brin: str = ""
    vestiging: str = ""
    bestuur: str
    gemeente: str = ""
    adres: str = ""
    telefoon: str = ""
    mail: str = ""
    site: str = ""
    leerlingen: tuple[Telling, ...] = ()
    gebouw: str = ""
    geopend: Wanneer | None = None
    gesloten: Wanneer | None = None
    opgegaan_in: str = ""
    rio_code: str = ""

    @property
    def code(self) -> str:
        """BRIN and location in one spelling, such as ``90AB00``; empty without a BRIN."""
        return _code(self.brin, self.vestiging)

    @property
    def brin_vestiging(self) -> str:
        """The code as people read it, such as ``90AB-00``."""
        return f"{self.code[:4]}-{self.code[4:]}" if self.code else ""

    @property
    def sectoren(self) -> list[str]:
        """The sectors that it counts for, by its kinds of education."""
        return [sector for sector, soorten in SECTOREN.items() if soorten & set(self.soort)]

    @property
    def bestuur_id(self) -> str:
        return slug(self.bestuur)

    @property
    def buiten_de_regio(self) -> bool:
        return BUITEN in self.gemeente

    @property
    def gemeente_id(self) -> str:
        """The id of its gemeente in the region; empty outside the region."""
        return "" if self.buiten_de_regio or not self.gemeente else slug(self.gemeente)

    @property
    def gemeente_naam(self) -> str:
        return self.gemeente.removesuffix(BUITEN)

    def open_op(self, day: date) -> bool:
        return not self.gesloten_op(day) and (self.geopend is None or not self._opens_after(day))

    def gesloten_op(self, day: date) -> bool:
        """Whether it is closed on a day; a closing date that is not certain counts from its first day."""
        return self.gesloten is not None and (self.gesloten.first or date.min) <= day

    def misschien_open_op(self, day: date) -> bool:
        """Whether only the year in which it closed is known, and this day may lie before that."""
        moment = self.gesloten
        whole_year = moment is not None and moment.precision in {Precision.JAAR, Precision.SCHOOLJAAR}
        return moment is not None and whole_year and (moment.last or date.min) >= day

    @property
    def laatste_telling(self) -> Telling | None:
        return self.telling_op(date.max)

    def telling_op(self, day: date) -> Telling | None:
        """The newest count that was there on a day."""
        known = (telling for telling in self.leerlingen if _counted_on(telling) <= day)
        return max(known, key=_counted_on, default=None)

    def _opens_after(self, day: date) -> bool:
        return self.geopend is not None and (self.geopend.first or date.min) > day


@lru_cache(maxsize=4096)  # half a dozen rules ask for it
def _code(brin: str, vestiging: str) -> str:
    read = BRIN.fullmatch(brin.upper().replace(" ", ""))
    if not read:
        return ""
    apart = VESTIGING.fullmatch(vestiging) if vestiging else None
    return f"{read[1]}{apart[1] if apart else (read[2] or MAIN_LOCATION)}"


def _counted_on(telling: Telling) -> date:
    return (telling.wanneer.last if telling.wanneer else None) or date.min
