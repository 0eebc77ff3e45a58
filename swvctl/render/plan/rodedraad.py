"""The thread of one pillar through the plan: what is aimed at, measured, spent, done and written."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from swvctl.model.begroting import Begroting
from swvctl.model.besluitvorming import plan_van
from swvctl.model.namen import door_wie
from swvctl.model.ondersteuningsplan import Ondersteuningsplan, pijler_id
from swvctl.model.planboom import boom
from swvctl.model.planning import Doel, Planning
from swvctl.model.workspace import Workspace
from swvctl.render.agenda.jaaragenda import onderwerpen, onderwerpen_view, regel_view
from swvctl.render.agenda.jaarregels import Regel, momenten, stappen
from swvctl.render.page import Site
from swvctl.render.plan.begroting import per_pijler
from swvctl.render.plan.indicatoren import indicatoren_view, van_plan
from swvctl.schemas import JSON
from swvctl.tekst.nederlands import capitalised, join, part_of
from swvctl.wanneer import show

CHAPTER = "ondersteuningsplan/hoofdstuk"


def draad(plan: Ondersteuningsplan, pijler: str, site: Site, start: str) -> JSON:
    """Everything of one pillar."""
    workspace = site.workspace
    indicators = [item for item in van_plan(workspace, plan) if pijler_id(item.pijler) == pijler]
    steps = sorted(_steps(plan, pijler, workspace), key=lambda regel: regel.volgorde)
    topics = [found for found in onderwerpen(plan, workspace) if pijler in map(pijler_id, found[1].pijler)]
    return {
        "doelen": [_goal(doel, steps, workspace) for doel in _goals(plan, pijler, workspace)],
        "indicatoren": indicatoren_view(indicators, None, workspace),
        "geld": [
            {"titel": begroting.titel, **view}
            for begroting in begrotingen(plan, workspace)
            if (view := per_pijler(begroting, pijler))
        ],
        "stappen": [regel_view(regel, site, start) for regel in steps],
        "momenten": list(_moments(plan, pijler, site, start)),
        "onderwerpen": onderwerpen_view(topics, steps, site, start),
        "hoofdstukken": list(_chapters(plan, pijler, site, start)),
    }


def telling(view: JSON) -> JSON:
    """The thread in a few numbers, for the row of an overview."""
    return {
        "doelen": len(view["doelen"]),
        "indicatoren": sum(len(block["indicatoren"]) for block in view["indicatoren"]["pijlers"]),
        "geld": view["geld"][0]["totaal"][0]["tekst"] if view["geld"] else "",
        "jaar": view["geld"][0]["jaren"][0] if view["geld"] else "",
        "eenheid": view["geld"][0]["eenheid"] if view["geld"] else "",
        "stappen": len(view["stappen"]),
        "klaar": sum(step["klaar"] for step in view["stappen"]),
        "hoofdstukken": join(deel["nummer"] for deel in view["hoofdstukken"]),
    }


def buiten_pijlers(plan: Ondersteuningsplan, workspace: Workspace) -> str:
    """What the first budget spends in its first year on none of the pillars, or "" where that is nothing."""
    for begroting in begrotingen(plan, workspace):
        if rest := per_pijler(begroting, ""):
            return str(rest["totaal"][0]["tekst"])
        break
    return ""


def begrotingen(plan: Ondersteuningsplan, workspace: Workspace) -> list[Begroting]:
    return [
        item
        for item in workspace.all(Begroting)
        if workspace.volg(Ondersteuningsplan, item.plannaam, item.record) is plan
    ]


def _plannings(plan: Ondersteuningsplan, workspace: Workspace) -> list[Planning]:
    return [item for item in workspace.all(Planning) if plan_van(item, workspace) is plan]


def _goals(plan: Ondersteuningsplan, pijler: str, workspace: Workspace) -> Iterator[Doel]:
    for planning in _plannings(plan, workspace):
        yield from (doel for doel in planning.doelen if pijler in map(pijler_id, doel.pijler))


def _steps(plan: Ondersteuningsplan, pijler: str, workspace: Workspace) -> Iterator[Regel]:
    for planning in _plannings(plan, workspace):
        yield from (regel for regel in stappen(planning, workspace) if pijler in regel.pijlers)


def _moments(plan: Ondersteuningsplan, pijler: str, site: Site, start: str) -> Iterator[JSON]:
    """The milestones of the pillar; what comes back every year stands there once, with all its years."""
    by_words: defaultdict[str, list[Regel]] = defaultdict(list)
    for planning in _plannings(plan, site.workspace):
        for regel in momenten(planning, site.workspace):
            if pijler in regel.pijlers:
                by_words[regel.wat].append(regel)
    for found in by_words.values():
        texts = [show(moment) for regel in found if regel.stap and (moment := regel.stap.moment)]
        yield {**regel_view(found[0], site, start), "wanneer": _in_years(texts)}


def _in_years(texts: Sequence[str]) -> str:
    """``november 2027, 2028 en 2029``."""
    months, _, years = zip(*(text.rpartition(" ") for text in texts), strict=True) if texts else ((), (), ())
    same = len(set(months)) == 1 and all(map(str.isdigit, years))
    return f"{months[0]} {join(years)}" if same else join(texts)


def _goal(doel: Doel, steps: Sequence[Regel], workspace: Workspace) -> JSON:
    own = [regel.stap for regel in steps if regel.doel == doel.doel and regel.stap]
    done = sum(stap.klaar for stap in own)
    return {
        "titel": doel.doel,
        "wie": capitalised(join(door_wie(doel.wie, workspace))),
        "voortgang": _progress(done, len(own)),
    }


def _progress(done: int, steps: int) -> str:
    if steps == 1:
        return "de stap is klaar" if done else "de stap is nog niet klaar"
    return f"{part_of(done, steps)} stappen klaar" if steps else ""


def _chapters(plan: Ondersteuningsplan, pijler: str, site: Site, start: str) -> Iterator[JSON]:
    """Chapters of the pillar, and in other chapters the paragraphs of it."""
    for tak in boom(plan, site.workspace):
        href = site.href(start, CHAPTER, f"ondersteuningsplan/{tak.hoofdstuk.name}")
        if pijler in map(pijler_id, tak.hoofdstuk.pijler):
            yield {"nummer": tak.nummer, "titel": tak.hoofdstuk.titel, "href": href}
            continue
        for deel in tak.delen:
            if pijler in map(pijler_id, deel.paragraaf.pijler):
                yield {"nummer": deel.nummer, "titel": deel.paragraaf.titel, "href": href}
