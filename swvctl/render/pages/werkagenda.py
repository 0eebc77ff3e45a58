"""The working agenda: its topics with owner, goal and how they stand."""

from collections.abc import Iterator

from swvctl.model.doel import Doel
from swvctl.model.namen import wie
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planning import Planning
from swvctl.model.werkagenda import Onderwerp, Werkagenda
from swvctl.model.workspace import Workspace
from swvctl.render.afkortinglijst import afkortingen_view
from swvctl.render.agenda.jaaragenda import plan_van_agenda
from swvctl.render.invulling import Invuller
from swvctl.render.page import Audience, Page, Site, page
from swvctl.render.plan.pijlers import pijler_links
from swvctl.render.plan.planplek import onder_plan
from swvctl.render.route.bewijsview import bewijs_view, bewijsstukken
from swvctl.render.route.planningview import plek_link
from swvctl.render.verwijsdoel import Plek, overzicht, plek_van, verwijsdoel
from swvctl.render.wegwijzer import START, Group, Thema, link, wegwijzer
from swvctl.schemas import JSON
from swvctl.wanneer import show

PAGE = "werkagenda/werkagenda"
NEEDS = ("samenwerkingsverband", "werkagenda", "planning", "ondersteuningsplan", "begrip")


def pad(agenda: Werkagenda) -> str:
    return f"werkagenda/{agenda.name}"


@page(PAGE, needs=NEEDS)
def werkagenda(agenda: Werkagenda, site: Site) -> Iterator[Page]:
    path = pad(agenda)
    vul = Invuller(site, path)
    plan = plan_van_agenda(agenda, site.workspace)
    view = {
        "pagina": onder_plan(plan, site, path, agenda.titel),
        "titel": agenda.titel,
        "is_concept": not agenda.publiek,
        "wie": wie(agenda.wie, site.workspace),
        "tekst": vul.markdown(agenda.tekst, agenda.record),
        "onderwerpen": [_topic(item, agenda, site, plan) for item in agenda.onderwerpen],
    }
    yield Page(
        path,
        {**view, "afkortingen": afkortingen_view(view, site.workspace)},
        bewijsstukken(
            ((text, agenda.record) for item in agenda.onderwerpen for text in item.bewijs), site, PAGE
        ),
    )


def _topic(item: Onderwerp, agenda: Werkagenda, site: Site, plan: Ondersteuningsplan | None) -> JSON:
    path, intern = pad(agenda), site.audience == Audience.INTERN
    return {
        "anker": item.id,
        "titel": item.titel,
        "pijlers": list(pijler_links(item.pijler, plan, site, path)),
        "wie": wie(item.wie, site.workspace),
        "wanneer": show(item.wanneer) if item.wanneer else "",
        "nu": item.nu,
        "verloop": [
            {"wanneer": show(stand.wanneer) if stand.wanneer else "", "wat": stand.wat}
            for stand in item.status
        ],
        "doelen": [found for name in item.doel if (found := _goal(name, agenda, site, path))],
        "tekst": Invuller(site, path).markdown(item.tekst, agenda.record),
        "open_vragen": list(item.open_vraag) if intern else [],
        "bewijs": [bewijs_view(text, agenda.record, site, path, PAGE) for text in item.bewijs],
    }


def _goal(name: str, agenda: Werkagenda, site: Site, path: str) -> JSON | None:
    full = site.workspace.voluit(Planning.kind, name, agenda.record)
    plek = plek_van(Doel(Planning.kind, full), site.workspace) if full else None
    return plek_link(plek, site, path) if plek else None


@verwijsdoel(Werkagenda.kind)
def _plek(workspace: Workspace, name: str) -> Plek | None:
    if found := workspace.find(Werkagenda, name):
        return Plek(found.titel, PAGE, pad(found))
    folder, _, own = name.rpartition("/")
    found = workspace.find(Werkagenda, folder)
    item = next((one for one in found.onderwerpen if one.id == own), None) if found else None
    return Plek(item.titel, PAGE, pad(found), item.id) if found and item else None


@overzicht(Werkagenda.kind)
def _alle(workspace: Workspace, plan: str) -> Plek | None:
    of_plan = ((item, plan_van_agenda(item, workspace)) for item in workspace.all(Werkagenda))
    return next(
        (Plek(item.titel, PAGE, pad(item)) for item, own in of_plan if own and own.name == plan), None
    )


@wegwijzer(Thema.VOORTGANG, 36)
def werkagendas(site: Site) -> Iterator[Group]:
    links = (
        link(item.titel, site.href(START, PAGE, pad(item)), "waar wij meer jaren aan werken")
        for item in site.workspace.all(Werkagenda)
    )
    yield Group("Werkagenda", tuple(links))
