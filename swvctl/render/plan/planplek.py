"""Where a plan and its chapters are shown: paths, the way back, and what ``{zie: hoofdstuk/…}`` becomes."""

from collections.abc import Mapping
from typing import Any

from swvctl.model.doel import PUBLIEKSVERSIE
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planboom import Tak, boom, vind
from swvctl.model.planstand import lopend_plan
from swvctl.model.workspace import Workspace
from swvctl.render.page import Site, below, frame
from swvctl.render.plan.planview import anker
from swvctl.render.verwijsdoel import Plek, overzicht, verwijsdoel
from swvctl.render.wegwijzer import link

PLAN, KORT, WIJZIGING, SAMEN = (
    "ondersteuningsplan/plan",
    "ondersteuningsplan/publieksversie",
    "ondersteuningsplan/wijziging",
    "ondersteuningsplan/samengevoegd",
)
HOOFDSTUK = "ondersteuningsplan/hoofdstuk"


def pad(plan: Ondersteuningsplan, deel: str = "") -> str:
    return f"ondersteuningsplan/{plan.name}{deel}"


def pad_samen(plan: Ondersteuningsplan, wijziger: Ondersteuningsplan) -> str:
    return pad(plan, f"-met-{wijziger.name.replace('/', '-')}")


def plan_href(plan: Ondersteuningsplan, site: Site, path: str) -> str:
    return site.href(path, PLAN if plan.is_plan else WIJZIGING, pad(plan))


def onder_plan(plan: Ondersteuningsplan | None, site: Site, path: str, titel: str) -> Mapping[str, Any]:
    """The frame of a page that is about a plan: the way back leads to the plan as well.

    From a page about a change it leads to the plan that is changed, and then to the change.
    """
    head = frame(site, path, titel)
    base = (
        site.workspace.volg(Ondersteuningsplan, plan.wijzigt, plan.record) if plan and plan.wijzigt else None
    )
    above = [
        link(item.titel, plan_href(item, site, path)) for item in (base, plan) if item and pad(item) != path
    ]
    return below(head, *above)


def onder_lopend_plan(site: Site, path: str, titel: str) -> Mapping[str, Any]:
    """The frame of a page about everything there is: the way back leads to the plan that holds."""
    return onder_plan(lopend_plan(site.workspace), site, path, titel)


def korte_titel(plan: Ondersteuningsplan) -> str:
    """What the short version is called."""
    own = plan.publieksversie.titel if plan.publieksversie else ""
    return own or f"{plan.titel}, in het kort"


@overzicht(PUBLIEKSVERSIE)
def kort_plek(workspace: Workspace, name: str) -> Plek | None:
    plan = workspace.find(Ondersteuningsplan, name)
    return Plek(korte_titel(plan), KORT, pad(plan, "-kort")) if plan and plan.publieksversie else None


@verwijsdoel("ondersteuningsplan")
def plan_plek(workspace: Workspace, name: str) -> Plek | None:
    plan = workspace.find(Ondersteuningsplan, name)
    return Plek(plan.titel, PLAN if plan.is_plan else WIJZIGING, pad(plan)) if plan else None


@verwijsdoel("hoofdstuk")
def hoofdstuk_plek(workspace: Workspace, name: str) -> Plek | None:
    """A chapter or paragraph, with its number, on the page of its chapter."""
    found = vind(name, workspace)
    if found is None:
        return None
    chapter, paragraph = found
    plan = workspace.volg(Ondersteuningsplan, chapter.plan, chapter.record)
    tak = _branch(chapter, plan, workspace)
    deel = next((deel for deel in tak.delen if deel.paragraaf is paragraph), None) if tak else None
    titel = paragraph.titel if paragraph else chapter.titel
    number = deel.nummer if deel else (tak.nummer if tak and paragraph is None else "")
    label = f"{number} {titel}".strip()
    if tak is None or (paragraph and deel is None):
        return Plek(label)
    return Plek(
        label, HOOFDSTUK, f"ondersteuningsplan/{chapter.name}", anker(paragraph.id) if paragraph else ""
    )


def _branch(chapter: Hoofdstuk, plan: Ondersteuningsplan | None, workspace: Workspace) -> Tak | None:
    return next((tak for tak in boom(plan, workspace) if tak.hoofdstuk is chapter), None) if plan else None
