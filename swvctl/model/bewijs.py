"""Letters, minutes and other documents that records name."""

from collections.abc import Iterator

from swvctl.model.besluit import Besluit
from swvctl.model.bijlage import Bijlage
from swvctl.model.raadpleging import Raadpleging
from swvctl.model.werkagenda import Werkagenda
from swvctl.model.workspace import Workspace
from swvctl.read.document import Place


def bewijsstukken(workspace: Workspace) -> Iterator[tuple[Place, str]]:
    """Each letter or report that is named as evidence, with the place where it is."""
    for besluit in workspace.all(Besluit):
        yield from ((besluit.at("bewijs", index), text) for index, text in enumerate(besluit.bewijs))
        if besluit.procedure:
            yield besluit.at("procedure"), besluit.procedure
    for raadpleging in workspace.all(Raadpleging):
        yield from ((raadpleging.at("bewijs", index), text) for index, text in enumerate(raadpleging.bewijs))
    for agenda in workspace.all(Werkagenda):
        for item in agenda.onderwerpen:
            yield from ((item.at("bewijs", index), text) for index, text in enumerate(item.bewijs))


def genoemde_bestanden(workspace: Workspace) -> set[str]:
    """All that is named as an annex or as evidence, as it is written: below ``data/``, where it is a file."""
    evidence = {text for _, text in bewijsstukken(workspace)}
    return evidence | {bijlage.bestand for bijlage in workspace.all(Bijlage)}
