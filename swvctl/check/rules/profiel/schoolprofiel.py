"""SOP…: what a profile must hold before it can be printed."""

from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.check.verwijzing.oorzaak import is_elders, oorzaken
from swvctl.check.verwijzing.schoolbestand import zonder_bestand
from swvctl.check.verwijzing.vroeger import hernoemd
from swvctl.findings import Severity
from swvctl.model.school import School
from swvctl.model.schooljaar import eerste_dag
from swvctl.model.schoolnaam import bedoelde_school
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.sopformaat import Veld
from swvctl.model.workspace import Workspace
from swvctl.tekst.getal import show_number
from swvctl.tekst.herken import volgt_nog
from swvctl.tekst.markdown.structure import length
from swvctl.tekst.nederlands import in_words, plural
from swvctl.validate.formats import fits


@rule("SOP001", "Verplicht veld is leeg")
def verplicht_veld(profiel: Schoolprofiel, workspace: Workspace) -> Iterator[Problem]:
    """Een profiel dat is ingeleverd of vastgesteld, is volledig.

    Welke velden verplicht zijn, staat in het formaat. Zolang de status concept is, wordt een leeg veld alleen
    geteld. Een veld met alleen "n.v.t." of "x" telt als leeg.

    Fout:
        status: ingeleverd
        velden:
          visie: Wij kijken eerst wat een kind kan.

    Goed:
        status: concept
        velden:
          visie: Wij kijken eerst wat een kind kan.
    """
    formaat = workspace.formaat_van(profiel)
    if formaat is None or profiel.is_concept:
        return
    missing = profiel.ontbrekend(formaat)
    if missing and _have_another_name(missing, profiel):
        return
    titels = {veld.id: veld.titel for veld in formaat.alle_velden} if missing else {}
    school = workspace.schoolnaam(profiel) if missing else ""
    for veld in missing:
        hint = f"Vul {veld} in, of zet de status terug op concept."
        if not (text := profiel.tekst(veld)):
            where = profiel.at("velden", veld, part="key")
            yield Problem(where, f'{school}: "{titels[veld]}" is nog leeg.', hint)
        elif not volgt_nog(text):  # of those TAL001 speaks
            message = f'{school}: bij "{titels[veld]}" staat alleen "{text}".'
            yield Problem(profiel.at("velden", veld), message, hint)


def _have_another_name(missing: list[str], profiel: Schoolprofiel) -> bool:
    """Whether as many fields stand twice: one of each two was meant to be what is missing, and that has been told."""
    if "velden" in profiel.record.document.twice:  # of two blocks only the last one was read
        return True
    return len(missing) <= len([key for key in profiel.record.document.twice if key in profiel.velden])


@rule("SOP002", "Tekst is langer dan het formaat toelaat", Severity.WARNING)
def te_lang(profiel: Schoolprofiel, workspace: Workspace) -> Iterator[Problem]:
    """Het formaat zegt hoeveel tekens er in een veld passen.

    Geteld worden de tekens die u op het blad ziet, met spaties. Staat er in het formaat "ten hoogste", dan is
    het een fout.

    Fout:
        # formaat: tekens: 40
        visie: Wij kijken altijd eerst naar wat een kind al kan en wil leren.

    Goed:
        visie: Wij kijken eerst wat een kind kan.
    """
    formaat = workspace.formaat_van(profiel)
    for veld in formaat.alle_velden if formaat and "tekens" not in formaat.record.document.twice else ():
        if veld.budget and (count := _over(profiel, veld, veld.budget)):
            over, fits = plural(count, "teken", "tekens"), show_number(veld.budget)
            message = f'"{veld.titel}" is {over} te lang; er passen er {fits}.'
            severity = Severity.ERROR if veld.budget_is_hard else Severity.WARNING
            yield Problem(
                profiel.at("velden", veld.id),
                message,
                "Kort de tekst in. Opmaak en spaties aan het eind tellen niet mee.",
                severity,
            )


def _over(profiel: Schoolprofiel, veld: Veld, budget: int) -> int:
    text = profiel.tekst(veld.id)
    return max(0, length(text) - budget) if len(text) > budget else 0


@rule("SOP008", "School heeft na de sluitingsdatum nog geen profiel", Severity.WARNING, timed=True)
def zonder_profiel(workspace: Workspace) -> Iterator[Problem]:
    """Elke open school levert een profiel in voor het werkjaar.

    Tot en met de sluitingsdatum van de ronde telt de controle alleen welke scholen nog ontbreken. Daarna is
    het een waarschuwing.

    Fout:
        # er is geen bestand data/schoolprofiel/2027-2028/de-zandloper.yaml
        # en het is na de sluitingsdatum

    Goed:
        # data/schoolprofiel/2027-2028/de-zandloper.yaml
        status: concept
    """
    ronde = workspace.ronde(workspace.werkjaar)
    if ronde is None or not ronde.inleveren_voorbij(workspace.today):
        return
    existing = {record.name for record in workspace.records if record.kind == Schoolprofiel.kind}
    astray = {name.rpartition("/")[2] for name in existing if not fits("schooljaar")(name.rpartition("/")[0])}
    astray |= _misspelt({name.rpartition("/")[2] for name in existing}, workspace)
    for school in workspace.open_scholen():
        found = workspace.profiel(school.name, workspace.werkjaar)
        if not found and f"{workspace.werkjaar}/{school.name}" not in existing and school.name not in astray:
            message = f"{workspace.schoolnaam(school)} heeft nog geen profiel voor {workspace.werkjaar}."
            yield Problem(
                school.at("naam"),
                message,
                f"Maak het: swvctl new schoolprofiel {workspace.werkjaar}/{school.name}",
            )


