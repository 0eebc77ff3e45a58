"""How far the round is: counted, not judged. A school that is late is not wrong."""

from collections.abc import Iterator
from dataclasses import dataclass

from swvctl.model.school import School
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.workspace import Workspace
from swvctl.wanneer import show_date_with_weekday


@dataclass(frozen=True, slots=True)
class Stand:
    """The counts of the working school year, and a sentence for each profile that is still a concept."""

    scholen: int
    klaar: int
    bezig: int
    ontbreekt: int
    regels: tuple[str, ...]


def stand(workspace: Workspace) -> Stand:
    jaar = workspace.werkjaar
    schools = workspace.open_scholen()
    existing = {record.name for record in workspace.records if record.kind == Schoolprofiel.kind}
    found = [(school, workspace.profiel(school.name, jaar)) for school in schools]
    busy = [(school, profiel) for school, profiel in found if profiel and profiel.is_concept]
    missing = sum(f"{jaar}/{school.name}" not in existing for school in schools) if jaar else 0
    ready = sum(profiel is not None and not profiel.is_concept for _, profiel in found)
    return Stand(len(schools), ready, len(busy), missing, tuple(_lines(workspace, busy)))


def _lines(workspace: Workspace, busy: list[tuple[School, Schoolprofiel]]) -> Iterator[str]:
    for school, profiel in busy:
        formaat = workspace.formaat_van(profiel)
        if formaat is None:
            continue
        todo = len(profiel.ontbrekend(formaat))
        if todo:
            total = len(formaat.gevraagde_velden)
            yield f"{school.naam}: nog {todo} van de {total} verplichte velden te gaan.{_until(workspace, profiel)}"
        else:
            yield f"{school.naam}: alle verplichte velden zijn ingevuld; de status is nog concept."


def _until(workspace: Workspace, profiel: Schoolprofiel) -> str:
    ronde = workspace.ronde(profiel.jaar, workspace.formaat_van(profiel))
    last_day = ronde.inleveren_uiterlijk.last if ronde and ronde.inleveren_uiterlijk else None
    if last_day is None or last_day < workspace.today:
        return ""
    return f" Inleveren kan t/m {show_date_with_weekday(last_day)}."
