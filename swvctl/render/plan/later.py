"""Which paragraphs of a plan read otherwise since: told where the plan itself is shown, with a link to the new text."""

from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.ondersteuningsplan import VERVALT, VULT_AAN, Ondersteuningsplan
from swvctl.model.planstand import wijzigers_van
from swvctl.render.page import Site
from swvctl.render.plan.planplek import SAMEN, pad_samen
from swvctl.schemas import JSON

_HOE = {VULT_AAN: "Aangevuld", VERVALT: "Vervallen"}


def later_gewijzigd(
    plan: Ondersteuningsplan, site: Site, path: str, verwerkt: Ondersteuningsplan | None = None
) -> dict[str, JSON]:
    """By the full name of each paragraph that an adopted change is about: {hoe, door, href}.

    The change that is ``verwerkt`` stands in the text already.
    """
    found = {}
    for change in wijzigers_van(plan, site.workspace):
        if change.is_vastgesteld and change is not verwerkt:
            href = site.href(path, SAMEN, pad_samen(plan, change))
            for item in change.wijzigingen:
                name = site.workspace.voluit(Hoofdstuk.kind, item.hoofdstuk, change.record)
                how = _HOE.get(item.werking, "Gewijzigd")
                found[name] = {"hoe": how, "door": change.genoemd, "href": href}
    return found
