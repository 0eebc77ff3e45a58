"""A profile as a plain value for the templates: the sheet, the school guide and the copy block share it."""

from datetime import date
from functools import lru_cache

from swvctl.model.namen import bestuur_naam, gemeente_naam
from swvctl.model.school import School, Telling
from swvctl.model.schooljaar import eerste_dag, year_after
from swvctl.model.schoolprofiel import BESTUUR, CONCEPT, INGELEVERD, VASTGESTELD, Schoolprofiel, Stap
from swvctl.model.soorten import soort_school
from swvctl.model.sopformaat import RouteStap, Sopformaat
from swvctl.model.workspace import Workspace
from swvctl.render.page import Audience, Site
from swvctl.render.profiel.stand import Stand, inleverdag, stand_van, volgende_stap
from swvctl.schemas import JSON
from swvctl.tekst.getal import Getal, GetalKind, show_number
from swvctl.tekst.nederlands import capitalised
from swvctl.wanneer import show

NAME = "Schoolondersteuningsprofiel"
FEW = "minder dan 5"
SMALLEST_PRINTED = 5
STATUS = {Stand.BEZIG: CONCEPT, Stand.VASTGESTELD: VASTGESTELD}
FORMS = (
    ("schoolprofiel/blad", "schoolprofiel", "Het hele profiel"),
    ("schoolprofiel/schoolgids", "schoolgids", "Tekst voor de schoolgids"),
    ("schoolprofiel/vensters", "scholen-op-de-kaart", "Tekst voor Scholen op de Kaart"),
)

_DEED = {
    "vastgesteld": "vaststelling",
    "besproken": "bespreking",
    "geplaatst": "plaatsing",
    "opgenomen": "opname",
}  # says the same


@lru_cache(maxsize=2)
def school_view(school: School, profiel: Schoolprofiel, workspace: Workspace) -> JSON:
    """The facts of a school, as text; what is not known is empty, as is a count of after the profile was adopted."""
    return {
        "naam": school.naam,
        "soort": soort_school(school),
        "bestuur": bestuur_naam(school, workspace),
        "gemeente": gemeente_naam(school, workspace),
        "adres": _address(school),
        "telefoon": school.telefoon,
        "mail": school.mail,
        "site": school.site,
        "leerlingen_tekst": _telling_tekst(school.telling_op(_settled_on(profiel))),
        "brin_vestiging": school.brin_vestiging,
    }


def _address(school: School) -> str:
    """Where it is; first the building, by which parents know it."""
    return capitalised(", ".join(part for part in (school.gebouw, school.adres) if part))


def leerlingen_tekst(school: School) -> str:
    """The newest count with its date; small counts are not printed."""
    return _telling_tekst(school.laatste_telling)


def _telling_tekst(telling: Telling | None) -> str:
    if telling is None:
        return ""
    number = pupils(telling.aantal)
    return f"{number} op {show(telling.wanneer)}" if telling.wanneer else number


def pupils(number: Getal) -> str:
    """A count of pupils; from 1 to 4 it could lead to a child, so it is not printed."""
    if number.value is None:
        return number.text
    return FEW if is_small(number) else show_number(number.value)


def is_small(number: Getal) -> bool:
    """Whether a count is, or may be, from 1 to 4."""
    if number.value is None:
        return number.kind is GetalKind.BELOW
    return 0 < number.value < SMALLEST_PRINTED


def profiel_view(profiel: Schoolprofiel, formaat: Sopformaat, workspace: Workspace) -> JSON:
    """The head of a profile: title, year, status and what comes next."""
    stand = stand_van(profiel, workspace)
    adopted = stand == Stand.VASTGESTELD
    text = _adopted(profiel) if adopted else ""
    ended = adopted and workspace.today >= eerste_dag(year_after(profiel.jaar))
    after = _of_before(profiel, workspace) if ended else ""
    return {
        "titel": formaat.titel,
        "naam_profiel": (workspace.swv.profielnaam if workspace.swv else "") or NAME,
        "schooljaar": profiel.jaar,
        "status": STATUS.get(stand, INGELEVERD),
        "status_tekst": f"Vastgesteld voor {profiel.jaar}" if ended else capitalised(stand),
        "vastgesteld_tekst": text,
        "bladen": formaat.bladen,
        "vervolg": after if adopted else _next(profiel, formaat, workspace),
    }


