"""The Markdown parser as it is set up here; imported only where a text is really read."""

from collections.abc import Callable
from functools import cache

from markdown_it import MarkdownIt

_OPTIONS = {"html": False, "typographer": False, "linkify": False}


class _Parser(MarkdownIt):
    """CommonMark with tables; which addresses become links is for the caller to say."""

    def __init__(self, allows: Callable[[str], bool]) -> None:
        super().__init__("commonmark", _OPTIONS)
        self.enable("table")
        self._allows = allows

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the name is the library's
        return self._allows(url)


@cache
def parser(allows: Callable[[str], bool]) -> MarkdownIt:
    return _Parser(allows)
