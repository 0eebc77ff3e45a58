"""Markdown to Markdown: the author's text in a generated file, with nothing in it that could work there."""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from swvctl.patroon import patroon
from swvctl.tekst.adres import OWN_PAGE, safe_url
from swvctl.tekst.escape import WORD_JOINER, line_value, markdown_signs, markdown_start
from swvctl.tekst.markdown.headings import Heading, headings
from swvctl.tekst.markdown.hypertext import to_html
from swvctl.tekst.markdown.layout import Row, lay_out
from swvctl.tekst.markdown.nieuw import gemerkt
from swvctl.tekst.markdown.parser import parse
from swvctl.tekst.markdown.structure import image_text
from swvctl.tekst.markdown.token import Token

_PIPE = patroon(r"(?<!\\)\|")
_BACKTICKS = patroon("`+")
_WRITTEN = {"softbreak": "\n", "hardbreak": "\\\n", "ins_open": "**Nieuw:** ", "ins_close": ""}
_STRESS = {"em_open": "em", "em_close": "em", "strong_open": "**", "strong_close": "**"}
_SHORTEST_FENCE = 3
_BLANKS = patroon("[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_SPACES = patroon(r"\s+")


def to_markdown(text: str, heading_offset: int = 1, nieuw: Collection[str] = ()) -> str:
    """Write the text anew: same words, same links, headings from ``heading_offset + 1`` down.

    What was written is read again and compared; where markup would come out otherwise, it is left out.
    A word stands before each sentence that is ``nieuw``.
    """
    if nieuw:
        return _marked(text, heading_offset, nieuw)
    tokens = parse(text)
    titles = headings(tokens, heading_offset)
    wanted = ""
    for stress in ("*", "_"):
        written = lay_out(tokens, _Markdown(titles, stress, for_reading=True))
        if written.rstrip() == text.rstrip() and OWN_PAGE not in text:
            return written  # as most authors write it, so that it reads as it did
        wanted = wanted or _looks(text, heading_offset)
        if _looks(written, heading_offset) == wanted:
            return lay_out(tokens, _Markdown(titles, stress)) if OWN_PAGE in text else written
    return lay_out(tokens, _Markdown(titles, ""))


def to_cell(text: str) -> str:
    """The text anew on one line, for a cell of a table."""
    return _PIPE.sub(r"\|", line_value(to_markdown(text)))


def _marked(text: str, heading_offset: int, nieuw: Collection[str]) -> str:
    tokens = parse(text)
    titles = headings(tokens, heading_offset)
    wanted = _looks(text, heading_offset)
    writers = (_Markdown(titles, stress) for stress in ("*", "_"))
    same = (writer for writer in writers if _looks(lay_out(tokens, writer), heading_offset) == wanted)
    return lay_out(gemerkt(tokens, nieuw), next(same, _Markdown(titles, "")))


def _looks(text: str, heading_offset: int) -> str:
    page = to_html(text, heading_offset=heading_offset)
    return _SPACES.sub(" ", page.replace(WORD_JOINER, "").replace("<br>", " "))


class _Markdown(NamedTuple):
    """``for_reading`` keeps the mark of our own pages, without which they would not be read as links."""

    titles: Mapping[int, Heading]
    stress: str
    for_reading: bool = False

    def paragraph(self, inline: Token) -> list[str]:
        lines = self._words(inline).split("\n")
        return [markdown_start(line.strip(" \t")) for line in lines]

    def heading(self, inline: Token, position: int) -> list[str]:
        return ["#" * self.titles[position].level + " " + self._on_one_line(inline)]

    def code(self, content: str) -> list[str]:
        fence = _fence(content, _SHORTEST_FENCE)
        return [fence, *content.removesuffix("\n").split("\n"), fence]

    def table(self, rows: Sequence[Row]) -> list[str]:
        head, *body = (_row([self._cell(cell) for cell in row.cells]) for row in rows)
        return [head, _row(list(map(_delimiter, rows[0].styles))), *body]

    def rule(self) -> list[str]:
        return ["___"]

    def _on_one_line(self, inline: Token) -> str:
        return " ".join(self._words(inline).replace("\\\n", " ").split())

    def _cell(self, inline: Token) -> str:
        # In text the bars have been escaped; within code only the table asks for it.
        return re.sub(r"(?<!\\)\|", r"\\|", self._on_one_line(inline))

    def _words(self, inline: Token) -> str:
        pieces: list[str] = []
        for token in inline.children:
            if token.type == "link_open":
                opening = token
            pieces.append(self._link_end(opening) if token.type == "link_close" else self._piece(token))
        return "".join(pieces)

    def _piece(self, token: Token) -> str:
        match token.type:
            case "code_inline" if self.stress:
                return _code(token.content)
            case "image":
                return _text(image_text(token))
            case "link_open":
                return "[" if self.stress else ""
            case other if other in _WRITTEN:
                return _WRITTEN[other]
            case other if other in _STRESS:
                return _STRESS[other].replace("em", self.stress) if self.stress else ""
            case _:
                return _text(token.content)

    def _link_end(self, opening: Token) -> str:
        href = safe_url(str(opening.attrs.get("href", ""))) or ""
        if not self.stress:
            return f" ({_text(href)})"
        own = OWN_PAGE if self.for_reading and str(opening.attrs.get("href", "")).startswith(OWN_PAGE) else ""
        place = own + re.sub(r"[()&\\]", r"\\\g<0>", href)
        title = _SPACES.sub(" ", markdown_signs(str(opening.attrs.get("title", ""))).replace('"', '\\"'))
        return f']({place} "{title}")' if title else f"]({place})"


def _text(words: str) -> str:
    written = markdown_signs(words)
    return written if written.isascii() else _BLANKS.sub(lambda blank: f"&#{ord(blank.group())};", written)


def _code(content: str) -> str:
    fence = _fence(content, 1)
    pad = " " if content[:1] in {"`", " "} or content[-1:] in {"`", " "} else ""
    return f"{fence}{pad}{content}{pad}{fence}"


def _fence(content: str, shortest: int) -> str:
    longest = max((len(run) for run in _BACKTICKS.findall(content)), default=0)
    return "`" * max(shortest, longest + 1)


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _delimiter(style: str) -> str:
    left, right = "left" in style or "center" in style, "right" in style or "center" in style
    return f"{':' if left else ''}---{':' if right else ''}"
