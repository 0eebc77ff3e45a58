"""The indicators of a plan: where it began, what is aimed at, what came of it."""

from collections.abc import Iterator

from swvctl.model.indicator import Indicator
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.workspace import Workspace
from swvctl.render.page import Page, Site, page
from swvctl.render.plan.indicatoren import indicatoren_view, van_plan
from swvctl.render.plan.kop import kop_view
from swvctl.render.plan.plandeel import plandeel
from swvctl.render.plan.planplek import onder_plan
from swvctl.render.verwijsdoel import Plek, overzicht, verwijsdoel
from swvctl.render.wegwijzer import START, Group, Thema, link, wegwijzer
from swvctl.schemas import JSON

NAME = "indicator/indicatoren"


@page(NAME, needs=("samenwerkingsverband", "ondersteuningsplan", "versie", "besluit", "indicator"))
def indicatoren(plan: Ondersteuningsplan, site: Site) -> Iterator[Page]:
    found = van_plan(site.workspace, plan)
    if not found:
        return
    path = f"indicator/{plan.name}"
    titel = f"Indicatoren {plan.periode}"
    yield Page(
        path,
        {
            "pagina": onder_plan(plan, site, path, titel),
            "titel": titel,
            "plan": kop_view(plan, site, path, of_part=True),
            "inleiding": f"Waaraan wij zien of {plan.met_soort} werkt.",
            "indicatoren": indicatoren_view(found, plan, site.workspace),
        },
    )


@plandeel(10)
def in_het_plan(plan: Ondersteuningsplan, site: Site, path: str) -> Iterator[JSON]:  # noqa: ARG001 - same for all parts
    """The indicators of a plan, after its chapters."""
    if found := van_plan(site.workspace, plan):
        yield {
            "titel": "Indicatoren",
            "anker": "plan--indicatoren",
            "soort": Indicator.kind,
            "sjabloon": "plan_indicatoren",
            "stijl": "indicatoren",
            "indicatoren": indicatoren_view(found, plan, site.workspace),
        }


@verwijsdoel("indicator")
def plek(workspace: Workspace, name: str) -> Plek | None:
    """Where ``{zie: indicator/…}`` leads."""
    found = workspace.find(Indicator, name)
    return Plek(found.titel, NAME, f"indicator/{found.plan}", f"indicator-{found.anker}") if found else None


@overzicht("indicator")
def alle(workspace: Workspace, plan: str) -> Plek | None:
    """Where all indicators of a plan stand."""
    found = workspace.find(Ondersteuningsplan, plan)
    there = found is not None and van_plan(workspace, found)
    return Plek(f"Indicatoren {found.periode}", NAME, f"indicator/{found.name}") if found and there else None


@wegwijzer(Thema.VOORTGANG, 32)
def resultaten(site: Site) -> Iterator[Group]:
    plans = [plan for plan in site.workspace.all(Ondersteuningsplan) if van_plan(site.workspace, plan)]
    links = (
        link(f"Indicatoren {plan.periode}", site.href(START, NAME, f"indicator/{plan.name}"))
        for plan in plans
    )
    yield Group("Resultaten", tuple(links))
