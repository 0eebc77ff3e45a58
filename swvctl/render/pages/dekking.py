"""The coverage matrix: schools against what they offer, with what is missing."""

from collections.abc import Iterator
from functools import lru_cache

from swvctl.model.school import School
from swvctl.model.soorten import legenda
from swvctl.model.workspace import Workspace
from swvctl.render.agenda.aanbodview import PAGE as AANBOD
from swvctl.render.page import Page, Site, frame, page
from swvctl.render.profiel.dekking import Aanwezig, Bovenschools, Dekking, dekkingen
from swvctl.render.profiel.elders import DEKKING
from swvctl.render.profiel.elders import DEKKING_PATH as PATH
from swvctl.render.profiel.schoollijst import sheet_href
from swvctl.render.profiel.veldview import dagdelen_tekst
from swvctl.render.profiel.wittevlek import enige, nergens, nog_niet, toelichting, vraag, witte_vlekken
from swvctl.render.verwijsdoel import Plek, overzicht
from swvctl.schemas import JSON
from swvctl.tekst.nederlands import join

NEEDS = ("samenwerkingsverband", "school", "keuzelijst", "sopformaat", "schoolprofiel", "aanbod")
OUTSIDE = "Buiten de regio"
WIDEST = 20
TRAINING = "io"
# Nearly all cells say one of a few things.
AWAY: JSON = {"teken": "", "getal": "", "tekst": "niet aanwezig"}


@overzicht("schoolprofiel")
def _alle(*_: object) -> Plek:
    return Plek("Dekkend aanbod", DEKKING, PATH)


@page(DEKKING, needs=NEEDS)
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
            "groepen": [_group(item, vraag(item, found), site) for item in found if item.scholen],
            "witte_vlekken": list(witte_vlekken(found, site)),
            "enige": enige(found, site),
            "nog_niet": nog_niet(found, site),
        },
    )


def _group(item: Dekking, bijschrift: str, site: Site) -> JSON:
    columns = [{"kort": optie.label, "titel": optie.label} for optie in item.opties]
    counts = [len(item.scholen_met(optie)) for optie in item.opties]
    parts = [
        _gemeente(naam, schools, item, site) | {"nergens": nergens}
        for naam, schools, nergens in _per_gemeente(item, site)
    ]
    there = [cell for part in parts for schools in part["aanwezig"] for cell in schools]
    return {
        "id": item.lijst.name,
        "titel": item.naam.titel,
        "bijschrift": bijschrift,
        "kolommen": columns,
        "per_tabel": _columns_each(len(columns)),
        "gemeenten": parts,
        "dagdelen": any(cell["getal"] for cell in there),
        "in_opleiding": any(cell["teken"] == TRAINING for cell in there),
        "voorzieningen": [_facility(found, item, site) for found in item.voorzieningen],
        "aantallen": counts,
        "leeg": [
            not count and not item.voorzieningen_met(optie)
            for optie, count in zip(item.opties, counts, strict=True)
        ],
    }


def _facility(found: Bovenschools, item: Dekking, site: Site) -> JSON:
    """A row of its own: a facility is no school, and stands in no gemeente alone."""
    swv = site.workspace.swv
    names = [gemeente.naam for gemeente in swv.gemeenten if gemeente.id in found.gemeenten] if swv else []
    return {
        "school": found.aanbod.titel,
        "href": site.href(PATH, AANBOD, f"aanbod/{found.aanbod.name}"),
        "soort": "" if _in_its_name(names, found.aanbod.titel) else f"voor {join(names)}",
        "opties": [optie.label for optie in item.opties if optie.code in found.opties],
        "cellen": [_there("", telt=True) if optie.code in found.opties else AWAY for optie in item.opties],
    }


def _in_its_name(names: list[str], titel: str) -> bool:
    """Whether there is nothing to add: ``Plusgroep Oosterlaar`` needs no "voor Oosterlaar"."""
    return not names or (len(names) == 1 and names[0] in titel)


def _columns_each(columns: int) -> int:
    """How many columns a table gets when they are shared over tables that fit on paper."""
    tables = max(1, -(-columns // WIDEST))
    return max(1, -(-columns // tables))


def _per_gemeente(item: Dekking, site: Site) -> Iterator[tuple[str, list[School], list[str]]]:
    """Each gemeente with its schools, and what none of them names; nobody expects that of schools elsewhere."""
    for gemeente in site.workspace.swv.gemeenten if site.workspace.swv else ():
        if inside := item.per_gemeente.get(gemeente.id):
            yield gemeente.naam, inside, nergens(item.in_gemeente(gemeente.id), site)
    if outside := item.per_gemeente.get(""):
        yield OUTSIDE, outside, []


def _gemeente(naam: str, schools: list[School], item: Dekking, site: Site) -> JSON:
    """The schools of a gemeente with what each has, and the other way round."""
    rows = [_row(school, item, site) for school in schools]
    return {
        "naam": naam,
        "rijen": rows,
        "aanwezig": [_present(place, rows) for place in range(len(item.opties))],
    }


def _row(school: School, item: Dekking, site: Site) -> JSON:
    found = item.van(school)
    return {
        "school": school.naam,
        "href": sheet_href(school, site, PATH),
        "soort": join(school.soort),
        "cellen": [_cell(found.get(optie.code)) for optie in item.opties],
    }


def _present(place: int, rows: list[JSON]) -> list[JSON]:
    marked = ((row, row["cellen"][place]) for row in rows)
    return [{"school": row["school"], "href": row["href"], **cell} for row, cell in marked if cell["teken"]]


def _cell(found: Aanwezig | None) -> JSON:
    return _there(dagdelen_tekst(found.keuze), telt=found.telt) if found else AWAY


@lru_cache(maxsize=256)
def _there(dagdelen: str, *, telt: bool) -> JSON:
    head = "aanwezig" if telt else "in opleiding"
    return {
        "teken": "ja" if telt else TRAINING,
        "getal": dagdelen.partition(" ")[0],
        "tekst": f"{head}, {dagdelen}" if dagdelen else head,
    }
