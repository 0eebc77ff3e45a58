"""Lists of agenda entries as plain values: by month, and those of which nobody knows the day yet."""

from collections.abc import Iterable

from swvctl.render.agenda.aanmeldview import aanmeld_view
from swvctl.render.agenda.afspraak import Afspraak
from swvctl.render.agenda.bijeenkomstview import PAGE, adres, moment_view
from swvctl.render.moment import maand
from swvctl.render.page import Site
from swvctl.render.rollen import labels
from swvctl.schemas import JSON
from swvctl.tekst.nederlands import capitalised

Maand = tuple[int, int]


def lijst_view(items: Iterable[Afspraak], site: Site, start: str, *, jaar: bool = False) -> list[JSON]:
    """Entries one below the other; with the year where no heading says it."""
    return [_entry(item, site, start, jaar=jaar) for item in items]


def per_maand(items: list[Afspraak], site: Site, start: str, first: Maand | None = None) -> list[JSON]:
    """Entries with a day, by the month in which they begin; what is going on already stands under ``first``."""
    found: dict[Maand, list[Afspraak]] = {}
    for item in items:
        if item.dagen:
            month = (item.dagen[0].year, item.dagen[0].month)
            found.setdefault(max(month, first) if first else month, []).append(item)
    return [
        {"titel": capitalised(maand(*month)), "afspraken": lijst_view(inside, site, start)}
        for month, inside in sorted(found.items())
    ]


def onbepaald(items: Iterable[Afspraak]) -> list[Afspraak]:
    """Entries without a day."""
    return [item for item in items if item.dagen is None]


def maanden(items: Iterable[Afspraak]) -> list[Maand]:
    """Every month in which there is, or may be, something."""
    return sorted({month for item in items for month in item.maanden})


def _entry(item: Afspraak, site: Site, start: str, *, jaar: bool) -> JSON:
    bijeenkomst = item.bijeenkomst
    open_now = item.sessie.gaat_door and item.komt(site.today)
    return {
        **moment_view(item, site.today, jaar=jaar),
        "titel": bijeenkomst.titel,
        "href": site.href(start, PAGE, adres(bijeenkomst)),
        "voor": labels(bijeenkomst.voor, site.workspace),
        "aanmelden": aanmeld_view(bijeenkomst, site.today)["zin"] if open_now else "",
        "concept": not bijeenkomst.publiek,
    }
