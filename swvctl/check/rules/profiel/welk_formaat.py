"""SOP014: which format holds for a profile."""

from collections import defaultdict
from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.formaatkeuze import begint_na, formaten_voor, later_formaat, toch_geldig, uit_elkaar
from swvctl.model.school import School
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.sopformaat import Sopformaat
from swvctl.model.workspace import Workspace
from swvctl.tekst.nederlands import in_words, join, join_some
from swvctl.wanneer import show


@rule("SOP014", "Niet duidelijk welk formaat geldt")
def formaat(workspace: Workspace) -> Iterator[Problem]:
    """Een profiel heeft één formaat: het formaat dat het noemt, of het enige dat voor dit schooljaar en deze
    school geldt.

    Fout:
        # er zijn twee formaten met geldig: vanaf schooljaar 2027-2028
        # en in het profiel staat geen formaat

    Goed:
        formaat: a4-2027
    """
    unclear: defaultdict[tuple[str, ...], list[Schoolprofiel]] = defaultdict(list)
    without: defaultdict[str, list[tuple[Schoolprofiel, School]]] = defaultdict(list)
    later: defaultdict[tuple[str, Sopformaat], list[Schoolprofiel]] = defaultdict(list)
    for profiel in workspace.all(Schoolprofiel):
        if too_early := _of_later(profiel, workspace):
            later[profiel.jaar, too_early].append(profiel)
        elif profiel.formaat:
            yield from _out_of_date(profiel, workspace)
        elif workspace.formaat_van(profiel) is None and not workspace.onvolledig(Sopformaat.kind):
            school = workspace.find(School, profiel.school)
            found = formaten_voor(workspace.all(Sopformaat), profiel.jaar, school.soort if school else ())
            if found:
                unclear[profiel.jaar, *(item.name for item in found)].append(profiel)
            elif school:
                without[profiel.jaar].append((profiel, school))
    for (_, formaat), profielen in later.items():
        yield _too_early(formaat, profielen)
    for jaar, pairs in without.items():
        yield _without_format(jaar, pairs, workspace)
    for (jaar, *names), profielen in unclear.items():
        yield _more_formats(jaar, names, profielen, workspace)


def _of_later(profiel: Schoolprofiel, workspace: Workspace) -> Sopformaat | None:
    """The format that a profile names, or for whose fields it was written, if that is one of later years."""
    if profiel.formaat:
        named = workspace.formaat_van(profiel)
        return named if named and begint_na(named, profiel.jaar) else None
    if workspace.formaat_van(profiel) or workspace.onvolledig(Sopformaat.kind):
        return None
    school = workspace.find(School, profiel.school)
    soorten = school.soort if school else ()
    found = workspace.formaat_voor(profiel.jaar, soorten)
    return later_formaat(workspace.nouns, profiel.jaar, soorten, profiel.velden, found)


def _too_early(formaat: Sopformaat, profielen: list[Schoolprofiel]) -> Problem:
    """Told at the one profile; of more of them at the format, whose years are then the likelier mistake."""
    jaar, first = profielen[0].jaar, profielen[0]
    when = f"geldt nog niet voor {jaar} (geldig: {show(formaat.geldig) if formaat.geldig else ''})"
    named = all(profiel.formaat for profiel in profielen)
    weight = Severity.WARNING if named else Severity.ERROR
    if len(profielen) > 1:
        message = (
            f'Het formaat "{formaat.name}" {when}; {in_words(len(profielen))} profielen van dat '
            f"schooljaar {'noemen het toch' if named else 'zijn er toch voor geschreven'}."
        )
        hint = f"Schrijf: geldig: vanaf schooljaar {jaar}. Of geef die profielen een ander formaat."
        return Problem(formaat.at("geldig"), message, hint, weight)
    now = f"Geldt het al, schrijf dan in {formaat.record.document.path}: geldig: vanaf schooljaar {jaar}."
    if named:
        message = f'Het formaat "{formaat.name}" {when}.'
        return Problem(
            first.at("formaat"), message, f"{now} Noem anders het formaat van dit schooljaar.", weight
        )
    message = f"Dit profiel heeft de velden van {formaat.name}, maar dat formaat {when}."
    hint = f"{now} Gebruik anders de velden van het formaat van dit schooljaar."
    return Problem(first.at("velden", part="key"), message, hint)


def _more_formats(
    jaar: str, names: list[str], profielen: list[Schoolprofiel], workspace: Workspace
) -> Problem:
    """Told at the one profile that is in doubt; of more of them at the format that came last."""
    message = f"Er gelden meer formaten voor {jaar}: {join_some(names)}."
    if len(profielen) == 1:
        return Problem(profielen[0].at("formaat"), message, f"Noem er één: formaat: {names[0]}")
    found = [formaat for name in names if (formaat := workspace.find(Sopformaat, name))]
    newest = max(found, key=lambda one: (one.begin, one.name))
    schools = join_some(workspace.schoolnaam(profiel) for profiel in profielen)
    return Problem(
        newest.at("geldig"),
        f"{message} Bij {schools} is niet te zeggen welk formaat geldt.",
        uit_elkaar(found),
    )


def _without_format(jaar: str, found: list[tuple[Schoolprofiel, School]], workspace: Workspace) -> Problem:
    """Told at the one profile; of more of them at the format that came last, which holds for too few years."""
    soorten = join(dict.fromkeys(soort for _, school in found for soort in school.soort))
    whom = "een school" if len(found) == 1 else "scholen"
    message = f"Voor {jaar} is er geen formaat voor {whom} met soort {soorten}."
    formaten = [*workspace.all(Sopformaat)]
    if not formaten:
        return Problem(found[0][0].at("formaat"), message, "Maak data/sopformaat/NAAM.yaml.")
    newest, hint = toch_geldig(formaten, jaar)
    where = newest.at("voor" if newest.geldt_in(jaar) else "geldig")
    return Problem(found[0][0].at("formaat") if len(found) == 1 else where, message, hint)


def _out_of_date(profiel: Schoolprofiel, workspace: Workspace) -> Iterator[Problem]:
    """A format that was named may be one of another year, taken along with the text."""
    named = workspace.formaat_van(profiel)
    if named and not named.geldt_in(profiel.jaar):
        until = f" (geldig: {show(named.geldig)})" if named.geldig else ""
        message = f'Het formaat "{named.name}" geldt niet voor {profiel.jaar}{until}.'
        hint = "Haal de regel weg, of noem het formaat van dit schooljaar."
        yield Problem(profiel.at("formaat"), message, hint, Severity.WARNING)
