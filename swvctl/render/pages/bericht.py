"""The latest news: every message, the newest first."""

from collections.abc import Iterator
from datetime import date

from swvctl.model.bericht import NIEUWS, Bericht
from swvctl.model.nieuwsbrief import Item
from swvctl.model.workspace import Workspace
from swvctl.render.invulling import Invuller
from swvctl.render.nieuws.nieuwsbrief import shown_day
from swvctl.render.nieuws.nieuwsitem.bericht import bericht as content_of
from swvctl.render.page import Page, Site, frame, page
from swvctl.render.verwijsdoel import Plek, verwijsdoel
from swvctl.render.wegwijzer import START, Group, Thema, link, wegwijzer
from swvctl.schemas import JSON
from swvctl.tekst.volgorde import op_naam

NEEDS = ("samenwerkingsverband", "bericht")
PATH = "nieuws"
TITLE = "Laatste nieuws"
NEWEST = 3
UNDATED = "nog geen datum"


@page("bericht/nieuws", needs=NEEDS)
def laatste_nieuws(workspace: Workspace, site: Site) -> Iterator[Page]:
    messages = _messages(workspace)
    if messages:
        shown = [_shown(message, site) for message in messages]
        yield Page(PATH, {"pagina": frame(site, PATH, TITLE), "berichten": shown})


@verwijsdoel("bericht")
def plek(workspace: Workspace, name: str) -> Plek | None:
    found = workspace.find(Bericht, name)
    return Plek(found.titel, "bericht/nieuws", PATH, _id(found)) if found else None


@wegwijzer(Thema.NIEUWS, 32)
def nieuws(site: Site) -> Iterator[Group]:
    page = site.href(START, "bericht/nieuws", PATH)
    links = [
        link(
            message.titel, f"{page}#{_id(message)}", shown_day(message.verschijnt(site.workspace)) or UNDATED
        )
        for message in _messages(site.workspace)[:NEWEST]
        if page
    ]
    yield Group(TITLE, tuple(links))


def _messages(workspace: Workspace) -> list[Bericht]:
    """Messages without a date first: those are still being written."""
    found = sorted(workspace.all(Bericht), key=lambda message: op_naam(message.name))
    return sorted(found, key=lambda message: _day(message, workspace), reverse=True)


def _day(message: Bericht, workspace: Workspace) -> date:
    day = message.verschijnt(workspace)
    return (day.last if day else None) or date.max


def _id(message: Bericht) -> str:
    return f"bericht-{message.name.replace('/', '-')}"


def _shown(message: Bericht, site: Site) -> JSON:
    shown, vul = content_of(message, Item(place=message.at()), site), Invuller(site, PATH)
    return {
        "id": _id(message),
        "soort": "" if message.soort == NIEUWS else message.soort,
        "datum": shown_day(message.verschijnt(site.workspace)),
        "concept": not message.publiek_in(site.workspace),
        "titel": shown.titel,
        "feiten": [{"label": fact.label, "waarden": list(fact.waarden)} for fact in shown.feiten],
        "tekst": vul.markdown(shown.tekst, message.record),
        "links": [found._asdict() for found in shown.links],
        "beeld": shown.beeld,
        "pagina": {},
    }
