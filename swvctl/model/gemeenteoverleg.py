"""The consultation with the gemeenten: how it went with each."""

from swvctl.model.besluit import Besluit, Gemeentebesluit
from swvctl.model.gremium import gremium_van
from swvctl.model.workspace import Workspace

OVERLEG = "overleg"


def gemeenterijen_van(besluit: Besluit, workspace: Workspace) -> tuple[Gemeentebesluit, ...]:
    """A row for each gemeente; in a region with only one, the consultation itself tells how it went."""
    gemeenten = workspace.swv.gemeenten if workspace.swv else ()
    if besluit.gemeenten or len(gemeenten) != 1 or not is_met_gemeenten(besluit, workspace):
        return besluit.gemeenten
    return (
        Gemeentebesluit(
            place=besluit.place,
            gemeente=gemeenten[0].id,
            datum=besluit.datum,
            uitkomst=besluit.uitkomst,
            toelichting=besluit.toelichting,
        ),
    )


def is_met_gemeenten(besluit: Besluit, workspace: Workspace) -> bool:
    """Whether it is held with the gemeenten, and not with another region."""
    return besluit.soort == OVERLEG and not besluit.met and voert_overleg(besluit.gremium, workspace)


def voert_overleg(gremium: str, workspace: Workspace) -> bool:
    """Whether this is the body of the region in which the gemeenten are consulted."""
    found = gremium_van(gremium, workspace)
    return found is not None and not found.extern and bool(found.bevoegdheden.get(OVERLEG))
