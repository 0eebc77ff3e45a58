"""What is in a text: its visible words, its nesting, and its tokens as plain values."""

from collections.abc import Iterable
from functools import lru_cache

from swvctl.tekst.adres import safe_url
from swvctl.tekst.markdown.parser import depth, parse, parse_with_any_address
from swvctl.tekst.markdown.token import Token

_NAMELESS_IMAGE = "(afbeelding)"
_KEPT_ATTRIBUTES = ("start", "style", "title")


def plain_tokens(found: Iterable[Token]) -> list[dict[str, object]]:
    """Give tokens as plain JSON values; addresses among the ``attrs`` have been checked."""
    return [_plain(token) for token in found]


def words(text: str) -> int:
    """Count the visible words."""
    return len(_visible(text).split())


@lru_cache(maxsize=1024)  # what would fit on a sheet is asked of the same dozen texts hundreds of times
def length(text: str) -> int:
    """Count the visible characters: what a budget counts. Each stretch of blanks counts as one."""
    return len(_visible(text))


def nesting(text: str) -> int:
    """How many lists and quotes stand inside each other."""
    return depth(parse_with_any_address(text)[0])


def inline_text(children: Iterable[Token]) -> str:
    """Give the words of one paragraph, heading or cell, without their markup."""
    return "".join(map(_inline_piece, children))


def image_text(image: Token) -> str:
    """What stands in for an image, which is never fetched."""
    return inline_text(image.children).strip() or _NAMELESS_IMAGE


def _visible(text: str) -> str:
    pieces = [inline_text(token.children) if token.children else token.content for token in parse(text)]
    return " ".join(" ".join(pieces).split())


def _inline_piece(token: Token) -> str:
    match token.type:
        case "softbreak" | "hardbreak":
            return " "
        case "image":
            return image_text(token)
        case _:
            return token.content


def _plain(token: Token) -> dict[str, object]:
    attrs: dict[str, object] = {key: token.attrs[key] for key in _KEPT_ATTRIBUTES if key in token.attrs}
    if href := safe_url(str(token.attrs.get("href", ""))):
        attrs["href"] = href
    return {
        "type": token.type,
        "tag": token.tag,
        "content": image_text(token) if token.type == "image" else token.content,
        "level": token.level,
        "map": list(token.map) if token.map else None,
        "hidden": token.hidden,
        "attrs": attrs,
        "children": [_plain(child) for child in token.children if token.type != "image"],
    }


def plain_words(text: str) -> str:
    """Only the words that are nothing but words: outside code, links and images."""
    found: list[str] = []
    for token in parse(text):
        inside = 0
        for child in token.children:
            inside += {"link_open": 1, "link_close": -1}.get(child.type, 0)
            if child.type == "text" and not inside:
                found.append(child.content)
    return "\n".join(found)
