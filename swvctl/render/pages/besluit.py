"""Decisions: the route of a plan, the register, and the dossier of each gemeente."""

from collections.abc import Iterator

from swvctl.model.besluit import Besluit
from swvctl.model.besluitvorming import moment_van, plan_van
from swvctl.model.doel import OVERZICHTEN, Doel
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planning import Planning
from swvctl.model.workspace import Workspace
from swvctl.render.page import Page, Site, page
from swvctl.render.plan.plandeel import plandeel
from swvctl.render.plan.planplek import onder_lopend_plan, onder_plan, plan_href
from swvctl.render.route.besluitdag import wanneer_van
from swvctl.render.route.besluitview import (
    OOGO,
    REGISTER,
    ROUTE,
    anker,
    besluit_view,
    route_pad,
    route_view,
    titel_van,
)
from swvctl.render.route.bewijsview import bewijsstukken
from swvctl.render.route.gemeentedossier import DIT, dossier_path, dossier_titel, dossier_van, heeft_dossier
from swvctl.render.route.planningview import PAGE as PLANNING
from swvctl.render.route.planningview import pad as planning_pad
from swvctl.render.route.planningview import plek_link
from swvctl.render.verwijsdoel import Plek, overzicht, plek_van, verwijsdoel
from swvctl.render.wegwijzer import START, Group, Thema, link, wegwijzer
from swvctl.schemas import JSON
from swvctl.tekst.volgorde import op_naam

NEEDS = ("samenwerkingsverband", "besluit", "ondersteuningsplan", "planning", "kader")
REGISTER_PATH = "besluiten"
_NAAR = {"plan": "het plan", "addendum": "het addendum", "koersnotitie": "de koersnotitie"}


@page(ROUTE, needs=NEEDS)
def route(plan: Ondersteuningsplan, site: Site) -> Iterator[Page]:
    path = route_pad(plan)
    view = route_view(plan, site, path)
    if view:
        yield Page(
            path,
            {
                "pagina": onder_plan(plan, site, path, view["titel"]),
                "route": view,
                "planningen": list(_plannings(plan, site, path)),
                "plan": plan_href(plan, site, path),
                "naar": _NAAR[plan.soort],
                "register": site.href(path, REGISTER, REGISTER_PATH),
            },
        )


def _plannings(plan: Ondersteuningsplan, site: Site, path: str) -> Iterator[JSON]:
    """Where the steps to this plan were planned."""
    for planning in site.workspace.all(Planning):
        href = site.href(path, PLANNING, planning_pad(planning))
        if href and planning.is_route and plan_van(planning, site.workspace) is plan:
            yield link(planning.titel, href)


@plandeel(40)
def in_het_plan(plan: Ondersteuningsplan, site: Site, path: str) -> Iterator[JSON]:
    """How the plan or its change came about, at its end."""
    view = route_view(plan, site, path)
    if view:
        yield {
            "titel": f"Overleg en besluiten over {DIT[plan.soort]}",
            "anker": "plan--besluiten",
            "soort": Besluit.kind,
            "sjabloon": "plan_besluitroute",
            "stijl": "planning",
            "route": view,
        }


@page(REGISTER, needs=NEEDS)
def register(workspace: Workspace, site: Site) -> Iterator[Page]:
    rows = [_register_row(item, site) for item in _in_order(workspace)]
    if rows:
        titel = "Besluitenregister"
        years = sorted({row["jaar"] for row in rows}, reverse=True)
        groups = [{"titel": year, "rijen": [row for row in rows if row["jaar"] == year]} for year in years]
        yield Page(
            REGISTER_PATH,
            {
                "pagina": onder_lopend_plan(site, REGISTER_PATH, titel),
                "titel": titel,
                "aantal": len(rows),
                "groepen": groups,
            },
            bewijsstukken(
                ((text, item.record) for item in workspace.all(Besluit) for text in item.bewijs),
                site,
                REGISTER,
            ),
        )


