"""The round of this year: who is how far, and a ready mail for each schoolbestuur. For the region itself."""

from collections.abc import Iterator

from swvctl.model.ronde import Ronde
from swvctl.model.samenwerkingsverband import Bestuur
from swvctl.model.school import School
from swvctl.model.schoolprofiel import CONCEPT, VASTGESTELD, Schoolprofiel
from swvctl.model.sopformaat import Sopformaat
from swvctl.model.workspace import Workspace
from swvctl.render.page import INTERNAL, Page, Site, frame, page
from swvctl.render.profielview import NAME
from swvctl.render.ronde import achterstand, is_done, ontbreekt, per_bestuur, status_tekst, steps_of
from swvctl.render.schoollijst import sheet_href
from swvctl.schemas import JSON
from swvctl.wanneer import show

NEEDS = ("samenwerkingsverband", "school", "sopformaat")
PATH = "ronde"


@page("ronde/stand", needs=NEEDS, audiences=INTERNAL)
def stand(workspace: Workspace, site: Site) -> Iterator[Page]:
    schools = workspace.open_scholen()
    titel = f"Stand van de ronde {workspace.werkjaar}".strip()
    steps = steps_of(workspace)
    yield Page(
        PATH,
        {
            "pagina": {**frame(site, PATH, titel), "intern": True},
            "schooljaar": workspace.werkjaar,
            "tellers": _counters(schools, steps, workspace),
            "stappen": [step for _, step in steps],
            "besturen": [
                {"naam": bestuur.naam, "scholen": [_row(school, steps, site) for school in group]}
                for bestuur, group in per_bestuur(schools, workspace)
            ],
            "sluit_tekst": _closing(workspace.ronde(workspace.werkjaar), workspace),
        },
    )


@page("ronde/nog-te-leveren", needs=NEEDS, audiences=INTERNAL)
def nog_te_leveren(workspace: Workspace, site: Site) -> Iterator[Page]:
    for bestuur, todo in achterstand(workspace):
        yield _mail(bestuur, todo, site)


def _mail(bestuur: Bestuur, todo: list[JSON], site: Site) -> Page:
    swv = site.workspace.swv
    path = f"nog-te-leveren/{bestuur.id}"
    name = (swv.profielnaam if swv else "") or NAME
    subject = f"{name} {site.workspace.werkjaar}: nog te leveren"
    view: JSON = {
        "pagina": {**frame(site, path, f"{bestuur.naam}: nog te leveren"), "intern": True},
        "aan": bestuur.mail,
        "onderwerp": subject,
        "aanhef": f"Geacht bestuur van {bestuur.naam},",
        "scholen": todo,
        "sluit_tekst": _closing(site.workspace.ronde(site.workspace.werkjaar), site.workspace),
        "afsluiting": ["Met vriendelijke groet,", swv.naam if swv else ""],
    }
    return Page(path, view)


def _counters(schools: list[School], steps: list[tuple[str, str]], workspace: Workspace) -> list[JSON]:
    profiles = [workspace.profiel(school.name, workspace.werkjaar) for school in schools]
    received = sum(profiel is not None and profiel.status != CONCEPT for profiel in profiles)
    counters = [{"label": "ontvangen", "aantal": received, "van": len(schools)}]
    for step, titel in steps:
        done = sum(profiel is not None and is_done(profiel, step, workspace) for profiel in profiles)
        counters.append({"label": titel, "aantal": done, "van": len(schools)})
    return counters


def _row(school: School, steps: list[tuple[str, str]], site: Site) -> JSON:
    workspace = site.workspace
    profiel = workspace.profiel(school.name, workspace.werkjaar)
    formaat = workspace.formaat_van(profiel) if profiel else None
    waits = profiel.wacht_op(formaat, workspace.today) if profiel and formaat else None
    return {
        "naam": school.naam,
        "href": sheet_href(school, site, PATH),
        "status_tekst": status_tekst(school, profiel, workspace),
        "stappen": [_step(step, profiel, formaat, workspace) for step, _ in steps],
        "wacht_op": waits.titel if waits and profiel and profiel.status != VASTGESTELD else "",
        "ontbreekt": ontbreekt(profiel, formaat),
    }


def _step(step: str, profiel: Schoolprofiel | None, formaat: Sopformaat | None, workspace: Workspace) -> JSON:
    found = next((stap for stap in profiel.stappen() if stap.id == step), None) if profiel else None
    if formaat and step not in {stap.id for stap in formaat.route}:
        return {"klaar": False, "tekst": "niet van toepassing"}
    if found is None or found.wanneer is None:
        return {"klaar": False, "tekst": ""}
    return {"klaar": found.klaar(workspace.today), "tekst": show(found.wanneer)}


def _closing(ronde: Ronde | None, workspace: Workspace) -> str:
    if ronde is None or ronde.inleveren_uiterlijk is None:
        return ""
    day = show(ronde.inleveren_uiterlijk).removeprefix("uiterlijk ")
    verb = "kon" if ronde.inleveren_voorbij(workspace.today) else "kan"
    return f"Inleveren {verb} tot en met {day}."
