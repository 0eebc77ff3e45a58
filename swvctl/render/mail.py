"""From MJML to the HTML that mail clients show; and what else a mail is made of."""

import re
import textwrap
from collections.abc import Mapping
from typing import Any

from swvctl.errors import AssetError
from swvctl.patroon import patroon
from swvctl.tekst.escape import line_value
from swvctl.tekst.markdown.plain import to_plain

WIDTH = 72
_LIST_MARK = patroon(r"(?:[-*+] |[0-9]+[.)] )?")
_BODY = patroon(r"<body[^>]*>(.*)</body>", re.DOTALL)
_CONDITIONAL = patroon(r"<!--.*?-->", re.DOTALL)
_SIGNS = str.maketrans({"<": "‹", ">": "›", '"': "”", "&": "+", "`": "’"})
_PREVIEW = patroon(r'<div style="display:none;[^>]*>.*?</div>', re.DOTALL)
_PICTURE = patroon(r'<img alt="(?P<alt>[^"]*)"[^>]*>')
_INSIDE = patroon(rb"data:image/(?:png|jpeg);base64,[A-Za-z0-9+/=]+")
_CLASS = patroon(r' class="[^"]*"')


def from_mjml(text: str) -> str:
    """Turn a filled MJML template into HTML; a template that is no MJML is one sentence."""
    from mrml import RenderOptions, to_html  # noqa: PLC0415 - only newsletters need it

    options = RenderOptions(fonts={})  # for a font that it knows it would ask for a style sheet elsewhere
    try:
        return str(to_html(text, render_options=options).content)
    except OSError as error:
        raise AssetError(
            f"Het sjabloon van de mail is geen geldige MJML ({line_value(str(error))})."
        ) from error


def bare(text: str) -> str:
    """A title without signs of markup: MJML takes them apart and does not put them together again."""
    return line_value(text).translate(_SIGNS)


def without_pictures(page: bytes) -> bytes:
    """The page as it is sent: pictures go along beside it."""
    return _INSIDE.sub(b"", page)


def fragment(_view: Mapping[str, Any], made: Mapping[str, bytes]) -> bytes:
    """The part of a mail to paste in a mailing service: its body with all style inside it."""
    page = made[".html"].decode()
    found = _BODY.search(page)
    body = found[1] if found else page
    plain = _CLASS.sub("", _CONDITIONAL.sub("", _PREVIEW.sub("", body, count=1)))
    plain = _PICTURE.sub(
        r'<em style="font-family:Arial,sans-serif;font-size:14px">(Plaats hier het beeld: \g<alt>)</em>',
        plain,
    )
    return f"{plain.strip()}\n".encode()


def noted(text: str, notes: list[str]) -> str:
    """Plain text of at most 72 characters a line, with numbers for its links; ``notes`` takes the addresses."""
    lines = to_plain(text, lambda address: note(address, notes)).rstrip().split("\n")
    return "\n".join(part for line in lines for part in wrapped(line))


def note(address: str, notes: list[str]) -> str:
    """The number of an address among the notes; an address that came before keeps its number."""
    if address not in notes:
        notes.append(address)
    return f"[{notes.index(address) + 1}]"


def wrapped(line: str, indent: str = "") -> list[str]:
    """A line on lines of 72 characters, those after the first as deep as the words of a list item."""
    bare = line.lstrip()
    mark = _LIST_MARK.match(bare)
    depth = " " * (len(line) - len(bare) + len(mark[0] if mark else "")) or indent
    wrap = textwrap.TextWrapper(
        WIDTH, subsequent_indent=depth, break_long_words=False, break_on_hyphens=False
    )
    return wrap.wrap(line) or [""]