def _misspelt(profiles: set[str], workspace: Workspace) -> set[str]:
    """The schools of which the file has another name than what refers to them, or of which the profile has."""
    strange = profiles - workspace.names.get(School.kind, frozenset())
    if not strange:
        return set()
    renamed = {one.naam for (kind, _), one in oorzaken(workspace).items() if kind == School.kind}
    return renamed | {bedoelde_school(name, workspace) for name in strange}


@rule("SOP009", "Profiel van een school die er niet is")
def school_bestaat(profiel: Schoolprofiel, workspace: Workspace) -> Iterator[Problem]:
    """Een profiel hoort bij een school die in dat schooljaar open is.

    Fout:
        # data/schoolprofiel/2027-2028/de-kleine-haven.yaml
        # de school is gesloten per 1 augustus 2026

    Goed:
        # data/schoolprofiel/2025-2026/de-kleine-haven.yaml
    """
    school = workspace.find(School, profiel.school)
    if school is None and profiel.school != profiel.name.rpartition("/")[2]:
        return  # a school that the file writes is held against its name
    if school is None and profiel.school not in workspace.names.get(School.kind, ()):
        if is_elders(School.kind, profiel.school, workspace):
            return
        same = zonder_bestand(workspace).get(profiel.school, (profiel,))
        if profiel in same[:-1]:
            return  # told of the newest
        also = tuple(one.record.document.path for one in same)
        yield Problem(profiel.at("school"), *_zonder_school(profiel, len(same), workspace), also=also)
    elif school and school.gesloten_op(day := eerste_dag(profiel.jaar)) and not school.misschien_open_op(day):
        message = f"{school.naam} is gesloten en heeft toch een profiel voor {profiel.jaar}."
        yield Problem(
            profiel.at("school"),
            message,
            "Verwijder het profiel, of verbeter de sluitingsdatum van de school.",
        )


def _zonder_school(profiel: Schoolprofiel, count: int, workspace: Workspace) -> tuple[str, str]:
    """What is wrong and what to do, where a school has this many profiles and no file."""
    name = profiel.school
    more = f", en zij heeft {in_words(count)} profielen" if count > 1 else ""
    message = f'Er is geen school "{name}"{more}.'
    if earlier := hernoemd(School.kind, name, profiel.record, workspace):
        return message, earlier
    if not (near := bedoelde_school(name, workspace)):
        return message, f"Maak data/school/{name}.yaml, of verbeter de bestandsnaam."
    to_do = (
        f"Heet zij nu zo, zet daar dan bij: eerder: {name}"
        if count > 1
        else f"Noem dit bestand dan {near}.yaml"
    )
    return f'{message} Bedoelt u "{near}"?', f"{to_do}. Een andere school? Maak data/school/{name}.yaml."


@rule("SOP010", "Andere school dan de bestandsnaam, of twee profielen voor één school")
def dubbel(workspace: Workspace) -> Iterator[Problem]:
    """Een school heeft per schooljaar één profiel, in een bestand met haar eigen naam.

    Fout:
        # data/schoolprofiel/2027-2028/de-vuurtoren-nieuw.yaml
        school: de-vuurtoren

    Goed:
        # alleen data/schoolprofiel/2027-2028/de-vuurtoren.yaml
    """
    for profiel in workspace.all(Schoolprofiel):
        other = workspace.profiel(profiel.school, profiel.jaar)
        doubled = other is not None and other is not profiel
        if other and doubled and not (_van_een_ander(profiel, workspace) or _van_een_ander(other, workspace)):
            school, elsewhere = workspace.schoolnaam(profiel), other.record.document.path
            message = f"{school} heeft voor {profiel.jaar} twee profielen; het andere staat in {elsewhere}."
            yield Problem(profiel.at("school"), message, "Houd er één over.")
        elif _heet_anders(profiel, workspace):
            named = profiel.name.rpartition("/")[2]
            message = f'Volgens de bestandsnaam is dit de school "{named}", maar er staat "{profiel.school}".'
            yield Problem(
                profiel.at("school"), message, "Haal de regel weg of geef het bestand een andere naam."
            )


def _heet_anders(profiel: Schoolprofiel, workspace: Workspace) -> bool:
    named = profiel.name.rpartition("/")[2]
    return named != profiel.school and workspace.earlier.get(School.kind, {}).get(named) != profiel.school


def _van_een_ander(profiel: Schoolprofiel, workspace: Workspace) -> bool:
    """Whether the file is called after a school, and names another one."""
    named = profiel.name.rpartition("/")[2]
    return _heet_anders(profiel, workspace) and workspace.find(School, named) is not None
