"""What is said of a reference that finds nothing: what is wrong, what was probably meant, and what to do."""

from swvctl.check.verwijzing.bedoeld import (
    apart,
    by_title,
    more_than_one,
    near_name,
    own_parts,
    role_words,
    spoken_of,
)
from swvctl.check.verwijzing.bestuur import by_full_name, near_body
from swvctl.check.verwijzing.delen import PARTS, ROL, as_name
from swvctl.check.verwijzing.hoofdstuk import chapter_words, folder_of
from swvctl.check.verwijzing.hoofdstuk_weg import in_zijn_plan
from swvctl.check.verwijzing.naslag import naslag
from swvctl.check.verwijzing.versie import version_words
from swvctl.check.verwijzing.vroeger import MOST_NAMED, hernoemd
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.school import School
from swvctl.model.versie import Versie
from swvctl.model.versietitel import vroeger
from swvctl.model.workspace import Workspace
from swvctl.tekst.nederlands import in_words, join
from swvctl.validate import Record
from swvctl.validate.normalise import Reference

_MOST_OFFERED = 8
_WORKED_INTO = {  # what a finding may be worked into, as it is spoken of
    "hoofdstuk": "een hoofdstuk of paragraaf",
    "planning": "een doel of stap",
    "werkagenda": "een onderwerp",
    "indicator": "een indicator",
    "bijlage": "een bijlage",
}
# It receives a plan, and decides nothing.
_OUTSIDE = frozenset({"inspectie", "onderwijsinspectie", "inspectie van het onderwijs"})


def words_for(reference: Reference, record: Record, workspace: Workspace) -> tuple[str, str]:
    """A sentence on what is wrong, with what was probably meant, and one on what to do."""
    if reference.target == ROL:
        return role_words(reference, record, workspace)
    if parts := more_than_one(reference, record, workspace):
        own = apart(parts, reference, record) if isinstance(reference.route[-1], int) else "Hier kan er één."
        return f'"{reference.text}" zijn {in_words(len(parts))} namen.', own
    by_name = by_full_name(reference, workspace)
    if known := by_name or by_title(reference, workspace):
        called = "naam" if by_name else "titel"
        return f'"{reference.text}" is de {called}; hier hoort de korte naam.', f"Schrijf: {known}"
    is_version, is_chapter = reference.target == Versie.kind, reference.target == Hoofdstuk.kind
    said = (version_words if is_version else _of_another_kind)(reference, record, workspace)
    return said or (_chapter if is_chapter else _near)(reference, record, workspace)


def _of_another_kind(reference: Reference, record: Record, workspace: Workspace) -> tuple[str, str] | None:
    """What to say where the word before the name is that of another kind: it may be any of a few there."""
    kinds = _WORKED_INTO if "verwerkt_in" in reference.route else ()
    kind = next((kind for kind in kinds if workspace.voluit(kind, reference.text, record)), "")
    if not kind:
        return None
    message = f"{_absent(reference)[:-1]}; er is wel {_WORKED_INTO[kind]} met die naam."
    return message, f"Schrijf: {kind}: {reference.text}"


def is_nowhere_near(reference: Reference, record: Record, workspace: Workspace) -> bool:
    """Whether nothing says which part of the region was meant, so that the name itself is what is missing."""
    if reference.text.casefold().removeprefix("de ") in _OUTSIDE or more_than_one(
        reference, record, workspace
    ):
        return False
    if by_full_name(reference, workspace) or naslag(workspace).met_einde(reference.target, reference.text):
        return False
    return not (near_name(reference, record, workspace) or near_body(reference, record, workspace))


def _chapter(reference: Reference, record: Record, workspace: Workspace) -> tuple[str, str]:
    was = vroeger(reference.text, workspace)
    if was and was.nu and was.nu != reference.text:
        earlier = hernoemd(reference.target, reference.text, record, workspace)
        return f'{_absent(reference)} Bedoelt u "{was.nu}"?', earlier or was.hint
    said = chapter_words(reference.text, record, workspace)
    return said or _near(reference, record, workspace)


