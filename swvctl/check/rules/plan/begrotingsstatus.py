"""PLN047: a budget that is a draft still, beside a plan that was adopted."""

from collections.abc import Iterator

from swvctl.check.geweigerd import geweigerd
from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.begroting import Begroting
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.workspace import Workspace
from swvctl.tekst.nederlands import join


@rule("PLN047", "Begroting is nog concept, het plan is vastgesteld", Severity.WARNING)
def nog_concept(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Problem]:
    """De meerjarenbegroting hoort bij het plan waarover is besloten. Zolang zij concept is, staat zij niet op de
    openbare pagina's. Is er naast een vastgestelde begroting een nieuwe in de maak, dan komt er geen melding.

    Fout:
        # het plan 2027-2031 is vastgesteld
        plan: 2027-2031
        status: concept

    Goed:
        plan: 2027-2031
        status: vastgesteld
    """
    if not (plan.is_plan and plan.is_vastgesteld):
        return
    own = [item for item in workspace.all(Begroting) if _is_of(item, plan, workspace)]
    unsure = workspace.onvolledig(Begroting.kind) or any(
        geweigerd(item, item.record, "status") for item in own
    )
    if not own or unsure or any(item.publiek for item in own):
        return
    first, *more = sorted(own, key=lambda item: (item.name != plan.name, not _covers(item, plan), item.name))
    if more and not (first.name == plan.name or _covers(first, plan) > _covers(more[0], plan)):
        titles = join(f'"{item.titel}"' for item in (first, *more))
        message = (
            f"Het plan {plan.periode} is vastgesteld, maar de begrotingen {titles} zijn nog concept "
            "en komen dus niet op de openbare pagina's."
        )
        hint = "Welke hoort bij het plan dat is vastgesteld? Zet daarvan de status op vastgesteld."
    else:
        message = (
            f"Het plan {plan.periode} is vastgesteld, maar de begroting is nog concept "
            "en komt dus niet op de openbare pagina's."
        )
        hint = "Hoort deze begroting bij het plan dat is vastgesteld? Zet de status dan op vastgesteld."
    yield Problem(first.at("status"), message, hint)


def _covers(begroting: Begroting, plan: Ondersteuningsplan) -> bool:
    """Whether its columns are the years of the plan, from the first to the last."""
    columns = begroting.kolommen
    return bool(columns) and (min(columns).eerste.year, max(columns).laatste.year) == plan.jaren


def _is_of(begroting: Begroting, plan: Ondersteuningsplan, workspace: Workspace) -> bool:
    return workspace.volg(Ondersteuningsplan, begroting.plannaam, begroting.record) is plan
