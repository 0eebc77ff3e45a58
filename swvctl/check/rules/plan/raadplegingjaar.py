"""RPL009: a day of a consultation that is so far from its plan that its year is a slip."""

from collections.abc import Iterator

from swvctl.check.routezin import het_stuk, op
from swvctl.check.rule import Problem, rule
from swvctl.check.rules.plan.besluitjaar import begin_van_het_schrijven
from swvctl.check.rules.plan.gesprekken import dag_van_gesprek, na_de_vaststelling
from swvctl.findings import Severity
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.raadpleging import Moment, Raadpleging
from swvctl.model.workspace import Workspace
from swvctl.tekst.escape import shown
from swvctl.wanneer import Wanneer, last_day

_HINT = "Kijk het jaar na."


@rule("RPL009", "Jaar bij een raadpleging past niet", Severity.ADVICE)
def jaar(raadpleging: Raadpleging, workspace: Workspace) -> Iterator[Problem]:
    """Een raadpleging over een plan is niet van jaren voordat eraan werd geschreven, en niet van na het laatste
    schooljaar. Wat bij vervolg staat, komt na de raadpleging zelf.

    Fout:
        plan: 2027-2031
        momenten:
          - {wat: Ouderavond, wanneer: 10 november 2016}

    Goed:
        plan: 2027-2031
        momenten:
          - {wat: Ouderavond, wanneer: 10 november 2026}
    """
    told = {problem.where for problem in _told_otherwise(raadpleging, workspace)}
    far = [*_far_from_the_plan(raadpleging, workspace)]
    yield from (problem for problem in far if problem.where not in told)
    if not (told or far):
        yield from _before_itself(raadpleging)


def _told_otherwise(raadpleging: Raadpleging, workspace: Workspace) -> Iterator[Problem]:
    """That a moment is after the adoption, and that the weekdays are those of another year."""
    yield from na_de_vaststelling(raadpleging, workspace)
    yield from dag_van_gesprek(raadpleging)


def _far_from_the_plan(raadpleging: Raadpleging, workspace: Workspace) -> Iterator[Problem]:
    plan = workspace.volg(Ondersteuningsplan, raadpleging.plan, raadpleging.record)
    if plan is None or plan.spreekt_zich_tegen:
        return
    early, late = begin_van_het_schrijven(plan), last_day(plan.jaren[1])
    for part, day in _held(raadpleging):
        if day.past(early) or day.to_come(late):
            what = f'"{shown(part.wat if isinstance(part, Moment) else part.titel)}"'
            message = f"{what} staat{op(day)}, en {het_stuk(plan)} is van {plan.periode}."
            yield Problem(part.at("wanneer"), message, _HINT)


def _before_itself(raadpleging: Raadpleging) -> Iterator[Problem]:
    begin = min((day.first for _, day in _held(raadpleging) if day.first), default=None)
    for item in raadpleging.vervolg:
        if begin and item.wanneer and item.wanneer.past(begin):
            message = f'"{shown(item.wat)}" staat{op(item.wanneer)}, en de raadpleging zelf is van later.'
            yield Problem(item.at("wanneer"), message, _HINT)


def _held(raadpleging: Raadpleging) -> Iterator[tuple[Raadpleging | Moment, Wanneer]]:
    """The consultation itself and its moments, as far as they have a day."""
    parts: list[Raadpleging | Moment] = [raadpleging, *raadpleging.momenten]
    for part in parts:
        if part.wanneer:
            yield part, part.wanneer
