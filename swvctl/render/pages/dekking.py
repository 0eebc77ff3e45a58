"""The coverage matrix: schools against what they have in house, with what is missing."""

from collections.abc import Iterator

from swvctl.model.keuzelijst import Optie
from swvctl.model.school import School
from swvctl.model.workspace import Workspace
from swvctl.render.dekking import Aanwezig, Dekking, dekkingen
from swvctl.render.page import Page, Site, frame, page
from swvctl.render.profielview import dagdelen_tekst
from swvctl.render.schoollijst import sheet_href
from swvctl.schemas import JSON
from swvctl.tekst.getal import show_number
from swvctl.tekst.nederlands import join

NEEDS = ("samenwerkingsverband", "school", "keuzelijst", "sopformaat", "schoolprofiel")
PATH = "dekking"
OUTSIDE = "Buiten de regio"


@page("dekking/dekking", needs=NEEDS)
def dekking(workspace: Workspace, site: Site) -> Iterator[Page]:
    found = list(dekkingen(workspace))
    titel = f"Dekkend aanbod {workspace.werkjaar}".strip()
    yield Page(
        PATH,
        {
            "pagina": frame(site, PATH, titel),
            "titel": titel,
            "toelichting": _explanation(workspace, found),
            "groepen": [_group(item, site) for item in found],
            "witte_vlekken": _white_spots(found, workspace),
            "enige": [spot for item in found for spot in _single(item, site)],
        },
    )


def _explanation(workspace: Workspace, found: list[Dekking]) -> str:
    schools = {school.name for item in found for school in item.scholen}
    total = len(workspace.open_scholen())
    return (
        f"Dit overzicht telt de profielen van {len(schools)} van de {total} vestigingen. "
        "Wie nog in opleiding is, staat erbij maar telt niet mee."
    )


def _group(item: Dekking, site: Site) -> JSON:
    columns = [{"kort": optie.label, "titel": optie.label} for optie in item.opties]
    return {
        "id": item.lijst.name,
        "titel": item.lijst.titel,
        "bijschrift": f"{item.lijst.titel}: wat elke school zelf heeft",
        "kolommen": columns,
        "gemeenten": [
            {"naam": naam, "rijen": [_row(school, item, site) for school in schools]}
            for naam, schools in _per_gemeente(item.scholen, site.workspace)
        ],
        "aantallen": [len(item.scholen_met(optie)) for optie in item.opties],
    }


def _per_gemeente(schools: tuple[School, ...], workspace: Workspace) -> Iterator[tuple[str, list[School]]]:
    for gemeente in workspace.swv.gemeenten if workspace.swv else ():
        inside = [school for school in schools if school.gemeente_id == gemeente.id]
        if inside:
            yield gemeente.naam, inside
    outside = [school for school in schools if not school.gemeente_id]
    if outside:
        yield OUTSIDE, outside


def _row(school: School, item: Dekking, site: Site) -> JSON:
    cells = [_cell(item.cel(school, optie)) for optie in item.opties]
    return {
        "school": school.naam,
        "href": sheet_href(school, site, PATH),
        "soort": join(school.soort),
        "cellen": cells,
    }


def _cell(found: Aanwezig | None) -> JSON:
    if found is None:
        return {"teken": "", "getal": "", "tekst": "niet aanwezig"}
    dagdelen = dagdelen_tekst(found.keuze)
    head = "aanwezig" if found.telt else "in opleiding"
    return {
        "teken": "ja" if found.telt else "io",
        "getal": _number(found),
        "tekst": f"{head}, {dagdelen}" if dagdelen else head,
    }


def _number(found: Aanwezig) -> str:
    number = found.keuze.aantal_dagdelen if dagdelen_tekst(found.keuze) else None
    return show_number(number.value) if number and number.value is not None else ""


def _white_spots(found: list[Dekking], workspace: Workspace) -> list[JSON]:
    spots: list[JSON] = []
    for gemeente in workspace.swv.gemeenten if workspace.swv else ():
        missing: list[Optie] = []
        for item in found:
            inside = [school for school in item.scholen if school.gemeente_id == gemeente.id]
            missing += item.witte_vlekken(inside)
        if missing:
            spots.append({"gemeente": gemeente.naam, "opties": [optie.label for optie in missing]})
    return spots


def _single(item: Dekking, site: Site) -> Iterator[JSON]:
    """The options that stand or fall with one school."""
    for optie in item.opties:
        schools = item.scholen_met(optie)
        if len(schools) == 1:
            yield {
                "optie": optie.label,
                "school": schools[0].naam,
                "href": sheet_href(schools[0], site, PATH),
            }
