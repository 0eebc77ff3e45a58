"""TIJ076: steps that lie far from the years of their plan."""

from collections.abc import Iterator
from datetime import date

from swvctl.check.routezin import op
from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.besluitvorming import plan_van
from swvctl.model.planning import Planning, Stap
from swvctl.model.workspace import Workspace
from swvctl.tekst.escape import shown
from swvctl.wanneer import first_day, last_day

_FAR = 2  # school years before the plan or after it: what is prepared, and what is looked back on


@rule("TIJ076", "Stap ligt ver buiten de jaren van het plan", Severity.ADVICE)
def ver_van_het_plan(planning: Planning, workspace: Workspace) -> Iterator[Problem]:
    """Een stap bij een doel hoort bij de jaren van het plan. Wat meer dan twee schooljaren eerder of later staat en nog
    niet gereed is, heeft meestal een tikfout in het jaar.

    Fout:
        plan: 2027-2031
        doelen:
          - doel: Elke school biedt de basis.
            stappen:
              - september 2072: Meting langs de norm

    Goed:
        plan: 2027-2031
        doelen:
          - doel: Elke school biedt de basis.
            stappen:
              - september 2027: Meting langs de norm
    """
    plan = plan_van(planning, workspace) if planning.doelen else None
    if plan is None or not plan.is_plan or plan.spreekt_zich_tegen:
        return
    early, late = first_day(plan.jaren[0] - _FAR), last_day(plan.jaren[1] + _FAR)
    for stap in (stap for doel in planning.doelen for stap in doel.alle_stappen if stap.open):
        if _is_before(stap, early) or _is_after(stap, late):
            message = f'"{shown(stap.wat)}" staat{op(stap.wanneer)}, en het plan is van {plan.periode}.'
            yield Problem(stap.at("wanneer"), message, "Kijk het jaar na.")


def _is_before(stap: Stap, day: date) -> bool:
    """Of one without a status TIJ010 tells that it is past."""
    return bool(stap.status and stap.wanneer and stap.wanneer.last and stap.wanneer.last < day)


def _is_after(stap: Stap, day: date) -> bool:
    return bool(stap.wanneer and stap.wanneer.first and stap.wanneer.first > day)