def _next(profiel: Schoolprofiel, formaat: Sopformaat, workspace: Workspace) -> str:
    """The step that comes first; to hand in, with the last day for it. The days of the other steps stand below it."""
    step = volgende_stap(profiel, workspace)
    if not step:
        return ""
    day, over = (
        inleverdag(workspace.ronde(profiel.jaar, formaat), workspace) if profiel.is_concept else ("", False)
    )
    if over:
        return f"Volgende stap: {step}. De inleverdatum ({day}) is voorbij."
    return f"Volgende stap: {step}{f', uiterlijk {day}' if day else ''}."


def _of_before(profiel: Schoolprofiel, workspace: Workspace) -> str:
    """What a reader must know of a profile whose year has ended."""
    newest = max(
        (one.jaar for one in workspace.all(Schoolprofiel) if one.school == profiel.school), default=""
    )
    if newest > profiel.jaar:
        return f"Dit profiel is van een eerder schooljaar. Het nieuwste is dat van {newest}."
    return "Dit profiel is van een eerder schooljaar. Een nieuwer profiel is nog niet vastgesteld."


def _settled_on(profiel: Schoolprofiel) -> date:
    """The last day that may have had a say in the profile."""
    decided = _decided(profiel)
    return (decided.wanneer.last if decided and decided.wanneer else None) or date.max


def _decided(profiel: Schoolprofiel) -> Stap | None:
    return next((stap for stap in profiel.stappen() if stap.id == BESTUUR), None)


def _adopted(profiel: Schoolprofiel) -> str:
    decided = _decided(profiel)
    if decided and decided.wanneer and decided.wanneer.day:
        return f"Vastgesteld door het schoolbestuur op {show(decided.wanneer)}"
    return "Vastgesteld"


def forms_view(profiel: Schoolprofiel, site: Site, path: str) -> list[JSON]:
    """The links to the other forms of the same profile."""
    others = ((name, f"{folder}/{profiel.name}", titel) for name, folder, titel in FORMS)
    links = [(titel, site.href(path, name, other)) for name, other, titel in others if other != path]
    return [{"titel": titel, "href": href} for titel, href in links if href]


def route_view(
    profiel: Schoolprofiel, formaat: Sopformaat, workspace: Workspace, audience: Audience
) -> list[JSON]:
    """Every step of the format, with what the school filled in."""
    steps, today = {stap.id: stap for stap in profiel.stappen()}, workspace.today
    done = {stap.id for stap in steps.values() if profiel.gedaan(stap, formaat, today)}
    # Outside, a day that went by without an outcome is no news: it is the region that must ask for it.
    late = {stap.id for stap in steps.values() if stap.wanneer and stap.wanneer.past(today)} - done
    told = late if audience == Audience.INTERN else set()
    return [
        _step(asked, steps.get(asked.id), today, done=asked.id in done, late=asked.id in told)
        for asked in formaat.route
    ]


def _step(asked: RouteStap, found: Stap | None, today: date, *, done: bool, late: bool) -> JSON:
    return {
        "titel": asked.titel,
        "tekst": _step_text(found, asked.titel, today, late=late) if found else "",
        "klaar": done,
        "afgewezen": found is not None and found.afgewezen,
    }


def _step_text(stap: Stap, titel: str, today: date, *, late: bool) -> str:
    """The moment and the outcome; one that the title already says is left out, and so is one of a day to come."""
    word = stap.uitkomst.casefold()
    said = stap.wanneer and any(one in titel.casefold() for one in (word, _DEED.get(word, word)))
    to_come = stap.wanneer is not None and stap.wanneer.to_come(today)
    outcome = "" if said or to_come else stap.uitkomst
    parts = (show(stap.wanneer) if stap.wanneer else "", outcome or ("voorbij" if late else ""))
    return ", ".join(filter(None, parts))


def steunpunt_view(workspace: Workspace) -> JSON:
    found = workspace.swv.steunpunt if workspace.swv else None
    names = ("naam", "telefoon", "mail", "site", "tekst")
    return {name: getattr(found, name) if found else "" for name in names}
