"""The thread through the plan: one page for each pillar, and one beside the other."""

from collections.abc import Iterator

from swvctl.model.ondersteuningsplan import Ondersteuningsplan, Pijler
from swvctl.render.afkortinglijst import afkortingen_view
from swvctl.render.page import Page, Site, below, page
from swvctl.render.plan.planplek import onder_plan
from swvctl.render.plan.rodedraad import buiten_pijlers, draad, telling
from swvctl.render.wegwijzer import START, Group, Thema, link, wegwijzer
from swvctl.schemas import JSON

ALL, ONE = "rode-draad/overzicht", "rode-draad/pijler"
INTRO = "Per pijler van het plan: wat wij willen bereiken, hoe wij dat zien, wat het kost en wat wij doen."
NEEDS = (
    "samenwerkingsverband",
    "ondersteuningsplan",
    "hoofdstuk",
    "planning",
    "werkagenda",
    "indicator",
    "begroting",
    "begrip",
)


@page(ALL, needs=NEEDS)
def overzicht(plan: Ondersteuningsplan, site: Site) -> Iterator[Page]:
    if not plan.pijlers:
        return
    path = _path(plan)
    titel = f"Rode draad door {plan.genoemd}"
    rows = [_row(plan, pijler, site, path) for pijler in plan.pijlers]
    years, units = ({row[key] for row in rows} - {""} for key in ("jaar", "eenheid"))
    yield Page(
        path,
        {
            "pagina": onder_plan(plan, site, path, titel),
            "titel": titel,
            "inleiding": INTRO,
            "jaar": years.pop() if len(years) == 1 else "",
            "eenheid": units.pop() if len(units) == 1 else "",
            "buiten_pijlers": buiten_pijlers(plan, site.workspace),
            "pijlers": rows,
        },
    )


@page(ONE, needs=NEEDS)
def pijler(plan: Ondersteuningsplan, site: Site) -> Iterator[Page]:
    for number, item in enumerate(plan.pijlers):
        path = f"{_path(plan)}/{item.id}"
        head = onder_plan(plan, site, path, item.titel)
        above = link(f"Rode draad {plan.periode}", site.href(path, ALL, _path(plan)))
        view = {
            "pagina": below(head, above),
            "titel": item.titel,
            "uitleg": item.uitleg,
            **draad(plan, item.id, site, path),
        }
        beside = {
            "vorige": _beside(plan, number - 1, site, path) if number else None,
            "volgende": _beside(plan, number + 1, site, path) if number + 1 < len(plan.pijlers) else None,
        }
        yield Page(path, {**view, **beside, "afkortingen": afkortingen_view(_seen(view), site.workspace)})


def _seen(view: JSON) -> JSON:
    """What is read on the page itself: of an indicator its table, and not the ways to other pillars."""
    items = [item for block in view["indicatoren"]["pijlers"] for item in block["indicatoren"]]
    own = [{key: item[key] for key in item if key not in {"weetjes", "toelichting"}} for item in items]
    return {**view, "indicatoren": own}


@wegwijzer(Thema.PLAN, 31)
def draden(site: Site) -> Iterator[Group]:
    for plan in site.workspace.all(Ondersteuningsplan):
        if plan.pijlers:
            links = [link("Alle pijlers naast elkaar", site.href(START, ALL, _path(plan)))]
            links += [
                link(item.titel, site.href(START, ONE, f"{_path(plan)}/{item.id}")) for item in plan.pijlers
            ]
            note = "Doelen, indicatoren, geld en stappen bij elkaar, per pijler van het plan."
            yield Group(f"Rode draad {plan.periode}", tuple(links), note)


def _row(plan: Ondersteuningsplan, item: Pijler, site: Site, path: str) -> JSON:
    href = site.href(path, ONE, f"{_path(plan)}/{item.id}")
    return {"titel": item.titel, "href": href, **telling(draad(plan, item.id, site, path))}


def _beside(plan: Ondersteuningsplan, number: int, site: Site, path: str) -> JSON:
    item = plan.pijlers[number]
    return link(item.titel, site.href(path, ONE, f"{_path(plan)}/{item.id}"))


def _path(plan: Ondersteuningsplan) -> str:
    return f"rode-draad/{plan.name}"
