"""The two words that a text leaves to the build: ``{zie: hoofdstuk/…/norm}`` and ``{aantal: scholen}``.

Only what the parser reads as plain words counts: in code, in a link or in an image the signs stand as they are.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from swvctl.patroon import patroon

ZIE, AANTAL = "zie", "aantal"
_MARKER = patroon(r"\{[ \t]*(?P<soort>[^\W\d_]{1,20})[ \t]*:[ \t]*(?P<waarde>[^\s{}][^{}\n]{0,199}?)[ \t]*\}")
_OPEN = patroon(r"\{[ \t]*(?P<soort>zie|aantal)[ \t]*:[^{}\n]{0,200}(?![^{}\n]*\})", re.IGNORECASE)
_FIRST_UNUSED = 0xE000  # of the code points that are no characters of any script
_LAST_UNUSED = 0xF8FF


class Invulling(NamedTuple):
    """One place to fill in: where it stands in the text, and what it asks for."""

    start: int
    end: int
    soort: str
    waarde: str


def invullingen(text: str) -> list[Invulling]:
    """Every place to fill in, in the order of the text."""
    if "{" not in text:
        return []
    found = [
        Invulling(*match.span(), match["soort"].casefold(), match["waarde"])
        for match in _MARKER.finditer(text)
    ]
    return [place for place, live in zip(found, _live(text, found), strict=True) if live] if found else []


def onafgemaakt(text: str) -> list[Invulling]:
    """What begins as a place to fill in and is never closed on its line, so that the build does not fill it in."""
    if "{" not in text:
        return []
    found = [Invulling(*match.span(), match["soort"].casefold(), match[0]) for match in _OPEN.finditer(text)]
    return [place for place, live in zip(found, _live(text, found), strict=True) if live] if found else []


def vul_in(text: str, fill: Callable[[Invulling], str | None]) -> str:
    """The text with each place filled in by Markdown; what ``fill`` does not know stays as it was written."""
    pieces: list[str] = []
    done = 0
    for place in invullingen(text):
        words = fill(place)
        if words is not None:
            pieces += text[done : place.start], words
            done = place.end
    return "".join([*pieces, text[done:]]) if pieces else text


def _live(text: str, found: list[Invulling]) -> list[bool]:
    """Whether the parser reads each place as words: it is given a sign instead that no text holds."""
    begin, end = _two_unused(text)
    marked: list[str] = []
    done = 0
    for number, place in enumerate(found):
        marked += text[done : place.start], f"{begin}{number}{end}"
        done = place.end
    words = _plain_words("".join([*marked, text[done:]]))
    return [f"{begin}{number}{end}" in words for number in range(len(found))]


def _two_unused(text: str) -> tuple[str, str]:
    free = (chr(code) for code in range(_FIRST_UNUSED, _LAST_UNUSED) if chr(code) not in text)
    return next(free, ""), next(free, "")


def _plain_words(text: str) -> str:
    from swvctl.tekst.markdown.structure import plain_words  # noqa: PLC0415 - most texts have nothing to fill in

    return plain_words(text)
