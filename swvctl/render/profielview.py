"""A profile as a plain value for the templates: the sheet, the school guide and the copy block share it."""

from typing import Any

from swvctl.model.keuzelijst import Keuzelijst
from swvctl.model.school import School
from swvctl.model.schoolprofiel import CONCEPT, VASTGESTELD, Keuze, Schoolprofiel, Stap
from swvctl.model.sopformaat import Kolom, Onderdeel, Sopformaat, Veld
from swvctl.model.workspace import Workspace
from swvctl.schemas import JSON
from swvctl.tekst.getal import Getal, NumberError, parse_number, show_number
from swvctl.tekst.nederlands import capitalised, join
from swvctl.wanneer import show

SOORTEN = {
    "bo": "basisschool",
    "sbo": "school voor speciaal basisonderwijs",
    "so": "school voor speciaal onderwijs",
    "vso": "school voor voortgezet speciaal onderwijs",
    "vo": "school voor voortgezet onderwijs",
    "pro": "school voor praktijkonderwijs",
    "isk": "internationale schakelklas",
}
STATUS = {CONCEPT: "in bewerking", "ingeleverd": "ingeleverd", VASTGESTELD: "vastgesteld"}
NAME = "Schoolondersteuningsprofiel"
FEW = "minder dan 5"
SMALLEST_PRINTED = 5
CHILDREN = frozenset({"leerlingen", "kinderen"})


def school_view(school: School, workspace: Workspace) -> JSON:
    """The facts of a school, as text; what is not known is empty."""
    return {
        "naam": school.naam,
        "soort": join(SOORTEN[soort] for soort in school.soort),
        "bestuur": bestuur_naam(school, workspace),
        "gemeente": school.gemeente_naam if school.buiten_de_regio else gemeente_naam(school, workspace),
        "adres": school.adres,
        "telefoon": school.telefoon,
        "mail": school.mail,
        "site": school.site,
        "leerlingen_tekst": leerlingen_tekst(school),
        "brin_vestiging": f"{school.code[:4]}-{school.code[4:]}" if school.code else "",
    }


def bestuur_naam(school: School, workspace: Workspace) -> str:
    besturen = workspace.swv.besturen if workspace.swv else ()
    return next((bestuur.naam for bestuur in besturen if bestuur.id == school.bestuur_id), school.bestuur)


def gemeente_naam(school: School, workspace: Workspace) -> str:
    gemeenten = workspace.swv.gemeenten if workspace.swv else ()
    return next((item.naam for item in gemeenten if item.id == school.gemeente_id), school.gemeente)


def leerlingen_tekst(school: School) -> str:
    """The newest count with its date; small counts are not printed."""
    telling = school.laatste_telling
    if telling is None:
        return ""
    number = pupils(telling.aantal)
    return f"{number} op {show(telling.wanneer)}" if telling.wanneer else number


def pupils(number: Getal) -> str:
    """A count of pupils; from 1 to 4 it could lead to a child, so it is not printed."""
    if number.value is None:
        return number.text
    return FEW if 0 < number.value < SMALLEST_PRINTED else show_number(number.value)


def profiel_view(profiel: Schoolprofiel, formaat: Sopformaat, workspace: Workspace) -> JSON:
    """The head of a profile: title, year, status and what it waits for."""
    waits = profiel.wacht_op(formaat, workspace.today) if profiel.status != VASTGESTELD else None
    decided = next((stap for stap in profiel.stappen() if stap.id == "bestuur"), None)
    return {
        "titel": formaat.titel,
        "naam_profiel": (workspace.swv.profielnaam if workspace.swv else "") or NAME,
        "schooljaar": profiel.jaar,
        "status": profiel.status,
        "status_tekst": STATUS[profiel.status],
        "vastgesteld_tekst": _adopted(decided) if profiel.status == VASTGESTELD else "",
        "wacht_op": waits.titel if waits else "",
    }


def _adopted(decided: Stap | None) -> str:
    if decided and decided.wanneer and decided.wanneer.day:
        return f"Vastgesteld door het schoolbestuur op {show(decided.wanneer)}"
    return "Vastgesteld"


def onderdelen_view(profiel: Schoolprofiel, formaat: Sopformaat, workspace: Workspace) -> list[JSON]:
    """The sections of the sheet with their fields in order; a format without sections has one without a title."""
    if formaat.onderdelen:
        return [_onderdeel(deel, profiel, workspace) for deel in formaat.onderdelen]
    return [{"id": "profiel", "titel": "", "velden": _velden(formaat.velden, profiel, workspace)}]


