"""Names for readers: a short name of the region in full, every other word as it was written."""

from collections.abc import Iterable

from swvctl.model.samenwerkingsverband import swvcode
from swvctl.model.workspace import Workspace


def naam_van(text: str, workspace: Workspace) -> str:
    """The body, bestuur, gemeente or other region that a short name means."""
    swv = workspace.swv
    if swv is None:
        return text
    known = {
        **{swvcode(item.code): item.naam for item in swv.andere_sector if item.naam},
        **{item.id: item.naam for item in swv.besturen},
        **{item.id: f"gemeente {item.naam}" for item in swv.gemeenten},
        **{item.id: item.naam for item in swv.gremia},
    }
    return known.get(text) or known.get(swvcode(text), text)


def namen(texts: Iterable[str], workspace: Workspace) -> list[str]:
    return [naam_van(text, workspace) for text in texts]
