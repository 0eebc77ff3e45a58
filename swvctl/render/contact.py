"""Whom to ask: a mailbox of the region by its short name, or an address as it stands."""

from swvctl.model.workspace import Workspace
from swvctl.schemas import JSON


def contact_view(text: str, workspace: Workspace) -> JSON | None:
    """The address, and the words beside it; nothing where nobody was named."""
    swv = workspace.swv
    boxes = swv.contact.mailboxen if swv and swv.contact else {}
    mail = boxes.get(text, text if "@" in text else "")
    return {"mail": mail, "tekst": "" if mail else text} if text else None
