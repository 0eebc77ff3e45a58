"""BSL031…: approval beside the adoption of a plan, and an adoption that stands there twice."""

from collections.abc import Iterator
from itertools import pairwise

from swvctl.check.routezin import het_stuk, op, volgorde, wie, zin
from swvctl.check.rule import Problem, rule
from swvctl.check.rules.plan.besluitkopie import gekopieerd
from swvctl.check.te_vroeg_vastgesteld import goedkeuring_erna, is_voor_de_instemming
from swvctl.findings import Severity
from swvctl.model.besluitvorming import (
    GOEDKEURING,
    VASTSTELLING,
    Route,
    Routestap,
    kan_gemist_zijn,
    route_van,
)
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.uitkomst import Oordeel
from swvctl.model.workspace import Workspace

_WAITS = "voorbehoud van goedkeuring"


@rule("BSL031", "Goedkeuring past niet bij de vaststelling", Severity.ADVICE)
def goedkeuring(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Problem]:
    """De statuten zeggen of het toezicht het plan goedkeurt, en of dat vóór de vaststelling moet. Staat bij de
    vaststelling dat zij geldt na goedkeuring, dan komt er geen melding. Kwam ook de instemming na de vaststelling,
    dan noemt de melding daarvan (BSL001) de goedkeuring.

    Fout:
        - {id: bestuur, soort: vaststelling, datum: 25 maart 2027}
        - {id: rvt, soort: goedkeuring, datum: 8 april 2027}

    Goed:
        - {id: rvt, soort: goedkeuring, datum: 24 maart 2027}
        - {id: bestuur, soort: vaststelling, datum: 25 maart 2027}
    """
    route = route_van(plan, workspace)
    adopted, found = route.vaststelling, route.van(GOEDKEURING)
    if adopted is None:
        return
    if not found:
        yield from _still_to_come(adopted, plan, workspace)
        return
    last = next((stap for stap in reversed(found) if stap.genomen), found[-1])
    who, stuk = zin(wie(last, workspace)), het_stuk(plan)
    if last.oordeel is Oordeel.NEE and adopted.genomen:
        refused = f"{who} keurde {stuk} niet goed{op(last.wanneer)}"
        message = f"{refused}, maar {stuk} is wel vastgesteld{op(adopted.wanneer)}."
        hint = "Kijk de uitkomst na. Klopt die, kijk dan in de statuten of de vaststelling geldt."
        yield Problem(last.bron.at("uitkomst"), message, hint, Severity.WARNING)
    elif not is_voor_de_instemming(plan, workspace) and any(goedkeuring_erna(route, adopted)):
        verb = "keurt" if not last.genomen else "keurde"
        message = f"{who} {verb} {stuk} goed{op(last.wanneer)}, na de vaststelling{op(adopted.wanneer)}."
        hint = (
            "Kijk de dagen na, en in de statuten of goedkeuring vooraf nodig is. Mag zij erna, schrijf dan bij de "
            "vaststelling: vastgesteld onder voorbehoud van goedkeuring"
        )
        yield Problem(last.bij, message, hint)


def _still_to_come(adopted: Routestap, plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Problem]:
    """What to say of an adoption that waits for approval, of which nothing is recorded."""
    besluit = adopted.besluit
    if kan_gemist_zijn(GOEDKEURING, plan, workspace):
        return
    if besluit and adopted.genomen and _WAITS in besluit.uitkomst.casefold():
        done = f"{zin(het_stuk(plan))} is vastgesteld{op(adopted.wanneer)}"
        message = f"{done} onder voorbehoud van goedkeuring, en die staat er nog niet."
        yield Problem(besluit.at("uitkomst"), message, "Leg haar vast als eigen besluit: soort: goedkeuring.")


@rule("BSL032", "Vaststelling staat er twee keer", Severity.WARNING)
def twee_keer(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Problem]:
    """Een gremium stelt een tekst één keer vast. Een tweede vaststelling hoort bij een andere versie, of bij een stap
    die er daartussen nog bij kwam.

    Fout:
        - {id: bestuur, soort: vaststelling, versie: 1.0, datum: 25 maart 2027}
        - {id: besluit, soort: vaststelling, versie: 1.0, datum: 28 april 2027}

    Goed:
        - {id: bestuur, soort: vaststelling, versie: 1.0, datum: 25 maart 2027}
        - {id: herziening, soort: vaststelling, versie: 2.0, datum: 28 april 2028}
    """
    route = route_van(plan, workspace)
    copies = gekopieerd(plan, workspace)  # of which BSL037 tells
    adopted = [
        stap
        for stap in route.van(VASTSTELLING)
        if stap.besluit and stap.volledig and stap.besluit.record.document.path not in copies
    ]
    for first, second in pairwise(adopted):
        if first.gremia == second.gremia and _same_text(first, second) and not _between(first, second, route):
            days = f":{op(first.wanneer)} en{op(second.wanneer)}" if first.wanneer and second.wanneer else ""
            message = f"{zin(het_stuk(plan))} is twee keer vastgesteld{days}."
            hint = "Houd één besluit over. Was de tekst anders, noem dan bij elk besluit de versie."
            yield Problem(second.bij, message, hint)


def _same_text(first: Routestap, second: Routestap) -> bool:
    versions = [stap.besluit.versie for stap in (first, second) if stap.besluit and stap.besluit.versie]
    return len(set(versions)) < 2  # noqa: PLR2004 - two that differ


def _between(first: Routestap, second: Routestap, route: Route) -> bool:
    """Whether another step came in between, after which it had to be adopted again."""
    return any(
        stap.genomen
        and stap.soort != VASTSTELLING
        and volgorde(stap.wanneer, first.wanneer) is False
        and volgorde(stap.wanneer, second.wanneer)
        for stap in route.stappen
    )
