"""The route of a plan: its decisions, and the milestones that no decision has taken the place of yet."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from swvctl.model.besluit import Besluit, Gemeentebesluit
from swvctl.model.gemeenteoverleg import OVERLEG, gemeenterijen_van
from swvctl.model.ondersteuningsplan import PLAN, Ondersteuningsplan
from swvctl.model.planning import UITERSTE_DAG, Mijlpaal, Planning
from swvctl.model.uitkomst import Oordeel
from swvctl.model.workspace import Workspace
from swvctl.read import read_again
from swvctl.read.document import Place
from swvctl.validate import Record
from swvctl.wanneer import Wanneer

ADVIES, INSTEMMING, GOEDKEURING = "advies", "instemming", "goedkeuring"
VASTSTELLING, INDIENING, OPDRACHT = "vaststelling", "indiening", "opdracht"
STUKKEN = {PLAN: "ondersteuningsplan"}
# What makes a decision a step of the route.
_SAYS = frozenset({"gremium", "met", "datum", "gemeenten", "uitkomst"})
_FULL = frozenset({Oordeel.JA, Oordeel.ONDER_VOORWAARDEN})


@dataclass(frozen=True, slots=True, eq=False)
class Routestap:
    """One step: a decision, or a milestone that says which step it will be."""

    bron: Besluit | Mijlpaal
    soort: str
    gremia: tuple[str, ...]
    wanneer: Wanneer | None
    oordeel: Oordeel
    genomen: bool
    rijen: tuple[Gemeentebesluit, ...] = ()

    @property
    def besluit(self) -> Besluit | None:
        return self.bron if isinstance(self.bron, Besluit) else None

    @property
    def volledig(self) -> bool:
        """Whether it says yes, if need be under conditions; a planned one still may."""
        return self.oordeel in _FULL

    @property
    def bij(self) -> Place:
        """Where to point at: its date, or else the step itself."""
        key = "datum" if self.besluit else "wanneer"
        return self.bron.at(key) if self.wanneer else self.bron.at()


@dataclass(frozen=True, eq=False)
class Route:
    """All steps of one plan, in the order of time."""

    plan: Ondersteuningsplan
    stappen: tuple[Routestap, ...]

    def van(self, *soorten: str) -> list[Routestap]:
        return [stap for stap in self.stappen if stap.soort in soorten]

    @cached_property
    def vaststelling(self) -> Routestap | None:
        """The adoption that counts: the last full one, or else the last that was recorded."""
        found = [stap for stap in self.van(VASTSTELLING) if stap.oordeel is not Oordeel.NEE]
        return next((stap for stap in reversed(found) if stap.volledig), found[-1] if found else None)

    @cached_property
    def instemming(self) -> Routestap | None:
        """The last consent that was given, before the adoption if there is one; or else the last word about it."""
        found = [stap for stap in self.van(INSTEMMING) if not self._is_voorbijgegaan(stap)]
        given = [stap for stap in found if stap.volledig]
        adopted = self.vaststelling.wanneer if self.vaststelling else None
        early = [
            stap for stap in given if adopted and stap.wanneer and stap.wanneer.certainly_not_after(adopted)
        ]
        return next(reversed(early or given or found), None)

    def _is_voorbijgegaan(self, stap: Routestap) -> bool:
        """Whether it was only planned before an adoption that was recorded: that it was done, nobody says."""
        adopted = self.vaststelling
        if stap.besluit or stap.genomen or adopted is None or not adopted.genomen:
            return False
        return not (stap.wanneer and adopted.wanneer and stap.wanneer.certainly_after(adopted.wanneer))

    @cached_property
    def indiening(self) -> Routestap | None:
        found = [stap for stap in self.van(INDIENING) if stap.oordeel is not Oordeel.NEE]
        return next((stap for stap in found if stap.genomen), found[-1] if found else None)

    @cached_property
    def overleg_gemeenten(self) -> list[Besluit]:
        """The consultations that tell how it went with each gemeente."""
        return [stap.besluit for stap in self.van(OVERLEG) if stap.besluit and stap.rijen]

    @cached_property
    def gemeenterijen(self) -> list[Gemeentebesluit]:
        return [row for stap in self.van(OVERLEG) for row in stap.rijen]

    def is_vergeten(self, stap: Routestap, today: date) -> bool:
        """Whether it was only planned, its day is past, and the adoption before it was recorded."""
        recorded = stap.besluit or stap.genomen or not (self.vaststelling and self.vaststelling.genomen)
        return not recorded and bool(stap.wanneer and stap.wanneer.past(today))

    def niet_achterhaald(self, today: date) -> list[Routestap]:
        """All steps but what was planned, is past, and was decided by the same body: it was done, on another day."""
        decided = [stap for stap in self.stappen if stap.besluit and stap.genomen]
        taken = {(stap.soort, body) for stap in decided for body in stap.gremia or ("",)}
        return [
            stap
            for stap in self.stappen
            if stap.besluit
            or stap.genomen
            or not (stap.wanneer and stap.wanneer.past(today))
            or any((stap.soort, body) not in taken for body in stap.gremia or ("",))
        ]

    def overleg_met(self, code: str) -> list[Routestap]:
        """The consultations with a region of the other sector."""
        return [stap for stap in self.van(OVERLEG) if stap.besluit and code in stap.besluit.met]


@lru_cache(maxsize=32)  # rule after rule asks for the same few
def route_van(plan: Ondersteuningsplan, workspace: Workspace) -> Route:
    """The steps of a plan, those without a day last."""
    steps = [*_besluiten(plan, workspace), *_mijlpalen(plan, workspace)]
    return Route(plan, tuple(sorted(steps, key=_order)))


def _order(stap: Routestap) -> tuple[bool, object]:
    return (stap.wanneer is None, stap.wanneer.sort_key() if stap.wanneer else ())


def besluiten_over(plan: Ondersteuningsplan, workspace: Workspace) -> list[Besluit]:
    return [besluit for besluit in workspace.all(Besluit) if plan_van(besluit, workspace) is plan]


def is_opgevolgd(besluit: Besluit, others: Iterable[Besluit], workspace: Workspace) -> bool:
    """Whether the same body took the same step again later, so that this one is about a text of before."""
    own = workspace.voluit("gremium", besluit.gremium, besluit.record)
    return bool(besluit.datum) and any(
        other.soort == besluit.soort
        and other.oordeel in _FULL
        and other.datum is not None
        and besluit.datum is not None
        and other.datum.certainly_after(besluit.datum)
        and workspace.voluit("gremium", other.gremium, other.record) == own
        for other in others
    )


def kan_gemist_zijn(soort: str, plan: Ondersteuningsplan, workspace: Workspace) -> bool:
    """Whether a step of this kind may stand in what could not be read, so that it can't be called absent."""
    if any(_soort(record) in {soort, ""} for record in _naamgenoten(workspace)):
        return True  # of two with one name only one is read
    if any("soort" in besluit.record.document.twice for besluit in workspace.all(Besluit)):
        return True  # two that ran together
    return workspace.onvolledig(Besluit.kind) or any(
        _kan_zijn(besluit, soort, plan, workspace) for besluit in workspace.all(Besluit)
    )


