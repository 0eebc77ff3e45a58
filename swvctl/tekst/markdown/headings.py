"""Headings of a text in a page: one step below what is above them, each with an id of its own."""

from collections.abc import Sequence
from typing import NamedTuple

from swvctl.tekst.markdown.structure import inline_text
from swvctl.tekst.markdown.token import Token
from swvctl.tekst.naam import slug

_LOWEST = 6
_NAMELESS = "kop"


class Heading(NamedTuple):
    """What a heading becomes; ``name`` is what the author links to with ``#name``."""

    level: int
    id: str
    name: str


def headings(tokens: Sequence[Token], offset: int, prefix: str = "") -> dict[int, Heading]:
    """Give the headings by the position of their opening and closing token.

    The highest heading of the text comes at ``offset + 1`` and no level is skipped on the way down, so that
    the page has a sound outline whatever signs the author chose.
    """
    opening = [position for position, token in enumerate(tokens) if token.type == "heading_open"]
    used = sorted({tokens[position].tag for position in opening})
    found: dict[int, Heading] = {}
    names: set[str] = set()
    for position in opening:
        name = _unused(_name(tokens[position + 1]), names)
        level = min(_LOWEST, offset + 1 + used.index(tokens[position].tag))
        # The closing token always comes after the one inline token of a heading.
        found[position] = found[position + 2] = Heading(level, f"{prefix or _NAMELESS}-{name}", name)
    return found


def _name(title: Token) -> str:
    try:
        return slug(inline_text(title.children))
    except ValueError:
        return _NAMELESS


def _unused(name: str, names: set[str]) -> str:
    fresh, number = name, 1
    while fresh in names:
        number += 1
        fresh = f"{name}-{number}"
    names.add(fresh)
    return fresh
