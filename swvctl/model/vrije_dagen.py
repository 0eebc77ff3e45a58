"""Days on which schools are closed: public holidays, and the school holidays of a region or as it has them itself."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from swvctl.model.samenwerkingsverband import Samenwerkingsverband, Vakantie
from swvctl.wanneer.schoolkalender import REGIONS, school_holiday
from swvctl.wanneer.vocabulary import HOLIDAYS

_SAME = timedelta(days=60)  # so near, a holiday of one name is the same holiday


def vrij_bij(swv: Samenwerkingsverband | None, day: date) -> str:
    """Why schools of this region are closed on a day: ``is Koningsdag``, ``valt in de meivakantie``, or nothing."""
    return vrije_dag(day, swv.vakantieregio, swv.vakanties) if swv else vrije_dag(day, "")


def vrije_dag(day: date, regio: str, eigen: Iterable[Vakantie] = ()) -> str:
    """The same by vakantieregio; what a region says itself goes before what was set for all."""
    if feestdag := _public(day.year).get(day):
        return f"is {feestdag}"
    naam = _school(day.year, regio).get(day, "")
    for vakantie in eigen:
        if days := vakantie.dagen:
            if days[0] <= day <= days[1]:
                return f"valt in de {vakantie.naam}"
            if vakantie.naam == naam and days[0] - _SAME <= day <= days[1] + _SAME:
                naam = ""
    return f"valt in de {naam}" if naam else ""


def onbekende_vakanties(swv: Samenwerkingsverband, jaar: int) -> list[str]:
    """The holidays of the school year that begins in this year of which nobody knows the days yet, in their order."""
    own = {(one.naam, one.dagen[0].year) for one in swv.vakanties if one.dagen}
    return [
        naam
        for naam in _IN_ORDER
        if (naam, year := jaar + (naam in _SPRING)) not in own and not _set(naam, year, swv.vakantieregio)
    ]


_SPRING = ("voorjaarsvakantie", "meivakantie")
_IN_ORDER = ("herfstvakantie", "kerstvakantie", *_SPRING)


def _set(naam: str, year: int, regio: str) -> bool:
    return regio in REGIONS and school_holiday(naam, year, regio) is not None


@lru_cache(maxsize=16)
def _public(year: int) -> dict[date, str]:
    from holidays import country_holidays  # noqa: PLC0415 - heavy, and few rules ask

    found = country_holidays("NL", years=year, expand=False, categories=("public",), language="nl")
    return dict(found.items())


@lru_cache(maxsize=16)
def _school(year: int, regio: str) -> dict[date, str]:
    """Every day of the holidays of a region that begin in this year or the one before."""
    if regio not in REGIONS:
        return {}
    found: dict[date, str] = {}
    for naam in HOLIDAYS:
        for begin in (year - 1, year):
            if days := school_holiday(naam, begin, regio):
                length = (days.last - days.first).days + 1
                found |= dict.fromkeys((days.first + timedelta(days=ahead) for ahead in range(length)), naam)
    return found
