"""What a body reads of the plan after this one, as long as nobody has begun on it."""

from swvctl.model.besluitvorming import stuk_van
from swvctl.model.ondersteuningsplan import INGETROKKEN, Ondersteuningsplan
from swvctl.model.planstand import lopend_plan
from swvctl.model.samenwerkingsverband import Gremium
from swvctl.model.workspace import Workspace
from swvctl.tekst.nederlands import join

_VOOR = {
    "informeren": "ter informatie",
    "advies": "voor advies",
    "instemming": "voor instemming",
    "vaststelling": "voor vaststelling",
    "goedkeuring": "voor goedkeuring",
    "overleg": "voor overleg",
}


def volgend_plan(gremium: Gremium, workspace: Workspace) -> str:
    """For what the next plan comes to the body, and that its route is not planned yet; else nothing."""
    plan = lopend_plan(workspace)
    if plan is None or not plan.is_vastgesteld or _is_begonnen(plan, workspace):
        return ""
    powers = [_VOOR[name] for name, stukken in gremium.bevoegdheden.items() if stuk_van(plan) in stukken]
    if not powers:
        return ""
    body = gremium.genoemd
    return (
        f"Het ondersteuningsplan dat in {plan.jaren[1]} ingaat, komt ook langs {body}, {join(powers)}. "
        "Een planning van de weg naar dat plan is er nog niet; zodra die er is, staan de stappen hier."
    )


def _is_begonnen(plan: Ondersteuningsplan, workspace: Workspace) -> bool:
    """Whether a plan for later years has a record already, so that its own route tells the rest."""
    return any(
        other.is_plan and other.status != INGETROKKEN and other.jaren > plan.jaren
        for other in workspace.all(Ondersteuningsplan)
    )
