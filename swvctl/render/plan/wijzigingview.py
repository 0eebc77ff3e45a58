"""What an addendum or koersnotitie changes, with the old text beside the new one."""

from swvctl.model.doel import Doel
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.ondersteuningsplan import Ondersteuningsplan, Wijziging
from swvctl.model.planboom import vind
from swvctl.render.plan.planplek import hoofdstuk_plek
from swvctl.render.plan.planview import Lezer
from swvctl.schemas import JSON


def wijzigingen_view(plan: Ondersteuningsplan, lezer: Lezer) -> list[JSON]:
    """Every change: [{naam, titel, href, oud, hoe, wat, tekst, door, vervalt: bool, aanvulling: bool}]."""
    return [_changed(item, plan, lezer) for item in plan.wijzigingen]


def _changed(item: Wijziging, plan: Ondersteuningsplan, lezer: Lezer) -> JSON:
    workspace = lezer.workspace
    name = workspace.voluit(Hoofdstuk.kind, item.hoofdstuk, plan.record)
    plek = hoofdstuk_plek(workspace, name) if name else None
    found = vind(name, workspace) if name else None
    old = (found[1].tekst if found[1] else found[0].tekst) if found else ""
    return {
        "naam": name or item.hoofdstuk,
        "titel": plek.label if plek else item.hoofdstuk,
        "href": lezer.vul.href(plek, Doel(Hoofdstuk.kind, name)) if plek else "",
        "oud": lezer.vul.markdown(old, found[0].record) if found else "",
        **(lezer.wijziging((item, plan)) or {}),
    }
