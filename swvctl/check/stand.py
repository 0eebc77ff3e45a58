"""How far the round is: counted, not judged. A school that is late is not wrong."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from swvctl.model.school import School
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.sopformaat import Sopformaat
from swvctl.model.workspace import Workspace
from swvctl.tekst.nederlands import plural
from swvctl.validate.formats import fits
from swvctl.wanneer import show_date_with_weekday


class Stand(NamedTuple):
    """The counts of the working school year, and a sentence for each profile that is still a concept.

    ``fout`` are the profiles that were handed in with an error, ``klaar`` those without.
    """

    scholen: int
    klaar: int
    fout: int
    bezig: int
    ontbreekt: int
    onleesbaar: int
    regels: tuple[str, ...]


def stand(workspace: Workspace, wrong: Collection[str] = ()) -> Stand:
    """Count the working school year; ``wrong`` are the files with an error: those are not ready."""
    jaar = workspace.werkjaar
    schools = workspace.open_scholen()
    # One that lies beside the folders of the school years is there too.
    existing = _existing(workspace)
    found = [(school, workspace.profiel(school.name, jaar)) for school in schools]
    known = [(school, profiel) for school, profiel in found if profiel]
    busy = [(school, profiel) for school, profiel in known if profiel.is_concept]
    sure = workspace.onvolledig(Sopformaat.kind)  # of a format that cannot be read it is told already
    ready = [
        p
        for _, p in known
        if not p.is_concept and p.record.document.path not in wrong and (sure or workspace.formaat_van(p))
    ]
    absent = [
        school
        for school, profiel in found
        if not profiel and existing.isdisjoint({f"{jaar}/{school.name}", school.name})
    ]
    missing = len(absent) if jaar else 0
    unreadable = len(schools) - len(known) - missing if jaar else 0
    return Stand(
        len(schools),
        len(ready),
        len(known) - len(ready) - len(busy),
        len(busy),
        missing,
        unreadable,
        (*_lines(workspace, busy, wrong), *_plan_lines(workspace)),
    )


def _existing(workspace: Workspace) -> set[str]:
    """The names of all profiles; of one in a folder that is no school year only that of the school."""
    names = {record.name for record in workspace.records if record.kind == Schoolprofiel.kind}
    folders = {name.rpartition("/")[0] for name in names}
    astray = {folder for folder in folders if not fits("schooljaar")(folder)}
    return {name.rpartition("/")[2] if name.rpartition("/")[0] in astray else name for name in names}


def _plan_lines(workspace: Workspace) -> Iterator[str]:
    if workspace.nouns.get("ondersteuningsplan"):
        from swvctl.check.planstand import plan_lines  # noqa: PLC0415 - not every region has a plan

        yield from plan_lines(workspace)


def _lines(
    workspace: Workspace, busy: list[tuple[School, Schoolprofiel]], wrong: Collection[str]
) -> Iterator[str]:
    for school, profiel in busy:
        formaat = workspace.formaat_van(profiel)
        if formaat is None or profiel.status_geweigerd or formaat.record.document.path in wrong:
            continue  # what a format with an error asks for is not sure
        name, todo = workspace.schoolnaam(school), len(profiel.ontbrekend(formaat))
        if todo:
            total = len(formaat.gevraagde_velden)
            yield f"{name}: nog {todo} van de {total} verplichte velden te gaan.{_until(workspace, profiel)}"
        else:
            yield f"{name}: alle verplichte velden zijn ingevuld; het profiel is nog niet ingeleverd."


def _until(workspace: Workspace, profiel: Schoolprofiel) -> str:
    ronde = workspace.ronde(profiel.jaar, workspace.formaat_van(profiel))
    last_day = ronde.inleveren_uiterlijk.last if ronde and ronde.inleveren_uiterlijk else None
    if last_day is None or last_day < workspace.today:
        late = (workspace.today - last_day).days if last_day else 0
        days = plural(late, "dag", "dagen")
        return f" Inleveren kon t/m {show_date_with_weekday(last_day)}, {days} geleden." if last_day else ""
    return f" Inleveren kan t/m {show_date_with_weekday(last_day)}."
