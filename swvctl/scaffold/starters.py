"""What a new record can say at once: its name, and for a format an example of what it is about."""

from typing import Any

from swvctl.model.begrip import Begrip
from swvctl.model.besluit import Besluit
from swvctl.model.enquete import Enquete, reeks_van
from swvctl.model.schooljaar import year_after
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.sopformaat import Sopformaat
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.scaffold.naming import record_name
from swvctl.schemas import Schema
from swvctl.tekst.naam import is_name
from swvctl.tekst.nederlands import capitalised

NAME = "naam"
_CONCEPT = "concept"
_SMALL = frozenset(
    {"aan", "bij", "de", "den", "der", "en", "het", "in", "op", "te", "ten", "ter", "van", "voor"}
)
_HYPHEN = patroon(r"(?<![0-9])-+|-+(?![0-9])")  # that of 2027-2028 stays
_FIRST_FIELD = {
    "id": "visie",
    "titel": "Zo werken wij",
    "soort": "tekst",
    "verplicht": "ja",
    "tekens": "450",
}
_HELP = {"po": "Wat merkt een kind hiervan in de klas?", "vo": "Wat merkt een leerling hiervan in de les?"}


def known_of(schema: Schema, text: str, workspace: Workspace) -> dict[str, Any]:
    """The values that a new record of this kind starts with."""
    named = next((key for key in (NAME, "titel") if key in schema.properties()), None)
    known: dict[str, Any] = {named: as_called(text, named)} if named and schema.kind != Besluit.kind else {}
    if schema.kind == Sopformaat.kind:
        known |= {**_from_next_year(workspace), "velden": [_first_field(workspace)]}
    if schema.kind == Begrip.kind:
        known |= {Begrip.kind: _HYPHEN.sub(" ", text) if is_name(text) else text}
    if schema.kind == Enquete.kind:
        known |= _from_last_round(text, workspace)
    if _CONCEPT in schema.properties().get("status", {}).get("enum", ()):
        known |= {"status": _CONCEPT}  # an empty record is not yet for everyone to see, and misses nothing
    return known


def _first_field(workspace: Workspace) -> dict[str, str]:
    return {**_FIRST_FIELD, "hulp": _HELP.get(workspace.sector, _HELP["po"])}


def as_called(text: str, key: str) -> str:
    """What was typed, or what it stands for where that was the name of a file: ``aan-de-kade`` is Aan de Kade."""
    if not is_name(text := text.replace("_", "-") if " " not in text else text):
        return text
    first, *rest = _HYPHEN.sub(" ", text).split(" ")
    named = key == NAME
    return " ".join(
        (capitalised(first), *(capitalised(word) if named and word not in _SMALL else word for word in rest))
    )


def _from_last_round(text: str, workspace: Workspace) -> dict[str, Any]:
    """What the last round of a survey asked; its dates and its outcome stay behind."""
    rounds = [item for item in workspace.all(Enquete) if item.reeks == reeks_van(record_name(text))]
    if not rounds:
        return {}
    last = max(rounds, key=lambda item: item.name)
    kept: dict[str, Any] = {
        "titel": last.titel,
        "voor": list(last.voor),
        "vragen": list(last.vragen),
        "duur": last.duur,
        "herhaling": last.herhaling,
        "wie": list(last.wie),
        "contact": last.contact,
        "tekst": last.tekst,
    }
    return {key: value for key, value in kept.items() if value}


def _from_next_year(workspace: Workspace) -> dict[str, str]:
    """From the first year without profiles: a format that holds earlier makes theirs uncertain."""
    years = {profiel.jaar for profiel in workspace.all(Schoolprofiel)} | {workspace.werkjaar}
    return {"geldig": f"vanaf schooljaar {year_after(max(years))}"} if max(years) else {}
