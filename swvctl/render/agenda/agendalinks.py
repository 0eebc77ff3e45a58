"""The ways through the agenda: what leads where, and only where something is."""

from collections.abc import Mapping
from typing import Any

from swvctl.model.bijeenkomst import Bijeenkomst
from swvctl.model.enquete import Enquete
from swvctl.render.page import Site, below, frame
from swvctl.render.wegwijzer import link
from swvctl.schemas import JSON

AGENDA, PAGE, FILE = "agenda", "agenda/aankomend", "agenda/kalender"
MONTH, ROLE = "agenda/maand", "agenda/doelgroep"
ALL = "agenda/alles"
SURVEYS, SURVEYS_PATH = "enquete/overzicht", "enquetes"


def is_er(site: Site) -> bool:
    """Whether there is anything for an agenda."""
    workspace = site.workspace
    return any(True for _ in workspace.all(Bijeenkomst)) or any(True for _ in workspace.all(Enquete))


def agenda_href(site: Site, start: str) -> str:
    return site.href(start, PAGE, AGENDA) if is_er(site) else ""


def onder_agenda(site: Site, path: str, titel: str, *above: JSON) -> Mapping[str, Any]:
    """The head of a page that lies below the agenda."""
    return below(frame(site, path, titel), link("Agenda", agenda_href(site, path)), *above)


def enquetes_href(site: Site, start: str) -> str:
    """The list of all surveys, where there are any."""
    there = any(True for _ in site.workspace.all(Enquete))
    return site.href(start, SURVEYS, SURVEYS_PATH) if there else ""
