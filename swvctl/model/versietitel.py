"""What a paragraph, chapter or table of a version is called, also when the plan has it no more."""

from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planboom import in_map
from swvctl.model.versie import Versie
from swvctl.model.vingerafdruk import OPENING, OPENINGSTITEL, WIJZIGING, vaste_naam, wijziging_van
from swvctl.model.workspace import Workspace


def titel_in(versie: Versie, name: str, plan: Ondersteuningsplan | None, workspace: Workspace) -> str:
    """The title that the version keeps; of a version from before it kept any, the nearest that can be said."""
    if kept := versie.titels.get(name):
        return kept
    if name == OPENING:
        return OPENINGSTITEL
    if name.startswith(WIJZIGING):
        return wijziging_van(name.removeprefix(WIJZIGING), workspace)
    if name in versie.tabellen:
        kind, _, own = name.partition("/")
        return f"{kind} {own.rpartition('/')[2]}"
    return _in_words(name, {vaste_naam(item): item for item in (in_map(plan, workspace) if plan else ())})


def _in_words(name: str, chapters: dict[str, Hoofdstuk]) -> str:
    """By what still lies in the folder of the plan."""
    above, slash, own = name.partition("/")
    chapter = chapters.get(above)
    if not slash:
        return chapter.titel if chapter else name
    found = chapter.paragraaf(own) if chapter else None
    if found:
        return found.titel
    return f"{own} (in {chapter.titel if chapter else f'hoofdstuk {above}'})"
