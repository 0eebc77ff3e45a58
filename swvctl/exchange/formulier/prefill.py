"""Which forms there are to make, and what already stands in them."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from swvctl.errors import UsageError
from swvctl.exchange.formulier.content import choices, value_of
from swvctl.exchange.formulier.design import Form
from swvctl.exchange.proposal import JSON
from swvctl.model.formaatkeuze import een_van, formaat_met_fout, formaten_voor, niet_duidelijk
from swvctl.model.keuzelijst import Keuzelijst
from swvctl.model.school import School
from swvctl.model.schooljaar import eerste_dag, year_before
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.sopformaat import Sopformaat, Veld
from swvctl.model.workspace import Workspace
from swvctl.tekst.escape import shown
from swvctl.tekst.naam import slug_or_nothing
from swvctl.tekst.nederlands import closest, join

_MOST_NAMED = 3


class Wanted(NamedTuple):
    """For which schools; nothing named means every open one."""

    schooljaar: str
    bestuur: str = ""
    school: str = ""


def forms(workspace: Workspace, wanted: Wanted) -> list[Form]:
    """One form for each school; a school without one certain format stops them all."""
    found = [form_for(workspace, school, wanted.schooljaar) for school in _schools(workspace, wanted)]
    if not found:
        raise UsageError("Er is geen open school om een formulier voor te maken.")
    return found


def form_for(workspace: Workspace, school: School, schooljaar: str) -> Form:
    profiel = workspace.profiel(school.name, schooljaar)
    earlier = None if profiel else workspace.profiel(school.name, year_before(schooljaar))
    formaat = _formaat(workspace, school, schooljaar, profiel or earlier)
    if profiel:
        return Form(
            school, schooljaar, formaat, values_in(workspace, profiel, formaat), "", not profiel.is_concept
        )
    if f"{schooljaar}/{school.name}" in workspace.names.get(Schoolprofiel.kind, ()):
        message = f"Het profiel van {workspace.schoolnaam(school)} voor {schooljaar} is niet te lezen."
        raise UsageError(f"{message} Kijk met swvctl check wat er is.")
    if earlier is None:
        return Form(school, schooljaar, formaat, {}, "", ready=False)
    values, notes = _taken_over(workspace, earlier, formaat, schooljaar)
    return Form(school, schooljaar, formaat, values, earlier.jaar, ready=False, notes=tuple(notes))


def values_in(workspace: Workspace, profiel: Schoolprofiel, formaat: Sopformaat) -> dict[str, JSON]:
    """What stands in the profile, field by field; an empty field is left out."""
    lists = workspace.lijsten()
    found = ((veld.id, value_of(profiel, veld, lists.get(veld.keuzelijst))) for veld in formaat.invulvelden)
    return {veld: value for veld, value in found if value is not None}


def _schools(workspace: Workspace, wanted: Wanted) -> Iterator[School]:
    first = eerste_dag(wanted.schooljaar)
    _refuse_unknown(workspace, wanted)
    for school in workspace.all(School):
        named = wanted.school in {"", school.name, school.naam}
        if named and wanted.bestuur in {"", school.bestuur_id} and school.open_op(first):
            yield school


def _refuse_unknown(workspace: Workspace, wanted: Wanted) -> None:
    schools = [*workspace.all(School)]
    names = [name for school in schools for name in (school.name, school.naam)]
    if wanted.school and wanted.school not in names:
        raise _unknown("school", wanted.school, names)
    besturen = sorted({school.bestuur_id for school in schools})
    if wanted.bestuur and wanted.bestuur not in besturen:
        raise _unknown("bestuur met een school", wanted.bestuur, besturen)


def _unknown(what: str, word: str, names: list[str]) -> UsageError:
    part = slug_or_nothing(word)
    best = closest(word, names)
    holding = [name for name in names if part and part in name][:_MOST_NAMED]
    near = join((f'"{name}"' for name in ([best] if best else holding)), "of")
    ask = f" Bedoelt u {near}?" if near else ""
    return UsageError(f'Er is geen {what} "{shown(word)}".{ask}')


def _formaat(
    workspace: Workspace, school: School, schooljaar: str, profiel: Schoolprofiel | None
) -> Sopformaat:
    """That of the profile, also of the one of the year before where more than one holds."""
    found = _chosen(workspace, school, schooljaar, profiel)
    broken = formaat_met_fout(workspace.nouns, schooljaar, school.soort) if found is None else found
    if broken and (found is None or found.record.faults):
        raise UsageError(
            f"In {broken.record.document.path} zit een fout. Kijk eerst met swvctl check wat er is."
        )
    if found is None:
        who = workspace.schoolnaam(school)
        raise UsageError(niet_duidelijk(who, schooljaar, school.soort, workspace.all(Sopformaat)))
    return found


def _chosen(
    workspace: Workspace, school: School, schooljaar: str, profiel: Schoolprofiel | None
) -> Sopformaat | None:
    if profiel and profiel.jaar == schooljaar:
        return workspace.formaat_van(profiel)
    only = workspace.formaat_voor(schooljaar, school.soort)
    if only or not profiel or formaat_met_fout(workspace.nouns, schooljaar, school.soort):
        return only
    return een_van(formaten_voor(workspace.all(Sopformaat), schooljaar, school.soort), profiel.formaat)


def _taken_over(
    workspace: Workspace, earlier: Schoolprofiel, formaat: Sopformaat, schooljaar: str
) -> tuple[dict[str, JSON], list[str]]:
    """Last year's answers to the questions that are still asked."""
    before = workspace.formaat_van(earlier)
    kinds = {veld.id: veld.soort for veld in before.alle_velden} if before else {}
    values: dict[str, JSON] = {}
    notes: list[str] = []
    for veld in formaat.invulvelden:
        lijst = workspace.lijsten().get(veld.keuzelijst)
        if kinds.get(veld.id, veld.soort) != veld.soort:
            continue
        value = value_of(earlier, veld, lijst)
        if lijst and value is not None:
            value, gone = _offered(value, lijst, schooljaar)
            notes += [
                f"{veld.titel}: vorig jaar stond hier ook {word}; dat wordt niet meer aangeboden."
                for word in gone
            ]
        if veld.soort == "tabel":
            value = _known_columns(value, veld)
        if value:
            values[veld.id] = value
    return values, notes


def _offered(value: JSON, lijst: Keuzelijst, schooljaar: str) -> tuple[list[JSON], list[str]]:
    """The choices that are still offered; one that is not makes way for its replacement."""
    day = eerste_dag(schooljaar)
    chosen = {str(item["keuze"]) for item in choices(value, "keuze")}
    kept: list[JSON] = []
    gone: list[str] = []
    for item in value if isinstance(value, list) else []:
        option = lijst.vind(str(item["keuze"])) if isinstance(item, Mapping) and "keuze" in item else None
        if option is None or not option.vervallen_op(day):
            kept.append(item)
            continue
        better = lijst.opvolger(option, day)
        if better and better.code not in chosen and isinstance(item, dict):
            kept.append({**item, "keuze": better.code})
            chosen.add(better.code)
        else:
            gone.append(option.label)
    return kept, gone


def _known_columns(value: JSON, veld: Veld) -> JSON:
    names = {kolom.id for kolom in veld.kolommen}
    rows = value if isinstance(value, list) else []
    kept = [{key: cell for key, cell in row.items() if key in names} for row in rows if isinstance(row, dict)]
    return [row for row in kept if row]
