"""Which paragraphs of a plan read otherwise since: told where the plan itself is shown, with a link to the new text."""

from collections.abc import Collection, Iterator

from swvctl.model.geldend import Laag, vervallen_door, wijzigingen_van
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planstand import wijzigers_van
from swvctl.model.workspace import Workspace
from swvctl.render.page import Site
from swvctl.render.plan.planplek import SAMEN, pad_samen
from swvctl.schemas import JSON


def later_gewijzigd(
    plan: Ondersteuningsplan, site: Site, path: str, verwerkt: Collection[Ondersteuningsplan] = ()
) -> dict[str, JSON]:
    """By the full name of each paragraph that an adopted change is about: {hoe, door, href}.

    The changes that are ``verwerkt`` stand in the text already.
    """
    found: dict[str, JSON] = {}
    for change in wijzigers_van(plan, site.workspace):
        if change.is_vastgesteld and change not in verwerkt:
            href = site.href(path, SAMEN, pad_samen(plan, change))
            for name, laag in _changed(change, site.workspace):
                found[name] = {"hoe": laag.hoe, "door": change.genoemd, "href": href}
    return found


def _changed(change: Ondersteuningsplan, workspace: Workspace) -> Iterator[tuple[str, Laag]]:
    """What it is about; of a whole chapter that lapses or gets another text, each paragraph first."""
    own = {name: Laag(item, change) for name, item in wijzigingen_van(change, workspace).items()}
    for name, laag in own.items():
        chapter, gone = workspace.find(Hoofdstuk, name), vervallen_door(laag)
        if chapter and gone and not chapter.is_enkel:
            yield from ((chapter.naam_van(deel), gone) for deel in chapter.delen)
    yield from own.items()
