"""What a text says, apart from how it was typed: the same for the same words in the same structure."""

import unicodedata
from collections.abc import Iterator

from swvctl.patroon import patroon
from swvctl.tekst.markdown.parser import parse
from swvctl.tekst.markdown.token import Token

_QUOTES = str.maketrans("‘’‚‛′`´“”„‟″«»", "'" * 7 + '"' * 7)
_NOTHING = patroon("[\xad\u200b-\u200d\u2060\ufeff]")
_BLANKS = patroon(r"\s+")
_KEPT = ("href", "start")
_LAYOUT = frozenset(
    {"paragraph_open", "paragraph_close", "thead_open", "thead_close", "tbody_open", "tbody_close"}
)


def kerntekst(text: str) -> str:
    """Words and structure: one form of letters, quotes and blanks; line ends within a paragraph are blanks."""
    pieces: list[str] = []
    for token in parse(_letters(text)):
        pieces += _block(token)
    return "\n".join(pieces)


def kernwoorden(text: str) -> str:
    """The same for a line that is no Markdown, such as a title."""
    return _words(_letters(text))


def _block(token: Token) -> Iterator[str]:
    if token.type == "inline":
        yield _words("".join(map(_inline, token.children)))
    elif token.type in _LAYOUT:
        return
    elif token.content:
        yield f"<{token.tag or token.type}>{_words(token.content)}"
    else:
        yield f"<{token.tag}{_attributes(token)}{'/' if token.nesting < 0 else ''}>"


def _inline(token: Token) -> str:
    if token.type in {"softbreak", "hardbreak"}:
        return " "
    if token.nesting:
        return f"<{token.tag}{_attributes(token)}{'/' if token.nesting < 0 else ''}>"
    return f"<code>{token.content}</code>" if token.type == "code_inline" else token.content


def _attributes(token: Token) -> str:
    return "".join(f" {key}={token.attrs[key]}" for key in _KEPT if key in token.attrs)


def _letters(text: str) -> str:
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return _NOTHING.sub("", unicodedata.normalize("NFC", plain)).translate(_QUOTES)


def _words(text: str) -> str:
    return _BLANKS.sub(" ", text).strip()
