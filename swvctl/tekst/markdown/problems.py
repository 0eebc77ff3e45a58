"""What is wrong with a text, at the line and column where its author must look."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from swvctl.limits import (
    MAX_MARKDOWN_BRACKETS,
    MAX_MARKDOWN_BYTES,
    MAX_MARKDOWN_NESTING,
    MAX_TABLE_CELLS,
)
from swvctl.patroon import patroon
from swvctl.tekst.escape import shown, sound
from swvctl.tekst.getal import show_number
from swvctl.tekst.markdown.foutplaats import Search, Spot
from swvctl.tekst.markdown.links import LinkKind, doubts
from swvctl.tekst.markdown.parser import (
    byte_count,
    depths,
    is_heavy,
    largest_table,
    parse_with_any_address,
    parsed,
)
from swvctl.tekst.markdown.simple import NO_MARKUP, WORDS
from swvctl.tekst.markdown.structure import inline_text
from swvctl.tekst.markdown.tags import html_tags
from swvctl.tekst.markdown.token import Token

if TYPE_CHECKING:
    from swvctl.tekst.markdown.commonmark import Reference


class MarkdownFaultKind(StrEnum):
    """The kinds of fault; rules give each its own code and severity."""

    SIZE = "te groot"
    DEPTH = "te diep"
    TABLE = "tabel te groot"
    BRACKETS = "te veel haken"
    HTML = "html"
    ADDRESS = "adres geweigerd"
    LINK_TEXT = "linktekst"
    OTHER_TARGET = "ander adres"
    LOOK_ALIKE = "verdacht adres"
    IMAGE = "afbeelding"
    EMPTY = "leeg"
    UNUSED = "ongebruikt"


class MarkdownFault(NamedTuple):
    """One fault; ``line`` and ``column`` count from 1 within the text, ``length`` is that of what is marked."""

    line: int
    column: int
    length: int
    message: str
    hint: str
    kind: MarkdownFaultKind


# One word, such as an address, or lines and points of words only: nothing can be wrong with markup that is not there.
_WORD = patroon(r"[A-Za-z][A-Za-z0-9@.:/_-]{0,2000}")
_MAY_LINK = patroon(r"[\[<&]")
_NUMBER = rf"[0-9](?![0-9]{{0,8}}[.)](?:\s|$)){NO_MARKUP}"
_POINT = rf"(?:{_NUMBER}|(?:(?:[-+]|[0-9]{{1,9}}[.)]) )?{WORDS})"
_POINTS = patroon(rf"{_POINT}(?>(?:\n++{_POINT})*)\n*")


def faults(text: str) -> list[MarkdownFault]:
    """Look a text over, in the order in which its author reads it."""
    if _WORD.fullmatch(text):
        return []
    plain = sound(text)
    heavy = is_heavy(plain)
    if not heavy and _POINTS.fullmatch(plain):
        return []
    search = Search(plain.split("\n"))
    if heavy:
        return list(_too_much(plain, search))
    # Without a sign for a link nothing is refused, and a page that is made later can use the same tokens.
    shared = [] if _MAY_LINK.search(plain) else parsed(plain)
    tokens, references = (shared, {}) if shared else parse_with_any_address(plain)
    if too_deep := _too_deep(tokens, search):
        return [too_deep]
    found = [*_empty(tokens, search), *_inline_faults(tokens, search), *_unused(tokens, references, search)]
    return sorted(found, key=lambda fault: (fault.line, fault.column))


class _Block:
    """One paragraph, heading or cell that is being looked over."""

    def __init__(self, inline: Token, search: Search) -> None:
        self.inline = inline
        self.search = search
        self.first, self.end = inline.map or (0, 0)
        self.faults: list[MarkdownFault] = []

    def place(self, *pieces: str) -> Spot:
        """Where the first of the pieces that can be found stands."""
        found = (self.search.find(piece.split("\n")[0], self.end) for piece in pieces)
        spot = next(filter(None, found), None)
        return self.search.to_the_end_of_link(spot) if spot else self.search.start(self.first)

    def add(self, place: Spot, message: str, hint: str, kind: MarkdownFaultKind) -> None:
        self.faults.append(MarkdownFault(*place, message, hint, kind))


def _too_much(text: str, search: Search) -> Iterator[MarkdownFault]:
    if (size := byte_count(text)) > MAX_MARKDOWN_BYTES:
        limit = show_number(MAX_MARKDOWN_BYTES)
        message = f"Deze tekst is {show_number(size)} bytes groot; het mogen er {limit} zijn."
        hint = "Verdeel de tekst over meer paragrafen."
        yield MarkdownFault(*search.start(0), message, hint, MarkdownFaultKind.SIZE)
    if (table := largest_table(text)).cells > MAX_TABLE_CELLS:
        cells, limit = show_number(table.cells), show_number(MAX_TABLE_CELLS)
        message = f"Deze tabel heeft {cells} vakken; het mogen er {limit} zijn."
        hint = "Verdeel de tabel, of zet haar als bijlage bij het stuk."
        yield MarkdownFault(*search.start(table.line - 1), message, hint, MarkdownFaultKind.TABLE)
    if (brackets := text.count("[")) > MAX_MARKDOWN_BRACKETS:
        message = (
            f'Hier staat {show_number(brackets)} keer "["; het mag {show_number(MAX_MARKDOWN_BRACKETS)} keer.'
        )
        hint = "Verdeel de tekst over meer paragrafen."
        yield MarkdownFault(*search.start(0), message, hint, MarkdownFaultKind.BRACKETS)


def _too_deep(tokens: Sequence[Token], search: Search) -> MarkdownFault | None:
    for token, level in depths(tokens):
        if level > MAX_MARKDOWN_NESTING:
            return MarkdownFault(
                *search.start((token.map or [0])[0]),
                f"Hier staan meer dan {MAX_MARKDOWN_NESTING} lijsten of citaten in elkaar.",
                "Maak er minder lagen van.",
                MarkdownFaultKind.DEPTH,
            )
    return None


def _empty(tokens: Sequence[Token], search: Search) -> Iterator[MarkdownFault]:
    for token, following in pairwise(tokens):
        if token.type not in {"list_item_open", "heading_open"}:
            continue
        place = search.start((token.map or [0])[0])
        if (token.type, following.type) == ("list_item_open", "list_item_close"):
            hint = "Vul het aan, of haal het streepje weg."
            yield MarkdownFault(*place, "Dit punt van de lijst is leeg.", hint, MarkdownFaultKind.EMPTY)
        if token.type == "heading_open" and not inline_text(following.children).strip():
            hint = "Vul de kop in, of haal het hekje weg."
            yield MarkdownFault(*place, "Deze kop is leeg.", hint, MarkdownFaultKind.EMPTY)


def _inline_faults(tokens: Sequence[Token], search: Search) -> Iterator[MarkdownFault]:
    for token in tokens:
        if token.type == "inline":
            block = _Block(token, search)
            search.enter(block.first)
            _look_over(block)
            yield from block.faults


def _look_over(block: _Block) -> None:
    children = block.inline.children
    for position, token in enumerate(children):
        match token.type:
            case "text" if "<" in token.content:
                _add_tags(block, token.content)
            case "code_inline":
                block.search.find(token.content, block.end)
            case "image":
                _add_image(block, token)
            case "link_open":
                _add_link(block, token, children[position + 1 :])


def _add_tags(block: _Block, content: str) -> None:
    for tag in html_tags(content):
        # With a backslash or an entity the author has said that it is meant as text.
        place = block.search.find(tag, block.end)
        if place and not block.search.is_escaped(place):
            message = f'"{shown(tag)}" is HTML en komt letterlijk zo in het stuk.'
            hint = "Gebruik Markdown voor opmaak, of haal het weg."
            block.add(place, message, hint, MarkdownFaultKind.HTML)


def _add_image(block: _Block, token: Token) -> None:
    message = "Afbeeldingen in een tekst worden nog niet getoond; alleen de omschrijving komt in het stuk."
    place = block.place(f"![{token.content}")
    block.add(
        place, message, "Zet de afbeelding bij beeld, of als bijlage bij het stuk.", MarkdownFaultKind.IMAGE
    )


def _add_link(block: _Block, opening: Token, rest: Sequence[Token]) -> None:
    closing = next((n for n, token in enumerate(rest) if token.type == "link_close"), len(rest))
    words = inline_text(rest[:closing])
    href = str(opening.attrs.get("href", ""))
    found = list(doubts(words, href))
    if not found:
        return
    place = block.place(f"[{words}", f"<{words}", words)
    for doubt in found:
        block.add(place, doubt.message, doubt.hint, _KINDS[doubt.kind])


_KINDS = {
    LinkKind.REFUSED: MarkdownFaultKind.ADDRESS,
    LinkKind.TEXT: MarkdownFaultKind.LINK_TEXT,
    LinkKind.OTHER: MarkdownFaultKind.OTHER_TARGET,
    LinkKind.LOOK_ALIKE: MarkdownFaultKind.LOOK_ALIKE,
}


def _unused(
    tokens: Sequence[Token], references: "dict[str, Reference]", search: Search
) -> Iterator[MarkdownFault]:
    """Lines such as ``[1]: adres`` are never printed; without a link to them their words would be lost."""
    inline = [child for token in tokens for child in token.children] if references else []
    used = {str(child.attrs.get("href", child.attrs.get("src", ""))) for child in inline}
    for reference in references.values():
        if reference["href"] not in used:
            line = reference["map"]
            first = line[0] if isinstance(line, list) else 0
            message = "Deze regel is alleen het adres van een link en komt zelf niet in het stuk."
            hint = "Verwijs ernaar met [tekst][naam], of zet er een ander teken voor."
            yield MarkdownFault(*search.start(first), message, hint, MarkdownFaultKind.UNUSED)
