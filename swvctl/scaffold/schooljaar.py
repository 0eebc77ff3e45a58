"""All profiles of a new school year at once, from those of the year before."""

from collections.abc import Iterator
from dataclasses import dataclass

from swvctl.errors import UsageError
from swvctl.model.formaatkeuze import een_van, formaat_met_fout, formaten_voor, niet_duidelijk
from swvctl.model.school import School
from swvctl.model.schooljaar import eerste_dag, year_before
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.sopformaat import Sopformaat
from swvctl.model.workspace import Workspace
from swvctl.scaffold.editor_files import profile_schema, schema_line
from swvctl.scaffold.new_file import NewFile
from swvctl.scaffold.note import Note, told
from swvctl.scaffold.overname import take_over
from swvctl.scaffold.profiel import Plan, empty_profile


@dataclass(frozen=True, slots=True)
class NewYear:
    """What is to be made, and what the user should know about it."""

    files: tuple[NewFile, ...]
    taken_over: int
    existing: int
    notes: tuple[str, ...]


def scaffold_year(workspace: Workspace, schooljaar: str, formaat: str = "") -> NewYear:
    """A profile for every open school that has none in this year."""
    files: list[NewFile] = []
    notes: list[Note] = []
    taken_over = existing = 0
    for school in _open_schools(workspace, schooljaar):
        if _has_profile(workspace, school, schooljaar):
            existing += 1
            continue
        earlier = _earlier(workspace, school, schooljaar)
        plan = plan_for(workspace, school, schooljaar, formaat, earlier.formaat if earlier else "")
        if earlier is None:
            files.append(as_file(plan, list(empty_profile(plan, workspace))))
            continue
        taken = take_over(earlier, plan, workspace)
        files.append(as_file(plan, taken.lines))
        notes += taken.notes
        taken_over += bool(taken.fields)
    unread = _unread(workspace, schooljaar)
    return NewYear(tuple(files), taken_over, existing, (*told(notes), *unread))


def scaffold_profile(workspace: Workspace, school: School, schooljaar: str, formaat: str) -> NewFile:
    """One empty profile."""
    if _has_profile(workspace, school, schooljaar):
        raise UsageError(f"{workspace.schoolnaam(school)} heeft al een profiel voor {schooljaar}.")
    if school.gesloten_op(eerste_dag(schooljaar)):
        raise UsageError(f"{school.naam} is gesloten voordat het schooljaar {schooljaar} begint.")
    plan = plan_for(workspace, school, schooljaar, formaat)
    return as_file(plan, list(empty_profile(plan, workspace)))


def plan_for(
    workspace: Workspace, school: School, schooljaar: str, formaat: str = "", vorige: str = ""
) -> Plan:
    """The format that was named, or the only one that holds; of more, the one that the school had the year before."""
    named = workspace.find(Sopformaat, formaat) if formaat else None
    if broken := formaat_met_fout(workspace.nouns, schooljaar, school.soort, formaat):
        raise UsageError(
            f"In {broken.record.document.path} zit een fout. Kijk eerst met swvctl check wat er is."
        )
    if formaat and named is None:
        near = workspace.nearest(Sopformaat.kind, formaat)
        raise UsageError(f'Er is geen formaat "{formaat}".' + (f' Bedoelt u "{near}"?' if near else ""))
    found = [named] if named else formaten_voor(workspace.all(Sopformaat), schooljaar, school.soort)
    if chosen := een_van(found, vorige):
        return Plan(school, schooljaar, chosen)
    who = workspace.schoolnaam(school)
    message = niet_duidelijk(who, schooljaar, school.soort, workspace.all(Sopformaat))
    newest = max(found, key=lambda one: (one.begin, one.name), default=None)
    raise UsageError(f"{message} Of kies er nu één: --formaat {newest.name}" if newest else message)


def as_file(plan: Plan, lines: list[str]) -> NewFile:
    first = schema_line(plan.path, profile_schema(plan.formaat))
    text = "\n".join([first, *lines]).rstrip("\n") + "\n"
    return NewFile(plan.path, text.encode())


def _open_schools(workspace: Workspace, schooljaar: str) -> Iterator[School]:
    first = eerste_dag(schooljaar)
    return (school for school in workspace.all(School) if school.open_op(first))


def _unread(workspace: Workspace, schooljaar: str) -> Iterator[str]:
    """Of each school that cannot be read and has no profile yet: that it has none still."""
    for name in sorted(workspace.names.get(School.kind, frozenset()) - workspace.by_name(School).keys()):
        if f"{schooljaar}/{name}" not in workspace.names.get(Schoolprofiel.kind, ()):
            again = f"Verbeter die eerst, en geef dan nog eens: swvctl new schooljaar {schooljaar}"
            yield f"Voor {name} is geen profiel gemaakt: in data/school/{name}.yaml zit een fout. {again}"


def _has_profile(workspace: Workspace, school: School, schooljaar: str) -> bool:
    names = workspace.names.get(Schoolprofiel.kind, frozenset())
    return f"{schooljaar}/{school.name}" in names or workspace.profiel(school.name, schooljaar) is not None


def _earlier(workspace: Workspace, school: School, schooljaar: str) -> Schoolprofiel | None:
    """Last year's profile; one that cannot be read is not the same as none."""
    before = year_before(schooljaar)
    found = workspace.profiel(school.name, before)
    if found is None and _has_profile(workspace, school, before):
        message = f"Het profiel van {workspace.schoolnaam(school)} voor {before} is niet te lezen."
        raise UsageError(f"{message} Kijk met swvctl check wat er is, en probeer het daarna opnieuw.")
    return found
