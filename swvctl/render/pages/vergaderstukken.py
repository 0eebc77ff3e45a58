"""The papers for one meeting of one body; made only when that meeting is named."""

from collections.abc import Iterator

from swvctl.model.workspace import Workspace
from swvctl.render.page import INTERNAL, Page, Site, frame, page
from swvctl.render.route.besluitview import stap_view
from swvctl.render.route.dossier import Meegestuurd
from swvctl.render.route.overlegagenda import punt_view, punten
from swvctl.render.route.vergadering import Vergadering, eerder, vergadering_van
from swvctl.render.route.vergadertekst import kop_van
from swvctl.render.route.vergaderview import stukken_view
from swvctl.schemas import JSON
from swvctl.tekst.nederlands import capitalised, met_lidwoord

VERGADERSTUKKEN = "vergaderstukken/stuk"
NEEDS = (
    "samenwerkingsverband",
    "ondersteuningsplan",
    "hoofdstuk",
    "versie",
    "besluit",
    "planning",
    "raadpleging",
    "bijlage",
    "begrip",
    "begroting",
    "indicator",
    "kader",
)


@page(VERGADERSTUKKEN, needs=NEEDS, audiences=INTERNAL)
def vergaderstukken(workspace: Workspace, site: Site) -> Iterator[Page]:
    vraag = site.vraag
    meeting = vergadering_van(vraag.gremium, vraag.datum, workspace) if vraag else None
    if meeting is None:
        return
    name = meeting.gremium.id if meeting.gremium else meeting.naam
    path = f"vergaderstukken/{name}-{meeting.datum.isoformat()}"
    body = meeting.gremium
    mee = Meegestuurd(path)
    stukken = list(stukken_view(meeting, site, path, mee))
    early = any(stuk["nog_niet"] for stuk in stukken)
    yield Page(
        path,
        {
            "pagina": {**frame(site, path, meeting.kop), "intern": False, "concept": site.draft or early},
            "titel": meeting.kop,
            "wie": meeting.wie,
            "gremium": body.naam if body else "Inspectie van het Onderwijs",
            "besluit_van": capitalised(met_lidwoord(body.naam)) if body else "",
            "termijn": body.termijn if body else "",
            "niets": _nothing(meeting),
            "eerder": [] if stukken else list(_before(meeting, site, path)),
            "stukken": stukken,
            "bestanden": mee.view(),
            "planning": [
                punt_view(punt)
                for punt in (punten(workspace) if body else ())
                if body
                and body.id in punt.gremia
                and (punt.wanneer is None or (punt.wanneer.last or meeting.datum) >= meeting.datum)
            ],
        },
        mee.artifacts() if site.maakt(".md") else (),
    )


def _before(meeting: Vergadering, site: Site, path: str) -> Iterator[JSON]:
    """What this body already had, each with the document that it was about."""
    for plan, stap in eerder(meeting, site.workspace):
        yield {**stap_view(stap, site, path), "stuk": kop_van(plan)}


def _nothing(meeting: Vergadering) -> str:
    """What is said where there are no papers."""
    if meeting.gremium is None:
        return "Op deze dag is er niets in te dienen bij de inspectie."
    return f"Voor deze vergadering is er geen stuk waarover {meeting.wie} nog iets te besluiten heeft."
