"""The schools of a schoolbestuur and of a gemeente."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from swvctl.model.school import School
from swvctl.model.workspace import Workspace
from swvctl.render.page import Page, Site, frame, page
from swvctl.render.profiel.schoollijst import by_name, cijfers, school_rows
from swvctl.schemas import JSON

NEEDS = ("samenwerkingsverband", "school", "sopformaat", "schoolprofiel")


@page("bestuur/overzicht", needs=NEEDS)
def bestuur(workspace: Workspace, site: Site) -> Iterator[Page]:
    own = _grouped((school.bestuur_id, school) for school in workspace.open_scholen())
    for item in workspace.swv.besturen if workspace.swv else ():
        schools = by_name(own[item.id])
        yield _overview(site, f"bestuur/{item.id}", item.naam, "", schools)


@page("gemeente/overzicht", needs=NEEDS)
def gemeente(workspace: Workspace, site: Site) -> Iterator[Page]:
    own = _grouped((school.gemeente_id, school) for school in workspace.open_scholen())
    for item in workspace.swv.gemeenten if workspace.swv else ():
        schools = by_name(own[item.id])
        intro = f"Van deze gemeente doet mee: {item.deel}." if item.deel else ""
        titel = item.naam if item.naam.lower().startswith("gemeente ") else f"Gemeente {item.naam}"
        yield _overview(site, f"gemeente/{item.id}", titel, intro, schools)


def _grouped(schools: Iterable[tuple[str, School]]) -> defaultdict[str, list[School]]:
    found: defaultdict[str, list[School]] = defaultdict(list)
    for key, school in schools:
        found[key].append(school)
    return found


def _overview(site: Site, path: str, titel: str, intro: str, schools: list[School]) -> Page:
    view: JSON = {
        "pagina": frame(site, path, titel),
        "titel": titel,
        "inleiding": intro,
        "cijfers": cijfers(schools, site) if schools else [],
        **school_rows(schools, site, path),
    }
    return Page(path, view)
