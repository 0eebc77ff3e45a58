"""Markdown text to tokens: kept within bounds, and by the parser only where it is needed."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from swvctl.limits import (
    MAX_MARKDOWN_BRACKETS,
    MAX_MARKDOWN_BYTES,
    MAX_MARKDOWN_NESTING,
    MAX_TABLE_CELLS,
)
from swvctl.patroon import patroon
from swvctl.tekst.adres import safe_url
from swvctl.tekst.escape import sound
from swvctl.tekst.markdown.simple import is_simple, paragraph, simple_block
from swvctl.tekst.markdown.token import Token

if TYPE_CHECKING:
    from swvctl.tekst.markdown.commonmark import Reference

_CONTAINERS = frozenset({"bullet_list_open", "ordered_list_open", "blockquote_open"})
_LINE_ENDS = patroon(r"[\n\r\f\v]")
# Signs of what may go on behind a blank line, or is said in one block and meant in another.
_FAR = "`~["
_BLANK_LINES = patroon(r"(\n{2,})")
REMEMBERED = 512
_DELIMITER = frozenset("-:| \t")
_HARD_BREAK = Token("hardbreak", "br")


# A page is made in two forms, one after the other.
@lru_cache(maxsize=64)
def parse(text: str) -> list[Token]:
    """Tokens of the text; what is over a limit becomes plain paragraphs, so that no word is lost."""
    plain = sound(text)
    return (not is_heavy(plain) and parsed(plain)) or _literal(plain)


@lru_cache(maxsize=REMEMBERED)
def parsed(plain: str) -> list[Token]:
    """Tokens of a text that is sound and not heavy; none where lists stand too deep inside each other."""
    tokens = _block_by_block(plain)
    return [] if depth(tokens) > MAX_MARKDOWN_NESTING else tokens


def parse_with_any_address(text: str) -> "tuple[list[Token], dict[str, Reference]]":
    """Tokens in which a refused address is still a link, and the definitions: to look for faults."""
    from swvctl.tekst.markdown.commonmark import read  # noqa: PLC0415 - most texts are simple

    return read(sound(text), _is_anything)


def is_heavy(text: str) -> bool:
    """Tell without parsing whether the text is more than the parser should be given."""
    return (
        byte_count(text) > MAX_MARKDOWN_BYTES
        or text.count("[") > MAX_MARKDOWN_BRACKETS
        or largest_table(text).cells > MAX_TABLE_CELLS
    )


def byte_count(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


class Table(NamedTuple):
    """The size of a table, and the line (from 1) on which it begins."""

    cells: int = 0
    line: int = 1


def largest_table(text: str) -> Table:
    """Find the table with most cells: every line up to the next blank one is a row of it."""
    largest, columns, rows = Table(), 0, 0
    for number, line in enumerate(text.split("\n") if "|" in text else (), start=1):
        if not line.strip():
            columns = rows = 0
        elif columns == 0 and (columns := _columns(line)):
            rows = 1
        elif columns:
            rows += 1
        if columns * rows > largest.cells:
            largest = Table(columns * rows, max(1, number - rows))
    return largest


def depth(tokens: Iterable[Token]) -> int:
    """How many lists and quotes stand inside each other."""
    return max((level for _, level in depths(tokens)), default=0)


def depths(tokens: Iterable[Token]) -> Iterator[tuple[Token, int]]:
    """Each opening list or quote with its depth, from 1."""
    level = 0
    for token in tokens:
        if token.type in _CONTAINERS:
            level += 1
            yield token, level
        elif token.type.replace("_close", "_open") in _CONTAINERS:
            level -= 1


def _read(block: str, first: int = 0) -> list[Token]:
    """What the parser makes of a block, with its lines counted from the start of the whole."""
    if not block:
        return []
    from swvctl.tekst.markdown.commonmark import read  # noqa: PLC0415 - most texts are simple

    tokens, _ = read(block, _is_allowed, first)
    return [token._replace(children=tuple(_settled(token.children))) for token in tokens]


def _settled(children: Iterable[Token]) -> Iterator[Token]:
    """Leave out links without an address, and line ends that came in as entities.

    So no output decides about an address again, and none gets a line that begins where the author chose.
    """
    linked = True
    for child in children:
        if child.type == "link_open":
            linked = _is_allowed(str(child.attrs.get("href", "")))
        if linked or not child.type.startswith("link_"):
            content = child.content if child.content.isprintable() else _LINE_ENDS.sub(" ", child.content)
            yield child._replace(content=content, children=tuple(_settled(child.children)))


def _columns(line: str) -> int:
    """Count the columns that a line below a table head declares; 0 when it is no such line."""
    marks = line.strip(" \t>")
    return len(marks.strip("|").split("|")) if {"|", "-"} <= {*marks} <= _DELIMITER else 0


def _is_allowed(address: str) -> bool:
    return safe_url(address) is not None


def _is_anything(_address: str) -> bool:
    return True


def _block_by_block(plain: str) -> list[Token]:
    """The tokens of a whole text, of which the parser gets only what is not simple."""
    if any(sign in plain for sign in _FAR):
        return _read(plain)
    tokens: list[Token] = []
    waiting, first, line = "", 0, 0
    parts = [*_BLANK_LINES.split(plain), ""]
    blocks, between = parts[::2], parts[1::2]
    for block, blanks, after in zip(blocks, between, [*blocks[1:], ""], strict=True):
        if is_simple(block, waiting, after):
            tokens += _read(waiting, first)
            waiting = ""
            tokens += simple_block(block, line, len(blanks))
        else:
            first = first if waiting else line
            waiting += block + blanks
        line += block.count("\n") + len(blanks)
    return tokens + _read(waiting, first)


def _literal(text: str) -> list[Token]:
    tokens: list[Token] = []
    for block in re.split(r"\n[ \t]*\n", text):
        if lines := [line.strip() for line in block.split("\n") if line.strip()]:
            pieces = [part for line in lines for part in (_HARD_BREAK, Token("text", content=line))]
            tokens += paragraph(pieces[1:], "\n".join(lines))
    return tokens
