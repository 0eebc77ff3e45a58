"""The budget of the plan: what comes in, what goes out, what is left, and how it is divided."""

from collections.abc import Iterator

from swvctl.model.begroting import Begroting
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.workspace import Workspace
from swvctl.render.afkortinglijst import afkortingen_view
from swvctl.render.page import Page, Site, page
from swvctl.render.plan.begroting import begroting_view
from swvctl.render.plan.kop import kop_view
from swvctl.render.plan.pijlers import titels
from swvctl.render.plan.plandeel import plandeel
from swvctl.render.plan.planplek import onder_plan
from swvctl.render.plan.rodedraad import begrotingen
from swvctl.render.verwijsdoel import Plek, overzicht, verwijsdoel
from swvctl.render.wegwijzer import START, Group, Thema, link, wegwijzer
from swvctl.schemas import JSON

NAME = "begroting/begroting"


@page(NAME, needs=("samenwerkingsverband", "ondersteuningsplan", "versie", "besluit", "begroting", "begrip"))
def begroting(begroting: Begroting, site: Site) -> Iterator[Page]:
    path = f"begroting/{begroting.name}"
    plan = site.workspace.volg(Ondersteuningsplan, begroting.plannaam, begroting.record)
    view = {
        "pagina": onder_plan(plan, site, path, begroting.titel),
        "titel": begroting.titel,
        "is_concept": not begroting.publiek,
        "plan": kop_view(plan, site, path, of_part=True) if plan and begroting.publiek else None,
        "begroting": begroting_view(begroting, titels(site.workspace, begroting.plannaam, begroting)),
    }
    yield Page(path, {**view, "afkortingen": afkortingen_view(view, site.workspace)})


@plandeel(20)
def in_het_plan(plan: Ondersteuningsplan, site: Site, path: str) -> Iterator[JSON]:  # noqa: ARG001 - same for all parts
    """The budgets of a plan, after its chapters."""
    for item in begrotingen(plan, site.workspace):
        yield {
            "titel": item.titel,
            "anker": f"plan--begroting-{item.name}",
            "soort": Begroting.kind,
            "sjabloon": "plan_begroting",
            "stijl": "begroting",
            "begroting": begroting_view(item, titels(site.workspace, item.plannaam, item)),
        }


@verwijsdoel("begroting")
def plek(workspace: Workspace, name: str) -> Plek | None:
    """Where ``{zie: begroting/…}`` leads."""
    found = workspace.find(Begroting, name)
    return Plek(found.titel, NAME, f"begroting/{found.name}") if found else None


@overzicht("begroting")
def van_het_plan(workspace: Workspace, plan: str) -> Plek | None:
    """The budget of a plan; of more than one the first, which names the others no less than any page."""
    found = workspace.find(Ondersteuningsplan, plan)
    first = next(iter(begrotingen(found, workspace)), None) if found else None
    return plek(workspace, first.name) if first else None


@wegwijzer(Thema.VOORTGANG, 34)
def geld(site: Site) -> Iterator[Group]:
    links = (
        link(item.titel, site.href(START, NAME, f"begroting/{item.name}"), "" if item.publiek else "concept")
        for item in site.workspace.all(Begroting)
    )
    yield Group("Geld", tuple(links))
