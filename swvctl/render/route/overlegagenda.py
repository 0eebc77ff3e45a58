"""What lies ahead and behind for each body and each month: steps, decisions and consultations in one order."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from swvctl.model.besluit import Besluit
from swvctl.model.besluitvorming import moment_van, plan_van, route_van
from swvctl.model.bijeenkomst import Bijeenkomst
from swvctl.model.gremium import gremium_van
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planning import Planning, Stap
from swvctl.model.raadpleging import Raadpleging
from swvctl.model.samenwerkingsverband import Gremium
from swvctl.model.stappen import sessie_van
from swvctl.model.termijn import lees_termijn
from swvctl.model.workspace import Workspace
from swvctl.render.moment import maand
from swvctl.render.page import Site
from swvctl.render.route.besluitdag import wanneer_van
from swvctl.render.route.besluitview import ROUTE, anker, route_pad, titel_van
from swvctl.render.route.planningview import PAGE, besluit_van, pad, plek_link, stand_van
from swvctl.render.route.raadpleegview import VERSLAG
from swvctl.render.route.raadpleegview import pad as verslag_pad
from swvctl.render.route.routebeeld import overeenstemming
from swvctl.render.verwijsdoel import Plek
from swvctl.schemas import JSON
from swvctl.wanneer import Precision, Wanneer, show, show_date

_DECIDES = (
    "instem",
    "in te stemmen",
    "advies",
    "goedkeur",
    "goedgekeurd",
    "vaststel",
    "vastgesteld",
    "besluit",
)


class Punt(NamedTuple):
    """Something at a moment, for one or more bodies.

    ``stukken`` says when the papers go out, ``dagen`` more than the moment does, ``plek`` where more stands.
    """

    wat: str
    waarbij: str
    wanneer: Wanneer | None
    gremia: frozenset[str]
    stand: str
    stukken: str = ""
    soort: str = ""
    dagen: str = ""
    plek: Plek = Plek("")


# The start page, that of each body and that of all months ask for the same.
@lru_cache(maxsize=4)
def punten(workspace: Workspace) -> tuple[Punt, ...]:
    """Everything with a place in time, days, months, seasons and undetermined moments together; undated last."""
    makers = (_decisions, _steps, _consultations, _meetings)
    return tuple(sorted((punt for make in makers for punt in make(workspace)), key=_order))


def _order(punt: Punt) -> tuple[object, ...]:
    return (punt.wanneer is None, punt.wanneer.sort_key() if punt.wanneer else (), punt.wat)


def _decisions(workspace: Workspace) -> Iterator[Punt]:
    for besluit in workspace.all(Besluit):
        plan = workspace.volg(Ondersteuningsplan, besluit.over, besluit.record)
        moment, gremium = moment_van(besluit), gremium_van(besluit.gremium, workspace)
        yield Punt(
            titel_van(besluit, workspace),
            plan.titel if plan else besluit.onderwerp,
            moment,
            frozenset({gremium.id} if gremium else ()),
            besluit.uitkomst
            or overeenstemming([row.uitkomst for row in besluit.gemeenten])
            or ("gedaan" if besluit.genomen else "gepland"),
            _papers(besluit.gestuurd, moment, gremium),
            besluit.soort,
            wanneer_van(besluit),
            Plek("", ROUTE, route_pad(plan), anker(besluit)) if plan else Plek(""),
        )


def _papers(sent: Wanneer | None, moment: Wanneer | None, gremium: Gremium | None) -> str:
    """When the papers went, or by its own term must go."""
    if sent:
        return f"gestuurd op {show(sent)}"
    term = lees_termijn(gremium.termijn) if gremium else None
    if term and moment and moment.day:
        return f"uiterlijk {show_date(term.voor(moment.day))}"
    return f"{gremium.termijn} eerder, de dag volgt" if term and moment and gremium else ""


def _steps(workspace: Workspace) -> Iterator[Punt]:
    for planning in workspace.all(Planning):
        over = _achterhaald(planning, workspace)
        goals = [(stap, doel.id) for doel in planning.doelen for stap in doel.alle_stappen]
        for stap, goal in [*((mijlpaal, "") for mijlpaal in planning.mijlpalen), *goals]:
            if stap not in over and besluit_van(stap, planning, workspace) is None:
                yield _step(stap, planning, workspace, stap.id or goal)


def _achterhaald(planning: Planning, workspace: Workspace) -> list[object]:
    """The milestones of before, of which a decision of the same body tells that it was done."""
    plan = plan_van(planning, workspace)
    if plan is None:
        return []
    route = route_van(plan, workspace)
    left = route.niet_achterhaald(workspace.today)
    return [stap.bron for stap in route.stappen if stap not in left]


def _step(stap: Stap, planning: Planning, workspace: Workspace, anchor: str) -> Punt:
    found = [gremium_van(name, workspace) for name in stap.gremium]
    known = [gremium for gremium in found if gremium]
    stand, first = stand_van(stap), known[0] if known else None
    sessie = sessie_van(stap, planning.record, workspace) if stap.open else None
    moment = sessie.wanneer if sessie else stap.moment
    asked = stand == "gepland" and len(known) == 1 and _asks_for_decision(stap)
    papers = _papers(None, _meeting_in(moment, first, workspace) or moment, first) if asked else ""
    bodies = frozenset(one.id for one in known)
    plek = Plek("", PAGE, pad(planning), anchor)
    return Punt(stap.wat, planning.titel, moment, bodies, stand, papers, plek=plek)


def _meeting_in(moment: Wanneer | None, gremium: Gremium | None, workspace: Workspace) -> Wanneer | None:
    """The day on which the body meets in the month of a step, where it is the only one there."""
    if moment is None or moment.day or moment.precision is not Precision.MAAND or gremium is None:
        return None
    found = [
        sessie.wanneer
        for item in workspace.all(Bijeenkomst)
        if gremium_van(item.gremium, workspace) is gremium
        for sessie in item.momenten_gelezen
        if sessie.gaat_door and sessie.wanneer and sessie.wanneer.day and _within(sessie.wanneer, moment)
    ]
    return found[0] if len(found) == 1 else None


def _within(day: Wanneer, month: Wanneer) -> bool:
    return bool(day.day and month.first and month.last) and not (
        day.certainly_before(month) or day.certainly_after(month)
    )


def _asks_for_decision(stap: Stap) -> bool:
    """Whether its words name one: the term of a body is for that, not for what it only talks about."""
    words = stap.wat.casefold()
    return any(word in words for word in _DECIDES)


def _consultations(workspace: Workspace) -> Iterator[Punt]:
    for raadpleging in workspace.all(Raadpleging):
        plek = Plek("", VERSLAG, verslag_pad(raadpleging))
        for moment in raadpleging.momenten:
            found = [gremium_van(name, workspace) for name in moment.gremium]
            ids = frozenset(gremium.id for gremium in found if gremium)
            done = moment.wanneer is not None and moment.wanneer.past(workspace.today)
            stand = "gehoord" if done else "gepland"
            yield Punt(moment.wat, raadpleging.titel, moment.wanneer, ids, stand, plek=plek)
        if raadpleging.wanneer:
            done = raadpleging.wanneer.past(workspace.today)
            yield Punt(
                raadpleging.titel,
                "raadpleging",
                raadpleging.wanneer,
                frozenset(),
                "gehouden" if done else "gepland",
                plek=plek,
            )


def _meetings(workspace: Workspace) -> Iterator[Punt]:
    """The meetings of a body itself."""
    for item in workspace.all(Bijeenkomst):
        gremium = gremium_van(item.gremium, workspace)
        for sessie in item.momenten_gelezen if gremium else ():
            if gremium and sessie.gaat_door:
                done = sessie.wanneer is not None and sessie.wanneer.past(workspace.today)
                wat = f"{item.titel}: {sessie.wat}" if sessie.wat else item.titel
                stand = "geweest" if done else "gepland"
                bodies = frozenset({gremium.id})
                yield Punt(wat, "vergadering", sessie.wanneer, bodies, stand, plek=_event(item))


def _event(item: Bijeenkomst) -> Plek:
    return Plek("", "bijeenkomst/bijeenkomst", f"bijeenkomst/{item.name}")


def punt_view(punt: Punt) -> JSON:
    return {
        "wat": punt.wat,
        "waarbij": punt.waarbij,
        "wanneer": punt.dagen or (show(punt.wanneer) if punt.wanneer else "nog geen datum"),
        "stand": punt.stand,
        "stukken": punt.stukken,
        "soort": punt.soort,
    }


def gelinkt(punt: Punt, site: Site, path: str) -> JSON:
    """A point with the way to where more of it stands."""
    return {**punt_view(punt), "href": plek_link(punt.plek, site, path)["href"]}


def per_maand(found: Iterable[Punt], site: Site, path: str) -> tuple[list[JSON], list[JSON]]:
    """The months from this one on, and those before; what takes longer than a month stands where it begins.

    What has no day yet comes last of what is to come.
    """
    months: dict[tuple[int, int], list[Punt]] = {}
    undated: list[Punt] = []
    for punt in found:
        day = punt.wanneer.place if punt.wanneer else None
        if day is None:
            undated.append(punt)
        else:
            months.setdefault((day.year, day.month), []).append(punt)
    now = (site.today.year, site.today.month)
    ahead = [_block(maand(*month), months[month], site, path) for month in sorted(months) if month >= now]
    behind = [_block(maand(*month), months[month], site, path) for month in sorted(months) if month < now]
    if undated:
        ahead.append(_block("Nog geen datum", undated, site, path))
    return ahead, behind


def _block(titel: str, items: Iterable[Punt], site: Site, path: str) -> JSON:
    return {"titel": titel, "punten": [gelinkt(punt, site, path) for punt in items]}
