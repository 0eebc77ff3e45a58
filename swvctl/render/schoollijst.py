"""Schools as rows of an overview, and the counts above it."""

from collections.abc import Iterable

from swvctl.model.school import School
from swvctl.model.schoolprofiel import VASTGESTELD
from swvctl.model.workspace import Workspace
from swvctl.render.page import Site
from swvctl.render.profielview import STATUS, bestuur_naam, gemeente_naam, leerlingen_tekst
from swvctl.schemas import JSON
from swvctl.tekst.getal import show_number
from swvctl.tekst.nederlands import join

MISSING = "nog niet ontvangen"
BLAD = "schoolprofiel/blad"


def by_name(schools: Iterable[School]) -> list[School]:
    return sorted(schools, key=lambda school: (school.naam.casefold(), school.name))


def school_row(school: School, site: Site, start: str) -> JSON:
    """A school with the link to its sheet and how far it is this year."""
    workspace = site.workspace
    outside = f"{school.gemeente_naam} (buiten de regio)"
    return {
        "naam": school.naam,
        "href": sheet_href(school, site, start),
        "soort": join(school.soort),
        "gemeente": outside if school.buiten_de_regio else gemeente_naam(school, workspace),
        "bestuur": bestuur_naam(school, workspace),
        "leerlingen_tekst": leerlingen_tekst(school),
        "stand": stand_tekst(school, workspace),
    }


def sheet_href(school: School, site: Site, start: str) -> str:
    """The link to the sheet of the working year; nothing when there is none to see."""
    profiel = site.workspace.profiel(school.name, site.workspace.werkjaar)
    if profiel is None or site.workspace.formaat_van(profiel) is None:
        return ""
    return site.href(start, BLAD, f"schoolprofiel/{profiel.name}")


def stand_tekst(school: School, workspace: Workspace) -> str:
    profiel = workspace.profiel(school.name, workspace.werkjaar)
    return STATUS[profiel.status] if profiel else MISSING


def cijfers(schools: list[School], workspace: Workspace) -> list[JSON]:
    """What a reader wants to know at a glance: schools, pupils, adopted profiles."""
    adopted = sum(stand_tekst(school, workspace) == STATUS[VASTGESTELD] for school in schools)
    return [
        {"label": "vestigingen", "waarde": str(len(schools))},
        {"label": "leerlingen", "waarde": _pupils(schools)},
        {
            "label": f"vastgestelde profielen {workspace.werkjaar}",
            "waarde": f"{adopted} van de {len(schools)}",
        },
    ]


def _pupils(schools: list[School]) -> str:
    counts = [school.laatste_telling for school in schools]
    known = [telling.aantal.value for telling in counts if telling and telling.aantal.value is not None]
    if not known:
        return "onbekend"
    total = show_number(sum(known))
    return total if len(known) == len(schools) else f"{total} (van {len(known)} scholen bekend)"
