"""The schools of a schoolbestuur and of a gemeente."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from swvctl.model.samenwerkingsverband import Gemeente
from swvctl.model.school import School
from swvctl.model.workspace import Workspace
from swvctl.render.page import Audience, Page, Site, frame, page
from swvctl.render.profiel.elders import dekking_link, ronde_link
from swvctl.render.profiel.ronde import MAIL, achterstand, mail_href
from swvctl.render.profiel.schoollijst import by_name, cijfers, school_rows
from swvctl.render.profiel.stand import op_de_dag
from swvctl.render.route.besluitview import OOGO
from swvctl.render.route.gemeentedossier import dossier_path, dossier_titel, heeft_dossier
from swvctl.render.wegwijzer import link
from swvctl.schemas import JSON

IN_PART = "Deze gemeente hoort voor een deel bij het samenwerkingsverband"
NEEDS = ("samenwerkingsverband", "school", "sopformaat", "schoolprofiel")


@page("bestuur/overzicht", needs=NEEDS)
def bestuur(workspace: Workspace, site: Site) -> Iterator[Page]:
    own = _grouped((school.bestuur_id, school) for school in workspace.open_scholen())
    owing = {item.id for item, _ in achterstand(site)} if MAIL in site.names else set()
    for item in workspace.swv.besturen if workspace.swv else ():
        schools = by_name(own[item.id])
        path = f"bestuur/{item.id}"
        mail = mail_href(item, site, path) if item.id in owing else ""
        verder = [link("Mail over wat nog te leveren is", mail), ronde_link(site, path)]
        yield _overview(site, path, item.naam, schools, {"verder": verder})


@page("gemeente/overzicht", needs=NEEDS)
def gemeente(workspace: Workspace, site: Site) -> Iterator[Page]:
    own = _grouped((school.gemeente_id, school) for school in workspace.open_scholen())
    for item in workspace.swv.gemeenten if workspace.swv else ():
        schools = by_name(own[item.id])
        path = f"gemeente/{item.id}"
        intro = f"{IN_PART}: {item.deel}." if item.deel else ""
        yield _overview(
            site, path, item.voluit, schools, {"inleiding": intro, "verder": _verder(item, site, path)}
        )


def _verder(gemeente: Gemeente, site: Site, path: str) -> list[JSON]:
    """Where who reads about a gemeente goes on to."""
    there = heeft_dossier(gemeente, site.workspace)
    overleg = site.href(path, OOGO, dossier_path(gemeente)) if there else ""
    return [
        link(dossier_titel(gemeente), overleg),
        ronde_link(site, path),
    ]


def _grouped(schools: Iterable[tuple[str, School]]) -> defaultdict[str, list[School]]:
    found: defaultdict[str, list[School]] = defaultdict(list)
    for key, school in schools:
        found[key].append(school)
    return found


def _overview(site: Site, path: str, titel: str, schools: list[School], own: JSON) -> Page:
    """``own`` is what only this kind of overview says: its opening, and where it goes on to."""
    day = op_de_dag(site.workspace) if schools and site.audience == Audience.INTERN else ""
    view: JSON = {
        "pagina": frame(site, path, titel),
        "titel": titel,
        "inleiding": " ".join(filter(None, (own.get("inleiding", ""), day))),
        "cijfers": cijfers(schools, site) if schools else [],
        **school_rows(schools, site, path),
        "verder": [item for item in (*own.get("verder", ()), dekking_link(site, path)) if item["href"]],
    }
    return Page(path, view)
