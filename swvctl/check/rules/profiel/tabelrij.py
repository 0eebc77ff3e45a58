"""SOP025: a school year that has two rows in a table of the profile."""

from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.schooljaar import schoolyear_name
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.sopformaat import Veld
from swvctl.model.workspace import Workspace
from swvctl.wanneer import WanneerError

_YEAR = "schooljaar"


@rule("SOP025", "Schooljaar staat twee keer in een tabel", Severity.WARNING)
def schooljaren(profiel: Schoolprofiel, workspace: Workspace) -> Iterator[Problem]:
    """In een tabel per schooljaar heeft elk schooljaar één regel.

    Fout:
        kengetallen:
          - {schooljaar: 2025-2026, instroom: 6}
          - {schooljaar: 2025-2026, instroom: 9}

    Goed:
        kengetallen:
          - {schooljaar: 2025-2026, instroom: 6}
          - {schooljaar: 2026-2027, instroom: 9}
    """
    formaat = workspace.formaat_van(profiel)
    for veld in formaat.alle_velden if formaat else ():
        columns = [kolom.id for kolom in veld.kolommen if kolom.soort == _YEAR]
        if columns and isinstance(rows := profiel.velden.get(veld.id), list):
            yield from _twice(profiel, veld, columns[0], rows)


def _twice(profiel: Schoolprofiel, veld: Veld, column: str, rows: list[object]) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, row in enumerate(rows):
        year = _year(row.get(column)) if isinstance(row, dict) else ""
        if year in seen:
            message = f'Het schooljaar {year} staat twee keer bij "{veld.titel}".'
            hint = "Verbeter het schooljaar, of haal een van de twee weg."
            yield Problem(profiel.at("velden", veld.id, index, column), message, hint)
        elif year:
            seen.add(year)


def _year(value: object) -> str:
    try:
        return schoolyear_name(value) if isinstance(value, str) else ""
    except WanneerError:
        return ""
