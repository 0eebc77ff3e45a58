"""The named escapers: every text passes one of them on its way to a reader.

Addresses have their own module, ``adres``, because deciding about them is more than escaping.
"""

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from swvctl.limits import MAX_SHOWN_CHARACTERS
from swvctl.patroon import patroon
from swvctl.tekst.adres import safe_url

if TYPE_CHECKING:
    from markupsafe import Markup

__all__ = [
    "WORD_JOINER",
    "ci_message",
    "ci_property",
    "html_attribute",
    "html_words",
    "line_value",
    "markdown_html",
    "markdown_signs",
    "markdown_start",
    "markdown_text",
    "safe_url",
    "shown",
    "sound",
    "straight",
    "straight_bytes",
]

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_ELLIPSIS = "…"
_ORDINARY_BLANKS = " \u00a0\u202f"
# Letters by their category, yet nothing is to be seen of them.
_BLANK_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_VARIATION = patroon("[\ufe00-\ufe0f\U000e0100-\U000e01ef\u180b-\u180d\u180f]")
_STACKED_MARKS = 3
_TURNS = patroon("\r\n?|[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029\u202a-\u202e\u2066-\u2069]")
# The same signs in UTF-8, of which nearly every byte of a page is an ordinary letter that need not be looked at.
_MAY_TURN = patroon(rb"[\x00-\x1f\x7f]|\xc2\x85|\xe2(?:\x80[\xa8-\xae]|\x81[\xa6-\xa9])")
_ORDINARY = b"\n\t" + bytes(range(ord(" "), ord("\x7f")))
_STRAIGHT = {"\r": "\n", "\r\n": "\n", "\x85": " ", "\u2028": " ", "\u2029": " "}
# Nearly every text is made of these alone, and then no character needs a look of its own.
_UNCOMMON = patroon("[^\t\n -~\xa0-\u024f\u2010-\u2027\u2030-\u203a\u20ac]")

_LINE_DROPPED = frozenset({"Cf"})
_LINE_BLANK = frozenset({"Cc", "Zl", "Zp", "Zs"})
_LINE_REPLACED = frozenset({"Cs", "Cn", "Co"})
# Needed inside emoji and in some scripts, and harmless: they change no direction and hide no text.
_JOINERS = "\u200c\u200d"

# Between @ and a name it stops a code host from telling a person; it is as wide as nothing.
WORD_JOINER = "\u2060"
# A last "!" would make an image of a link that comes after it, and a last "&" an entity.
_MARKDOWN_SIGNS = patroon(r"[\\`*_\[\]|~$#&!](?:(?<![&!])|(?<=&)(?=[#A-Za-z]|\Z)|(?<=!)\Z)")
# A number is that of a list only before a blank: 2.3 begins a title, and -5 is below zero.
_MARKDOWN_START = patroon(r"^(?:[=:>]|[-+](?!\d)|\d{1,9}(?=[.)](?:\s|\Z)))")
_BARE_ADDRESS = patroon(r":(?=//)|(?<=www)\.", re.IGNORECASE)
_MENTION = patroon(r"(?<![\w.])@(?=\w)")
_PLAIN_TARGET = patroon(r"[\w./#?=:%,;+~@-]*")


def html_attribute(text: str) -> "Markup":
    """The text of a quoted attribute; line ends survive, and older browsers find no other quote."""
    from markupsafe import Markup  # noqa: PLC0415 - a check makes no pages

    quoted = html_words(text).replace("`", "&#96;")
    return Markup(quoted.replace("\n", "&#10;").replace("\t", "&#9;"))  # noqa: S704 - escaped above


