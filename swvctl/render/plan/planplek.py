"""Where a plan and its chapters are shown: paths, and what ``{zie: hoofdstuk/…}`` becomes."""

from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planboom import Tak, boom, vind
from swvctl.model.workspace import Workspace
from swvctl.render.plan.planview import anker
from swvctl.render.verwijsdoel import Plek, verwijsdoel

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
