"""What a new record can say at once: its name, and for a format an example of what it is about."""

from typing import Any

from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.sopformaat import Sopformaat
from swvctl.model.workspace import Workspace
from swvctl.scaffold.naming import year_after
from swvctl.schemas import Schema

_FIRST_FIELD = {
    "id": "visie",
    "titel": "Zo werken wij",
    "soort": "tekst",
    "verplicht": "ja",
    "tekens": "450",
    "hulp": "Wat merkt een kind hiervan in de klas?",
}


def known_of(schema: Schema, text: str, workspace: Workspace) -> dict[str, Any]:
    """The values that a new record of this kind starts with."""
    named = next((key for key in ("naam", "titel") if key in schema.properties()), None)
    known: dict[str, Any] = {named: text} if named else {}
    if schema.kind == Sopformaat.kind:
        known |= {**_from_next_year(workspace), "velden": [_FIRST_FIELD]}
    return known


def _from_next_year(workspace: Workspace) -> dict[str, str]:
    """From the first year without profiles: a format that holds earlier makes theirs uncertain."""
    years = {profiel.jaar for profiel in workspace.all(Schoolprofiel)} | {workspace.werkjaar}
    return {"geldig": f"vanaf schooljaar {year_after(max(years))}"} if max(years) else {}
