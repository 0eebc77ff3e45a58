"""BSL040: a day of a decision that is so early that its year is a slip."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from swvctl.check.routezin import het_stuk
from swvctl.check.rule import Problem, rule
from swvctl.check.vaststelling_jaar import eerste_ervoor
from swvctl.findings import Severity
from swvctl.model.besluit import Besluit
from swvctl.model.besluitvorming import GOEDKEURING, INSTEMMING, VASTSTELLING, plan_van
from swvctl.model.gemeenteoverleg import OVERLEG
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.versie import Versie
from swvctl.model.workspace import Workspace
from swvctl.read.document import Place
from swvctl.wanneer import Wanneer, show

BEFORE_ADOPTION = frozenset({OVERLEG, "advies", INSTEMMING, GOEDKEURING})
_FAR = timedelta(days=200)  # a year too early, of what came some months after the version
_YEARS_OF_WRITING = 4


class Dag(NamedTuple):
    """A day of a decision, with its place."""

    bij: Place
    moment: Wanneer


@rule("BSL040", "Jaar bij een besluit past niet", Severity.WARNING)
def jaar(besluit: Besluit, workspace: Workspace) -> Iterator[Problem]:
    """Een gesprek of besluit over een tekst is niet van lang voor die tekst. Staat er één dag die veel eerder is dan de
    versie, terwijl er ook dagen van erna zijn, dan is het meestal een verkeerd jaar.

    Fout:
        # versie 0.9 is van 15 januari 2027
        versie: 0.9
        gemeenten:
          - {gemeente: rietbeek, datum: 4 februari 2017}
          - {gemeente: oosterlaar, datum: 4 februari 2027}

    Goed:
        versie: 0.9
        gemeenten:
          - {gemeente: rietbeek, datum: 4 februari 2027}
          - {gemeente: oosterlaar, datum: 4 februari 2027}
    """
    for dag in te_vroege_dagen(besluit, workspace):
        yield Problem(dag.bij, _said(dag.moment, besluit, workspace), "Klopt het jaar?")
    plan = plan_van(besluit, workspace) if besluit.soort == VASTSTELLING else None
    found = eerste_ervoor(plan, workspace) if plan else None
    if found and found[0] is besluit and besluit.datum:
        day = show(besluit.datum)
        message = f"Hier staat {day}, maar wat aan de vaststelling voorafgaat, is van later: vanaf {show(found[1])}."
        yield Problem(besluit.at("datum"), message, "Klopt het jaar?", Severity.ERROR)


def te_vroege_dagen(besluit: Besluit, workspace: Workspace) -> list[Dag]:
    """Its days that are far before the text they are about."""
    plan, found = plan_van(besluit, workspace), [*dagen_van(besluit)]
    if plan is None or not found:
        return []
    version = workspace.volg(Versie, besluit.versie, besluit.record)
    day = version.datum if version else None
    if version and day and day.first:
        early = [dag for dag in found if is_before(dag.moment, day.first - _FAR)]
        return early if early and _has_later_days(version, day, workspace) else []
    return [dag for dag in found if is_before(dag.moment, begin_van_het_schrijven(plan))]


def dagen_van(besluit: Besluit) -> Iterator[Dag]:
    """The days on which something was done before the adoption; what contradicts itself is told otherwise."""
    if besluit.soort not in BEFORE_ADOPTION or besluit.dag_klopt_niet:
        return
    for key, moment in (("gestuurd", besluit.gestuurd), ("datum", besluit.datum)):
        if moment and (besluit.genomen or key == "gestuurd"):
            yield Dag(besluit.at(key), moment)
    for row in besluit.gemeenten:
        if row.datum and row.genomen:
            yield Dag(row.at("datum"), row.datum)


def _has_later_days(version: Versie, day: Wanneer, workspace: Workspace) -> bool:
    """Whether something was done with it after its own day, so that this day is right."""
    return any(
        day.certainly_not_after(dag.moment)
        for item in workspace.all(Besluit)
        if item.versie and workspace.volg(Versie, item.versie, item.record) is version
        for dag in dagen_van(item)
    )


def begin_van_het_schrijven(plan: Ondersteuningsplan) -> date:
    """The first day on which something can have been done for this plan."""
    return date(plan.jaren[0] - _YEARS_OF_WRITING, 1, 1)


def is_before(moment: Wanneer, day: date) -> bool:
    """Whether every possible day of it comes before this one."""
    return moment.decidable and moment.last is not None and moment.last < day


def _said(moment: Wanneer, besluit: Besluit, workspace: Workspace) -> str:
    version, plan = workspace.volg(Versie, besluit.versie, besluit.record), plan_van(besluit, workspace)
    if version and version.datum:
        return f"Hier staat {show(moment)}, maar versie {version.nummer} is van {show(version.datum)}."
    begin = f"{het_stuk(plan)} gaat in {plan.jaren[0]} in" if plan else ""
    return f"Hier staat {show(moment)}, maar {begin}."
