"""A school year as plain values: month by month, and pillar by pillar."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from swvctl.model.jaar import Jaar, schooljaar
from swvctl.model.namen import wie
from swvctl.model.ondersteuningsplan import Ondersteuningsplan, pijler_id
from swvctl.model.planning import Planning, Stap
from swvctl.model.werkagenda import Onderwerp, Werkagenda
from swvctl.model.workspace import Workspace
from swvctl.render.agenda.jaarregels import BIJEENKOMST, METING, STAP, Regel, stappen
from swvctl.render.moment import maand
from swvctl.render.page import Site
from swvctl.schemas import JSON
from swvctl.tekst.nederlands import capitalised, join
from swvctl.wanneer import show

MONTHS = 12
_IN_COLUMN = 20  # signs of a state that read well in its narrow column


def jaar_van(naam: str) -> Jaar:
    return schooljaar(int(naam[:4]))


def regel_view(regel: Regel, site: Site, start: str) -> JSON:
    """One line: when, what, who, and how it stands."""
    return {
        "wanneer": show(regel.wanneer) if regel.wanneer else "",
        "soort": regel.soort,
        "wat": regel.wat,
        "wie": capitalised(join(regel.wie)),
        **_stand_view(stand_tekst(regel.stap) if regel.stap else ""),
        "klaar": bool(regel.stap and regel.stap.klaar),
        "resultaat": regel.stap.resultaat if regel.stap else "",
        "href": _href(regel, site, start),
    }


def _stand_view(stand: str) -> JSON:
    """How far it is; own words that are long for a column stand by themselves."""
    word, _, own = stand.partition(", ")
    return {"stand": word, "toestand": own} if len(stand) > _IN_COLUMN else {"stand": stand, "toestand": ""}


def _href(regel: Regel, site: Site, start: str) -> str:
    href = site.href(start, *regel.page) if regel.page else ""
    return f"{href}#{regel.anker}" if href and regel.anker else href


def stand_tekst(stap: Stap) -> str:
    """How far a step is, in the region's own words where those say more."""
    word = "gedaan" if stap.klaar and stap.stand.value in {"gepland", "gereed"} else stap.stand.value
    own = stap.eigen_woord
    if word == "onbekend":
        return own
    return f"{word}, {own}" if own else word


def per_maand(regels: Iterable[Regel], jaar: Jaar, site: Site, start: str) -> JSON:
    """What runs on, and then each month from August to July with what begins in it."""
    months: dict[tuple[int, int], list[JSON]] = {}
    runs_on: list[JSON] = []
    found = list(regels)
    meetings = [regel.wat for regel in found if regel.soort == BIJEENKOMST]
    for regel in found:
        view = regel_view(regel, site, start)
        if _is_told(regel, meetings):
            continue
        if regel.loopt_door(jaar):
            runs_on.append(view)
        else:
            day = _anchor(regel)
            months.setdefault((day.year, day.month), []).append(view)
    return {
        "loopt_door": runs_on,
        "maanden": list(_in_order(months, jaar)),
    }


def _is_told(regel: Regel, meetings: Iterable[str]) -> bool:
    """Whether it is a meeting that has a line of its own, with more in it."""
    own = regel.stap is not None and bool(regel.stap.bijeenkomst)
    return own and any(title.startswith(regel.wat) for title in meetings)


def _in_order(months: Mapping[tuple[int, int], list[JSON]], jaar: Jaar) -> Iterator[JSON]:
    """Month after month; those in a row in which nothing is planned are told together."""
    for empty, group in groupby(_months(jaar), lambda key: key not in months):
        keys = list(group)
        if empty:
            between = " en " if len(keys) == 2 else " tot en met "  # noqa: PLR2004 - both are named
            names = between.join(maand(*key) for key in dict.fromkeys((keys[0], keys[-1])))
            yield {"titel": capitalised(names), "regels": []}
        else:
            yield from ({"titel": capitalised(maand(*key)), "regels": months[key]} for key in keys)


