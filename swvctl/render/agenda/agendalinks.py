"""The ways through the agenda: what leads where, and only where something is."""

from swvctl.model.bijeenkomst import Bijeenkomst
from swvctl.model.enquete import Enquete
from swvctl.render.page import Site
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


def kruimels(site: Site, path: str) -> list[JSON]:
    """The way back: the start page, then the agenda."""
    home, agenda = site.href(path, "index/index", "index"), agenda_href(site, path)
    steps = (("Overzicht", home), ("Agenda", agenda))
    return [{"titel": titel, "href": href} for titel, href in steps if href]


def enquetes_href(site: Site, start: str) -> str:
    """The list of all surveys, where there are any."""
    there = any(True for _ in site.workspace.all(Enquete))
    return site.href(start, SURVEYS, SURVEYS_PATH) if there else ""
