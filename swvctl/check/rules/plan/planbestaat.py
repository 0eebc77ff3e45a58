"""TIJ020: what belongs to a plan that is not there, still to be made or long over."""

from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planning import Planning
from swvctl.model.raadpleging import Raadpleging
from swvctl.model.workspace import Workspace
from swvctl.wanneer import WanneerError, parse_years


@rule("TIJ020", "Plan is er niet", Severity.ADVICE)
def plan_bestaat(workspace: Workspace) -> Iterator[Problem]:
    """De weg naar een plan begint voordat het plan er is, en een raadpleging ook. Bestaat het al onder een andere naam,
    verbeter dan de naam. Wat bij een plan van vroeger hoort, kan zo blijven.

    Fout:
        plan: 2031-2035    # en dat plan staat niet in data/ondersteuningsplan

    Goed:
        plan: 2027-2031
    """
    items: list[Planning | Raadpleging] = [*workspace.all(Planning), *workspace.all(Raadpleging)]
    for item in items:
        if item.plan and not workspace.voluit(Ondersteuningsplan.kind, item.plan, item.record):
            if later := _plan_daarna(item.plan, workspace):
                message = f"Het ondersteuningsplan {item.plan} staat hier niet; het was er vóór {later}."
                now = f"Hoort dit bij het plan {later}? Schrijf dan: plan: {later}."
                hint = f"{now} Gaat het over het oude plan, dan kan het zo blijven."
            elif near := _bijna(item.plan, workspace):
                message = f'Het ondersteuningsplan {item.plan} is er niet. Bedoelt u "{near}"?'
                hint = ""
            else:
                message = f"Het ondersteuningsplan {item.plan} is er nog niet."
                hint = f"Klopt de naam? Maak het dan met: swvctl new ondersteuningsplan {item.plan}"
            yield Problem(item.at("plan"), message, hint)


def _bijna(name: str, workspace: Workspace) -> str:
    """The one plan of which a year is the same."""
    known = workspace.names.get(Ondersteuningsplan.kind, frozenset())
    found = [plan for plan in sorted(known) if plan[:4] == name[:4] or plan[-4:] == name[-4:]]
    return found[0] if len(found) == 1 else ""


def _plan_daarna(name: str, workspace: Workspace) -> str:
    """The first plan of the region, if these are the years of one that ended when it began or before."""
    plans = [plan for plan in workspace.all(Ondersteuningsplan) if plan.is_plan]
    first = min(plans, key=lambda plan: plan.jaren, default=None)
    try:
        ended = parse_years(name)[1]
    except WanneerError:
        return ""
    return first.name if first and ended <= first.jaren[0] else ""
