"""The page of a survey, and the list of all surveys."""

from collections.abc import Iterator

from swvctl.model.enquete import CONCEPT, Enquete
from swvctl.model.workspace import Workspace
from swvctl.render.agenda.agendalinks import SURVEYS, SURVEYS_PATH, enquetes_href, onder_agenda
from swvctl.render.agenda.enqueteview import enquete_view, kort_view
from swvctl.render.page import Page, Site, page
from swvctl.render.verwijsdoel import Plek, verwijsdoel
from swvctl.render.wegwijzer import link

NEEDS = ("samenwerkingsverband", "keuzelijst", "bijeenkomst", "enquete")


@page("enquete/enquete", needs=NEEDS)
def enquete(enquete: Enquete, site: Site) -> Iterator[Page]:
    path = f"enquete/{enquete.name}"
    head = onder_agenda(site, path, enquete.titel, link("Enquêtes", enquetes_href(site, path)))
    concept = site.draft or enquete.status == CONCEPT
    yield Page(path, {"pagina": {**head, "concept": concept}, "enquete": enquete_view(enquete, site, path)})


@verwijsdoel(Enquete.kind)
def plek(workspace: Workspace, name: str) -> Plek | None:
    found = workspace.find(Enquete, name)
    return Plek(found.titel, "enquete/enquete", f"enquete/{name}") if found else None


@page(SURVEYS, needs=NEEDS)
def overzicht(workspace: Workspace, site: Site) -> Iterator[Page]:
    """Those that are open first, then what came of the others."""
    found = sorted(workspace.all(Enquete), key=lambda item: _when(item, workspace), reverse=True)
    if found:
        open_now = [item for item in found if item.open_op(site.today, workspace)]
        coming = [item for item in found if item not in open_now and _komt(item, site)]
        closed = [item for item in found if item not in open_now and item not in coming]
        groups = (("Nu open", open_now[::-1]), ("Komt nog", coming[::-1]), ("Gesloten", closed))
        yield Page(
            SURVEYS_PATH,
            {
                "pagina": onder_agenda(site, SURVEYS_PATH, "Enquêtes"),
                "titel": "Enquêtes",
                "groepen": [
                    {"titel": titel, "enquetes": [kort_view(item, site, SURVEYS_PATH) for item in items]}
                    for titel, items in groups
                    if items
                ],
            },
        )


def _when(enquete: Enquete, workspace: Workspace) -> tuple[object, ...]:
    moment = enquete.sluit(workspace)
    return (moment.sort_key()[1].isoformat() if moment else "", enquete.name)


def _komt(enquete: Enquete, site: Site) -> bool:
    moment = enquete.sluit(site.workspace)
    return bool(moment and moment.first and moment.first > site.today and not enquete.uitkomst)
