"""What was declared to be wording only after a decision, by the names under which a version keeps it."""

from collections.abc import Iterator

from swvctl.model.besluit import Besluit
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.planboom import vind
from swvctl.model.vingerafdruk import vaste_naam
from swvctl.model.workspace import Workspace


def niet_gevonden(besluit: Besluit, workspace: Workspace) -> list[str]:
    """The declared ones that are not there under that name."""
    return [
        item.hoofdstuk
        for item in besluit.redactioneel
        if not workspace.voluit(Hoofdstuk.kind, item.hoofdstuk, besluit.record)
    ]


def alleen_taal(besluit: Besluit, workspace: Workspace) -> Iterator[str]:
    """The names of the declared paragraphs and chapters."""
    for item in besluit.redactioneel:
        name = workspace.voluit(Hoofdstuk.kind, item.hoofdstuk, besluit.record) or item.hoofdstuk
        if found := vind(name, workspace):
            chapter, deel = found
            yield f"{vaste_naam(chapter)}/{deel.vaste_id}" if deel else vaste_naam(chapter)
