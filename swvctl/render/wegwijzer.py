"""Signposts: what the start page says is there, group by group; each page module adds its own."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from swvctl.render.page import Site
from swvctl.schemas import JSON

START = "index"


class Group(NamedTuple):
    """A group of links on the start page; a group without links is left out."""

    titel: str
    links: tuple[JSON, ...]
    toelichting: str = ""


Point = Callable[[Site], Iterable[Group]]
_SIGNPOSTS: list[tuple[int, Point]] = []


def wegwijzer(order: int) -> Callable[[Point], Point]:
    """Register the groups of one subject; the lowest number stands first on the page."""

    def register(point: Point) -> Point:
        _SIGNPOSTS.append((order, point))
        return point

    return register


def groups(site: Site) -> Iterator[JSON]:
    """Every group that has a link, in order."""
    for _, point in sorted(_SIGNPOSTS, key=lambda entry: (entry[0], entry[1].__module__)):
        for group in point(site):
            links = [link for link in group.links if link["href"]]
            if links:
                yield {"titel": group.titel, "toelichting": group.toelichting, "links": links}


def link(titel: str, href: str, toelichting: str = "") -> JSON:
    return {"titel": titel, "href": href, "toelichting": toelichting}
