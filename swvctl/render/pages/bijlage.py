"""Annexes: the register of a plan, what belongs to no plan, and annexes that are a text."""

from collections.abc import Iterator

from swvctl.model.bijlage import Bijlage
from swvctl.model.bijlagen import genummerd
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.workspace import Workspace
from swvctl.render.afkorting import Afkorter
from swvctl.render.invulling import Invuller
from swvctl.render.page import Page, Site, frame, merk, page
from swvctl.render.plan.bijlageview import (
    DOWNLOADS,
    REGISTER,
    STUK,
    bestanden,
    bijlage_view,
    downloads,
    plek_van_bijlage,
    register_view,
)
from swvctl.render.plan.kop import kop_view
from swvctl.render.plan.planplek import onder_plan
from swvctl.render.verwijsdoel import Plek, verwijsdoel
from swvctl.render.wegwijzer import START, Group, Thema, link, wegwijzer
from swvctl.schemas import JSON

PATH = "downloads"
NEEDS = ("samenwerkingsverband", "ondersteuningsplan", "bijlage")


@page(REGISTER, needs=NEEDS)
def register(plan: Ondersteuningsplan, site: Site) -> Iterator[Page]:
    path = f"bijlage/{plan.name}"
    found = register_view(plan, site, path)
    if found:
        titel = f"Bijlagen bij {plan.genoemd}"
        view = {
            "pagina": {
                **onder_plan(plan, site, path, titel),
                **merk(site, vastgesteld=plan.publiek),
                "concept": site.draft or not plan.publiek,
            },
            "plan": kop_view(plan, site, path, of_part=True),
            "bijlagen": found,
        }
        own = (item for _, item in genummerd(plan.name, site.workspace))
        yield Page(path, view, bestanden(own))


@page(DOWNLOADS, needs=NEEDS)
def stukken(workspace: Workspace, site: Site) -> Iterator[Page]:
    own = list(downloads(workspace))
    items = [bijlage_view(0, item, site, PATH) for item in own]
    if items:
        view = {
            "pagina": frame(site, PATH, "Stukken"),
            "bijlagen": items,
            "registers": [item for item in _registers(site, PATH) if item["href"]],
        }
        yield Page(PATH, view, bestanden(own))


def _registers(site: Site, start: str) -> Iterator[JSON]:
    """Where the annexes of each plan stand."""
    for plan in site.workspace.all(Ondersteuningsplan):
        if genummerd(plan.name, site.workspace):
            yield link(f"Bijlagen bij {plan.genoemd}", site.href(start, REGISTER, f"bijlage/{plan.name}"))


@page(STUK, needs=NEEDS)
def stuk(bijlage: Bijlage, site: Site) -> Iterator[Page]:
    """An annex whose text stands in the data."""
    if not bijlage.tekst:
        return
    path = f"bijlage/{bijlage.name}"
    number = next((number for number, item in genummerd(bijlage.plan, site.workspace) if item is bijlage), 0)
    text = Invuller(site, path).markdown(bijlage.tekst, bijlage.record)
    titel = f"Bijlage {number}: {bijlage.titel}" if bijlage.plan and number else bijlage.titel
    yield Page(
        path,
        {
            "pagina": {
                **frame(site, path, titel),
                "concept": site.draft or not bijlage.publiek_in(site.workspace),
            },
            "tekst": text,
            "afkortingen": Afkorter(site.workspace).nieuw(text),
        },
    )


@verwijsdoel("bijlage")
def _bijlage(workspace: Workspace, name: str) -> Plek | None:
    """An annex with its number, where it can be read; else in the register of its plan."""
    found = workspace.find(Bijlage, name)
    if found is None:
        return None
    number = next((number for number, item in genummerd(found.plan, workspace) if item is found), 0)
    label = f"bijlage {number} ({found.titel})" if found.plan and number else found.titel
    shown = plek_van_bijlage(found, workspace)
    if shown and shown.page:
        return shown._replace(label=label)
    if found.plan:
        return Plek(label, REGISTER, f"bijlage/{found.plan}", f"bijlage--{found.kort}")
    return Plek(label, DOWNLOADS, PATH, f"bijlage--{found.kort}")


@wegwijzer(Thema.PLAN, 90)
def stukken_links(site: Site) -> Iterator[Group]:
    has_own = next(downloads(site.workspace), None) is not None
    own = link("Stukken om te downloaden", site.href(START, DOWNLOADS, PATH)) if has_own else link("", "")
    yield Group("Bijlagen en stukken", (*_registers(site, START), own))
