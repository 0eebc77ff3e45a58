"""What an addendum or koersnotitie changes, with the old text beside the new one."""

from swvctl.model.doel import Doel
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.ondersteuningsplan import Ondersteuningsplan, Wijziging
from swvctl.model.planboom import vind
from swvctl.render.plan.planplek import hoofdstuk_plek
from swvctl.render.plan.planview import Lezer
from swvctl.schemas import JSON

SHORTEST_BESIDE = 0.5  # of the longer text; beside much less, half a page would stay white


def wijzigingen_view(plan: Ondersteuningsplan, lezer: Lezer) -> list[JSON]:
    """Every change: [{naam, titel, href, oud, hoe, wat, tekst, door, vervalt: bool, aanvulling: bool, naast: bool}]."""
    return [_changed(item, plan, lezer) for item in plan.wijzigingen]


def _changed(item: Wijziging, plan: Ondersteuningsplan, lezer: Lezer) -> JSON:
    workspace = lezer.workspace
    name = workspace.voluit(Hoofdstuk.kind, item.hoofdstuk, plan.record)
    plek = hoofdstuk_plek(workspace, name) if name else None
    found = vind(name, workspace) if name else None
    old = (found[1].tekst if found[1] else found[0].tekst) if found else ""
    told = lezer.vul.markdown(old, found[0].record) if found else ""
    new = lezer.verandering(item, plan)
    return {
        "naam": name or item.hoofdstuk,
        "titel": plek.label if plek else item.hoofdstuk,
        "href": lezer.vul.href(plek, Doel(Hoofdstuk.kind, name)) if plek else "",
        "oud": told,
        **new,
        "naast": not new["aanvulling"] and _can_be_compared(told, new["tekst"]),
    }


def _can_be_compared(old: str, new: str) -> bool:
    """Whether a reader gains by two texts beside each other; else the one stands below the other."""
    short, long = sorted((len(old), len(new)))
    return short > 0 and short >= SHORTEST_BESIDE * long
