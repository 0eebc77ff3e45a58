"""What the coverage counts, for the head of its page: the profiles, their school year and the day."""

from swvctl.model.school import School
from swvctl.model.schooljaar import year_before
from swvctl.model.workspace import Workspace
from swvctl.render.page import Audience, Site
from swvctl.render.profiel.basis import Basis, of_all
from swvctl.render.profiel.dekking import Dekking
from swvctl.render.profiel.elders import BLAD
from swvctl.render.profiel.schoollijst import by_name, sheet_href, vastgesteld
from swvctl.render.profiel.stand import op_de_dag
from swvctl.tekst.nederlands import join, plural

NO_PROFILES = "Er is nog geen profiel om te tellen."
WHAT = "Hier ziet u welke ondersteuning de scholen bieden."
SHARED = "Een voorziening voor meer scholen (bovenschools) telt mee voor de gemeenten waarvoor zij er is."
TRAINING = "Een specialist die nog in opleiding is, staat erbij maar telt niet mee."
FEW = 4


def jaar_van(found: list[Dekking], workspace: Workspace) -> str:
    """The school year that the answers are of; as long as none is of the working year, that is the year before."""
    return year_before(workspace.werkjaar) if _all_before(found) else workspace.werkjaar


def blad_href(school: School, item: Dekking, site: Site, start: str) -> str:
    """The link to the sheet that holds the answer; nothing when there is none to see."""
    earlier = item.eerder.get(school.name)
    return (
        site.href(start, BLAD, f"schoolprofiel/{earlier.name}")
        if earlier
        else sheet_href(school, site, start)
    )


def toelichting(found: list[Dekking], site: Site) -> str:
    """What was counted, and on which day where that changes from day to day."""
    counted, inside = Basis.van(found).geteld, site.audience == Audience.INTERN
    if not counted:
        return NO_PROFILES if inside else _none_adopted(site.workspace.werkjaar)
    total = len(site.workspace.open_scholen())
    sentences = (
        "" if inside else WHAT,
        f"Dit overzicht telt {_counted(counted, total, inside=inside)}.",
        _earlier(found, site, inside=inside),
        TRAINING,
        SHARED if any(item.voorzieningen for item in found) else "",
        op_de_dag(site.workspace) if inside else "",
    )
    return " ".join(filter(None, sentences))


def _all_before(found: list[Dekking]) -> bool:
    answered = [(item, school) for item in found for school in item.scholen]
    return bool(answered) and all(school.name in item.eerder for item, school in answered)


def _earlier(found: list[Dekking], site: Site, *, inside: bool) -> str:
    """Whose answer is still of the year before, of many schools how many; outside also how many profiles are new."""
    workspace, werkjaar = site.workspace, site.workspace.werkjaar
    if _all_before(found):
        return f"Er is voor {werkjaar} nog geen profiel ingevuld." if inside else _none_adopted(werkjaar)
    schools = by_name({school for item in found for school in item.scholen if school.name in item.eerder})
    if not schools:
        return ""
    named = join(map(workspace.schoolnaam, schools))
    whom = named if len(schools) <= FEW else f"{len(schools)} scholen"
    older = f"Bij {whom} komen de antwoorden nog uit het profiel van {year_before(werkjaar)}."
    return older if inside else f"{_adopted(site)} {older}"


def _adopted(site: Site) -> str:
    """As the overviews count: a reader who comes from there sees why this page counts more."""
    count = vastgesteld(site.workspace.open_scholen(), site)
    verb = "is" if count == 1 else "zijn"
    return f"Van {site.workspace.werkjaar} {verb} er {plural(count, 'profiel', 'profielen')} vastgesteld."


def _none_adopted(jaar: str) -> str:
    return (
        f"Er is voor {jaar} nog geen profiel vastgesteld." if jaar else "Er is nog geen profiel vastgesteld."
    )


def _counted(counted: int, total: int, *, inside: bool) -> str:
    where = "de enige vestiging" if total == 1 else f"{of_all(counted, total)} vestigingen"
    if counted == 1:
        which, also = ("", ", ook als dat nog niet is vastgesteld") if inside else ("vastgestelde ", "")
        return f"het {which}profiel van {where}{also}"
    which, also = ("", ", ook die nog niet zijn vastgesteld") if inside else ("vastgestelde ", "")
    return f"de {which}profielen van {where}{also}"
