"""An adoption long before all that comes before it: its year is a slip, and nothing can be held against that day."""

from collections.abc import Iterator
from datetime import timedelta

from swvctl.model.besluit import Besluit
from swvctl.model.besluitvorming import ADVIES, GOEDKEURING, INSTEMMING, route_van
from swvctl.model.gemeenteoverleg import OVERLEG
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.workspace import Workspace
from swvctl.wanneer import Wanneer

_FAR = timedelta(days=200)  # a year too early, of what comes some months after the first consultation


def eerste_ervoor(plan: Ondersteuningsplan, workspace: Workspace) -> tuple[Besluit, Wanneer] | None:
    """That adoption and the first thing that was done before it; mostly nothing."""
    route = route_van(plan, workspace)
    adopted = route.vaststelling
    day = adopted.wanneer.last if adopted and adopted.genomen and adopted.wanneer else None
    if adopted is None or adopted.besluit is None or day is None:
        return None
    done = sorted(_done_before(plan, workspace), key=Wanneer.sort_key)
    first = done[0] if done else None
    far = first is not None and first.decidable and first.first is not None and first.first - _FAR > day
    return (adopted.besluit, first) if first and far else None


def _done_before(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Wanneer]:
    route = route_van(plan, workspace)
    for stap in route.van(OVERLEG, ADVIES, INSTEMMING, GOEDKEURING):
        if stap.genomen and stap.wanneer:
            yield stap.wanneer
    for row in route.gemeenterijen:
        if row.genomen and row.datum:
            yield row.datum
