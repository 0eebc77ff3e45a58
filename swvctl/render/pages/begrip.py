"""The glossary: every word of the field and of the region."""

from collections.abc import Iterator

from swvctl.model.begrip import Begrip
from swvctl.model.begrippen import letters, termen
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.workspace import Workspace
from swvctl.render.page import Page, Site, frame, page
from swvctl.render.plan.begrippenview import term_view
from swvctl.render.plan.planplek import PLAN, WIJZIGING, pad
from swvctl.render.verwijsdoel import Plek, overzicht, verwijsdoel
from swvctl.render.wegwijzer import START, Group, Thema, link, wegwijzer

NAME, PATH = "begrip/begrippen", "begrippen"
TITEL = "Begrippen en afkortingen"


@page(NAME, needs=("samenwerkingsverband", "begrip", "kader"))
def begrippen(workspace: Workspace, site: Site) -> Iterator[Page]:
    groups = [
        {"letter": letter, "begrippen": [term_view(term) for term in found]}
        for letter, found in letters(termen(workspace))
    ]
    if groups:
        yield Page(PATH, {"pagina": frame(site, PATH, TITEL), "groepen": groups})


@overzicht("begrip")
def _alle(*_: object) -> Plek:
    return Plek(TITEL, NAME, PATH)


@verwijsdoel("begrip")
def _een(workspace: Workspace, name: str) -> Plek | None:
    found = workspace.find(Begrip, name)
    term = next((term for term in termen(workspace) if found and term.woord == found.woord), None)
    return Plek(term.woord, NAME, PATH, str(term_view(term)["anker"])) if term else None


@wegwijzer(Thema.PLAN, 95)
def uitleg(site: Site) -> Iterator[Group]:
    if _has_plan(site):
        yield _uitleg(site)


@wegwijzer(Thema.SCHOLEN, 95)
def uitleg_zonder_plan(site: Site) -> Iterator[Group]:
    """Without a plan to see, nothing stands under the heading of the plan."""
    if not _has_plan(site):
        yield _uitleg(site)


def _uitleg(site: Site) -> Group:
    return Group("Uitleg", (link(TITEL, site.href(START, NAME, PATH)),))


def _has_plan(site: Site) -> bool:
    plans = site.workspace.all(Ondersteuningsplan)
    return any(site.href(START, PLAN if plan.is_plan else WIJZIGING, pad(plan)) for plan in plans)
