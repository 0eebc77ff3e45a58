"""The page of an event, and the file that puts it into a calendar."""

from collections.abc import Iterator

from swvctl.model.bijeenkomst import CONCEPT, Bijeenkomst
from swvctl.model.workspace import Workspace
from swvctl.render.agenda.afspraak import van_bijeenkomst
from swvctl.render.agenda.agendalinks import onder_agenda
from swvctl.render.agenda.bijeenkomstview import adres, bijeenkomst_view
from swvctl.render.agenda.ics import compose
from swvctl.render.agenda.kalender import heeft_dagen, kalender_view
from swvctl.render.page import Page, Site, page
from swvctl.render.verwijsdoel import Plek, verwijsdoel

NEEDS = ("samenwerkingsverband", "keuzelijst", "bijeenkomst", "enquete")
FILE = "bijeenkomst/afspraak"


@page("bijeenkomst/bijeenkomst", needs=NEEDS)
def bijeenkomst(bijeenkomst: Bijeenkomst, site: Site) -> Iterator[Page]:
    path = adres(bijeenkomst)
    head = onder_agenda(site, path, bijeenkomst.titel)
    view = bijeenkomst_view(bijeenkomst, site, path)
    dated = heeft_dagen(van_bijeenkomst(bijeenkomst)) and FILE in site.names and site.maakt(".ics")
    ics = f"{path.rpartition('/')[2]}.ics" if dated and not bijeenkomst.voorbij(site.today) else ""
    concept = site.draft or bijeenkomst.status == CONCEPT
    yield Page(path, {"pagina": {**head, "concept": concept}, "bijeenkomst": view, "ics": ics})


@verwijsdoel(Bijeenkomst.kind)
def plek(workspace: Workspace, name: str) -> Plek | None:
    """An event, or a part of its programme: that stands on the same page."""
    found = workspace.vind_geheel(Bijeenkomst, name)
    return Plek(found.titel, "bijeenkomst/bijeenkomst", adres(found)) if found else None


@page(FILE, needs=NEEDS, composed={".ics": compose})
def afspraak(bijeenkomst: Bijeenkomst, site: Site) -> Iterator[Page]:
    items = list(van_bijeenkomst(bijeenkomst))
    if heeft_dagen(items):
        yield Page(adres(bijeenkomst), {"kalender": kalender_view(bijeenkomst.titel, items, site)})