def html_words(text: str) -> str:
    """As templates write it, for whoever writes the tags around it and marks the whole as safe.

    ``html.escape`` would bring the names of two thousand entities along.
    """
    plain = sound(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return plain.replace('"', "&quot;").replace("'", "&#39;")


def sound(text: str) -> str:
    """Replace what no file may hold: characters that are none, and control characters."""
    # Text that was marked as safe becomes text like any other, so that it is escaped as well.
    plain = str(text).replace("\r\n", "\n").replace("\r", "\n")
    if plain.isascii() and not plain.encode().translate(None, _ORDINARY):  # faster than to search
        return plain
    if not _UNCOMMON.search(plain):
        return plain
    return "".join(_REPLACEMENT if _unfit(char) else char for char in plain)


def straight(text: str) -> str:
    """A finished file without what turns the direction of the words after it, or ends a line unseen."""
    return _TURNS.sub(lambda found: _STRAIGHT.get(found[0], ""), text)


def straight_bytes(text: str) -> bytes | None:
    """The bytes of a text that is straight as it is, as nearly every file is; else nothing."""
    content = text.encode("utf-8", "replace")
    return None if _MAY_TURN.search(content.translate(None, _ORDINARY)) else content


def shown(text: str, limit: int = MAX_SHOWN_CHARACTERS) -> str:
    r"""Give one printable line: what cannot be seen is written as its ``\u001b``-like code."""
    pieces: list[str] = []
    length = 0
    for piece in _visible(text[: limit + 1]):
        pieces.append(piece)
        length += len(piece)
        if length > limit:
            return _cut(pieces, limit)
    return "".join(pieces)


def ci_message(text: str) -> str:
    """The message of a GitHub workflow command; line ends are kept, in the escaped form of that format."""
    lines = re.split(r"(\r|\n)", text)
    return "".join(_CI_LINE_ENDS.get(line) or "".join(_visible(line)).replace("%", "%25") for line in lines)


def ci_property(text: str) -> str:
    """Escape a property of a GitHub workflow command, such as the file name."""
    return ci_message(text).replace(":", "%3A").replace(",", "%2C")


def css_text(text: str) -> str:
    """Fit between quotes in CSS: letters and digits, and of any other sign its number, which can end nothing."""
    return _NOT_FOR_CSS.sub(lambda sign: f"\\{ord(sign[0]):06x}", text)


_NOT_FOR_CSS = patroon(r"[^A-Za-z0-9]")


def line_value(text: str) -> str:
    """Give the text on one line, for formats in which a line end means something."""
    cleaned = text if text.isprintable() else "".join(map(_line_character, text))
    return " ".join(cleaned.split())


def markdown_text(text: str) -> str:
    """A plain value for a generated Markdown file: it looks as it was written, and nothing in it works."""
    return markdown_start(markdown_signs(line_value(text)))


def markdown_target(address: str) -> str:
    """Where a link of a generated Markdown file leads; the usual signs of an address mean nothing there."""
    line = line_value(address)
    return line if _PLAIN_TARGET.fullmatch(line) else markdown_text(line)


def markdown_html(text: str) -> str:
    """A plain value between two HTML tags of a Markdown file, where signs of Markdown mean nothing."""
    return _MENTION.sub("@" + WORD_JOINER, html_words(line_value(text)))


def markdown_signs(text: str) -> str:
    """Escape what means something anywhere in a line of Markdown."""
    found = _MARKDOWN_SIGNS.sub(_with_backslash, text)
    if "//" in found or "w." in found or "W." in found:
        found = _BARE_ADDRESS.sub(_with_backslash, found)
    if "@" in found:
        found = _MENTION.sub("@" + WORD_JOINER, found)
    return found.replace("<", "&lt;")


def markdown_start(line: str) -> str:
    """Escape what means something at the start of a line of Markdown, where the text itself begins one."""
    return _MARKDOWN_START.sub(_escape_start, line)


_CI_LINE_ENDS = {"\r": "%0D", "\n": "%0A"}


def _unfit(char: str) -> bool:
    category = unicodedata.category(char)
    return category in {"Cs", "Cn"} or (category == "Cc" and char not in "\n\t")


def _visible(text: str) -> list[str]:
    pieces: list[str] = []
    marks = 0
    for char in text:
        marks = marks + 1 if unicodedata.combining(char) else 0
        if char in _ORDINARY_BLANKS:
            pieces.append(" ")
        elif _is_visible(char) and marks < _STACKED_MARKS:
            pieces.append(char)
        else:
            pieces.append(_code(char))
    return pieces


def _is_visible(char: str) -> bool:
    return char.isprintable() and char not in _BLANK_LETTERS and not _VARIATION.match(char)


def _code(char: str) -> str:
    number = ord(char)
    return f"\\u{number:04x}" if number <= 0xFFFF else f"\\U{number:08x}"  # noqa: PLR2004 - the last number of four digits


def _cut(pieces: list[str], limit: int) -> str:
    while pieces and sum(map(len, pieces)) > limit - len(_ELLIPSIS):
        pieces.pop()
    return "".join(pieces) + _ELLIPSIS


def _line_character(char: str) -> str:
    category = unicodedata.category(char)
    if category in _LINE_BLANK:
        return " "
    if category in _LINE_DROPPED and char not in _JOINERS:
        return ""
    return _REPLACEMENT if category in _LINE_REPLACED else char


def _with_backslash(sign: re.Match[str]) -> str:
    """A function, since a template is looked into at every call, also where no sign is found."""
    return f"\\{sign[0]}"


def _escape_start(start: re.Match[str]) -> str:
    number = start.group()
    return number + "\\" if number[0].isdigit() else "\\" + number


# A step stands in the diagram of its planning and in that of its plan, for readers inside and outside.
@lru_cache(maxsize=4096)
def mermaid_words(text: str) -> str:
    """Fit for a name in a Mermaid diagram: letters, digits and a few signs that mean nothing there."""
    return " ".join(_NOT_FOR_MERMAID.sub(" ", text).split())[:_LONGEST_NAME] or "zonder naam"


_NOT_FOR_MERMAID = patroon("[^\\w ()'’.-]|_")
_LONGEST_NAME = 90
