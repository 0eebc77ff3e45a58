"""Markdown to plain text, for mail and for places that know no markup."""

from collections.abc import Callable, Sequence

from swvctl.tekst.adres import safe_url
from swvctl.tekst.markdown.layout import Row, lay_out
from swvctl.tekst.markdown.parser import parse
from swvctl.tekst.markdown.structure import image_text
from swvctl.tekst.markdown.token import Token

Note = Callable[[str], str]


def in_brackets(address: str) -> str:
    return f"({address})"


def to_plain(text: str, note: Note = in_brackets) -> str:
    """Give plain text: blank lines between paragraphs, lists with their marks, an address after its link.

    ``note`` says what stands after the words of a link instead of its address.
    """
    return lay_out(parse(text), Plain(note))


class Plain:
    """Writes each block as plain text."""

    def __init__(self, note: Note) -> None:
        self._note = note

    def paragraph(self, inline: Token) -> list[str]:
        return self._words(inline).split("\n")

    def heading(self, inline: Token, position: int) -> list[str]:  # noqa: ARG002 - plain text has no levels
        return [self._on_one_line(inline)]

    def code(self, content: str) -> list[str]:
        return content.rstrip("\n").split("\n")

    def table(self, rows: Sequence[Row]) -> list[str]:
        return [" | ".join(map(self._on_one_line, row.cells)) for row in rows]

    def rule(self) -> list[str]:
        return ["* * *"]

    def _on_one_line(self, inline: Token) -> str:
        return " ".join(self._words(inline).split())

    def _words(self, inline: Token) -> str:
        pieces: list[str] = []
        start, href = 0, ""
        for token in inline.children:
            match token.type:
                case "softbreak":
                    pieces.append(" ")
                case "hardbreak":
                    pieces.append("\n")
                case "image":
                    pieces.append(image_text(token))
                case "link_open":
                    start, href = len(pieces), safe_url(str(token.attrs.get("href", ""))) or ""
                case "link_close":
                    pieces[start:] = [self._link("".join(pieces[start:]), href)]
                case _:
                    pieces.append(token.content)
        return "".join(pieces)

    def _link(self, words: str, href: str) -> str:
        address = href.removeprefix("mailto:").removeprefix("tel:")
        if not address or address.startswith("#") or words.strip() in {address, href}:
            return words or address
        return f"{words} {self._note(address)}" if words else address
