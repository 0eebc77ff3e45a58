"""What an addendum or koersnotitie changes, with the old text beside the new one."""

from collections.abc import Iterable

from swvctl.model.doel import Doel
from swvctl.model.geldend import Laag, Lagen, geldende_tekst, lagen_op, lagen_van
from swvctl.model.hoofdstuk import Hoofdstuk, Paragraaf
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planboom import Tak, vind
from swvctl.model.planstand import eerder_verwerkt
from swvctl.model.versietitel import vroeger
from swvctl.model.workspace import Workspace
from swvctl.render.plan.planplek import hoofdstuk_plek
from swvctl.render.plan.planview import Lezer
from swvctl.schemas import JSON
from swvctl.tekst.nederlands import capitalised, join

SHORTEST_BESIDE = 0.5  # of the longer text; beside much less, half a page would stay white


def wijzigingen_view(plan: Ondersteuningsplan, lezer: Lezer) -> list[JSON]:
    """Every change, beside the text that it begins with: the plan with what was adopted before.

    [{naam, titel, href, oud, oud_kop, hoe, wat, tekst, nieuw: [text], door, vervalt: bool, aanvulling: bool,
    naast: bool, botsing: [text]}]
    """
    eerder = lagen_van(eerder_verwerkt(plan, lezer.workspace), lezer.workspace)
    return [_changed(Laag(item, plan), eerder, lezer) for item in plan.wijzigingen]


def buiten_view(plan: Ondersteuningsplan, lezer: Lezer, takken: Iterable[Tak]) -> list[JSON]:
    """The changes without a place in these chapters: of what is not there, or is on the sheets of schools only."""
    found = [*takken]
    printed = {deel.naam for tak in found for deel in tak.delen}
    printed |= {tak.hoofdstuk.name for tak in found if not tak.hoofdstuk.is_enkel}
    return [item for item in wijzigingen_view(plan, lezer) if item["naam"] not in printed]


def _changed(laag: Laag, eerder: Lagen, lezer: Lezer) -> JSON:
    workspace, (item, plan, _) = lezer.workspace, laag
    name = workspace.voluit(Hoofdstuk.kind, item.hoofdstuk, plan.record)
    plek = hoofdstuk_plek(workspace, name) if name else None
    found = vind(name, workspace) if name else None
    old = (found[1].tekst if found[1] else found[0].tekst) if found else ""
    before = lagen_op(name, found[0], eerder) if found else []
    vul = lezer.vul.markdown
    told = geldende_tekst(vul(old, found[0].record), before, vul) if found else ""
    new = lezer.verandering(laag, name, told)
    return {
        "naam": name or item.hoofdstuk,
        "titel": f"{plek.label}{_only_elsewhere(found)}" if plek else _gone(item.hoofdstuk, workspace),
        "href": lezer.vul.href(plek, Doel(Hoofdstuk.kind, name)) if plek else "",
        "oud": told,
        "oud_kop": _head([earlier.door.genoemd for earlier in before]),
        **new,
        "naast": not new["aanvulling"] and _can_be_compared(told, new["tekst"]),
    }


def _gone(text: str, workspace: Workspace) -> str:
    """A paragraph that is not there, by the title that a version keeps of it, or else by its name in words."""
    if found := vroeger(text, workspace):
        return f"{found.titel} (staat niet meer in het plan)"
    words = capitalised(text.rpartition("/")[2].replace("-", " "))
    return f"{words} (staat niet in het plan)"


def _only_elsewhere(found: tuple[Hoofdstuk, Paragraaf | None] | None) -> str:
    paragraph = found[1] if found else None
    if paragraph is None or paragraph.in_plan:
        return ""
    return (
        f" (staat alleen {'in de korte versie' if paragraph.in_publieksversie else 'op het schoolprofiel'})"
    )


def _head(doors: list[str]) -> str:
    return f"Zoals het nu in het plan staat, met {join(doors)}" if doors else "Zoals het in het plan staat"


def _can_be_compared(old: str, new: str) -> bool:
    """Whether a reader gains by two texts beside each other; else the one stands below the other."""
    short, long = sorted((len(old), len(new)))
    return short > 0 and short >= SHORTEST_BESIDE * long