def _naamgenoten(workspace: Workspace) -> Iterator[Record]:
    """The decisions that share their name with another."""
    found = [record for record in workspace.records if record.kind == Besluit.kind]
    count = Counter(record.name for record in found)
    return (record for record in found if count[record.name] > 1)


def _soort(record: Record) -> str:
    """The kind of step that stands in the file, also of a record of which nothing was made; or nothing."""
    found: object = read_again(record.document)[0].data
    for key in (*record.route, "soort"):
        if isinstance(found, dict) and isinstance(key, str):
            found = found.get(key)
        else:
            found = found[key] if isinstance(found, list) and isinstance(key, int) else None
    return found if isinstance(found, str) else ""


def _kan_zijn(besluit: Besluit, soort: str, plan: Ondersteuningsplan, workspace: Workspace) -> bool:
    """Whether a decision of which something is wrong, as is told there, may be this step of this plan."""
    size = len(besluit.record.route)
    refused = {route[size] for route in besluit.record.faults if len(route) > size}
    about = plan_van(besluit, workspace)
    lost = about is None and not besluit.onderwerp
    nobody = bool(refused) and not (besluit.gremium or besluit.met or besluit.bij)
    return (about is plan or lost) and (
        "soort" in refused or (besluit.soort == soort and (lost or nobody or not refused.isdisjoint(_SAYS)))
    )


def plan_van(item: Besluit | Planning, workspace: Workspace) -> Ondersteuningsplan | None:
    """The plan that a decision is about, or that a planning belongs to."""
    text = item.over if isinstance(item, Besluit) else item.plan
    return workspace.volg(Ondersteuningsplan, text, item.record)


def _besluiten(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Routestap]:
    for besluit in besluiten_over(plan, workspace):
        gremia = (besluit.gremium,) if besluit.gremium else ()
        moment, rows = moment_van(besluit), gemeenterijen_van(besluit, workspace)
        yield Routestap(
            besluit, besluit.soort, gremia, moment, besluit.oordeel, _taken(besluit, workspace), rows
        )


def _taken(besluit: Besluit, workspace: Workspace) -> bool:
    """Whether the step was set; a submission needs no outcome, its day says enough."""
    sent = besluit.soort == INDIENING and not besluit.uitkomst and besluit.datum
    return besluit.genomen or bool(sent and sent.past(workspace.today))


def moment_van(besluit: Besluit) -> Wanneer | None:
    """When it was: its own day, or the last of the gemeenten."""
    if besluit.datum or not besluit.gemeenten:
        return besluit.datum
    days = [row.datum for row in besluit.gemeenten if row.datum]
    return max(days, key=lambda day: day.sort_key()) if days else None


def _mijlpalen(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Routestap]:
    for planning in workspace.all(Planning):
        if plan_van(planning, workspace) is plan:
            for mijlpaal in planning.mijlpalen:
                if mijlpaal.soort not in {"", UITERSTE_DAG} and not _besloten(mijlpaal, planning, workspace):
                    yield _mijlpaal(mijlpaal)


def _besloten(mijlpaal: Mijlpaal, planning: Planning, workspace: Workspace) -> bool:
    """Whether a decision has taken its place."""
    return bool(mijlpaal.besluit) and workspace.volg(Besluit, mijlpaal.besluit, planning.record) is not None


def _mijlpaal(mijlpaal: Mijlpaal) -> Routestap:
    done = Oordeel.JA if mijlpaal.klaar else Oordeel.GEEN
    return Routestap(mijlpaal, mijlpaal.soort, mijlpaal.gremium, mijlpaal.moment, done, mijlpaal.klaar)


def stuk_van(plan: Ondersteuningsplan) -> str:
    """What the powers of a body call a document of this kind."""
    return STUKKEN.get(plan.soort, plan.soort)
