"""BSL041: a version that is so far from what was done with it that its year is a slip."""

from collections.abc import Iterator
from datetime import timedelta

from swvctl.check.routezin import het_stuk, op
from swvctl.check.rule import Problem, rule
from swvctl.check.rules.plan.besluitjaar import (
    BEFORE_ADOPTION,
    Dag,
    begin_van_het_schrijven,
    dagen_van,
    is_before,
)
from swvctl.check.rules.plan.besluitversie import van_later
from swvctl.check.vaststelling_jaar import eerste_ervoor
from swvctl.findings import Severity
from swvctl.model.besluit import Besluit
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.versie import Versie
from swvctl.model.workspace import Workspace
from swvctl.wanneer import Wanneer, show

_LONG = timedelta(days=300)  # nearly a year: a version is sent within two months


@rule("BSL041", "Jaar bij een versie past niet", Severity.ADVICE)
def jaar_van_de_versie(versie: Versie, workspace: Workspace) -> Iterator[Problem]:
    """Een versie wordt gemaakt om te bespreken. Is elk besluit erover van bijna een jaar later of eerder, of was er nog
    geen begin gemaakt met het plan, dan staat er bij de versie meestal een verkeerd jaar.

    Fout:
        # in versie/2027-2031/0.9.yaml; besproken op 28 januari 2027
        datum: 15 januari 2026

    Goed:
        datum: 15 januari 2027
    """
    plan = workspace.volg(Ondersteuningsplan, versie.plan, versie.record)
    told = plan and (plan.spreekt_zich_tegen or eerste_ervoor(plan, workspace))
    if versie.datum and plan and not (told or [*van_later(versie, workspace)]):
        used = sorted((dag.moment for dag in _used_on(versie, workspace)), key=Wanneer.sort_key)
        if said := _far_from_its_use(versie.datum, used) if used else _before_writing(versie.datum, plan):
            message = f"Versie {versie.nummer} is van {show(versie.datum)}, {said}."
            yield Problem(versie.at("datum"), message, "Klopt het jaar?")


def _far_from_its_use(day: Wanneer, used: list[Wanneer]) -> str:
    """Of the first and the last thing that was done with a version, what is nearly a year from its day."""
    first, last = used[0], used[-1]
    if first.first and is_before(day, first.first - _LONG):
        return f"en pas{op(first)} is er iets mee gedaan"
    if day.first and is_before(last, day.first - _LONG):
        return f"maar{op(last)} is er al iets mee gedaan"
    return ""


def _before_writing(day: Wanneer, plan: Ondersteuningsplan) -> str:
    far = is_before(day, begin_van_het_schrijven(plan))
    return f"maar {het_stuk(plan)} gaat in {plan.jaren[0]} in" if far else ""


def _used_on(versie: Versie, workspace: Workspace) -> Iterator[Dag]:
    """The days on which something was decided about it, or on which it was sent."""
    for item in workspace.all(Besluit):
        if item.versie and workspace.volg(Versie, item.versie, item.record) is versie:
            yield from dagen_van(item)
            if item.soort not in BEFORE_ADOPTION and item.datum and item.genomen:
                yield Dag(item.at("datum"), item.datum)
