"""The coverage matrix: schools against what they offer, with what is missing."""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from swvctl.model.school import School
from swvctl.model.soorten import legenda
from swvctl.model.workspace import Workspace
from swvctl.render.agenda.aanbodview import PAGE as AANBOD
from swvctl.render.page import Page, Site, frame, page
from swvctl.render.profiel.dekking import Aanwezig, Bovenschools, Dekking, dekkingen
from swvctl.render.profiel.dekkingkop import blad_href, jaar_van, toelichting
from swvctl.render.profiel.elders import DEKKING, ronde_link
from swvctl.render.profiel.elders import DEKKING_PATH as PATH
from swvctl.render.profiel.veldview import dagdelen_tekst
from swvctl.render.profiel.wittevlek import enige, nergens, nog_niet, vraag, witte_vlekken
from swvctl.render.verwijsdoel import Plek, overzicht
from swvctl.render.wegwijzer import link
from swvctl.schemas import JSON
from swvctl.tekst.nederlands import capitalised, join

NEEDS = ("samenwerkingsverband", "school", "keuzelijst", "sopformaat", "schoolprofiel", "aanbod")
GEMEENTE = "gemeente/overzicht"
OUTSIDE = "Buiten de regio"
WIDEST = 20
TRAINING, SHARED = "io", "boven"
# Nearly all cells say one of a few things.
AWAY: JSON = {"teken": "", "getal": "", "tekst": "niet aanwezig"}


@overzicht("schoolprofiel")
def _alle(*_: object) -> Plek:
    return Plek("Dekkend aanbod", DEKKING, PATH)


@page(DEKKING, needs=NEEDS)
def dekking(workspace: Workspace, site: Site) -> Iterator[Page]:
    found = list(dekkingen(workspace))
    jaar = jaar_van(found, workspace)
    titel = f"Dekkend aanbod {jaar}".strip()
    yield Page(
        PATH,
        {
            "pagina": frame(site, PATH, titel),
            "titel": titel,
            "toelichting": toelichting(found, site),
            "soorten": legenda(kind for item in found for school in item.scholen for kind in school.soort),
            "groepen": [
                _group(item, vraag(item, found, site.workspace), jaar, site) for item in found if item.scholen
            ],
            "witte_vlekken": list(witte_vlekken(found, site)),
            "enige": enige(found, site),
            "nog_niet": nog_niet(found, site),
            "eigen": [
                {"titel": item.naam.titel, "regels": list(_own_lines(item, site))}
                for item in found
                if item.eigen
            ],
            "verder": _verder(site),
        },
    )


def _verder(site: Site) -> list[JSON]:
    """Where who reads what is missing goes on to: how far the schools are, and the schools of a gemeente."""
    swv = site.workspace.swv
    links = [
        ronde_link(site, PATH),
        *(
            link(item.voluit, site.href(PATH, GEMEENTE, f"gemeente/{item.id}"))
            for item in (swv.gemeenten_op_naam if swv else ())
        ),
    ]
    return [one for one in links if one["href"]]


def _group(item: Dekking, bijschrift: str, jaar: str, site: Site) -> JSON:
    columns = [{"kort": optie.label, "titel": optie.label} for optie in item.opties]
    counts = [len(item.scholen_met(optie)) for optie in item.opties]
    parts = [_gemeente(naam, inside, jaar, site) for naam, inside in _per_gemeente(item, site)]
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


def _own_lines(item: Dekking, site: Site) -> Iterator[JSON]:
    """What schools named themselves, each name once: it is no option, and without it they seem to have nothing more."""
    found: defaultdict[str, list[Aanwezig]] = defaultdict(list)
    for one in item.eigen:
        found[capitalised(one.keuze.anders)].append(one)
    for naam, there in found.items():
        yield {"naam": naam, "scholen": [_own(one, item, site) for one in there]}


def _own(found: Aanwezig, item: Dekking, site: Site) -> JSON:
    return {
        "school": site.workspace.schoolnaam(found.school),
        "href": blad_href(found.school, item, site, PATH),
        "teken": "ja" if found.telt else TRAINING,
    }


def _facility(found: Bovenschools, item: Dekking, site: Site) -> JSON:
    """A row of its own: a facility is no school, and stands in no gemeente alone."""
    swv = site.workspace.swv
    names = (
        [gemeente.naam for gemeente in swv.gemeenten_op_naam if gemeente.id in found.gemeenten] if swv else []
    )
    return {
        "school": found.aanbod.titel,
        "href": _offer_href(found, site),
        "soort": f"voor {join(names)}" if names else "",
        "opties": [optie.label for optie in item.opties if optie.code in found.opties],
        "cellen": [_there("", telt=True) if optie.code in found.opties else AWAY for optie in item.opties],
    }


def _offer_href(found: Bovenschools, site: Site) -> str:
    return site.href(PATH, AANBOD, f"aanbod/{found.aanbod.name}")


def _columns_each(columns: int) -> int:
    """How many columns a table gets when they are shared over tables that fit on paper."""
    tables = max(1, -(-columns // WIDEST))
    return max(1, -(-columns // tables))


def _per_gemeente(item: Dekking, site: Site) -> Iterator[tuple[str, Dekking]]:
    """The list for each gemeente in which a school answered, and for the schools elsewhere."""
    for gemeente in site.workspace.swv.gemeenten_op_naam if site.workspace.swv else ():
        if item.per_gemeente.get(gemeente.id):
            yield gemeente.naam, item.in_gemeente(gemeente.id)
    if item.per_gemeente.get(""):
        yield OUTSIDE, item.in_gemeente("")


def _gemeente(naam: str, inside: Dekking, jaar: str, site: Site) -> JSON:
    """The schools of a gemeente with what each has, and the other way round; nobody expects all of it elsewhere."""
    rows = [_row(school, inside, jaar, site) for school in inside.scholen]
    return {
        "naam": naam,
        "rijen": rows,
        "aanwezig": [
            [*_present(place, rows), *(_shared(found, site) for found in inside.voorzieningen_met(optie))]
            for place, optie in enumerate(inside.opties)
        ],
        "nergens": [] if naam == OUTSIDE else nergens(inside, site),
    }


def _row(school: School, item: Dekking, jaar: str, site: Site) -> JSON:
    found, earlier = item.van(school), item.eerder.get(school.name)
    of_before = f"profiel {earlier.jaar}" if earlier and earlier.jaar != jaar else ""
    return {
        "school": site.workspace.schoolnaam(school),
        "href": blad_href(school, item, site, PATH),
        "soort": ", ".join(filter(None, (join(school.soort), of_before))),
        "cellen": [_cell(found.get(optie.code)) for optie in item.opties],
    }


def _present(place: int, rows: list[JSON]) -> list[JSON]:
    marked = ((row, row["cellen"][place]) for row in rows)
    return [{"school": row["school"], "href": row["href"], **cell} for row, cell in marked if cell["teken"]]


def _shared(found: Bovenschools, site: Site) -> JSON:
    return {
        "school": found.aanbod.titel,
        "href": _offer_href(found, site),
        "teken": SHARED,
        "getal": "",
        "tekst": "bovenschools",
    }


def _cell(found: Aanwezig | None) -> JSON:
    return _there(dagdelen_tekst(found.keuze), telt=found.telt) if found else AWAY


@lru_cache(maxsize=256)
def _there(dagdelen: str, *, telt: bool) -> JSON:
    head = "genoemd" if telt else "in opleiding"
    return {
        "teken": "ja" if telt else TRAINING,
        "getal": dagdelen.partition(" ")[0],
        "tekst": f"{head}, {dagdelen}" if dagdelen else head,
    }
