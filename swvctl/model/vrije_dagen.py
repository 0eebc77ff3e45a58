"""Days on which schools are closed: public holidays and the school holidays of a region."""

from datetime import date
from functools import lru_cache

from swvctl.wanneer.schoolkalender import REGIONS


def vrije_dag(day: date, region: str) -> str:
    """Why a day is off: ``is Koningsdag`` or ``valt in de meivakantie``; empty on any other day."""
    return _days_off(day.year, region if region in REGIONS else "").get(day, "")


@lru_cache(maxsize=16)
def _days_off(year: int, region: str) -> dict[date, str]:
    from holidays import country_holidays  # noqa: PLC0415 - heavy, and few rules ask

    subdiv = region or None
    kinds = ("public", "school") if region else ("public",)
    found: dict[date, str] = {}
    for kind in reversed(kinds):
        known = country_holidays(
            "NL", subdiv=subdiv, years=(year - 1, year), expand=False, categories=(kind,), language="nl"
        )
        words = "is {}" if kind == "public" else "valt in de {}"
        names = {day: name if kind == "public" else name.lower() for day, name in known.items()}
        found |= {day: words.format(name) for day, name in names.items() if day.year == year}
    return found
