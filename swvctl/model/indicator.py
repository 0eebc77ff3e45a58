"""What shows whether the plan works: where it began, what is aimed at each year, and what came of it."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from swvctl.model.entity import Entity, Region, noun
from swvctl.model.jaar import Jaar, lees_jaar
from swvctl.model.meetmoment import elk_jaar, momenten, na_afloop
from swvctl.model.ondersteuningsplan import plan_is_publiek
from swvctl.model.vorm import NIETS
from swvctl.patroon import patroon
from swvctl.tekst.getal import NumberError
from swvctl.tekst.meetwaarde import Meetwaarde, parse_meetwaarde
from swvctl.wanneer import Wanneer, WanneerError, parse

COLUMNS = ("nulmeting", "streef", "gerealiseerd")
FEW = range(1, 5)
_PUPILS = patroon(r"(?:aantal )?(?:leerling|kind|thuiszitter|jongere)(?:en|eren|s)?\b", re.IGNORECASE)


class Meting(NamedTuple):
    """A value of one year; ``key`` is how the year stands in the file."""

    jaar: Jaar
    waarde: Meetwaarde
    key: str

    @property
    def getal(self) -> Decimal | None:
        return self.waarde.getal.value if self.waarde.getal else None


@noun("indicator", room="plan")
class Indicator(Entity):
    """An indicator of one plan."""

    plan: str
    titel: str
    pijler: str = ""
    eenheid: str = ""
    beter: str = ""
    nulmeting: Mapping[str, str] = NIETS
    streef: Mapping[str, str] = NIETS
    gerealiseerd: Mapping[str, str] = NIETS
    meten: str = ""
    bron: str = ""
    wie: tuple[str, ...] = ()
    artikel: str = ""
    toelichting: str = ""

    def publiek_in(self, region: Region) -> bool:
        """An indicator may be seen when its plan may."""
        return plan_is_publiek(self.plan, self, region)

    @property
    def anker(self) -> str:
        """Its name as part of an id on a page."""
        return self.name.replace("/", "-")

    @property
    def begin(self) -> tuple[Meting, ...]:
        return metingen(self.nulmeting)

    @property
    def doelen(self) -> tuple[Meting, ...]:
        return metingen(self.streef)

    @property
    def uitkomsten(self) -> tuple[Meting, ...]:
        return metingen(self.gerealiseerd)

    @property
    def per_kolom(self) -> Iterator[tuple[str, Meting]]:
        """Every value, with the column it stands in."""
        for column, found in zip(COLUMNS, (self.begin, self.doelen, self.uitkomsten), strict=True):
            yield from ((column, meting) for meting in found)

    @property
    def jaren(self) -> tuple[Jaar, ...]:
        """Every year of which something is said, in order."""
        return tuple(sorted({meting.jaar for _, meting in self.per_kolom}))

    def is_herleidbaar(self, meting: Meting) -> bool:
        """Whether a measured value is so few pupils that it may lead to a child."""
        number = meting.waarde.getal
        counted = _PUPILS.match(self.eenheid) or _PUPILS.match(meting.waarde.toelichting)
        return bool(counted and number and not number.unit and number.value in FEW)

    def uitkomst(self, jaar: Jaar) -> Meting | None:
        return next((meting for meting in self.uitkomsten if meting.jaar == jaar), None)

    def meetmomenten(self, jaar: Jaar) -> list[Wanneer]:
        """When is measured in a year; with years between, only in those of which a value is told or aimed at."""
        found = momenten(self.meten, jaar)
        told = [meting.jaar for meting in (*self.doelen, *self.uitkomsten)]
        if elk_jaar(self.meten) or not told:
            return found
        return [moment for moment in found if any(_overlaps(moment, year) for year in told)]

    def verwacht(self, jaar: Jaar) -> date | None:
        """The last day on which the figure of a year may still come; None when nothing says so."""
        meting = self.uitkomst(jaar)
        promised = beloofd(meting.waarde) if meting else None
        if promised and promised.last:
            return promised.last
        return na_afloop(self.meten, jaar)


def _overlaps(moment: Wanneer, jaar: Jaar) -> bool:
    return bool(moment.first and moment.last and jaar.eerste <= moment.last and moment.first <= jaar.laatste)


def metingen(column: Mapping[str, str]) -> tuple[Meting, ...]:
    """The readable values of a column, in order of years."""
    return tuple(sorted(_read(column), key=lambda meting: meting.jaar))


def beloofd(waarde: Meetwaarde) -> Wanneer | None:
    """The moment in "volgt in oktober 2027", when it names one."""
    try:
        return parse(waarde.volgt) if waarde.volgt else None
    except WanneerError:
        return None


def _read(column: Mapping[str, str]) -> Iterator[Meting]:
    for key, text in column.items():
        jaar = lees_jaar(key)
        try:
            waarde = parse_meetwaarde(str(text))
        except NumberError:
            continue
        if jaar is not None:
            yield Meting(jaar, waarde, key)
