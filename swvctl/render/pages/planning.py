"""The planning: as a table and a picture, for each body, and for each month."""

from collections.abc import Iterator

from swvctl.model.besluitvorming import plan_van, route_van
from swvctl.model.planning import Planning
from swvctl.model.samenwerkingsverband import Gremium
from swvctl.model.workspace import Workspace
from swvctl.render.afkortinglijst import afkortingen_view
from swvctl.render.page import Page, Site, merk, page
from swvctl.render.plan.planplek import onder_lopend_plan, onder_plan
from swvctl.render.route.besluitview import ROUTE, route_pad, route_titel
from swvctl.render.route.overlegagenda import Punt, gelinkt, per_maand, punten
from swvctl.render.route.planningview import PAGE, pad, planning_view
from swvctl.render.route.volgendplan import volgend_plan
from swvctl.render.verwijsdoel import Plek, overzicht, verwijsdoel
from swvctl.render.wegwijzer import START, Group, Thema, link, wegwijzer
from swvctl.schemas import JSON
from swvctl.tekst.nederlands import capitalised
from swvctl.wanneer import show_date

NEEDS = ("samenwerkingsverband", "planning", "besluit", "ondersteuningsplan", "begrip")
ALL = (*NEEDS, "raadpleging", "bijeenkomst")
GREMIUM, MAAND = "planning/gremium", "planning/maand"
PER_MAAND = "planning-per-maand"
_DOES = {
    "informeren": "Wordt geïnformeerd over",
    "advies": "Adviseert over",
    "instemming": "Stemt in met",
    "vaststelling": "Stelt vast",
    "goedkeuring": "Keurt goed",
    "overleg": "Voert overleg over",
}


@page(PAGE, needs=NEEDS)
def planning(planning: Planning, site: Site) -> Iterator[Page]:
    path = pad(planning)
    publiek = planning.publiek_in(site.workspace)
    view = {
        "pagina": {
            **onder_plan(plan_van(planning, site.workspace), site, path, planning.titel),
            **merk(site, vastgesteld=publiek),
        },
        "vandaag": show_date(site.today),
        "planning": planning_view(planning, site, path),
        "uitkomsten": _outcomes(planning, site, path),
        "is_concept": not publiek,
    }
    yield Page(path, {**view, "afkortingen": afkortingen_view(view, site.workspace)})


def _outcomes(planning: Planning, site: Site, path: str) -> JSON | None:
    """Where it stands what became of a route to a plan."""
    plan = plan_van(planning, site.workspace)
    if plan is None or not planning.is_route or not route_van(plan, site.workspace).stappen:
        return None
    href = site.href(path, ROUTE, route_pad(plan))
    return link(route_titel(plan), href) if href else None


@page(GREMIUM, needs=ALL)
def gremium(workspace: Workspace, site: Site) -> Iterator[Page]:
    for item, found in _with_points(workspace):
        path = f"gremium/{item.id}"
        titel = f"Wat krijgt {item.genoemd}, en wanneer"
        powers = [
            {"wat": _DOES[name], "stukken": list(stukken)} for name, stukken in item.bevoegdheden.items()
        ]
        views = [gelinkt(punt, site, path) for punt in found]
        over = [_is_over(punt, workspace) for punt in found]
        view = {
            "pagina": onder_lopend_plan(site, path, titel),
            "titel": titel,
            "naam": item.naam,
            "termijn": item.termijn,
            "leden": item.leden,
            "geledingen": list(item.geledingen),
            "bevoegdheden": powers,
            "vandaag": show_date(site.today),
            "komend": [punt for punt, gone in zip(views, over, strict=True) if not gone],
            "volgend_plan": volgend_plan(item, workspace),
            "geweest": [punt for punt, gone in zip(views, over, strict=True) if gone],
        }
        # What the body itself is called stands in full above its table.
        terms = [term for term in afkortingen_view(view, workspace) if term["kort"] != item.kort]
        yield Page(path, {**view, "afkortingen": terms})


def _with_points(workspace: Workspace) -> Iterator[tuple[Gremium, list[Punt]]]:
    """The bodies that have something to do, with all of it."""
    everything = punten(workspace)
    for item in workspace.swv.gremia if workspace.swv else ():
        found = [punt for punt in everything if item.id in punt.gremia]
        if found:
            yield item, found


def _is_over(punt: Punt, workspace: Workspace) -> bool:
    return punt.wanneer is not None and punt.wanneer.past(workspace.today)


@page(MAAND, needs=ALL)
def maanden(workspace: Workspace, site: Site) -> Iterator[Page]:
    found = punten(workspace)
    if found:
        titel = "Planning per maand"
        ahead, behind = per_maand(found, site, PER_MAAND)
        view = {
            "pagina": onder_lopend_plan(site, PER_MAAND, titel),
            "titel": titel,
            "vandaag": show_date(site.today),
            "komend": ahead,
            "geweest": behind,
        }
        yield Page(PER_MAAND, {**view, "afkortingen": afkortingen_view(view, workspace)})


@overzicht(Planning.kind)
def _alle(workspace: Workspace, plan: str) -> Plek | None:
    """What is done for a plan: the planning that has its goals, not the way to it."""
    every = (item for item in workspace.all(Planning) if item.doelen)
    of_plan = ((item, plan_van(item, workspace)) for item in every)
    return next(
        (Plek(item.titel, PAGE, pad(item)) for item, own in of_plan if own and own.name == plan), None
    )


@verwijsdoel(Planning.kind)
def _plek(workspace: Workspace, name: str) -> Plek | None:
    """A planning, or one of its goals, steps and milestones."""
    if found := workspace.find(Planning, name):
        return Plek(found.titel, PAGE, pad(found))
    folder, _, own = name.rpartition("/")
    found = workspace.find(Planning, folder)
    if found is None:
        return None
    label = next((doel.doel for doel in found.doelen if doel.id == own), "")
    label = label or (found.op_naam[own].wat if own in found.op_naam else "")
    return Plek(label, PAGE, pad(found), own) if label else None


@wegwijzer(Thema.VOORTGANG, 32)
def plannen(site: Site) -> Iterator[Group]:
    workspace = site.workspace
    links = [link(item.titel, site.href(START, PAGE, pad(item))) for item in workspace.all(Planning)]
    if links:
        links.append(link("Per maand", site.href(START, MAAND, PER_MAAND), "alles op volgorde van tijd"))
    yield Group("Planning", tuple(links))


@wegwijzer(Thema.OVERLEG, 32)
def gremia(site: Site) -> Iterator[Group]:
    bodies = (
        link(capitalised(item.naam), site.href(START, GREMIUM, f"gremium/{item.id}"))
        for item, _ in _with_points(site.workspace)
    )
    yield Group("Per raad of overleg", tuple(bodies), "Wat er langskomt, en wanneer.")
