"""What was said about a plan in its consultations: with the answer, or still open."""

from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.raadpleging import Bevinding, Raadpleging
from swvctl.model.workspace import Workspace
from swvctl.render.invulling import Invuller
from swvctl.render.page import Site
from swvctl.render.rollen import labels
from swvctl.schemas import JSON
from swvctl.tekst.nederlands import join


def opmerkingen_view(plan: Ondersteuningsplan, site: Site, path: str) -> JSON:
    """What was said about the plan: answered, and still open; what was only heard is neither."""
    workspace = site.workspace
    found = [
        (item, raadpleging)
        for raadpleging in workspace.all(Raadpleging)
        if raadpleging.plan
        and workspace.volg(Ondersteuningsplan, raadpleging.plan, raadpleging.record) is plan
        for item in raadpleging.bevindingen
    ]
    vul = Invuller(site, path)
    return {
        "beantwoord": [
            _remark(item, vul.plat(item.antwoord, one.record), workspace)
            for item, one in found
            if item.beantwoord
        ],
        "open": [_remark(item, "", workspace) for item, _ in found if item.open],
    }


def _remark(item: Bevinding, antwoord: str, workspace: Workspace) -> JSON:
    """{wat, van, afdoening with to whom it was passed on, antwoord (Markdown)}."""
    roles = [workspace.rol(name) for name in item.van]
    who = [role.label if role else name for role, name in zip(roles, item.van, strict=True)]
    return {
        "wat": item.wat,
        "van": join(who) if who else "",
        "afdoening": f"{item.afdoening} aan {join(labels(item.aan, workspace))}"
        if item.aan
        else item.afdoening,
        "antwoord": antwoord,
    }
