"""Markdown text to tokens: the one place where the parser is set up, and kept within bounds."""

import re
from collections.abc import Callable, Iterable, Iterator
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

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

Reference = dict[str, object]
_CONTAINERS = frozenset({"bullet_list_open", "ordered_list_open", "blockquote_open"})
_LINE_ENDS = patroon(r"[\n\r\f\v]")
# No white space but the blank itself, and no sign that can be markup: one class, and never a step back in it.
NO_MARKUP = r"[^\t-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\\`*_\[\]<&|~#]*+"
# Every line begins with a letter, so that it can only be a line of a paragraph.
WORDS = rf"[^\W\d_]{NO_MARKUP}"
_SENTENCES = patroon(rf"{WORDS}(?:\n++{WORDS})*+\n*")
# Signs of what may go on behind a blank line, or is said in one block and meant in another.
_FAR = "`~["
_BLANK_LINES = patroon(r"(\n{2,})")
REMEMBERED = 512
_DELIMITER = frozenset("-:| \t")


# A page is made in two forms, one after the other; nobody changes the tokens.
@lru_cache(maxsize=64)
def parse(text: str) -> "list[Token]":
    """Tokens of the text; what is over a limit becomes plain paragraphs, so that no word is lost."""
    plain = sound(text)
    if is_heavy(plain):
        return _literal(plain)
    if _SENTENCES.fullmatch(plain) and " \n" not in plain:
        return _sentences(plain)
    return parsed(plain) or _literal(plain)


@lru_cache(maxsize=REMEMBERED)
def parsed(plain: str) -> "list[Token]":
    """Tokens of a text that is sound and not heavy; none where lists stand too deep inside each other."""
    tokens = _block_by_block(plain)
    if depth(tokens) > MAX_MARKDOWN_NESTING:
        return []
    for token in tokens:
        token.children = _settle(token.children or [])
    return tokens


def parse_with_any_address(text: str) -> "tuple[list[Token], dict[str, Reference]]":
    """Tokens in which a refused address is still a link, and the definitions: to look for faults."""
    found: dict[str, dict[str, Reference]] = {}
    tokens = _parser(_is_anything).parse(sound(text), found)
    return tokens, found.get("references", {})


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


def depth(tokens: "Iterable[Token]") -> int:
    """How many lists and quotes stand inside each other."""
    return max((level for _, level in depths(tokens)), default=0)


def depths(tokens: "Iterable[Token]") -> "Iterator[tuple[Token, int]]":
    """Each opening list or quote with its depth, from 1."""
    level = 0
    for token in tokens:
        if token.type in _CONTAINERS:
            level += 1
            yield token, level
        elif token.type.replace("_close", "_open") in _CONTAINERS:
            level -= 1


def _parser(allows: Callable[[str], bool]) -> "MarkdownIt":
    from swvctl.tekst.markdown.commonmark import parser  # noqa: PLC0415 - most commands never read Markdown

    return parser(allows)


def _settle(children: "list[Token]") -> "list[Token]":
    """Leave out links without an address, and line ends that came in as entities.

    So no output decides about an address again, and none gets a line that begins where the author chose.
    """
    kept: list[Token] = []
    linked = True
    for child in children:
        if not child.content.isprintable():
            child.content = _LINE_ENDS.sub(" ", child.content)
        child.children = _settle(child.children) if child.children else child.children
        if child.type == "link_open":
            linked = _is_allowed(str(child.attrs.get("href", "")))
        if linked or not child.type.startswith("link_"):
            kept.append(child)
    return kept


def _columns(line: str) -> int:
    """Count the columns that a line below a table head declares; 0 when it is no such line."""
    marks = line.strip(" \t>")
    return len(marks.strip("|").split("|")) if {"|", "-"} <= {*marks} <= _DELIMITER else 0


def _is_allowed(address: str) -> bool:
    return safe_url(address) is not None


def _is_anything(_address: str) -> bool:
    return True


def _sentences(text: str) -> "list[Token]":
    """Do what the parser does with lines of words only, which most texts are, in a twentieth of the time."""
    tokens: list[Token] = []
    for block in re.split(r"\n{2,}", text.strip()):
        tokens += _paragraph(block.split("\n"), "softbreak")
    return tokens


def _block_by_block(plain: str) -> "list[Token]":
    """The tokens of a whole text, of which the parser gets only what is more than lines of words."""
    if any(sign in plain for sign in _FAR):
        return _parser(_is_allowed).parse(plain, {})
    tokens: list[Token] = []
    waiting, first, line = "", 0, 0
    parts = [*_BLANK_LINES.split(plain), ""]
    for block, blanks in zip(parts[::2], parts[1::2], strict=True):
        if _SENTENCES.fullmatch(block) and " \n" not in f"{block}\n":
            tokens += _moved(waiting, first)
            waiting = ""
            tokens += _paragraph(block.rstrip("\n").split("\n"), "softbreak", line)
        else:
            first = first if waiting else line
            waiting += block + blanks
        line += block.count("\n") + len(blanks)
    return tokens + _moved(waiting, first)


def _moved(block: str, first: int) -> "list[Token]":
    """The tokens of a part of a text, with their lines counted from the start of the whole."""
    tokens = _parser(_is_allowed).parse(block, {}) if block else []
    for token in tokens:
        if token.map:
            token.map = [line + first for line in token.map]
    return tokens


def _literal(text: str) -> "list[Token]":
    tokens: list[Token] = []
    for block in re.split(r"\n[ \t]*\n", text):
        if lines := [line.strip() for line in block.split("\n") if line.strip()]:
            tokens += _paragraph(lines, "hardbreak")
    return tokens


def _paragraph(lines: list[str], line_end: str, first: int | None = None) -> "list[Token]":
    from markdown_it.token import Token  # noqa: PLC0415 - as above

    pairs = ((Token(line_end, "br", 0), Token("text", "", 0, content=line)) for line in lines)
    children = [part for pair in pairs for part in pair]
    spot = None if first is None else [first, first + len(lines)]
    inline = Token("inline", "", 0, map=spot, level=1, content="\n".join(lines), children=children[1:])
    return [Token("paragraph_open", "p", 1, map=spot), inline, Token("paragraph_close", "p", -1)]
