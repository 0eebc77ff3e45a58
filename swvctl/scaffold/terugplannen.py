"""The way to a plan, laid out backwards from the day on which it must be handed in."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from swvctl.model.besluitvorming import INSTEMMING, VASTSTELLING
from swvctl.model.bijeenkomst import Bijeenkomst
from swvctl.model.gemeenteoverleg import OVERLEG
from swvctl.model.kader import dag_in_jaar
from swvctl.model.ondersteuningsplan import PLAN
from swvctl.model.planning import INGANG, UITERSTE_DAG
from swvctl.model.samenwerkingsverband import Gremium, Samenwerkingsverband
from swvctl.model.termijn import lees_termijn
from swvctl.model.vrije_dagen import vrij_bij
from swvctl.model.workspace import Workspace
from swvctl.tekst.nederlands import in_words, met_lidwoord
from swvctl.wanneer import first_day

STUK = "ondersteuningsplan"
TUESDAY, SATURDAY = 1, 5
SEARCH = 28
SLACK = 14
WEEK, LOOKED_BACK = timedelta(days=7), timedelta(days=70)
_WITH_A_TERM = (INSTEMMING, "advies")


@dataclass(frozen=True, slots=True)
class Stap:
    """One milestone to write: when, what, by whom, and a remark for who edits it."""

    dag: date
    wat: str
    soort: str = ""
    gremium: str = ""
    uitleg: str = ""
    uiterlijk: bool = False


@dataclass(slots=True)
class Terugplanner:
    """Walks back through the calendar of one region; every step lies before the one planned last."""

    workspace: Workspace
    jaar: int
    stappen: list[Stap] = field(default_factory=list)

    @property
    def gremia(self) -> tuple[Gremium, ...]:
        swv = self.workspace.swv
        return tuple(one for one in swv.gremia if not one.extern) if swv else ()

    def vrij(self, day: date) -> str:
        """Why nobody meets on a day, or nothing."""
        return "valt in het weekend" if day.weekday() >= SATURDAY else vrij_bij(self.workspace.swv, day)

    def werkdag(self, target: date) -> date:
        """The last Tuesday up to a day on which people meet, or else the last such day of any name."""
        days = [target - timedelta(days=back) for back in range(SEARCH)]
        good = [day for day in days if not self.vrij(day)]
        tuesdays = [day for day in good[:10] if day.weekday() == TUESDAY]
        return (tuesdays or good or days)[0]

    def vergadering(self, gremium: Gremium, target: date, first: date | None = None) -> tuple[date, str]:
        """The last known meeting of a body in the months before a day, or from a first day on; or else a proposal."""
        first = first or target - LOOKED_BACK
        known = [
            day
            for item in self.workspace.all(Bijeenkomst)
            if item.gremium and self.workspace.voluit("gremium", item.gremium, item.record) == gremium.id
            for day in item.dagen
            if first <= day <= target
        ]
        if known:
            reason = self.vrij(max(known))
            return max(known), f"Bekende vergadering{f', maar die dag {reason}' if reason else ''}."
        return max(self.werkdag(target), first), "Nog geen vergadering bekend; dit is een voorstel."

    def met(self, bevoegdheid: str) -> list[Gremium]:
        return [one for one in self.gremia if STUK in one.bevoegdheden.get(bevoegdheid, ())]

    def zet(self, stap: Stap) -> date:
        self.stappen.append(stap)
        return stap.dag


def niet_gepland(workspace: Workspace, jaar: int) -> list[str]:
    """The steps that every plan takes and that no body of the region may take, so that they stand in no planning."""
    plan = Terugplanner(workspace, jaar)
    return [step for step in (OVERLEG, INSTEMMING, VASTSTELLING) if not plan.met(step)]


def terugplannen(workspace: Workspace, jaar: int) -> list[Stap]:
    """All milestones of the way to a plan that begins in this year, the first one first."""
    plan = Terugplanner(workspace, jaar)
    plan.zet(Stap(first_day(jaar), "Het plan gaat in", INGANG))
    day = _hand_in(plan)
    for gremium in plan.met(VASTSTELLING)[:1]:
        day = _meeting(plan, gremium, day - WEEK, "Vaststelling door", VASTSTELLING)
    for gremium in plan.met("goedkeuring"):
        day = _meeting(plan, gremium, day - WEEK, "Goedkeuring van", "goedkeuring")
    day = _consent(plan, day)
    day = _consult(plan, day)
    concept = plan.werkdag(day - timedelta(days=SLACK))
    version = "Leg dan vast wat de gremia krijgen: swvctl new versie, met de naam van het plan."
    plan.zet(Stap(concept, "Definitief concept gereed", uitleg=version))
    for gremium in plan.met("informeren"):
        who = gremium.genoemd
        told, note = plan.vergadering(gremium, concept + timedelta(days=SLACK), concept)
        plan.zet(Stap(told, f"Concept ter informatie naar {who}", "", gremium.id, note))
    return sorted(plan.stappen, key=lambda stap: stap.dag)


def _hand_in(plan: Terugplanner) -> date:
    """Before the day of the law, with two weeks to spare."""
    for regel in plan.workspace.kaderregels(PLAN, date(plan.jaar, 4, 30)):
        if regel.is_uiterste_dag and (limit := dag_in_jaar(regel.voor, plan.jaar)):
            plan.zet(
                Stap(
                    limit - timedelta(days=1),
                    "Laatste dag om in te dienen bij de inspectie",
                    UITERSTE_DAG,
                    uitleg=f"Het plan moet er voor {regel.voor} zijn{regel.verantwoording}.",
                    uiterlijk=True,
                )
            )
            target = plan.werkdag(limit - timedelta(days=SLACK + 1))
            return plan.zet(
                Stap(target, "Ingediend bij de inspectie", "indiening", "", "Twee weken speling.")
            )
    return plan.werkdag(date(plan.jaar, 4, 1))


def _meeting(plan: Terugplanner, gremium: Gremium, target: date, wat: str, soort: str) -> date:
    day, note = plan.vergadering(gremium, target)
    who = gremium.genoemd
    if soort in _WITH_A_TERM and not gremium.termijn:
        note += (
            f" Staat bij gremia de termijn van {who}, dan rekent dit terug tot wanneer de stukken weggaan."
        )
    plan.zet(Stap(day, f"{wat} {who}", soort, gremium.id, note))
    return day


def _consent(plan: Terugplanner, day: date) -> date:
    """Consent and advice, each with its own term counted back to the day on which the papers go out."""
    first = day
    bodies = [
        *((one, INSTEMMING) for one in plan.met(INSTEMMING)),
        *((one, "advies") for one in plan.met("advies")),
    ]
    for gremium, soort in bodies:
        wat = "Instemming van" if soort == INSTEMMING else "Advies van"
        decided = _meeting(plan, gremium, day - WEEK, wat, soort)
        term = lees_termijn(gremium.termijn)
        if term:
            sent = plan.werkdag(term.voor(decided))
            who = gremium.genoemd
            note = f"Termijn uit het eigen reglement: {gremium.termijn}."
            plan.zet(Stap(sent, f"Stukken naar {who}", "", gremium.id, note, uiterlijk=True))
            first = min(first, sent)
        first = min(first, decided)
    return first


def _consult(plan: Terugplanner, day: date) -> date:
    """The consultation with the gemeenten and with the other sector, over the concept."""
    swv = plan.workspace.swv
    for gremium in plan.met(OVERLEG):
        count = len(swv.gemeenten) if swv else 0
        who = f"{in_words(count)} gemeenten" if count > 1 else "de gemeente"
        day = _meeting(plan, gremium, day - WEEK, f"Overleg met {who} in", OVERLEG)
    for name, note in _other_sector(swv):
        target = plan.werkdag(day - WEEK)
        plan.zet(Stap(target, f"Overleg met {name}", "", "", note))
        day = min(day, target)
    return day


def _other_sector(swv: Samenwerkingsverband | None) -> Iterator[tuple[str, str]]:
    """With whom of the other sector there is to be talked, and a remark for who edits the planning."""
    if swv is None:
        return
    for other in swv.andere_sector:
        yield met_lidwoord(other.naam or other.code), "Maak er daarna een besluit van."
    if not swv.andere_sector:
        sector = "po" if swv.sector == "vo" else "vo"
        yield (
            f"het samenwerkingsverband {sector}",
            "Noem het bij andere_sector in data/samenwerkingsverband.yaml.",
        )


def per_maand(stappen: list[Stap]) -> Iterator[tuple[str, list[Stap]]]:
    """The steps grouped by year and month, in order."""
    seen: dict[str, list[Stap]] = {}
    for stap in stappen:
        seen.setdefault(f"{stap.dag:%Y-%m}", []).append(stap)
    yield from seen.items()
