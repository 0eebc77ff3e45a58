"""What was said about a plan in its consultations: with the answer, or still open."""

from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.raadpleging import Bevinding, Raadpleging
from swvctl.model.workspace import Workspace
from swvctl.schemas import JSON
from swvctl.tekst.nederlands import join


def opmerkingen_view(plan: Ondersteuningsplan, workspace: Workspace) -> JSON:
    """What was said about the plan: answered, and still open."""
    found = [
        item
        for raadpleging in workspace.all(Raadpleging)
        if raadpleging.plan
        and workspace.volg(Ondersteuningsplan, raadpleging.plan, raadpleging.record) is plan
        for item in raadpleging.bevindingen
    ]
    answered = [item for item in found if not item.open and item.antwoord]
    return {
        "beantwoord": [_remark(item, workspace) for item in answered],
        "open": [_remark(item, workspace) for item in found if item.open],
    }


def _remark(item: Bevinding, workspace: Workspace) -> JSON:
    roles = [workspace.rol(name) for name in item.van]
    who = [role.label if role else name for role, name in zip(roles, item.van, strict=True)]
    return {
        "wat": item.wat,
        "van": join(who) if who else "",
        "afdoening": item.afdoening,
        "antwoord": item.antwoord,
    }
