"""The Markdown parser as it is set up here; imported only where a text is more than words, bold words and points."""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

from markdown_it import MarkdownIt

from swvctl.tekst.markdown.token import Token

if TYPE_CHECKING:
    from markdown_it.token import Token as Theirs

_OPTIONS = {"html": False, "typographer": False, "linkify": False}
Reference = dict[str, object]


def read(
    text: str, allows: Callable[[str], bool], first: int = 0
) -> tuple[list[Token], dict[str, Reference]]:
    """Tokens with their lines counted from ``first``, and the definitions; ``allows`` says what becomes a link."""
    found: dict[str, Any] = {}
    tokens = [_own(token, first) for token in _parser(allows).parse(text, found)]
    return tokens, found.get("references", {})


class _Parser(MarkdownIt):
    """CommonMark with tables; which addresses become links is for the caller to say."""

    def __init__(self, allows: Callable[[str], bool]) -> None:
        super().__init__("commonmark", _OPTIONS)
        self.enable("table")
        self._allows = allows

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the name is the library's
        return self._allows(url)


@cache
def _parser(allows: Callable[[str], bool]) -> MarkdownIt:
    return _Parser(allows)


def _own(token: "Theirs", first: int = 0) -> Token:
    return Token(
        token.type,
        token.tag,
        token.nesting,
        token.content,
        token.level,
        (token.map[0] + first, token.map[1] + first) if token.map else None,
        tuple(map(_own, token.children or ())),
        token.markup,
        token.hidden,
        token.attrs,
    )