def _in_order(workspace: Workspace) -> list[Besluit]:
    """The last first; what has no day yet before everything."""

    def key(besluit: Besluit) -> tuple[object, ...]:
        moment = moment_van(besluit)
        return (moment is None, moment.sort_key() if moment else (), op_naam(besluit.name))

    return sorted(workspace.all(Besluit), key=key, reverse=True)


def _register_row(besluit: Besluit, site: Site) -> JSON:
    workspace = site.workspace
    plan = plan_van(besluit, workspace)
    found = plek_van(Doel(Besluit.kind, besluit.name), workspace)
    moment = moment_van(besluit)
    day = (moment.first or moment.last) if moment else None
    return {
        **besluit_view(besluit, site, REGISTER_PATH),
        "wanneer": wanneer_van(besluit) or "nog geen dag",
        "jaar": str(day.year) if day else "Nog geen dag",
        "over": plan.titel if plan else besluit.onderwerp,
        "over_href": plan_href(plan, site, REGISTER_PATH) if plan else "",
        "href": plek_link(found, site, REGISTER_PATH)["href"] if plan and found else "",
        "gepland": not besluit.genomen and not any(row.genomen for row in besluit.gemeenten),
    }


@page(OOGO, needs=(*NEEDS, "hoofdstuk"))
def dossier(workspace: Workspace, site: Site) -> Iterator[Page]:
    for gemeente in workspace.swv.gemeenten_op_naam if workspace.swv else ():
        if not heeft_dossier(gemeente, workspace):
            continue
        path = dossier_path(gemeente)
        plans = [dossier_van(gemeente, plan, site, path) for plan in _plans(workspace)]
        found = [plan for plan in plans if plan["overleggen"] or plan["onderwerpen"] or plan["geraakt"]]
        titel = dossier_titel(gemeente)
        head = onder_lopend_plan(site, path, titel)
        yield Page(path, {"pagina": head, "titel": titel, "plannen": found})


def _plans(workspace: Workspace) -> list[Ondersteuningsplan]:
    """The newest plan first, and behind each plan what changes it."""

    def key(plan: Ondersteuningsplan) -> tuple[object, ...]:
        changed = workspace.volg(Ondersteuningsplan, plan.wijzigt, plan.record)
        first, last = (changed or plan).jaren
        return (-first, -last, changed is not None, plan.jaren, plan.name)

    return sorted(workspace.all(Ondersteuningsplan), key=key)


@verwijsdoel(Besluit.kind)
def _plek(workspace: Workspace, name: str) -> Plek | None:
    found = workspace.find(Besluit, name)
    if found is None:
        return None
    plan = plan_van(found, workspace)
    where = (ROUTE, route_pad(plan)) if plan else (REGISTER, REGISTER_PATH)
    return Plek(titel_van(found, workspace), *where, anker(found))


@overzicht(Besluit.kind)
def _alle(workspace: Workspace, plan: str) -> Plek | None:
    """The route of a plan, with what was said and decided on the way."""
    found = workspace.find(Ondersteuningsplan, plan)
    there = found and any(plan_van(besluit, workspace) is found for besluit in workspace.all(Besluit))
    return Plek(OVERZICHTEN[Besluit.kind], ROUTE, route_pad(found)) if found and there else None


@wegwijzer(Thema.OVERLEG, 33)
def besluiten(site: Site) -> Iterator[Group]:
    workspace = site.workspace
    links = [
        link(
            f"Overleg en besluiten over {plan.genoemd}",
            site.href(START, ROUTE, route_pad(plan)),
            plan.periode,
        )
        for plan in _plans(workspace)
        if any(plan_van(besluit, workspace) is plan for besluit in workspace.all(Besluit))
    ]
    if any(True for _ in workspace.all(Besluit)):
        links.append(link("Besluitenregister", site.href(START, REGISTER, REGISTER_PATH)))
    yield Group("Besluiten", tuple(links))
    gemeenten = workspace.swv.gemeenten_op_naam if workspace.swv else ()
    yield Group(
        "Overleg met gemeenten",
        tuple(
            link(f"Overleg met {item.naam}", site.href(START, OOGO, dossier_path(item)))
            for item in gemeenten
            if heeft_dossier(item, workspace)
        ),
    )
