"""The round of this year: who is how far, and a ready mail for each schoolbestuur. For the region itself."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from swvctl.model.samenwerkingsverband import Bestuur
from swvctl.model.school import School
from swvctl.model.workspace import Workspace
from swvctl.render.onleesbaar import onleesbaar
from swvctl.render.page import INTERNAL, Page, Site, below, frame, page
from swvctl.render.profiel.elders import RONDE as STAND
from swvctl.render.profiel.elders import RONDE_PATH as PATH
from swvctl.render.profiel.elders import bestuur_href, dekking_link, ronde_link
from swvctl.render.profiel.profielview import NAME
from swvctl.render.profiel.ronde import (
    MAIL,
    MAILS,
    OF_MORE,
    achterstand,
    gepland,
    has_step,
    is_done,
    mail_href,
    mail_path,
    ontbreekt,
    per_bestuur,
    steps_of,
    volgende,
    volgende_dag,
)
from swvctl.render.profiel.schoollijst import sheet_href
from swvctl.render.profiel.stand import Stand, inleverdag, op_de_dag, stand_van_school
from swvctl.schemas import JSON
from swvctl.tekst.nederlands import in_words, join
from swvctl.wanneer import show

NEEDS = ("samenwerkingsverband", "school", "sopformaat")
MOST_NAMED = 4  # schools; more of them are counted


@page(STAND, needs=NEEDS, audiences=INTERNAL)
def stand(workspace: Workspace, site: Site) -> Iterator[Page]:
    schools = workspace.open_scholen()
    titel = f"Stand van de ronde {workspace.werkjaar}".strip()
    steps = steps_of(workspace)
    yield Page(
        PATH,
        {
            "pagina": frame(site, PATH, titel),
            "tellers": _counters(schools, steps, workspace),
            "stappen": list(steps.values()),
            "besturen": [
                {
                    "naam": bestuur.naam,
                    "href": bestuur_href(group[0], site, PATH),
                    "scholen": [_row(school, steps, site) for school in group],
                }
                for bestuur, group in per_bestuur(schools, workspace)
            ],
            "mails": list(_mails(site)),
            "onleesbaar": onleesbaar(workspace),
            "sluit_tekst": f"{op_de_dag(workspace)} {_closing(workspace)}".strip(),
            "dekking": dekking_link(site, PATH)["href"],
        },
    )


def _mails(site: Site) -> Iterator[JSON]:
    """The mail that is ready for each schoolbestuur that owes something, and for which of its schools."""
    for bestuur, todo in achterstand(site):
        names = [school["naam"] for school in todo]
        schools = join(names) if len(names) <= MOST_NAMED else f"{len(names)} scholen"
        yield {"naam": bestuur.naam, "href": mail_href(bestuur, site, PATH), "scholen": schools}


@page(MAIL, needs=NEEDS, audiences=INTERNAL, folder=MAILS)
def nog_te_leveren(workspace: Workspace, site: Site) -> Iterator[Page]:
    for bestuur, todo in achterstand(site):
        yield _mail(bestuur, todo, workspace, site)


def _mail(bestuur: Bestuur, todo: list[JSON], workspace: Workspace, site: Site) -> Page:
    swv = workspace.swv
    path = mail_path(bestuur)
    name = (swv.profielnaam if swv else "") or NAME
    owed = list(_shared(todo))
    view: JSON = {
        "pagina": _below_the_round(site, path, f"{bestuur.naam}: nog te leveren"),
        "aan": bestuur.mail,
        "onderwerp": f"{name} {workspace.werkjaar}: nog te leveren",
        "aanhef": f"Geacht bestuur van {bestuur.naam},",
        "van_wie": _from_whom(todo) if any(item["naam"] for item in owed) else "",
        "scholen": owed,
        "verzoek": _request(todo, workspace),
        "vragen_aan": swv.contact.voor_vragen if swv and swv.contact else "",
        "afsluiting": ["Met vriendelijke groet,", swv.naam if swv else ""],
    }
    return Page(path, view)


def _below_the_round(site: Site, path: str, titel: str) -> Mapping[str, Any]:
    """The head of a page from which one goes back to the round, to mail the next schoolbestuur."""
    return below(frame(site, path, titel), ronde_link(site, path))


def _from_whom(todo: list[JSON]) -> str:
    return "één school" if len(todo) == 1 else f"{in_words(len(todo))} scholen"


def _shared(todo: list[JSON]) -> Iterator[JSON]:
    """Each school with what it owes; schools of which the same sentence is all there is to say stand below it."""
    same = Counter(school["regel"] for school in todo if not school["velden"])
    yield from (school for school in todo if same[school["regel"]] <= 1)
    for line, schools in same.items():
        if schools > 1:
            names = [school["naam"] for school in todo if school["regel"] == line]
            yield {"naam": "", "regel": OF_MORE[line].format(in_words(schools)), "velden": names}


def _counters(schools: list[School], steps: dict[str, str], workspace: Workspace) -> list[JSON]:
    profiles = {school.name: workspace.profiel(school.name, workspace.werkjaar) for school in schools}
    handed_in = sum(profiel is not None and not profiel.is_concept for profiel in profiles.values())
    counters = [{"label": "ingeleverd", "aantal": handed_in, "van": len(schools)}]
    for step, titel in steps.items():
        asked = [profiles[school.name] for school in schools if has_step(school, step, workspace)]
        done = sum(profiel is not None and is_done(profiel, step, workspace) for profiel in asked)
        counters.append({"label": titel, "aantal": done, "van": len(asked)})
    return counters


def _row(school: School, steps: dict[str, str], site: Site) -> JSON:
    workspace = site.workspace
    return {
        "naam": workspace.schoolnaam(school),
        "href": sheet_href(school, site, PATH),
        "status_tekst": stand_van_school(school, site).value,
        "stappen": [_step(step, school, workspace) for step in steps],
        "volgende_stap": volgende(school, site),
        "volgende_dag": volgende_dag(school, workspace),
        "ontbreekt": ontbreekt(school, site),
        "nog_alles": stand_van_school(school, site) == Stand.ONTBREEKT,
    }


def _step(step: str, school: School, workspace: Workspace) -> JSON:
    """How far a step is: done, refused, planned, not part of the format, or nothing known."""
    if not has_step(school, step, workspace):
        return {"stand": "nvt", "tekst": ""}
    profiel = workspace.profiel(school.name, workspace.werkjaar)
    found = next((stap for stap in profiel.stappen() if stap.id == step), None) if profiel else None
    if profiel is None or found is None or found.wanneer is None:
        return {"stand": "", "tekst": ""}
    if found.afgewezen:
        return {"stand": "afgewezen", "tekst": f"{show(found.wanneer)}, {found.uitkomst}"}
    if is_done(profiel, step, workspace):
        return {"stand": "klaar", "tekst": show(found.wanneer)}
    return {"stand": "gepland", "tekst": gepland(found.wanneer, workspace.today)}


def _closing(workspace: Workspace) -> str:
    day, over = inleverdag(workspace.ronde(workspace.werkjaar), workspace)
    return f"Inleveren {'kon' if over else 'kan'} tot en met {day}." if day else ""


def _request(todo: list[JSON], workspace: Workspace) -> str:
    """What the schoolbestuur is asked to do; after the last day that is a question to act on."""
    day, over = inleverdag(workspace.ronde(workspace.werkjaar), workspace)
    if not over:
        return _closing(workspace)
    who = "de school vragen het profiel" if len(todo) == 1 else "de scholen vragen de profielen"
    fill = any(school["velden"] for school in todo)
    hand_in = not all(school["velden"] for school in todo)
    what = " of ".join(("in te leveren",) * hand_in + ("aan te vullen",) * fill)
    return f"De inleverdatum ({day}) is voorbij. Wilt u {who} deze week {what}?"
