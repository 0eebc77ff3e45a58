"""What a decision is called where it has no title of its own: its kind, by whom and about what."""

from swvctl.model.besluit import Besluit
from swvctl.model.namen import namen
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.workspace import Workspace
from swvctl.tekst.nederlands import capitalised, join


def besluitnaam(besluit: Besluit, workspace: Workspace) -> str:
    return besluit.titel or capitalised(
        f"{besluit.soort}{_by(besluit, workspace)}{_about(besluit, workspace)}"
    )


def _by(besluit: Besluit, workspace: Workspace) -> str:
    """Who decided, as people call them."""
    gremia = {item.id: item.roepnaam for item in workspace.swv.gremia} if workspace.swv else {}
    own = workspace.voluit("gremium", besluit.gremium, besluit.record) if besluit.gremium else ""
    who = gremia.get(own, besluit.gremium) or join(namen(besluit.met, workspace))
    return f" {who}" if who else ""


def _about(besluit: Besluit, workspace: Workspace) -> str:
    plan = workspace.volg(Ondersteuningsplan, besluit.over, besluit.record)
    if plan:
        return f" over “{plan.titel}”"
    named = besluit.over or besluit.onderwerp
    return f" over {named}" if named else ""
