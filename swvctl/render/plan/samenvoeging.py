"""What a reader of a plan with a change worked in is told before the text: which change it is, and where it stands."""

from collections.abc import Iterable, Iterator

from swvctl.model.ondersteuningsplan import VERVALT, VERVANGT, Ondersteuningsplan
from swvctl.model.planstand import vastgesteld_op
from swvctl.render.page import Site
from swvctl.render.plan.planplek import WIJZIGING, pad
from swvctl.schemas import JSON
from swvctl.wanneer import show


def samenvoeging_view(
    change: Ondersteuningsplan,
    earlier: Iterable[Ondersteuningsplan],
    hoofdstukken: Iterable[JSON],
    site: Site,
) -> JSON:
    """{titel, status, href, eerder: [text], veranderd: [{nummer, titel, anker, hoe}], merken: {anker: text}}.

    ``eerder``: the changes that the text begins with: ``het addendum x van 1 juni 2027``;
    ``merken``: what the contents say beside a chapter or paragraph.
    """
    chapters = [(chapter, [*_veranderd(chapter)]) for chapter in hoofdstukken]
    partly = {chapter["anker"]: "deels gewijzigd" for chapter, found in chapters if found}
    changed = [item for _, found in chapters for item in found]
    return {
        "eerder": [_verteld(other, site) for other in earlier],
        "titel": change.genoemd,
        "status": change.status,
        "href": site.href(pad(change), WIJZIGING, pad(change)),
        "veranderd": changed,
        "merken": partly | {item["anker"]: item["hoe"] for item in changed},
    }


def _verteld(other: Ondersteuningsplan, site: Site) -> str:
    adopted = vastgesteld_op(other, site.workspace)
    return f"{other.genoemd} van {show(adopted)}" if adopted else other.genoemd


def _veranderd(chapter: JSON) -> Iterator[JSON]:
    """The chapter, or those of its paragraphs; of one that goes as a whole the paragraphs are not named once more."""
    whole, paragraphs = chapter["wijziging"], chapter["paragrafen"]
    if whole:
        yield _regel(chapter, whole)
    gone = bool(whole) and whole["hoe"] in {VERVANGT, VERVALT}
    for deel in paragraphs:
        own = deel["wijziging"]
        if own and not (gone and own["vervalt"]):
            yield _regel(chapter if chapter["enkel"] else deel, own)


def _regel(deel: JSON, wijziging: JSON) -> JSON:
    return {key: deel[key] for key in ("nummer", "titel", "anker")} | {"hoe": wijziging["kop"].lower()}
