"""The fields of a profile as plain values: five shapes, in the order of the format."""

from functools import lru_cache
from typing import Any

from swvctl.model.keuzelijst import Keuzelijst
from swvctl.model.schoolprofiel import Keuze, Schoolprofiel
from swvctl.model.sopformaat import Kolom, Onderdeel, Sopformaat, Veld
from swvctl.model.voorgedrukt import tekst_op
from swvctl.model.workspace import Workspace
from swvctl.render.profiel.profielview import pupils
from swvctl.schemas import JSON
from swvctl.tekst.getal import NumberError, parse_number, show_number
from swvctl.tekst.nederlands import capitalised

CHILDREN = frozenset({"leerlingen", "kinderen"})


def onderdelen_view(profiel: Schoolprofiel, formaat: Sopformaat, workspace: Workspace) -> list[JSON]:
    """The sections of the sheet with their fields in order; a format without sections has one without a title."""
    if formaat.onderdelen:
        numbered = enumerate(formaat.onderdelen, 1)
        return [_onderdeel(number, deel, profiel, workspace) for number, deel in numbered]
    velden = _velden(formaat.velden, profiel, workspace)
    return [{"id": "profiel", "nummer": 0, "titel": "", "velden": velden}]


def _onderdeel(number: int, deel: Onderdeel, profiel: Schoolprofiel, workspace: Workspace) -> JSON:
    velden = _velden(deel.velden, profiel, workspace)
    return {"id": deel.id, "nummer": number, "titel": deel.titel, "velden": velden}


def _velden(velden: tuple[Veld, ...], profiel: Schoolprofiel, workspace: Workspace) -> list[JSON]:
    views = (veld_view(veld, profiel, workspace) for veld in velden)
    return [view for view in views if not view["leeg"] or view["gevraagd"]]


def veld_view(veld: Veld, profiel: Schoolprofiel, workspace: Workspace) -> JSON:
    """One field, in the shape of its kind."""
    base: JSON = {
        "id": veld.id,
        "titel": veld.titel,
        "soort": veld.soort,
        "voorgedrukt": not veld.van_school,
        "gevraagd": veld.gevraagd,
        "leeg": not profiel.heeft(veld.id),
    }
    if veld.voorgedrukt:
        text = tekst_op(profiel, veld, workspace)
        return {**base, "tekst": text, "leeg": not text}
    match veld.soort:
        case "tekst":
            return {**base, "tekst": profiel.tekst(veld.id)}
        case "keuzes":
            lijst = workspace.find(Keuzelijst, veld.keuzelijst)
            return {**base, "keuzes": keuzes_view(profiel.keuzes(veld.id), lijst)}
        case "tabel":
            return {**base, "tabel": _tabel(veld, profiel)}
        case _:
            return {**base, "waarde": _waarde(veld, profiel.velden.get(veld.id))}


# Three pages in two outputs show the choices of one school, one after the other.
@lru_cache(maxsize=64)
def keuzes_view(keuzes: tuple[Keuze, ...], lijst: Keuzelijst | None) -> list[JSON]:
    return [_keuze(keuze, lijst) for keuze in keuzes]


def _keuze(keuze: Keuze, lijst: Keuzelijst | None) -> JSON:
    """A choice as people read it: the label of the list, and what the school added."""
    option = lijst.vind(keuze.keuze) if lijst and keuze.keuze else None
    weekly = dagdelen_tekst(keuze)
    beside = [part for part in ("in opleiding" if keuze.in_opleiding else "", keuze.toelichting) if part]
    return {
        "label": option.label if option else capitalised(keuze.anders or keuze.keuze),
        "toelichting": ", ".join([weekly, *beside] if weekly else beside),
        "dagdelen": weekly.partition(" ")[0],
        "telt": not keuze.in_opleiding,
        "bij": ", ".join(beside),
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
    if veld.soort != "getal":
        return capitalised(str(value))
    return f"{_number(str(value), veld.eenheid)} {veld.eenheid}".strip()


def _number(text: str, unit: str) -> str:
    """A number in Dutch; a whole number of children as a count of pupils."""
    try:
        number = parse_number(text)
    except NumberError:
        return text
    if number.value is None:
        return number.text
    return pupils(number) if unit in CHILDREN else show_number(number.value)
