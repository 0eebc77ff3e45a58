"""What a paragraph, chapter or table of a version is called, also when the plan has it no more."""

from typing import NamedTuple

from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planboom import in_map
from swvctl.model.versie import Versie
from swvctl.model.vingerafdruk import KOP, OPENING, OPENINGSTITEL, WIJZIGING, vaste_naam, wijziging_van
from swvctl.model.workspace import Workspace
from swvctl.tekst.volgorde import op_naam


def titel_in(versie: Versie, name: str, plan: Ondersteuningsplan | None, workspace: Workspace) -> str:
    """The title that the version keeps; of a version from before it kept any, the nearest that can be said."""
    if kept := versie.titels.get(name):
        return kept
    if name == OPENING:
        return OPENINGSTITEL
    if name.startswith(KOP):
        return name.removeprefix(KOP).capitalize()
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
    found = chapter.vaste_paragraaf(own) if chapter else None
    if found:
        return found.titel
    return f"{own} (in {chapter.titel if chapter else f'hoofdstuk {above}'})"


class Vroeger(NamedTuple):
    """A part that is not there under this name: its title in a version, and what in the plan is called so now."""

    naam: str
    titel: str
    versie: Versie
    nu: str

    @property
    def hint(self) -> str:
        """Why it may be what is called so now, and how to record that."""
        own = self.naam.rpartition("/")[2]
        return f'Dat heet ook "{self.titel}". Is het hetzelfde, zet daar dan bij: eerder: {own}'

    @property
    def zin(self) -> str:
        """What it was, and what to do."""
        if self.nu:
            return f'Bedoelt u "{self.nu}"? Dat heet ook "{self.titel}".'
        was = f'In versie {self.versie.nummer} heette het "{self.titel}"; het is weggehaald.'
        return f"{was} Zet het terug, of noem iets anders."


def vroeger(text: str, workspace: Workspace) -> Vroeger | None:
    """What a name of a chapter or paragraph stood for in the newest version that has it."""
    wanted = text.strip().removeprefix(f"{Hoofdstuk.kind}/")
    for versie in sorted(workspace.all(Versie), key=_by_day, reverse=True):
        plan = workspace.volg(Ondersteuningsplan, versie.plan, versie.record)
        short = wanted.removeprefix(f"{plan.name}/") if plan else ""
        if plan and (title := versie.titels.get(short)) and short not in versie.tabellen:
            return Vroeger(short, title, versie, _called_so(title, plan, workspace))
    return None


def _by_day(versie: Versie) -> tuple[object, ...]:
    day = versie.datum.last if versie.datum else None
    return (day is not None, day, op_naam(versie.name))


def _called_so(title: str, plan: Ondersteuningsplan, workspace: Workspace) -> str:
    """The one chapter or paragraph of the plan with this title, as it is named within the plan."""
    chapters = in_map(plan, workspace)
    found = [chapter.kort for chapter in chapters if chapter.titel == title]
    found += [
        f"{item.kort}/{deel.id}" for item in chapters for deel in item.paragrafen if deel.titel == title
    ]
    return found[0] if len(found) == 1 else ""
