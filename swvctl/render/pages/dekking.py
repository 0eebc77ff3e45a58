"""The coverage matrix: schools against what they offer, with what is missing."""

from collections.abc import Iterator

from swvctl.model.school import School
from swvctl.model.workspace import Workspace
from swvctl.render.agenda.aanbodview import PAGE as AANBOD
from swvctl.render.page import Page, Site, frame, page
from swvctl.render.profiel.dekking import Aanwezig, Bovenschools, Dekking, dekkingen
from swvctl.render.profiel.schoollijst import sheet_href
from swvctl.render.profiel.soorten import legenda
from swvctl.render.profiel.veldview import dagdelen_tekst
from swvctl.render.profiel.wittevlek import PATH, enige, toelichting, witte_vlekken
from swvctl.render.verwijsdoel import Plek, overzicht
from swvctl.schemas import JSON
from swvctl.tekst.getal import show_number
from swvctl.tekst.nederlands import join

NEEDS = ("samenwerkingsverband", "school", "keuzelijst", "sopformaat", "schoolprofiel", "aanbod")
NAME = "dekking/dekking"
OUTSIDE = "Buiten de regio"
WIDEST = 20


@overzicht("schoolprofiel")
def _alle(workspace: Workspace, plan: str) -> Plek | None:  # noqa: ARG001 - the same for every plan
    return Plek("Dekkend aanbod", NAME, PATH)


@page(NAME, needs=NEEDS)
def dekking(workspace: Workspace, site: Site) -> Iterator[Page]:
    found = list(dekkingen(workspace))
    titel = f"Dekkend aanbod {workspace.werkjaar}".strip()
    yield Page(
        PATH,
        {
            "pagina": frame(site, PATH, titel),
            "titel": titel,
            "toelichting": toelichting(found, site),
            "soorten": legenda(kind for item in found for school in item.scholen for kind in school.soort),
            "groepen": [_group(item, site) for item in found if item.scholen],
            "witte_vlekken": list(witte_vlekken(found, site)),
            "enige": enige(found, site),
        },
    )


def _group(item: Dekking, site: Site) -> JSON:
    columns = [{"kort": optie.label, "titel": optie.label} for optie in item.opties]
    return {
        "id": item.lijst.name,
        "titel": item.lijst.titel,
        "bijschrift": f"De vraag aan de scholen was: ‘{item.lijst.vraag}’" if item.lijst.vraag else "",
        "kolommen": columns,
        "per_tabel": _columns_each(len(columns)),
        "gemeenten": [
            {"naam": naam, "rijen": [_row(school, item, site) for school in schools]}
            for naam, schools in _per_gemeente(item.scholen, site.workspace)
        ],
        "voorzieningen": [_facility(found, item, site) for found in item.voorzieningen],
        "aantallen": [len(item.scholen_met(optie)) for optie in item.opties],
        "leeg": [not item.scholen_met(optie) and not item.voorzieningen_met(optie) for optie in item.opties],
    }


def _facility(found: Bovenschools, item: Dekking, site: Site) -> JSON:
    """A row of its own: a facility is no school, and stands in no gemeente alone."""
    swv = site.workspace.swv
    names = [gemeente.naam for gemeente in swv.gemeenten if gemeente.id in found.gemeenten] if swv else []
    there = {"teken": "ja", "getal": "", "tekst": "aanwezig"}
    away = {"teken": "", "getal": "", "tekst": "niet aanwezig"}
    return {
        "school": found.aanbod.titel,
        "href": site.href(PATH, AANBOD, f"aanbod/{found.aanbod.name}"),
        "soort": f"voor {join(names)}" if names else "",
        "opties": [optie.label for optie in item.opties if optie.code in found.opties],
        "cellen": [there if optie.code in found.opties else away for optie in item.opties],
    }


def _columns_each(columns: int) -> int:
    """How many columns a table gets when they are shared over tables that fit on paper."""
    tables = max(1, -(-columns // WIDEST))
    return max(1, -(-columns // tables))


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
