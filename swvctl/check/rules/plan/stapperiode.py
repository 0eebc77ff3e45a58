"""TIJ…: steps and topics that lie far from the years of their plan."""

from collections.abc import Iterator

from swvctl.check.routezin import op
from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.besluitvorming import plan_van
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planning import Planning
from swvctl.model.werkagenda import Werkagenda
from swvctl.model.workspace import Workspace
from swvctl.tekst.escape import shown
from swvctl.wanneer import first_day, last_day

_FAR = 2  # school years before the plan or after it: what is prepared, and what is looked back on
_LONG_RUNNING = 8  # years before the plan, in which a topic of several plans can have begun


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
        when = stap.wanneer
        past = stap.status and when and when.past(early)  # of one without a status TIJ010 tells it
        if past or (when and when.to_come(late)):
            message = f'"{shown(stap.wat)}" staat{op(stap.wanneer)}, en het plan is van {plan.periode}.'
            yield Problem(stap.at("wanneer"), message, "Kijk het jaar na.")


@rule("TIJ077", "Onderwerp ligt ver buiten de jaren van het plan", Severity.ADVICE)
def onderwerp(agenda: Werkagenda, workspace: Workspace) -> Iterator[Problem]:
    """Een onderwerp van de werkagenda hoort bij de jaren van het plan. Het mag eerder zijn begonnen en wat langer
    duren, maar ligt het ver buiten het plan, dan is het meestal een tikfout in het jaar.

    Fout:
        plan: 2027-2031
        onderwerpen:
          - {titel: Hoogbegaafdheid, wanneer: 2037-2039}

    Goed:
        plan: 2027-2031
        onderwerpen:
          - {titel: Hoogbegaafdheid, wanneer: 2027-2029}
    """
    plan = workspace.volg(Ondersteuningsplan, agenda.plan, agenda.record)
    if plan is None or plan.spreekt_zich_tegen:
        return
    (begin, end), early = plan.jaren, first_day(plan.jaren[0] - _FAR)
    for topic in agenda.onderwerpen:
        when = topic.wanneer
        if when is None:
            continue
        too_long = when.last and when.last.year > end + _FAR
        too_early = when.first and when.first.year < begin - _LONG_RUNNING
        if too_long or too_early or when.past(early) or when.to_come(last_day(end)):
            message = f'"{shown(topic.titel)}" staat{op(when)}, en het plan is van {plan.periode}.'
            yield Problem(topic.at("wanneer"), message, "Kijk het jaar na.")
