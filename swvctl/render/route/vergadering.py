"""One body on one day: the documents on which it still has a step to take, and the version of each on the table."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from swvctl.model.besluitvorming import (
    GOEDKEURING,
    INDIENING,
    INSTEMMING,
    VASTSTELLING,
    Route,
    Routestap,
    route_van,
    stuk_van,
)
from swvctl.model.gemeenteoverleg import OVERLEG
from swvctl.model.gremium import gremium_van
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planstand import versies_van
from swvctl.model.samenwerkingsverband import Gremium
from swvctl.model.versie import Versie
from swvctl.model.workspace import Workspace
from swvctl.tekst.nederlands import met_lidwoord
from swvctl.wanneer import show_date

INSPECTIE = "inspectie"
INFORMEREN = "informeren"
SOON = 70  # days; what is decided later is not yet on the table
_DECIDES = frozenset({GOEDKEURING, VASTSTELLING})
_ORDER = (INSTEMMING, "advies", OVERLEG, GOEDKEURING, VASTSTELLING, INDIENING, INFORMEREN)


class Vergadering(NamedTuple):
    """One body on one day; the inspectorate is no body of the region, and gets the plan all the same."""

    naam: str
    gremium: Gremium | None
    datum: date

    @property
    def wie(self) -> str:
        return met_lidwoord(self.naam)

    @property
    def kop(self) -> str:
        # The inspectorate does not meet: "van 30 maart" would say so.
        day = show_date(self.datum)
        return (
            f"Stukken voor {self.wie}, {day}"
            if self.gremium is None
            else f"Stukken voor {self.wie} van {day}"
        )

    def neemt(self, stap: Routestap) -> bool:
        """Whether it is for this body to take a step."""
        if self.gremium is None:
            return stap.soort == INDIENING
        return any(self.gremium.heet(name) for name in stap.gremia)


class Zaak(NamedTuple):
    """One document before one meeting, what that meeting does with it, and by which step of its route."""

    vergadering: Vergadering
    plan: Ondersteuningsplan
    route: Route
    soort: str
    stap: Routestap | None

    def is_voor(self, stap: Routestap) -> bool:
        """Whether a step was taken before this day."""
        return stap.genomen and (_last(stap) or date.max) < self.vergadering.datum

    @property
    def beslist(self) -> bool:
        """Whether the meeting takes the decision itself."""
        return self.soort in _DECIDES

    @property
    def is_vastgesteld(self) -> bool:
        """Whether the document was adopted by this day; without a step that says so, its status tells."""
        steps = self.route.van(VASTSTELLING)
        if not steps:
            return self.plan.is_vastgesteld
        return any(stap.genomen and (_last(stap) or date.max) <= self.vergadering.datum for stap in steps)


def vergadering_van(name: str, day: date, workspace: Workspace) -> Vergadering | None:
    """The meeting that is meant; None when there is no such body."""
    if name.casefold() == INSPECTIE:
        return Vergadering(INSPECTIE, None, day)
    found = gremium_van(name, workspace)
    return Vergadering(found.roepnaam, found, day) if found else None


def zaken(vergadering: Vergadering, workspace: Workspace) -> Iterator[Zaak]:
    """Every document of which this body still has a step to take on that day.

    Where a step was set for this very day, what the body decides on another day waits; else what is soon to be decided
    is for this meeting, since a date may move.
    """
    found = list(_zaken(vergadering, workspace))
    today = any(zaak.stap and _covers(zaak.stap, vergadering.datum) for zaak in found)
    until = vergadering.datum + timedelta(days=0 if today else SOON)
    for zaak in found:
        day = zaak.stap.wanneer.first if zaak.stap and zaak.stap.wanneer else None
        if vergadering.gremium is None or day is None or day <= until:
            yield zaak


def _zaken(vergadering: Vergadering, workspace: Workspace) -> Iterator[Zaak]:
    for plan in workspace.all(Ondersteuningsplan):
        route = route_van(plan, workspace)
        soort, stap = _step_of(vergadering, plan, route, workspace)
        if soort and _was_there(plan, vergadering.datum, workspace):
            yield Zaak(vergadering, plan, route, soort, stap)


def _covers(stap: Routestap, day: date) -> bool:
    moment = stap.wanneer
    return moment is not None and moment.day == day


def eerder(vergadering: Vergadering, workspace: Workspace) -> Iterator[tuple[Ondersteuningsplan, Routestap]]:
    """Of every document the last step that this body had before that day."""
    for plan in workspace.all(Ondersteuningsplan):
        own = [stap for stap in route_van(plan, workspace).stappen if vergadering.neemt(stap)]
        gone = [stap for stap in own if (_last(stap) or date.max) < vergadering.datum]
        yield from ((plan, stap) for stap in gone[-1:])


def versies(zaak: Zaak, workspace: Workspace) -> tuple[Versie | None, Versie | None]:
    """The version on the table and the one before it: the one that the decision names, else the newest of then."""
    day = zaak.vergadering.datum
    known = [item for item in versies_van(zaak.plan, workspace) if item.datum is None or _first(item) <= day]
    besluit = zaak.stap.besluit if zaak.stap else None
    named = workspace.volg(Versie, besluit.versie, besluit.record) if besluit and besluit.versie else None
    if named in known:
        known = known[: known.index(named) + 1]
    return (known[-2] if len(known) > 1 else None, known[-1] if known else None)


def _was_there(plan: Ondersteuningsplan, day: date, workspace: Workspace) -> bool:
    """Whether a version of a document was made by a day; one without versions may have been there."""
    made = versies_van(plan, workspace)
    return not made or any(_first(item) <= day for item in made)


def _step_of(
    vergadering: Vergadering, plan: Ondersteuningsplan, route: Route, workspace: Workspace
) -> tuple[str, Routestap | None]:
    """Which power the body uses, and the step where it is known; nothing when this is not for this meeting.

    Of a first draft, without a step and without a version, a body only takes notice; nothing tells whether it was
    there on a day that is past.
    """
    own = [stap for stap in route.stappen if vergadering.neemt(stap) and _is_ahead(stap, vergadering)]
    if own:
        return own[0].soort, own[0]
    if vergadering.gremium is None:
        return _unplanned(Zaak(vergadering, plan, route, INDIENING, None), workspace), None
    if plan.is_vastgesteld:
        return "", None
    powers = [
        power for power, stukken in vergadering.gremium.bevoegdheden.items() if stuk_van(plan) in stukken
    ]
    done = {stap.soort for stap in route.stappen if vergadering.neemt(stap) and stap.genomen}
    left = [power for power in _ORDER if power in powers and power not in done]
    draft = Zaak(vergadering, plan, route, INFORMEREN, None)
    if left and not route.stappen and versies(draft, workspace)[1] is None:
        return (INFORMEREN if vergadering.datum >= workspace.today else ""), None
    return (left[0] if left else ""), None


def _unplanned(zaak: Zaak, workspace: Workspace) -> str:
    """A document that the law wants handed in, or may want so, though nobody wrote down when.

    A plan counts from its first step on; a change, of which nobody is certain, once it is adopted.
    """
    rules = [rule for rule in workspace.kaderregels(zaak.plan.soort) if rule.dan == INDIENING]
    sure = any(rule.zekerheid == "hoog" for rule in rules)
    asked = zaak.route.stappen and (sure or (rules and zaak.is_vastgesteld))
    return INDIENING if asked and not zaak.route.van(INDIENING) else ""


def _is_ahead(stap: Routestap, vergadering: Vergadering) -> bool:
    last = _last(stap)
    return not stap.genomen if last is None else last >= vergadering.datum


def _last(stap: Routestap) -> date | None:
    return stap.wanneer.last if stap.wanneer else None


def _first(item: Versie) -> date:
    return (item.datum.first if item.datum else None) or date.min
