"""SOP…, TIJ…: the route of a profile, and how old its offer may be."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.school import School
from swvctl.model.schoolprofiel import BESTUUR, VASTGESTELD, Schoolprofiel, Stap
from swvctl.model.sopformaat import RouteStap, Sopformaat
from swvctl.model.workspace import Workspace
from swvctl.validate.formats import weekday_conflict
from swvctl.wanneer import schoolyear_of, show, show_date

_OUTCOME = "Zet de uitkomst achter de datum, zoals: 18 mei 2027, positief."
YEARS = {"jaarlijks": 1, "vierjaarlijks": 4}


@rule("SOP011", "Route in een andere volgorde dan het formaat")
def volgorde(profiel: Schoolprofiel, workspace: Workspace) -> Iterator[Problem]:
    """De stappen volgen elkaar op zoals het formaat zegt; een stap met volgorde: vrij mag ook eerder.

    Fout:
        route:
          mr_advies: 18 mei 2027
          bestuur: 4 mei 2027

    Goed:
        route:
          mr_advies: 18 mei 2027
          bestuur: 24 juni 2027
    """
    formaat = workspace.formaat_van(profiel)
    if formaat is None:
        return
    steps = {stap.id: stap for stap in profiel.stappen()}
    for earlier, later in _ordered_pairs(formaat):
        first, second = steps.get(earlier.id), steps.get(later.id)
        if first and second and _is_before(second, first):
            message = f'"{later.titel}"{_when(second)} komt vóór "{earlier.titel}"{_when(first)}.'
            yield Problem(
                profiel.at("route", later.id), message, f'Volgens het formaat komt "{earlier.titel}" eerst.'
            )


# All profiles of a year have the same format.
@lru_cache(maxsize=64)
def _ordered_pairs(formaat: Sopformaat) -> tuple[tuple[RouteStap, RouteStap], ...]:
    return tuple(_in_order(formaat))


def _in_order(formaat: Sopformaat) -> Iterator[tuple[RouteStap, RouteStap]]:
    """Which step comes before which: what ``na`` says of one above it, else the order of those that are not free."""
    above: dict[str, RouteStap] = {}
    previous: RouteStap | None = None
    for stap in formaat.route:
        if stap.na:
            yield from ((above[step], stap) for step in stap.na if step in above)
        elif not stap.vrij and previous:
            yield previous, stap
        above[stap.id] = stap
        if not stap.vrij and not stap.na:
            previous = stap


def _when(stap: Stap) -> str:
    return f" ({show(stap.wanneer)})" if stap.wanneer else ""


def _is_before(second: Stap, first: Stap) -> bool:
    """Of a day that contradicts itself nothing is said: which of both is meant is the first question."""
    if not second.wanneer or not first.wanneer or not second.wanneer.certainly_before(first.wanneer):
        return False
    return not (weekday_conflict(second.wanneer) or weekday_conflict(first.wanneer))


@rule("SOP012", "Profiel blijft steken", Severity.WARNING, timed=True)
def blijft_steken(profiel: Schoolprofiel, workspace: Workspace) -> Iterator[Problem]:
    """Na de uiterste dag om vast te stellen hoort een ingeleverd profiel nergens meer op te wachten. Ook een
    geplande stap waarvan de dag voorbij is, valt op, en een advies of instemming zonder uitkomst.

    Fout:
        status: ingeleverd
        route:
          team: 23 maart 2027
        # en de dag om vast te stellen is voorbij

    Goed:
        status: vastgesteld
        route:
          team: 23 maart 2027
          bestuur: 24 juni 2027
    """
    formaat = workspace.formaat_van(profiel)
    if formaat is None or profiel.status == VASTGESTELD:
        return
    ronde = workspace.ronde(profiel.jaar, formaat)
    step = profiel.wacht_op(formaat, workspace.today)
    school = workspace.schoolnaam(profiel)
    last_day = ronde.laatste_vaststeldag if ronde else None
    if last_day and last_day < workspace.today and step:
        yield from _too_late(profiel, step, last_day, workspace)
        return
    for stap in profiel.stappen():
        if not stap.wanneer or not stap.wanneer.past(workspace.today):
            continue
        said = f'{school}: "{profiel.route[stap.id]}" is voorbij en er staat nog geen'
        if not stap.wanneer.day:
            yield Problem(profiel.at("route", stap.id), f"{said} dag.", "Vul de dag in.")
        elif _lacks_outcome(stap, formaat):
            yield Problem(profiel.at("route", stap.id), f"{said} uitkomst.", _OUTCOME)


def _lacks_outcome(stap: Stap, formaat: Sopformaat) -> bool:
    return not stap.uitkomst and formaat.vraagt_uitkomst(stap.id)


def _too_late(
    profiel: Schoolprofiel, step: RouteStap, last_day: date, workspace: Workspace
) -> Iterator[Problem]:
    """What a profile waits for; that its status and the day of its decision contradict each other is told apart."""
    school, over = workspace.schoolnaam(profiel), f"vaststellen kon tot en met {show_date(last_day)}"
    if profiel.is_concept:
        message = f"Het profiel van {school} is nog een concept; {over}."
        yield Problem(profiel.at("status"), message, "Vraag de school hoe het staat.")
        return
    found = next((stap for stap in profiel.stappen() if stap.id == step.id), None)
    gone = found is not None and found.klaar(workspace.today)
    if not (gone and step.id == BESTUUR):
        message = f'{school} wacht nog op "{step.titel}"; {over}.'
        hint = _OUTCOME if gone else "Vul de datum in, of vraag de school hoe het staat."
        yield Problem(profiel.at("route", step.id, part="key"), message, hint)


@rule("SOP013", "Aanbod is ouder dan mag", Severity.WARNING, timed=True)
def te_oud(workspace: Workspace) -> Iterator[Problem]:
    """Hoe vaak het ondersteuningsaanbod opnieuw wordt vastgesteld, staat in het kader: sinds augustus 2025
    elk jaar, in de schoolgids.

    Fout:
        # het laatste vastgestelde profiel is van 2024-2025, en het is 2027

    Goed:
        # data/schoolprofiel/2026-2027/de-vuurtoren.yaml
        status: vastgesteld
    """
    regime = workspace.sop_regel()
    if regime is None or regime.herhaal not in YEARS:
        return
    current = int(schoolyear_of(workspace.today)[:4])
    newest: dict[str, Schoolprofiel] = {}
    for profiel in workspace.all(Schoolprofiel):
        if profiel.status == VASTGESTELD and profiel.jaar > getattr(newest.get(profiel.school), "jaar", ""):
            newest[profiel.school] = profiel
    for name, profiel in sorted(newest.items()):
        school = workspace.find(School, name)
        if (
            school
            and school.open_op(workspace.today)
            and int(profiel.jaar[:4]) + YEARS[regime.herhaal] <= current
        ):
            duty = f"{regime.wat.rstrip('.')}{regime.verantwoording}."
            message = f"Het laatste profiel van {workspace.schoolnaam(school)} is van {profiel.jaar}. {duty}"
            yield Problem(
                profiel.at("status"), message, "Stel het aanbod opnieuw vast.", _softened(regime.severity)
            )


def _softened(severity: Severity) -> Severity:
    """What depends on today is at most a warning."""
    return Severity.WARNING if severity == Severity.ERROR else severity
