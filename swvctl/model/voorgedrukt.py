"""What the region prints for every school: a text of the format, or a paragraph of the plan.

A sheet prints a paragraph as it holds in its school year. A change of the plan is in it when it

- was adopted,
- is meant for that school year, by its own period, and
- was adopted no later than the sheet: what a school board adopted does not become another text afterwards.
  A sheet that was not adopted yet follows the plan up to the end of its school year.
"""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from swvctl.model.aantallen import aantal
from swvctl.model.doel import OVERZICHTEN, Doel, doel_van
from swvctl.model.geldend import Laag, geldende_tekst, lagen_op, lagen_van
from swvctl.model.hoofdstuk import Hoofdstuk, Paragraaf
from swvctl.model.ondersteuningsplan import INGETROKKEN, VULT_AAN, Ondersteuningsplan
from swvctl.model.planboom import vind
from swvctl.model.planstand import geldt_in, wijzigers_van, zeker_vastgesteld
from swvctl.model.schooljaar import eerste_dag
from swvctl.model.schoolprofiel import BESTUUR, Schoolprofiel
from swvctl.model.sopformaat import Sopformaat, Veld
from swvctl.model.workspace import Workspace
from swvctl.tekst.escape import markdown_text
from swvctl.tekst.getal import show_number
from swvctl.tekst.invulling import AANTAL, ZIE, Invulling, vul_in
from swvctl.validate import Record
from swvctl.wanneer import last_day

Wijzigers = tuple[Ondersteuningsplan, ...]


class Blad(NamedTuple):
    """The sheet that something is printed on: its school year, and the last day whose decisions it follows."""

    schooljaar: str
    tot: date


class Bron(NamedTuple):
    """Where a field takes its text from: a paragraph or chapter of a plan."""

    naam: str
    hoofdstuk: Hoofdstuk
    paragraaf: Paragraaf | None
    plan: Ondersteuningsplan | None

    @property
    def titel(self) -> str:
        return self.paragraaf.titel if self.paragraaf else self.hoofdstuk.titel

    @property
    def tekst(self) -> str:
        return self.paragraaf.tekst if self.paragraaf else self.hoofdstuk.tekst


def nieuw_blad(schooljaar: str) -> Blad:
    """A sheet that nobody has adopted yet."""
    return Blad(schooljaar, last_day(int(schooljaar[:4]) + 1))


# The pages of a school are made one after the other.
@lru_cache(maxsize=4)
def blad_van(profiel: Schoolprofiel, workspace: Workspace) -> Blad:
    """The sheet of a profile; one that was adopted on a day that nobody wrote down holds from its first day."""
    if not workspace.vastgesteld(profiel):
        return nieuw_blad(profiel.jaar)
    steps = (stap for stap in profiel.stappen() if stap.id == BESTUUR and stap.klaar(workspace.today))
    adopted = next((stap.wanneer.day for stap in steps if stap.wanneer and stap.wanneer.day), None)
    return Blad(profiel.jaar, adopted or eerste_dag(profiel.jaar))


def tekst_op(profiel: Schoolprofiel, veld: Veld, workspace: Workspace) -> str:
    """What the sheet of this profile prints in a field of the region; most regions print no paragraphs of a plan."""
    printed = veld.voorgedrukt
    if printed is None or not printed.hoofdstuk:
        return printed.tekst if printed else ""
    return voorgedrukte_tekst(veld, workspace, blad_van(profiel, workspace))


# Boards adopt the sheets of many schools on a few days.
@lru_cache(maxsize=256)
def voorgedrukte_tekst(veld: Veld, workspace: Workspace, blad: Blad) -> str:
    """The Markdown of a field that is the same for all schools; empty when there is nothing to print.

    A paragraph that readers of this workspace may not see is no text. What a paragraph points at is called by
    its title: on a sheet of a school the numbers of the plan say nothing.
    """
    printed = veld.voorgedrukt
    if printed is None:
        return ""
    bron = bron_van(veld, workspace)
    if bron is None:
        return printed.tekst
    return _tekst(bron, verwerkt(bron, workspace, blad), workspace) or printed.tekst


