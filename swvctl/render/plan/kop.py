"""The head of every page of a plan: what it is, how far it is, and what has changed since."""

from collections.abc import Iterable, Iterator

from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planstand import geldende_versie, vastgesteld_op, wijzigers_van
from swvctl.model.workspace import Workspace
from swvctl.render.page import Site
from swvctl.render.plan.planplek import WIJZIGING, pad
from swvctl.schemas import JSON
from swvctl.tekst.nederlands import capitalised
from swvctl.wanneer import Wanneer, show, show_date

SOORTEN = {"plan": "Ondersteuningsplan", "addendum": "Addendum", "koersnotitie": "Koersnotitie"}


def kop_view(plan: Ondersteuningsplan, site: Site, path: str, *, of_part: bool = False) -> JSON:
    """``gewijzigd`` names the changes that were adopted: [{hoe, door, sinds (or ""), href (or "")}].

    On the page of a part, such as the budget, it is the plan that was changed.
    """
    version = geldende_versie(plan, site.workspace)
    return {
        "titel": plan.titel,
        "soort": SOORTEN[plan.soort],
        "periode": plan.periode.replace(" ", ""),
        "status": capitalised(plan.status),
        "vastgesteld": plan.is_vastgesteld,
        "regels": list(_facts(plan, site.workspace)),
        "gewijzigd": list(_changes(plan, site, path, "het plan is " if of_part else "")),
        "versie": version.nummer if version else "",
    }


def _facts(plan: Ondersteuningsplan, workspace: Workspace) -> Iterable[str]:
    adopted = vastgesteld_op(plan, workspace)
    if plan.is_vastgesteld and adopted:
        yield f"vastgesteld op {show(adopted)}"
    version = geldende_versie(plan, workspace)
    if version:
        day = f" van {show(version.datum)}" if version.datum and not plan.is_vastgesteld else ""
        yield f"versie {version.nummer}{day}"
    holds = f"geldt van {_since(plan, adopted)}" if plan.is_vastgesteld else f"bedoeld voor {_begins(plan)}"
    yield f"{holds} tot en met {show_date(plan.laatste_dag)}"


def _begins(plan: Ondersteuningsplan) -> str:
    return show_date(plan.eerste_dag)


def _since(plan: Ondersteuningsplan, adopted: Wanneer | None) -> str:
    """A change that is adopted in the course of a school year holds from that day on."""
    day = adopted.day if adopted and not plan.is_plan else None
    return show_date(day) if day and day > plan.eerste_dag else _begins(plan)


def _changes(plan: Ondersteuningsplan, site: Site, path: str, what: str) -> Iterator[JSON]:
    for change in wijzigers_van(plan, site.workspace):
        if change.is_vastgesteld:
            since = vastgesteld_op(change, site.workspace)
            later = site.today < change.eerste_dag
            yield {
                "hoe": f"{what}vanaf {_begins(change)} gewijzigd door" if later else f"{what}gewijzigd door",
                "door": change.genoemd,
                "sinds": show(since) if since else "",
                "href": site.href(path, WIJZIGING, pad(change)),
            }
