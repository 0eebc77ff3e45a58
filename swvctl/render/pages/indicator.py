"""The indicators of a plan: where it began, what is aimed at, what came of it."""

from collections.abc import Iterator

from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.render.indicatoren import indicatoren_view, van_plan
from swvctl.render.page import Page, Site, frame, page
from swvctl.render.wegwijzer import START, Group, link, wegwijzer

NAME = "indicator/indicatoren"


@page(NAME, needs=("samenwerkingsverband", "ondersteuningsplan", "indicator"))
def indicatoren(plan: Ondersteuningsplan, site: Site) -> Iterator[Page]:
    found = van_plan(site.workspace, plan)
    if not found:
        return
    path = f"indicator/{plan.name}"
    titel = f"Indicatoren {plan.periode}"
    yield Page(
        path,
        {
            "pagina": frame(site, path, titel),
            "titel": titel,
            "inleiding": f"Waaraan wij zien of het plan {plan.titel} werkt.",
            "indicatoren": indicatoren_view(found, plan, site.workspace),
        },
    )


@wegwijzer(32)
def resultaten(site: Site) -> Iterator[Group]:
    plans = [plan for plan in site.workspace.all(Ondersteuningsplan) if van_plan(site.workspace, plan)]
    links = (
        link(f"Indicatoren {plan.periode}", site.href(START, NAME, f"indicator/{plan.name}"))
        for plan in plans
    )
    yield Group("Resultaten", tuple(links))
