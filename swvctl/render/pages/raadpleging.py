"""Consultations: a report of each, and for each plan what was said and what was done with it."""

from collections.abc import Iterator

from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.raadpleging import Raadpleging
from swvctl.model.workspace import Workspace
from swvctl.render.page import Page, Site, page
from swvctl.render.plan.planplek import onder_plan
from swvctl.render.route.raadpleegview import NOTA, VERSLAG, anker, nota_view, pad, verslag_view
from swvctl.render.verwijsdoel import Plek, overzicht, verwijsdoel
from swvctl.render.wegwijzer import START, Group, Thema, link, wegwijzer

NEEDS = ("samenwerkingsverband", "raadpleging", "ondersteuningsplan")


@page(VERSLAG, needs=NEEDS)
def verslag(raadpleging: Raadpleging, site: Site) -> Iterator[Page]:
    path = pad(raadpleging)
    plan = site.workspace.volg(Ondersteuningsplan, raadpleging.plan, raadpleging.record)
    nota = _nota_path(plan) if plan else ""
    yield Page(
        path,
        {
            "pagina": onder_plan(plan, site, path, raadpleging.titel),
            "is_concept": not raadpleging.publiek,
            "verslag": verslag_view(raadpleging, site, path),
            "nota": site.href(path, NOTA, nota) if nota else "",
        },
    )


@page(NOTA, needs=(*NEEDS, "planning", "hoofdstuk", "werkagenda"))
def antwoordnota(plan: Ondersteuningsplan, site: Site) -> Iterator[Page]:
    own = van_plan(plan, site.workspace)
    if any(one.bevindingen for one in own):
        path = _nota_path(plan)
        titel = "Wat u zei en wat wij ermee deden"
        yield Page(
            path,
            {
                "pagina": onder_plan(plan, site, path, titel),
                "titel": titel,
                "plan": plan.met_jaren(plan.met_soort),
                "raadplegingen": [
                    link(one.titel, site.href(path, VERSLAG, pad(one))) for one in own if one.bevindingen
                ],
                "nota": nota_view(own, site, path),
            },
        )


def van_plan(plan: Ondersteuningsplan, workspace: Workspace) -> list[Raadpleging]:
    return [
        one
        for one in workspace.all(Raadpleging)
        if workspace.volg(Ondersteuningsplan, one.plan, one.record) is plan
    ]


def _nota_path(plan: Ondersteuningsplan) -> str:
    return f"antwoordnota/{plan.name}"


@verwijsdoel(Raadpleging.kind)
def _plek(workspace: Workspace, name: str) -> Plek | None:
    if found := workspace.find(Raadpleging, name):
        return Plek(found.titel, VERSLAG, pad(found))
    folder, _, own = name.rpartition("/")
    found = workspace.find(Raadpleging, folder)
    item = next((one for one in found.bevindingen if one.id == own), None) if found else None
    return Plek(item.wat, VERSLAG, pad(found), anker(item, found)) if found and item else None


@overzicht(Raadpleging.kind)
def _alle(workspace: Workspace, plan: str) -> Plek | None:
    found = workspace.find(Ondersteuningsplan, plan)
    if found is None or not any(one.bevindingen for one in van_plan(found, workspace)):
        return None
    return Plek("Wat u zei en wat wij ermee deden", NOTA, _nota_path(found))


@wegwijzer(Thema.OVERLEG, 35)
def raadplegingen(site: Site) -> Iterator[Group]:
    workspace = site.workspace
    links = [link(one.titel, site.href(START, VERSLAG, pad(one))) for one in workspace.all(Raadpleging)]
    for plan in workspace.all(Ondersteuningsplan):
        if any(one.bevindingen for one in van_plan(plan, workspace)):
            note = f"antwoorden bij {plan.genoemd}"
            href = site.href(START, NOTA, _nota_path(plan))
            links.append(link("Wat u zei en wat wij ermee deden", href, note))
    yield Group("Raadplegingen", tuple(links))
