"""Which paragraphs of a plan read otherwise since: told where the plan itself is shown, with a link to the new text."""

from collections.abc import Collection

from swvctl.model.geldend import Laag, wijzigingen_van
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planstand import wijzigers_van
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
            for name, item in wijzigingen_van(change, site.workspace).items():
                found[name] = {"hoe": Laag(item, change).hoe, "door": change.genoemd, "href": href}
    return found
