"""A school year: what is done for the plan, and a calendar of everything together."""

from collections.abc import Iterator, Sequence

from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planstand import lopend_plan
from swvctl.model.workspace import Workspace
from swvctl.render.afkortinglijst import afkortingen_view
from swvctl.render.agenda.jaaragenda import jaar_van, per_maand, per_pijler, zonder_moment
from swvctl.render.agenda.jaarregels import regels, schooljaren
from swvctl.render.page import Page, Site, page
from swvctl.render.plan.planplek import onder_plan
from swvctl.render.wegwijzer import START, Group, Thema, link, wegwijzer
from swvctl.schemas import JSON

AGENDA, KALENDER = "uitvoeringsagenda/schooljaar", "jaarkalender/schooljaar"
NEEDS = (
    "samenwerkingsverband",
    "ondersteuningsplan",
    "planning",
    "werkagenda",
    "besluit",
    "bijeenkomst",
    "indicator",
    "sopformaat",
    "begrip",
)


@page(AGENDA, needs=NEEDS)
def uitvoeringsagenda(plan: Ondersteuningsplan, site: Site) -> Iterator[Page]:
    """One page for each school year of a plan in which something is to be done."""
    for naam in plan.schooljaren if plan.is_plan else ():
        jaar = jaar_van(naam)
        path = f"uitvoeringsagenda/{naam}"
        blocks = per_pijler(plan, regels(site.workspace, jaar), jaar, site, path)
        if blocks:
            titel = f"Uitvoeringsagenda {naam}"
            view = {
                "pagina": onder_plan(plan, site, path, titel),
                "titel": titel,
                "inleiding": f"Wat er in dit schooljaar gebeurt voor het plan {plan.titel}, per pijler.",
                "naast": _beside(naam, _busy(plan, site.workspace), AGENDA, site, path),
                "pijlers": blocks,
                "zonder_moment": zonder_moment(plan, site, path),
                "kalender": site.href(path, KALENDER, f"jaarkalender/{naam}"),
            }
            yield Page(path, {**view, "afkortingen": afkortingen_view(view, site.workspace)})


@page(KALENDER, needs=NEEDS)
def jaarkalender(workspace: Workspace, site: Site) -> Iterator[Page]:
    """One page for each school year: everything that has a moment, month by month."""
    for naam in schooljaren(workspace):
        jaar = jaar_van(naam)
        found = regels(workspace, jaar)
        if found:
            path = f"jaarkalender/{naam}"
            titel = f"Jaarkalender {naam}"
            view = {
                "pagina": onder_plan(_plan_van(naam, workspace), site, path, titel),
                "titel": titel,
                "soorten": sorted({regel.soort for regel in found}),
                "naast": _beside(naam, _full(workspace), KALENDER, site, path),
                **per_maand(found, jaar, site, path),
            }
            yield Page(path, {**view, "afkortingen": afkortingen_view(view, workspace)})


def _plan_van(naam: str, workspace: Workspace) -> Ondersteuningsplan | None:
    """The plan that a school year falls under; before and after all plans, the one that holds."""
    own = (plan for plan in workspace.all(Ondersteuningsplan) if plan.is_plan and naam in plan.schooljaren)
    return next(own, None) or lopend_plan(workspace)


def _busy(plan: Ondersteuningsplan, workspace: Workspace) -> list[str]:
    """The school years of a plan in which something is to be done."""
    return [
        naam
        for naam in plan.schooljaren
        if any(regel.plan == plan.name for regel in regels(workspace, jaar_van(naam)))
    ]


def _full(workspace: Workspace) -> list[str]:
    """The school years with anything in them."""
    return [naam for naam in schooljaren(workspace) if regels(workspace, jaar_van(naam))]


def _beside(naam: str, years: Sequence[str], page: str, site: Site, path: str) -> JSON:
    """The year before and the year after, as far as they have a page."""
    folder = path.partition("/")[0]
    ways = {
        "vorige": [year for year in years if year < naam][-1:],
        "volgende": [year for year in years if year > naam][:1],
    }
    return {
        way: link(year, site.href(path, page, f"{folder}/{year}"))
        for way, found in ways.items()
        for year in found
    }


@wegwijzer(Thema.VOORTGANG, 63)
def jaar_na_jaar(site: Site) -> Iterator[Group]:
    workspace = site.workspace
    plans = [plan for plan in workspace.all(Ondersteuningsplan) if plan.is_plan]
    doing = [
        link(f"Uitvoeringsagenda {naam}", site.href(START, AGENDA, f"uitvoeringsagenda/{naam}"))
        for plan in plans
        for naam in _busy(plan, workspace)
    ]
    calendars = [
        link(f"Jaarkalender {naam}", site.href(START, KALENDER, f"jaarkalender/{naam}"))
        for naam in _full(workspace)
    ]
    yield Group("Uitvoeringsagenda", tuple(doing), "Wat er per schooljaar voor het plan gebeurt.")
    yield Group("Jaarkalender", tuple(calendars), "Alles van een schooljaar, per maand.")
