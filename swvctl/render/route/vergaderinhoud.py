"""What a document before a meeting says: all of it, or only what changed."""

from dataclasses import replace

from swvctl.model.planboom import boom
from swvctl.model.vingerafdruk import OPENING, WIJZIGING
from swvctl.render.page import Site
from swvctl.render.plan.begrippenview import begrippen_view
from swvctl.render.plan.planview import Lezer
from swvctl.render.plan.wijzigingview import wijzigingen_view
from swvctl.render.route.dossier import Meegestuurd, bijlagen_mee
from swvctl.render.route.planslot import slot_view
from swvctl.render.route.vergadertekst import Bron
from swvctl.schemas import JSON

# A meeting is told by its papers themselves how far the document is, and not what was decided after it.
_ROUTE = "plan_besluitroute"
_NOTHING: JSON = {"delen": [], "planningen": [], "bijlagen": []}


def inhoud_view(bron: Bron, changed: set[str], site: Site, path: str, mee: Meegestuurd | None) -> JSON:
    """What a document says, or only what of it changed; of a change of a plan all that it changes."""
    then = replace(site, workspace=bron.workspace)
    takken = boom(bron.plan, bron.workspace)
    lezer = Lezer(then, path, takken)
    chapters = [_marked(item, bron.afwijkend) for item in lezer.takken(takken)]
    if changed:
        kept = (
            (tak, {**item, "paragrafen": [deel for deel in item["paragrafen"] if deel["naam"] in changed]})
            for tak, item in zip(takken, chapters, strict=True)
        )
        chapters = [item for tak, item in kept if item["paragrafen"] or tak.hoofdstuk.kort in changed]
    after = _NOTHING if changed else slot_view(bron.plan, then, path)
    view = {
        "aanleiding": lezer.vul.markdown(bron.plan.aanleiding, bron.plan.record)
        if not changed or OPENING in changed
        else "",
        "wijzigingen": [
            item
            for item in wijzigingen_view(bron.plan, lezer)
            if not changed or WIJZIGING + item["naam"] in changed
        ],
        "hoofdstukken": chapters,
        "planningen": after["planningen"],
        "delen": [deel for deel in after["delen"] if deel["sjabloon"] != _ROUTE],
        "bijlagen": list(bijlagen_mee(after["bijlagen"], bron.plan, lezer, mee)),
    }
    return {**view, "begrippen": [] if changed else begrippen_view(view, bron.workspace)}


def _marked(chapter: JSON, other: frozenset[str]) -> JSON:
    """A chapter that says of each paragraph whether it is not what the version says."""
    parts = [{**deel, "afwijkend": deel["naam"] in other} for deel in chapter["paragrafen"]]
    return {**chapter, "paragrafen": parts}
