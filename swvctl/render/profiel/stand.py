"""How far a profile is, in the words that every page uses."""

from enum import StrEnum

from swvctl.model.ronde import Ronde
from swvctl.model.school import School
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.sopformaat import Sopformaat
from swvctl.model.workspace import Workspace
from swvctl.render.page import Audience, Site
from swvctl.wanneer import show_date, show_date_with_weekday

HAND_IN = "Inleveren door de school"
NEXT_OF_UNREADABLE = "het bestand verbeteren"


class Stand(StrEnum):
    """What a reader is told about a profile."""

    ONTBREEKT = "nog niet ontvangen"
    ONLEESBAAR = "niet te lezen"
    BEZIG = "in bewerking"
    INGELEVERD = "ingeleverd"
    NIET_VASTGESTELD = "nog niet vastgesteld"
    VASTGESTELD = "vastgesteld"


def op_de_dag(workspace: Workspace) -> str:
    """For pages whose states change from day to day; a print of them has no other date."""
    return f"Zo staat het op {show_date(workspace.today)}."


def stand_van(profiel: Schoolprofiel, workspace: Workspace) -> Stand:
    """Adopted in fact, not only by its status."""
    if profiel.is_concept:
        return Stand.BEZIG
    if workspace.vastgesteld(profiel):
        return Stand.VASTGESTELD
    return Stand.INGELEVERD


def stand_van_school(school: School, site: Site) -> Stand:
    """How far it is this year; who is outside hears of an adopted profile, and of nothing before that."""
    workspace = site.workspace
    profiel = workspace.profiel(school.name, workspace.werkjaar)
    if profiel:
        return stand_van(profiel, workspace)
    if site.audience == Audience.PUBLIEK:
        return Stand.NIET_VASTGESTELD
    name = f"{workspace.werkjaar}/{school.name}"
    exists = any(record.kind == Schoolprofiel.kind and record.name == name for record in workspace.records)
    return Stand.ONLEESBAAR if exists else Stand.ONTBREEKT


def volgende_stap(profiel: Schoolprofiel, workspace: Workspace) -> str:
    """What must happen first; nothing when the whole route is done."""
    if profiel.is_concept:
        return HAND_IN
    formaat = workspace.formaat_van(profiel)
    step = profiel.wacht_op(formaat, workspace.today) if formaat else None
    return step.titel if step else ""


def inleverdag(ronde: Ronde | None, workspace: Workspace) -> tuple[str, bool]:
    """The last day to hand in, and whether it has passed; empty when the region has not set one."""
    day = ronde.inleveren_uiterlijk.last if ronde and ronde.inleveren_uiterlijk else None
    return (show_date_with_weekday(day), day < workspace.today) if day else ("", False)


def formaat_van_school(school: School, workspace: Workspace) -> Sopformaat | None:
    """The format a school uses this year: that of its profile, else the one that holds for it."""
    profiel = workspace.profiel(school.name, workspace.werkjaar)
    if profiel:
        return workspace.formaat_van(profiel)
    return workspace.formaat_voor(workspace.werkjaar, school.soort) if workspace.werkjaar else None
