"""What happens when, from every kind that has moments: steps, decisions, meetings, measurements, rounds."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from swvctl.model.besluit import Besluit
from swvctl.model.besluitvorming import plan_van
from swvctl.model.bijeenkomst import Bijeenkomst
from swvctl.model.indicator import Indicator
from swvctl.model.jaar import Jaar
from swvctl.model.namen import door_wie, gremia, namen
from swvctl.model.ondersteuningsplan import Ondersteuningsplan, pijler_id
from swvctl.model.planning import Planning, Stap
from swvctl.model.ronde import Ronde
from swvctl.model.sopformaat import Sopformaat
from swvctl.model.stappen import sessie_van
from swvctl.model.workspace import Workspace
from swvctl.render.agenda.afspraak import afspraken
from swvctl.tekst.nederlands import capitalised, join, met_lidwoord
from swvctl.wanneer import Wanneer

STAP, MIJLPAAL, MOMENT, BESLUIT, OVERLEG, BIJEENKOMST, METING, RONDE = (
    "Stap",
    "Mijlpaal",
    "Moment",
    "Besluit",
    "Overleg",
    "Bijeenkomst",
    "Meting",
    "Ronde",
)
ROUND_STEPS = (
    ("opent", "De ronde voor {jaar} gaat open"),
    ("inleveren_uiterlijk", "Laatste dag om het profiel voor {jaar} in te leveren"),
    ("vaststellen_uiterlijk", "Laatste dag om het profiel voor {jaar} vast te stellen"),
    ("publiceren", "Profielen voor {jaar} gepubliceerd"),
)
_DECISIONS = {
    "overleg": "Overleg met",
    "advies": "Advies van",
    "instemming": "Instemming van",
    "goedkeuring": "Goedkeuring door",
    "vaststelling": "Vaststelling door",
    "indiening": "Indiening bij",
    "opdracht": "Opdracht aan",
}
_YEAR = 364  # from its first day to its last


class Regel(NamedTuple):
    """One line in a calendar; ``page`` is the name and path of the page where more stands, at ``anker``."""

    wanneer: Wanneer | None
    soort: str
    wat: str
    wie: tuple[str, ...] = ()
    pijlers: tuple[str, ...] = ()
    plan: str = ""
    doel: str = ""
    stap: Stap | None = None
    page: tuple[str, str] | None = None
    anker: str = ""

    def in_jaar(self, jaar: Jaar) -> bool:
        """Whether it may fall in this year; what runs on for years stands in each of them.

        ``half 2029`` is the middle of that year, and does not stand in the school year that begins in August.
        """
        if self.wanneer is None:
            return False
        first, begin = self.wanneer.first, self.wanneer.place
        end = begin if first and begin and begin > first else self.wanneer.last or first
        return bool(begin and end and begin <= jaar.laatste and jaar.eerste <= end)

    def loopt_door(self, jaar: Jaar) -> bool:
        """Whether it began earlier, or takes a year or longer."""
        if self.wanneer is None or self.wanneer.is_open or not self.wanneer.place:
            return False
        begin, last = self.wanneer.place, self.wanneer.last or self.wanneer.place
        return begin < jaar.eerste or (last - begin).days >= _YEAR or _whole(begin, last, jaar)

    @property
    def volgorde(self) -> tuple[object, ...]:
        ranked = self.wanneer.sort_key() if self.wanneer else (date.max, date.max, 0, "")
        return (*ranked[:3], self.soort, self.wat)


# The start page and every page of a school year ask for the same.
@lru_cache(maxsize=32)
def regels(workspace: Workspace, jaar: Jaar) -> tuple[Regel, ...]:
    """Everything of one school year, by first and last possible day."""
    found = [regel for regel in alle_regels(workspace) if regel.in_jaar(jaar)]
    return tuple(sorted([*found, *_metingen(workspace, jaar)], key=lambda regel: regel.volgorde))


@lru_cache(maxsize=4)
def alle_regels(workspace: Workspace) -> tuple[Regel, ...]:
    """Everything but measurements, which come back every year."""
    return tuple(_alles(workspace))


def _alles(workspace: Workspace) -> Iterator[Regel]:
    for planning in workspace.all(Planning):
        yield from momenten(planning, workspace)
        yield from stappen(planning, workspace)
    for besluit in workspace.all(Besluit):
        yield from _besluit(besluit, workspace)
    for afspraak in afspraken(workspace):
        if afspraak.sessie.gaat_door:
            yield Regel(
                afspraak.sessie.wanneer,
                BIJEENKOMST,
                afspraak.titel,
                tuple(_hosts(afspraak.bijeenkomst, workspace)),
                page=("bijeenkomst/bijeenkomst", f"bijeenkomst/{afspraak.bijeenkomst.name}"),
            )
    yield from _rondes(workspace)


def _hosts(bijeenkomst: Bijeenkomst, workspace: Workspace) -> list[str]:
    """Who invites; the meeting of a body is its own."""
    own = gremia(filter(None, (bijeenkomst.gremium,)), workspace)
    return list(dict.fromkeys((*door_wie(bijeenkomst.wie, workspace), *own)))


# The calendar of each year, the thread of each pillar and what has no day yet are all made of these.
@lru_cache(maxsize=32)
def stappen(planning: Planning, workspace: Workspace) -> tuple[Regel, ...]:
    """The steps of the goals, without the milestones of a route."""
    return tuple(_stappen(planning, workspace))


def _stappen(planning: Planning, workspace: Workspace) -> Iterator[Regel]:
    plan = plan_van(planning, workspace)
    for doel in planning.doelen:
        for stap in doel.alle_stappen:
            wie = stap.wie or doel.wie
            pijlers = tuple(map(pijler_id, doel.pijler))
            yield _stap(stap, STAP, wie, planning, workspace)._replace(
                pijlers=pijlers,
                plan=plan.name if plan else "",
                doel=doel.doel,
                page=_page(planning),
                anker=stap.id or doel.id,
            )


def momenten(planning: Planning, workspace: Workspace) -> Iterator[Regel]:
    """The milestones of a planning; what became a decision is told as that."""
    plan, soort = plan_van(planning, workspace), MIJLPAAL if planning.is_route else MOMENT
    for mijlpaal in planning.mijlpalen:
        if not mijlpaal.besluit:
            found = _stap(mijlpaal, soort, mijlpaal.wie, planning, workspace)
            yield found._replace(
                pijlers=tuple(map(pijler_id, mijlpaal.pijler)),
                plan=plan.name if plan else "",
                page=_page(planning),
                anker=mijlpaal.id,
            )


def _page(planning: Planning) -> tuple[str, str]:
    return "planning/planning", f"planning/{planning.name}"


def _stap(stap: Stap, soort: str, wie: tuple[str, ...], planning: Planning, workspace: Workspace) -> Regel:
    """A step, at the day of its meeting where that is known."""
    people = tuple(dict.fromkeys((*door_wie(wie, workspace), *gremia(stap.gremium, workspace))))
    sessie = sessie_van(stap, planning.record, workspace) if stap.open else None
    return Regel(sessie.wanneer if sessie else stap.moment, soort, stap.wat, people, stap=stap)


def _besluit(besluit: Besluit, workspace: Workspace) -> Iterator[Regel]:
    plan = plan_van(besluit, workspace)
    own = plan.name if plan else ""
    page = ("besluit/route", f"besluit/{own}") if plan else None
    soort = OVERLEG if besluit.soort == "overleg" else BESLUIT
    for row in besluit.gemeenten:
        wat = f"Overleg met {join(namen((row.gemeente,), workspace))}{_over(besluit, plan)}"
        for day in row.dagen or (row.datum,):
            yield Regel(day, soort, wat, plan=own, page=page)
    if besluit.datum and not besluit.gemeenten:
        wat = besluit.titel or _titel(besluit, plan, workspace)
        yield Regel(besluit.datum, soort, wat, plan=own, page=page)


def _titel(besluit: Besluit, plan: Ondersteuningsplan | None, workspace: Workspace) -> str:
    bodies = gremia(filter(None, (besluit.gremium,)), workspace)
    others = [met_lidwoord(name) for name in namen(besluit.met, workspace)]
    who = join([*bodies, *others]) or {"inspectie": "de inspectie"}.get(besluit.bij, besluit.bij)
    words = _DECISIONS.get(besluit.soort, capitalised(besluit.soort))
    head = f"{words} {who}" if who else words.rpartition(" ")[0]
    return f"{head}{_over(besluit, plan)}"


def _over(besluit: Besluit, plan: Ondersteuningsplan | None) -> str:
    what = besluit.onderwerp or (f"{plan.soort} {plan.periode}" if plan else "")
    return f": {what.replace('plan ', 'ondersteuningsplan ', 1)}" if what else ""


def _metingen(workspace: Workspace, jaar: Jaar) -> Iterator[Regel]:
    """What is measured in a year."""
    for indicator in workspace.all(Indicator):
        plan = workspace.volg(Ondersteuningsplan, indicator.plan, indicator.record)
        if plan is None or _follows(plan, jaar):
            for moment in indicator.meetmomenten(jaar):
                yield _meting(indicator, moment, workspace)


def _meting(indicator: Indicator, moment: Wanneer, workspace: Workspace) -> Regel:
    pijlers = (pijler_id(indicator.pijler),) if indicator.pijler else ()
    page = ("indicator/indicatoren", f"indicator/{indicator.plan}")
    wie = tuple(door_wie(indicator.wie, workspace))
    return Regel(
        moment,
        METING,
        indicator.titel,
        wie,
        pijlers,
        indicator.plan,
        page=page,
        anker=f"indicator-{indicator.anker}",
    )


def _follows(plan: Ondersteuningsplan, jaar: Jaar) -> bool:
    """Whether a plan is measured in this year: while it runs, and the autumn after."""
    first, last = plan.jaren
    return first <= jaar.eerste.year <= last


def _rondes(workspace: Workspace) -> Iterator[Regel]:
    own: tuple[Ronde, ...] = workspace.swv.rondes if workspace.swv else ()
    for ronde in (*own, *(ronde for formaat in workspace.all(Sopformaat) for ronde in formaat.rondes)):
        for key, words in ROUND_STEPS:
            moment: Wanneer | None = getattr(ronde, key)
            if moment:
                yield Regel(moment, RONDE, words.format(jaar=ronde.naam))


def _whole(first: date, last: date, jaar: Jaar) -> bool:
    return first <= jaar.eerste and last >= jaar.laatste


def schooljaren(workspace: Workspace) -> list[str]:
    """The school years of every plan, and the working year."""
    years = {jaar for plan in workspace.all(Ondersteuningsplan) if plan.is_plan for jaar in plan.schooljaren}
    return sorted(years | ({workspace.werkjaar} if workspace.werkjaar else set()))
