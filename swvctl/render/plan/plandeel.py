"""What others put in the plan: the tables of indicators and money, in a part of its own after the chapters.

A module that has a table for the plan registers it; page and PDF print what it yields::

    @plandeel(20)
    def geld(plan, site, path):
        yield {"titel": "Begroting", "anker": "plan--begroting", "sjabloon": "begroting", "begroting": view}

``sjabloon`` names the piece of template ``_delen/<sjabloon>.html.j2`` that prints it, with the block as its names.
"""

from collections.abc import Callable, Iterable, Iterator

from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.render.page import Site
from swvctl.schemas import JSON

Maker = Callable[[Ondersteuningsplan, Site, str], Iterable[JSON]]
_PARTS: list[tuple[int, Maker]] = []


def plandeel(order: int) -> Callable[[Maker], Maker]:
    """Register a part; the lowest number stands first."""

    def register(maker: Maker) -> Maker:
        _PARTS.append((order, maker))
        return maker

    return register


def plandelen(plan: Ondersteuningsplan, site: Site, path: str) -> Iterator[JSON]:
    """Every part that others have for this plan, in order."""
    for _, maker in sorted(_PARTS, key=lambda entry: (entry[0], entry[1].__module__)):
        yield from maker(plan, site, path)