# All fields of all sheets take their text from a few places.
@lru_cache(maxsize=64)
def bron_van(veld: Veld, workspace: Workspace) -> Bron | None:
    """The paragraph or chapter that a field prints, as far as these readers may see it."""
    printed = veld.voorgedrukt
    if printed is None or not printed.hoofdstuk:
        return None
    name = printed.hoofdstuk.removeprefix(f"{Hoofdstuk.kind}/")
    if (found := vind(name, workspace)) is None:
        return None
    chapter, paragraph = found
    return Bron(name, chapter, paragraph, workspace.volg(Ondersteuningsplan, chapter.plan, chapter.record))


def verwerkt(bron: Bron, workspace: Workspace, blad: Blad) -> Wijzigers:
    """The changes of the plan that this sheet has in its text."""
    return tuple(
        wijziger
        for wijziger in bedoeld(bron, workspace, blad.schooljaar)
        if wijziger.is_vastgesteld and zeker_vastgesteld(wijziger, workspace) <= blad.tot
    )


def bedoeld(bron: Bron, workspace: Workspace, schooljaar: str) -> Iterator[Ondersteuningsplan]:
    """The changes of the plan that are meant for a school year, also those that are still being written."""
    if bron.plan is None:
        return
    for wijziger in wijzigers_van(bron.plan, workspace):
        if wijziger.status != INGETROKKEN and geldt_in(wijziger, bron.plan, schooljaar):
            yield wijziger


def gewijzigd_op(
    profiel: Schoolprofiel, formaat: Sopformaat, workspace: Workspace
) -> Iterator[tuple[Veld, Laag]]:
    """The changes that are in the texts of its sheet, or will be once they are adopted."""
    for veld in formaat.alle_velden:
        if bron := bron_van(veld, workspace):
            blad = blad_van(profiel, workspace)
            now = verwerkt(bron, workspace, blad)
            coming = () if workspace.vastgesteld(profiel) else _in_de_maak(bron, workspace, blad)
            yield from ((veld, laag) for laag in lagen_in(bron, (*now, *coming), workspace))


def _in_de_maak(bron: Bron, workspace: Workspace, blad: Blad) -> Wijzigers:
    return tuple(found for found in bedoeld(bron, workspace, blad.schooljaar) if not found.is_vastgesteld)


@lru_cache(maxsize=64)
def lagen_in(bron: Bron, wijzigers: Wijzigers, workspace: Workspace) -> tuple[Laag, ...]:
    """What these changes do to what is printed; behind a chapter of paragraphs, which is not, nothing is added."""
    found = lagen_op(bron.naam, bron.hoofdstuk, lagen_van(wijzigers, workspace))
    whole = bron.paragraaf is None and not bron.hoofdstuk.is_enkel
    return tuple(laag for laag in found if not (whole and laag.item.werking == VULT_AAN))


@lru_cache(maxsize=64)
def _tekst(bron: Bron, wijzigers: Wijzigers, workspace: Workspace) -> str:
    def vul(text: str, record: Record) -> str:
        return vul_in(text, lambda place: _words(place, record, workspace))

    return geldende_tekst(vul(bron.tekst, bron.hoofdstuk.record), lagen_in(bron, wijzigers, workspace), vul)


def _words(place: Invulling, record: Record, workspace: Workspace) -> str | None:
    if place.soort == AANTAL:
        number = aantal(workspace, place.waarde)
        return None if number is None else show_number(number)
    doel = doel_van(place.waarde, record, workspace) if place.soort == ZIE else None
    return markdown_text(_title(doel, workspace)) if doel else None


def _title(doel: Doel, workspace: Workspace) -> str:
    if doel.kind == Hoofdstuk.kind and (found := vind(doel.name, workspace)):
        return found[1].titel if found[1] else found[0].titel
    if doel.alles:
        return OVERZICHTEN[doel.kind]
    noun = workspace.nouns.get(doel.kind, {}).get(doel.name)
    return str(getattr(noun, "titel", "") or getattr(noun, "naam", "") or doel.name)