def per_pijler(
    plan: Ondersteuningsplan, regels: Sequence[Regel], jaar: Jaar, site: Site, start: str
) -> list[JSON]:
    """Goals with their steps, topics and measurements, pillar by pillar; what belongs to none comes last."""
    own = [regel for regel in regels if regel.plan == plan.name]
    topics = onderwerpen(plan, site.workspace)
    blocks = []
    for key, titel in [*((pijler.id, pijler.titel) for pijler in plan.pijlers), ("", "Voor alle pijlers")]:
        inside = [regel for regel in own if (key in regel.pijlers if key else not regel.pijlers)]
        steps = [regel for regel in inside if regel.soort == STAP]
        own_topics = [found for found in topics if _is_of(found[1], key) and _in_year(found[1], jaar)]
        block = {
            "titel": titel,
            "doelen": list(_goals(steps, site, start)),
            "onderwerpen": onderwerpen_view(own_topics, steps, site, start),
            "metingen": [regel_view(regel, site, start) for regel in inside if regel.soort == METING],
            "besluiten": [
                regel_view(regel, site, start) for regel in inside if regel.soort not in {STAP, METING}
            ],
        }
        if any(block[part] for part in ("doelen", "onderwerpen", "metingen", "besluiten")):
            blocks.append(block)
    return blocks


def zonder_moment(plan: Ondersteuningsplan, site: Site, start: str) -> list[JSON]:
    """Open steps of which nobody knows yet when."""
    found = (
        regel
        for planning in site.workspace.all(Planning)
        for regel in stappen(planning, site.workspace)
        if regel.plan == plan.name and regel.stap and regel.stap.open
    )
    return [regel_view(regel, site, start) for regel in found if _is_undated(regel)]


def onderwerpen(plan: Ondersteuningsplan, workspace: Workspace) -> list[tuple[Werkagenda, Onderwerp]]:
    """The topics of the working agendas of a plan."""
    agendas = (agenda for agenda in workspace.all(Werkagenda) if plan_van_agenda(agenda, workspace) is plan)
    return [(agenda, item) for agenda in agendas for item in agenda.onderwerpen]


def plan_van_agenda(agenda: Werkagenda, workspace: Workspace) -> Ondersteuningsplan | None:
    return workspace.volg(Ondersteuningsplan, agenda.plan or agenda.name, agenda.record)


def onderwerpen_view(
    found: Iterable[tuple[Werkagenda, Onderwerp]], steps: Iterable[Regel], site: Site, start: str
) -> list[JSON]:
    """The topics; how one stands is not told again where a step of the same name says the same."""
    told = {(step.wat, stand_tekst(step.stap)) for step in steps if step.stap}
    views = [onderwerp_view(*pair, site, start) for pair in found]
    return [{**view, "stand": ""} if (view["titel"], view["stand"]) in told else view for view in views]


def onderwerp_view(agenda: Werkagenda, item: Onderwerp, site: Site, start: str) -> JSON:
    """A topic in one line; how it stands is of a moment, which may be long before the year that is told about."""
    href = site.href(start, "werkagenda/werkagenda", f"werkagenda/{agenda.name}")
    last = item.status[-1].wanneer if item.status else None
    return {
        "titel": item.titel,
        "href": f"{href}#{item.id}" if href and item.id else href,
        "wie": join(wie(item.wie, site.workspace)),
        "stand": item.nu,
        "stand_van": show(last) if last else "",
        "wanneer": show(item.wanneer) if item.wanneer else "",
    }


def _goals(found: Sequence[Regel], site: Site, start: str) -> Iterator[JSON]:
    """The goals with what is done for them, in the order of the planning, which is that of every other page."""
    every = (doel.doel for planning in site.workspace.all(Planning) for doel in planning.doelen)
    for titel in dict.fromkeys(every):
        steps = [regel_view(regel, site, start) for regel in found if regel.doel == titel]
        if steps:
            yield {"titel": titel, "stappen": steps}


def _is_of(item: Onderwerp, key: str) -> bool:
    own = set(map(pijler_id, item.pijler))
    return key in own if key else not own


def _in_year(item: Onderwerp, jaar: Jaar) -> bool:
    """A topic without a period is on the agenda every year."""
    return item.wanneer is None or Regel(item.wanneer, "", "").in_jaar(jaar)


def _is_undated(regel: Regel) -> bool:
    return regel.wanneer is None or (regel.wanneer.first is None and regel.wanneer.last is None)


def _anchor(regel: Regel) -> date:
    return (regel.wanneer.place if regel.wanneer else None) or date.max


def _months(jaar: Jaar) -> list[tuple[int, int]]:
    first = jaar.eerste.year * MONTHS + jaar.eerste.month - 1
    return [((first + ahead) // MONTHS, (first + ahead) % MONTHS + 1) for ahead in range(MONTHS)]
