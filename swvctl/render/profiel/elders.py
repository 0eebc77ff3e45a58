"""Where a reader of one school goes on: its profiles of other years, its schoolbestuur and its gemeente."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from swvctl.model.namen import besturen, bestuur_naam, gemeente_naam, gemeenten
from swvctl.model.school import School
from swvctl.model.schooljaar import year_before
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.workspace import Workspace
from swvctl.render.page import Site
from swvctl.render.wegwijzer import link
from swvctl.schemas import JSON

BLAD = "schoolprofiel/blad"
DEKKING, DEKKING_PATH = "dekking/dekking", "dekking"
RONDE, RONDE_PATH = "ronde/stand", "ronde"


def elders_view(profiel: Schoolprofiel, school: School, site: Site, start: str) -> list[JSON]:
    """The links of a sheet to what is not the same profile in another form."""
    years = [_year(other, site, start) for other in _profielen(school, site) if other.jaar != profiel.jaar]
    links = [
        *years,
        {
            "titel": f"Scholen van {bestuur_naam(school, site.workspace)}",
            "href": bestuur_href(school, site, start),
        },
        {
            "titel": f"Scholen in {gemeente_naam(school, site.workspace)}",
            "href": gemeente_href(school, site, start),
        },
        *_now(profiel, school, site, start),
    ]
    return [link for link in links if link["href"]]


def vorig_profiel(school: School, site: Site, start: str) -> JSON | None:
    """The newest profile of before the working school year that has a sheet."""
    earlier = (item for item in _profielen(school, site) if item.jaar < site.workspace.werkjaar)
    found = next(earlier, None)
    link = _year(found, site, start) if found else None
    return link if link and link["href"] else None


def dekking_link(site: Site, start: str, toelichting: str = "") -> JSON:
    """To what all schools have together."""
    return link("Dekkend aanbod", site.href(start, DEKKING, DEKKING_PATH), toelichting)


def ronde_link(site: Site, start: str, toelichting: str = "") -> JSON:
    """To how far all schools are, which only the region itself has."""
    return link("Stand van de ronde", site.href(start, RONDE, RONDE_PATH), toelichting)


def _now(profiel: Schoolprofiel, school: School, site: Site, start: str) -> list[JSON]:
    """The pages on which this profile is counted; the coverage has that of the year before until there is a newer."""
    werkjaar = site.workspace.werkjaar
    if profiel.jaar == werkjaar:
        return [dekking_link(site, start), ronde_link(site, start)]
    newest = next(_profielen(school, site), None)
    return [dekking_link(site, start)] if profiel is newest and profiel.jaar == year_before(werkjaar) else []


def bestuur_href(school: School, site: Site, start: str) -> str:
    """Nothing where the region does not know the schoolbestuur."""
    known = school.bestuur_id in besturen(site.workspace)
    return site.href(start, "bestuur/overzicht", f"bestuur/{school.bestuur_id}") if known else ""


def gemeente_href(school: School, site: Site, start: str) -> str:
    """Nothing for a school outside the region."""
    known = school.gemeente_id in gemeenten(site.workspace)
    return site.href(start, "gemeente/overzicht", f"gemeente/{school.gemeente_id}") if known else ""


def _year(profiel: Schoolprofiel, site: Site, start: str) -> JSON:
    href = site.href(start, BLAD, f"schoolprofiel/{profiel.name}")
    return {"titel": f"Profiel {profiel.jaar}", "href": href}


def _profielen(school: School, site: Site) -> Iterator[Schoolprofiel]:
    """Those that have a sheet, the newest first."""
    found = _per_school(site.workspace).get(school.name, ())
    return (profiel for profiel in found if site.workspace.formaat_van(profiel))


@lru_cache(maxsize=4)
def _per_school(workspace: Workspace) -> Mapping[str, Sequence[Schoolprofiel]]:
    found: defaultdict[str, list[Schoolprofiel]] = defaultdict(list)
    for profiel in sorted(workspace.all(Schoolprofiel), key=lambda item: item.jaar, reverse=True):
        found[profiel.school].append(profiel)
    return found
