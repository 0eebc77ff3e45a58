"""Where the links of a Markdown page lead: to Markdown, wherever that is made too."""

import re
from collections.abc import Iterable
from posixpath import dirname, join, normpath

from swvctl.patroon import patroon

HTML, MARKDOWN = ".html", ".md"
# Only our own pages: an address in the text of an author is never relative.
_LINK = patroon(r"(\]\(<?)([^()\s<>:]+?)\.html(?=[)>]|\\?#)")


def to_markdown_pages(content: bytes, path: str, html_folders: Iterable[str]) -> bytes:
    """The page with its links to other pages in Markdown; those into folders that have none stay as they are."""
    if b".html" not in content:
        return content
    folder, elsewhere = dirname(path), tuple(f"{name}/" for name in html_folders)

    def led(found: re.Match[str]) -> str:
        there = normpath(join(folder, found[2].replace("\\", "")))
        return found[0] if there.startswith(elsewhere) else f"{found[1]}{found[2]}.md"

    return _LINK.sub(led, content.decode()).encode()
