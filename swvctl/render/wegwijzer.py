"""Signposts: what the start page says is there, group by group; each page module adds its own."""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from swvctl.render.page import Site
from swvctl.schemas import JSON

START = "index"


class Thema(StrEnum):
    """What the start page is divided into, in this order; every group stands under one of these."""

    SCHOLEN = "Scholen en hun aanbod"
    PLAN = "Het ondersteuningsplan"
    NIEUWS = "Agenda, aanbod en nieuws"
    VOORTGANG = "Planning en resultaten"
    OVERLEG = "Overleg en besluiten"


class Group(NamedTuple):
    """A group of links on the start page; a group without links is left out."""

    titel: str
    links: tuple[JSON, ...]
    toelichting: str = ""


Point = Callable[[Site], Iterable[Group]]
_THEMES = list(Thema)
_SIGNPOSTS: list[tuple[Thema, int, Point]] = []


def wegwijzer(thema: Thema, order: int) -> Callable[[Point], Point]:
    """Register the groups of one subject; the lowest number stands first under its theme."""

    def register(point: Point) -> Point:
        _SIGNPOSTS.append((thema, order, point))
        return point

    return register


def themes(site: Site) -> Iterator[JSON]:
    """Every theme with its groups, in order; what has no link is left out."""
    points = sorted(_SIGNPOSTS, key=lambda entry: (_THEMES.index(entry[0]), entry[1], entry[2].__module__))
    for thema, found in groupby(points, key=lambda entry: entry[0]):
        groups = [group for _, _, point in found for group in _groups(point, site)]
        if groups:
            yield {"titel": thema.value, "groepen": groups}


def _groups(point: Point, site: Site) -> Iterator[JSON]:
    for group in point(site):
        links = [link for link in group.links if link["href"]]
        if links:
            yield {"titel": group.titel, "toelichting": group.toelichting, "links": links}


def link(titel: str, href: str, toelichting: str = "") -> JSON:
    return {"titel": titel, "href": href, "toelichting": toelichting}
