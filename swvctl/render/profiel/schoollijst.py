"""Schools as rows of an overview, and the counts above it."""

from collections.abc import Iterable, Iterator

from swvctl.model.namen import bestuur_naam, gemeente_naam
from swvctl.model.school import School
from swvctl.model.soorten import soort_onderwijs
from swvctl.model.workspace import Workspace
from swvctl.render.page import Site
from swvctl.render.profiel.elders import BLAD, bestuur_href, gemeente_href, vorig_profiel
from swvctl.render.profiel.profielview import is_small, leerlingen_tekst, pupils
from swvctl.render.profiel.stand import Stand, stand_van_school
from swvctl.schemas import JSON
from swvctl.tekst.getal import show_number
from swvctl.tekst.nederlands import part_of, plural
from swvctl.tekst.volgorde import op_naam
from swvctl.wanneer import show


def by_name(schools: Iterable[School]) -> list[School]:
    return sorted(schools, key=lambda school: (op_naam(school.naam), school.name))


def school_rows(schools: list[School], site: Site, start: str) -> JSON:
    """The schools, and the day on which their pupils were counted where that is one day for all."""
    counts = [telling for school in schools if (telling := school.laatste_telling)]
    days = {show(telling.wanneer) if telling.wanneer else "" for telling in counts}
    day = days.pop() if len(days) == 1 else ""
    return {"geteld_op": day, "scholen": [_row(school, site, start, day) for school in schools]}


def _row(school: School, site: Site, start: str, day: str) -> JSON:
    """A school with the link to its sheet and how far it is this year."""
    workspace, telling = site.workspace, school.laatste_telling
    sheet = sheet_href(school, site, start)
    return {
        "naam": workspace.schoolnaam(school),
        "href": sheet,
        "eerder": None if sheet else vorig_profiel(school, site, start),
        "soort": soort_onderwijs(school),
        "gemeente": _gemeente(school, workspace),
        "gemeente_href": gemeente_href(school, site, start),
        "bestuur": bestuur_naam(school, workspace),
        "bestuur_href": bestuur_href(school, site, start),
        "leerlingen_tekst": pupils(telling.aantal) if telling and day else leerlingen_tekst(school),
        "stand": stand_van_school(school, site).value,
    }


def sheet_href(school: School, site: Site, start: str) -> str:
    """The link to the sheet of the working year; nothing when there is none to see."""
    profiel = site.workspace.profiel(school.name, site.workspace.werkjaar)
    if profiel is None or site.workspace.formaat_van(profiel) is None:
        return ""
    return site.href(start, BLAD, f"schoolprofiel/{profiel.name}")


def cijfers(schools: list[School], site: Site) -> list[JSON]:
    """What a reader wants to know at a glance: schools, pupils, adopted profiles."""
    one = len(schools) == 1
    return [
        _figure("vestiging" if one else "vestigingen", show_number(len(schools))),
        *_pupils(schools),
        _adopted(schools, site),
    ]


def vastgesteld(schools: Iterable[School], site: Site) -> int:
    """How many of these schools have an adopted profile of this year."""
    return sum(stand_van_school(school, site) == Stand.VASTGESTELD for school in schools)


def _adopted(schools: list[School], site: Site) -> JSON:
    """How many profiles of this year are adopted; of one school whether it is."""
    adopted = vastgesteld(schools, site)
    year = site.workspace.werkjaar
    if len(schools) == 1:
        return _figure(_words("profiel", year, "vastgesteld"), "ja" if adopted else "nog niet")
    return _figure(_words("profielen", year, "vastgesteld"), part_of(adopted, len(schools)))


def _gemeente(school: School, workspace: Workspace) -> str:
    if school.buiten_de_regio:
        return f"{school.gemeente_naam} (buiten de regio)"
    return gemeente_naam(school, workspace)


def _pupils(schools: list[School]) -> Iterator[JSON]:
    """All pupils together; not where a small count could be found by subtraction, nothing where none were counted."""
    counts = [telling.aantal for school in schools if (telling := school.laatste_telling)]
    known = [number.value for number in counts if number.value is not None]
    if any(is_small(number) for number in counts):
        yield _figure("leerlingen", "niet genoemd", "omdat een school er minder dan 5 heeft")
    elif known:
        note = "" if len(known) == len(schools) else f"van {plural(len(known), 'school', 'scholen')} bekend"
        yield _figure("leerlingen", show_number(sum(known)), note)


def _figure(label: str, waarde: str, toelichting: str = "") -> JSON:
    return {"label": label, "waarde": waarde, "toelichting": toelichting}


def _words(*words: str) -> str:
    return " ".join(filter(None, words))
