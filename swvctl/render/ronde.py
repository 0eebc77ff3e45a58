"""How far each school is in the round of this year, and what is still owed."""

from collections.abc import Iterator

from swvctl.model.samenwerkingsverband import Bestuur
from swvctl.model.school import School
from swvctl.model.schoolprofiel import CONCEPT, Schoolprofiel
from swvctl.model.sopformaat import Sopformaat
from swvctl.model.workspace import Workspace
from swvctl.render.profielview import STATUS
from swvctl.render.schoollijst import MISSING, by_name
from swvctl.schemas import JSON
from swvctl.tekst.nederlands import plural

UNREADABLE = "niet te lezen; zie swvctl check"


def achterstand(workspace: Workspace) -> Iterator[tuple[Bestuur, list[JSON]]]:
    """Every schoolbestuur that still owes something, with its schools and what they must do."""
    for bestuur, schools in per_bestuur(workspace.open_scholen(), workspace):
        lines = ((school, nog_te_doen(school, workspace)) for school in schools)
        todo = [{"naam": school.naam, "regels": found} for school, found in lines if found]
        if todo:
            yield bestuur, todo


def per_bestuur(schools: list[School], workspace: Workspace) -> Iterator[tuple[Bestuur, list[School]]]:
    for bestuur in workspace.swv.besturen if workspace.swv else ():
        own = by_name(school for school in schools if school.bestuur_id == bestuur.id)
        if own:
            yield bestuur, own


def steps_of(workspace: Workspace) -> list[tuple[str, str]]:
    """The steps of every format that this year's schools use, in order, once each."""
    found: dict[str, str] = {}
    for school in workspace.open_scholen():
        formaat = workspace.formaat_voor(workspace.werkjaar, school.soort) if workspace.werkjaar else None
        for step in formaat.route if formaat else ():
            found.setdefault(step.id, step.titel)
    return list(found.items())


def is_done(profiel: Schoolprofiel, step: str, workspace: Workspace) -> bool:
    return any(stap.id == step and stap.klaar(workspace.today) for stap in profiel.stappen())


def status_tekst(school: School, profiel: Schoolprofiel | None, workspace: Workspace) -> str:
    if profiel:
        return STATUS[profiel.status]
    name = f"{workspace.werkjaar}/{school.name}"
    exists = any(record.kind == Schoolprofiel.kind and record.name == name for record in workspace.records)
    return UNREADABLE if exists else MISSING


def ontbreekt(profiel: Schoolprofiel | None, formaat: Sopformaat | None) -> list[str]:
    if profiel is None or formaat is None:
        return []
    titles = {veld.id: veld.titel for veld in formaat.alle_velden}
    return [titles[veld] for veld in profiel.ontbrekend(formaat)]


def nog_te_doen(school: School, workspace: Workspace) -> list[str]:
    profiel = workspace.profiel(school.name, workspace.werkjaar)
    status = status_tekst(school, profiel, workspace)
    if profiel is None:
        return (
            ["Het profiel is nog niet ontvangen."] if status == MISSING else ["Het profiel is niet te lezen."]
        )
    missing = ontbreekt(profiel, workspace.formaat_van(profiel))
    lines = [f"Nog in te vullen: {titel}." for titel in missing]
    if profiel.status == CONCEPT and not missing:
        lines.append("Alle velden zijn ingevuld; het profiel moet nog worden ingeleverd.")
    elif missing:
        lines.insert(0, f"{plural(len(missing), 'veld', 'velden')} nog niet ingevuld.")
    return lines