def _near(reference: Reference, record: Record, workspace: Workspace) -> tuple[str, str]:
    longer = in_zijn_plan(
        naslag(workspace).met_einde(reference.target, reference.text), reference, record, workspace
    )
    if longer := longer or _per_year(reference, record):
        offered = join((f'"{name}"' for name in longer[:MOST_NAMED]), "of")
        return f"{_absent(reference)} Bedoelt u {offered}?", ""
    earlier = hernoemd(reference.target, reference.text, record, workspace)
    near = near_name(reference, record, workspace) or near_body(reference, record, workspace)
    if near and in_zijn_plan([near], reference, record, workspace):
        return f'{_absent(reference)} Bedoelt u "{near}"?', earlier
    return _absent(reference), earlier or _where(reference, record, workspace)


def _per_year(reference: Reference, record: Record) -> list[str]:
    """What comes back every year has its year behind its name."""
    begin = f"{reference.text}-"
    names = [name.name for name in record.names if name.kind == reference.target]
    return [name for name in names if name.startswith(begin) and name.removeprefix(begin).isdigit()]


def _absent(reference: Reference) -> str:
    return f'Er is geen {spoken_of(reference)} "{reference.text}".'


def _where(reference: Reference, record: Record, workspace: Workspace) -> str:
    kind = reference.target
    if kind in PARTS:
        return _part_of_the_region(reference, record, workspace)
    if kind == Versie.kind:
        return "Maak de versie met swvctl new versie en de naam van het plan, of verbeter de naam."
    if kind == Hoofdstuk.kind and (was := vroeger(reference.text, workspace)):
        return was.zin
    whole = reference.text.rpartition("/")[0]
    if not whole and (choice := own_parts(reference, record, workspace)):
        return choice
    if file := _file_of(kind, whole, record, workspace):
        return f"Voeg het toe in {file}, of verbeter de naam."
    folder = folder_of(kind, record, workspace)
    choice = "" if folder or whole else _few(kind, workspace)
    file = f"data/{kind}/{folder}{as_name(whole or reference.text)}.yaml"
    return f"{choice} Maak anders {file}." if choice else f"Maak {file}, of verbeter de naam."


def _few(kind: str, workspace: Workspace) -> str:
    """The names there are to choose from, where they fit on a line or two."""
    names = sorted(name for name in workspace.names.get(kind, ()) if "/" not in name)
    return f"Kies uit: {join(names, 'of')}." if 0 < len(names) <= _MOST_OFFERED else ""


def _part_of_the_region(reference: Reference, record: Record, workspace: Workspace) -> str:
    if reference.target == "gremium" and reference.text.casefold().removeprefix("de ") in _OUTSIDE:
        return (
            "Dat is geen gremium van de regio. Is het de ontvanger van een indiening? Schrijf: bij: inspectie"
        )
    choice = _few(reference.target, workspace)
    add = f"{PARTS[reference.target]} toe in data/samenwerkingsverband.yaml"
    if reference.target == "gemeente" and record.kind == School.kind:
        outside = f"Ligt die buiten de regio, schrijf dan: {reference.text}, buiten de regio"
        return f"{choice} {outside}".strip()
    return f"{choice} Voeg anders {add}." if choice else f"Voeg {add}, of verbeter de naam."


def _file_of(kind: str, whole: str, record: Record, workspace: Workspace) -> str:
    """The file that would hold the part: of the whole that is there, or of a list with that name."""
    if not whole:
        return ""
    owner = workspace.voluit(kind, whole, record)
    list_file = f"data/{kind}/{whole}.yaml"
    known = naslag(workspace)
    found = [
        *(known.van(kind, [owner]) if owner else ()),
        *filter(None, [known.bestanden.get((kind, list_file))]),
    ]
    return found[0].document.path if found else ""
