"""How far each school is in the round of this year, and what is still owed."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from swvctl.model.samenwerkingsverband import Bestuur
from swvctl.model.school import School
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.sopformaat import Sopformaat
from swvctl.model.workspace import Workspace
from swvctl.render.page import Site
from swvctl.render.profiel.schoollijst import by_name
from swvctl.render.profiel.stand import (
    HAND_IN,
    NEXT_OF_UNREADABLE,
    Stand,
    formaat_van_school,
    stand_van_school,
    volgende_stap,
)
from swvctl.schemas import JSON
from swvctl.wanneer import Wanneer, show

NOT_RECEIVED = "Het profiel is nog niet ontvangen."
NOT_HANDED_IN = "Alle velden zijn ingevuld; het profiel moet nog worden ingeleverd."
OF_MORE = {
    NOT_RECEIVED: "Van deze {} scholen is het profiel nog niet ontvangen:",
    NOT_HANDED_IN: "Bij deze {} scholen zijn alle velden ingevuld; het profiel moet nog worden ingeleverd:",
}
WHOLE_PROFILE = "het hele profiel"
MAIL, MAILS = "ronde/nog-te-leveren", "nog-te-leveren"


def mail_href(bestuur: Bestuur, site: Site, start: str) -> str:
    """To the mail about what a schoolbestuur still owes."""
    return site.href(start, MAIL, mail_path(bestuur))


def mail_path(bestuur: Bestuur) -> str:
    return f"{MAILS}/{bestuur.id}"


def achterstand(site: Site) -> Iterator[tuple[Bestuur, list[JSON]]]:
    """Every schoolbestuur that still owes something, with its schools and what they must do."""
    for bestuur, schools in per_bestuur(site.workspace.open_scholen(), site.workspace):
        todo = [found for school in schools if (found := nog_te_doen(school, site))]
        if todo:
            yield bestuur, todo


def per_bestuur(schools: list[School], workspace: Workspace) -> Iterator[tuple[Bestuur, list[School]]]:
    found: defaultdict[str, list[School]] = defaultdict(list)
    for school in schools:
        found[school.bestuur_id].append(school)
    for bestuur in workspace.swv.besturen_op_naam if workspace.swv else ():
        if bestuur.id in found:
            yield bestuur, by_name(found[bestuur.id])


def steps_of(workspace: Workspace) -> dict[str, str]:
    """The steps of every format that this year's schools use, in order, once each."""
    found: dict[str, str] = {}
    for school in workspace.open_scholen():
        formaat = formaat_van_school(school, workspace)
        for step in formaat.route if formaat else ():
            found.setdefault(step.id, step.titel)
    return found


def has_step(school: School, step: str, workspace: Workspace) -> bool:
    """Whether its format asks for this step; of a school without a known format that is not known."""
    formaat = formaat_van_school(school, workspace)
    return formaat is None or any(stap.id == step for stap in formaat.route)


def is_done(profiel: Schoolprofiel, step: str, workspace: Workspace) -> bool:
    formaat = workspace.formaat_van(profiel)
    return any(
        stap.id == step and profiel.gedaan(stap, formaat, workspace.today) for stap in profiel.stappen()
    )


def gepland(wanneer: Wanneer, today: date) -> str:
    """The moment of a step that is not done, and whether that is over."""
    return f"{show(wanneer)}{' (voorbij)' if wanneer.past(today) else ''}"


def volgende(school: School, site: Site) -> str:
    """What must happen first for this school."""
    profiel = site.workspace.profiel(school.name, site.workspace.werkjaar)
    if profiel:
        return volgende_stap(profiel, site.workspace)
    unreadable = stand_van_school(school, site) == Stand.ONLEESBAAR
    return NEXT_OF_UNREADABLE if unreadable else HAND_IN


def volgende_dag(school: School, workspace: Workspace) -> str:
    """The day for which the next step is planned, and whether it is over; empty without one or after a no."""
    profiel = workspace.profiel(school.name, workspace.werkjaar)
    formaat = workspace.formaat_van(profiel) if profiel and not profiel.is_concept else None
    step = profiel.wacht_op(formaat, workspace.today) if profiel and formaat else None
    if profiel is None or step is None:
        return ""
    found = next((stap for stap in profiel.stappen() if stap.id == step.id and not stap.afgewezen), None)
    if found is None or found.wanneer is None:
        return ""
    return gepland(found.wanneer, workspace.today)


def ontbreekt(school: School, site: Site) -> list[str]:
    """What must still be filled in, as it stands in a list within a sentence."""
    workspace = site.workspace
    profiel = workspace.profiel(school.name, workspace.werkjaar)
    if profiel:
        return [_within_sentence(titel) for titel in empty_fields(profiel, workspace.formaat_van(profiel))]
    return [] if stand_van_school(school, site) == Stand.ONLEESBAAR else [WHOLE_PROFILE]


def empty_fields(profiel: Schoolprofiel, formaat: Sopformaat | None) -> list[str]:
    """The titles of the fields that must still be filled in."""
    if formaat is None:
        return []
    titles = {veld.id: veld.titel for veld in formaat.alle_velden}
    return [titles[veld] for veld in profiel.ontbrekend(formaat)]


def nog_te_doen(school: School, site: Site) -> JSON | None:
    """What this school owes; a file that cannot be read is not the school's debt."""
    workspace = site.workspace
    name, profiel = workspace.schoolnaam(school), workspace.profiel(school.name, workspace.werkjaar)
    if profiel is None:
        unreadable = stand_van_school(school, site) == Stand.ONLEESBAAR
        return None if unreadable else {"naam": name, "regel": NOT_RECEIVED, "velden": []}
    fields = empty_fields(profiel, workspace.formaat_van(profiel))
    if fields:
        count = f" ({len(fields)})" if len(fields) > 1 else ""
        return {"naam": name, "regel": f"Nog in te vullen{count}:", "velden": fields}
    if profiel.is_concept:
        return {"naam": name, "regel": NOT_HANDED_IN, "velden": []}
    return None


def _within_sentence(titel: str) -> str:
    return f"“{titel}”" if titel.endswith(("?", "!", ".")) else titel