def _onderdeel(deel: Onderdeel, profiel: Schoolprofiel, workspace: Workspace) -> JSON:
    return {"id": deel.id, "titel": deel.titel, "velden": _velden(deel.velden, profiel, workspace)}


def _velden(velden: tuple[Veld, ...], profiel: Schoolprofiel, workspace: Workspace) -> list[JSON]:
    views = (veld_view(veld, profiel, workspace) for veld in velden)
    return [view for view in views if not view["leeg"] or view["gevraagd"]]


def veld_view(veld: Veld, profiel: Schoolprofiel, workspace: Workspace) -> JSON:
    """One field, in the shape of its kind."""
    base: JSON = {
        "id": veld.id,
        "titel": veld.titel,
        "soort": veld.soort,
        "voorgedrukt": veld.voorgedrukt is not None,
        "gevraagd": veld.gevraagd,
        "leeg": not profiel.heeft(veld.id),
    }
    if veld.voorgedrukt:
        return {**base, "tekst": veld.voorgedrukt.tekst, "leeg": not veld.voorgedrukt.tekst}
    match veld.soort:
        case "tekst":
            return {**base, "tekst": profiel.tekst(veld.id)}
        case "keuzes":
            lijst = workspace.find(Keuzelijst, veld.keuzelijst)
            return {**base, "keuzes": [keuze_view(keuze, lijst) for keuze in profiel.keuzes(veld.id)]}
        case "tabel":
            return {**base, "tabel": _tabel(veld, profiel)}
        case _:
            return {**base, "waarde": _waarde(veld, profiel.velden.get(veld.id))}


def keuze_view(keuze: Keuze, lijst: Keuzelijst | None) -> JSON:
    """A choice as people read it: the label of the list, and what the school added."""
    option = lijst.vind(keuze.keuze) if lijst and keuze.keuze else None
    extra = (dagdelen_tekst(keuze), "in opleiding" if keuze.in_opleiding else "", keuze.toelichting)
    return {
        "label": option.label if option else capitalised(keuze.anders or keuze.keuze),
        "toelichting": ", ".join(part for part in extra if part),
    }


def dagdelen_tekst(keuze: Keuze) -> str:
    try:
        number = keuze.aantal_dagdelen
    except NumberError:
        return ""
    if number is None or number.value is None:
        return ""
    return f"{show_number(number.value)} {'dagdeel' if number.value == 1 else 'dagdelen'} per week"


def _tabel(veld: Veld, profiel: Schoolprofiel) -> JSON:
    rows = profiel.velden.get(veld.id)
    return {
        "bijschrift": "",
        "kolommen": [{"titel": kolom.titel, "getal": kolom.soort == "getal"} for kolom in veld.kolommen],
        "rijen": [[_cel(kolom, row) for kolom in veld.kolommen] for row in rows]
        if isinstance(rows, list)
        else [],
    }


def _cel(kolom: Kolom, row: Any) -> str:
    value = row.get(kolom.id) if isinstance(row, dict) else None
    if value is None:
        return ""
    return _number(str(value), kolom.eenheid or "leerlingen") if kolom.soort == "getal" else str(value)


def _waarde(veld: Veld, value: Any) -> str:
    if value is None:
        return ""
    text = _number(str(value), veld.eenheid) if veld.soort == "getal" else str(value)
    return f"{text} {veld.eenheid}".strip()


def _number(text: str, unit: str) -> str:
    """A number in Dutch; a whole number of children as a count of pupils."""
    try:
        number = parse_number(text)
    except NumberError:
        return text
    if number.value is None:
        return number.text
    return pupils(number) if unit in CHILDREN else show_number(number.value)


def route_view(profiel: Schoolprofiel, formaat: Sopformaat, workspace: Workspace) -> list[JSON]:
    """Every step of the format, with what the school filled in."""
    steps = {stap.id: stap for stap in profiel.stappen()}
    return [
        {
            "titel": stap.titel,
            "tekst": _step_text(steps.get(stap.id)),
            "klaar": bool((found := steps.get(stap.id)) and found.klaar(workspace.today)),
        }
        for stap in formaat.route
    ]


def _step_text(stap: Stap | None) -> str:
    if stap is None:
        return "nog te doen"
    if stap.wanneer is None:
        return stap.uitkomst
    return ", ".join(part for part in (show(stap.wanneer), stap.uitkomst) if part)


def steunpunt_view(workspace: Workspace) -> JSON:
    found = workspace.swv.steunpunt if workspace.swv else None
    names = ("naam", "telefoon", "mail", "site", "tekst")
    return {name: getattr(found, name) if found else "" for name in names}
