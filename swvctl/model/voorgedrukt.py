"""What the region prints for every school: a text of the format, or a paragraph of the plan."""

from swvctl.model.aantallen import aantal
from swvctl.model.doel import Doel, doel_van
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.planboom import vind
from swvctl.model.sopformaat import Veld
from swvctl.model.workspace import Workspace
from swvctl.tekst.escape import markdown_text
from swvctl.tekst.getal import show_number
from swvctl.tekst.invulling import AANTAL, ZIE, Invulling, vul_in
from swvctl.validate import Record


def voorgedrukte_tekst(veld: Veld, workspace: Workspace) -> str:
    """The Markdown of a field that is the same for all schools; empty when there is nothing to print yet.

    A paragraph that readers of this workspace may not see is no text. What a paragraph points at is called by
    its title: on a sheet of a school the numbers of the plan say nothing.
    """
    printed = veld.voorgedrukt
    if printed is None:
        return ""
    if not printed.hoofdstuk:
        return printed.tekst
    name = printed.hoofdstuk.removeprefix(f"{Hoofdstuk.kind}/")
    found = vind(name, workspace)
    if found is None:
        return printed.tekst
    chapter, paragraph = found
    text = paragraph.tekst if paragraph else chapter.tekst
    return vul_in(text, lambda place: _words(place, chapter.record, workspace)) or printed.tekst


def _words(place: Invulling, record: Record, workspace: Workspace) -> str | None:
    if place.soort == AANTAL:
        number = aantal(workspace, place.waarde)
        return None if number is None else show_number(number)
    doel = doel_van(place.waarde, record, workspace) if place.soort == ZIE else None
    return markdown_text(_title(doel, workspace)) if doel else None


def _title(doel: Doel, workspace: Workspace) -> str:
    if doel.kind == Hoofdstuk.kind and (found := vind(doel.name, workspace)):
        return found[1].titel if found[1] else found[0].titel
    noun = workspace.nouns.get(doel.kind, {}).get(doel.name)
    return str(getattr(noun, "titel", "") or getattr(noun, "naam", "") or doel.name)
