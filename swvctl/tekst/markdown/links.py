"""Links that mislead, or say nothing."""

import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple
from urllib.parse import unquote

from swvctl.patroon import patroon
from swvctl.tekst.adres import host, safe_url
from swvctl.tekst.escape import shown

_EMPTY_WORDS = frozenset(
    {
        "hier",
        "klik",
        "klik hier",
        "klik dan hier",
        "klikt u hier",
        "klikt u dan hier",
        "kijk hier",
        "lees hier meer",
        "lees hier verder",
        "via deze link",
        "klik op deze link",
        "deze link",
        "link",
        "lees meer",
        "lees verder",
        "meer lezen",
    }
)
_ENDINGS = "nl|be|de|eu|com|org|net|info|edu|gov|school|frl|amsterdam|online|site|example"
_LIKE_WEB = patroon(
    rf"(?:https?://\S+|www\.\S+|[\w-]+(?:\.[\w-]+)*\.(?:{_ENDINGS})(?:[/?#:]\S*)?)", re.IGNORECASE
)
_LIKE_MAIL = patroon(r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+")
_SCHEME = patroon(r"[a-z][a-z0-9+.-]*:(?://)?", re.IGNORECASE)


class LinkKind(StrEnum):
    """What may be wrong with a link."""

    REFUSED = "refused"
    TEXT = "text"
    OTHER = "other"
    LOOK_ALIKE = "look-alike"


class Doubt(NamedTuple):
    """One thing to say about a link."""

    kind: LinkKind
    message: str
    hint: str


def doubts(words: str, href: str) -> Iterator[Doubt]:
    """Give what is doubtful about a link with these words to this address."""
    text = " ".join(words.split())
    if not href:
        yield Doubt(
            LinkKind.REFUSED, f'De link "{shown(text)}" heeft geen adres.', "Zet het adres tussen de haakjes."
        )
        return
    if safe_url(href) is None:
        message = f'De link "{shown(text or href)}" gaat naar een adres dat niet mag: {shown(unquote(href))}'
        hint = "Een link begint met https://, mailto: of tel:, of wijst naar een plaats in dit project."
        yield Doubt(LinkKind.REFUSED, message, hint)
        return
    if missing := _missing_scheme(href):
        message = (
            f'De link "{shown(text or href)}" gaat nergens naartoe: voor {shown(href)} ontbreekt {missing}.'
        )
        yield Doubt(LinkKind.REFUSED, message, f"Schrijf {missing}{shown(href)}")
        return
    if not text:
        yield Doubt(LinkKind.TEXT, "Deze link heeft geen tekst.", "Schrijf waar de link naartoe gaat.")
    elif text.casefold().strip(" .,:;!?›»>…") in _EMPTY_WORDS:
        message = f'De link "{shown(text)}" zegt niet waar hij naartoe gaat.'
        yield Doubt(LinkKind.TEXT, message, "Noem het doel, bijvoorbeeld: [de regeling op onze site](…).")
    elif _is_other_address(text, href):
        message = f'De link heet "{shown(text)}", maar gaat naar {shown(_bare(href))}.'
        yield Doubt(LinkKind.OTHER, message, "Maak tekst en adres gelijk, of geef de link een gewone naam.")
    yield from _look_alikes(href)


def _missing_scheme(href: str) -> str:
    """What was left out of an address that a browser takes for a file of ours."""
    if _SCHEME.match(href):
        return ""
    if _LIKE_MAIL.fullmatch(href):
        return "mailto:"
    return "https://" if _LIKE_WEB.fullmatch(href) else ""


def _is_other_address(text: str, href: str) -> bool:
    if _LIKE_MAIL.fullmatch(text) or href.lower().startswith("mailto:"):
        return "@" in text and _LIKE_MAIL.fullmatch(text) is not None and _bare(text) != _bare(href)
    if not _LIKE_WEB.fullmatch(text):
        return False
    said, goes = _bare(text).rstrip("…."), _bare(href)
    if "/" not in said or text.endswith(("…", "...")):
        return said.split("/")[0] != goes.split("/")[0]
    return said != goes


def _bare(address: str) -> str:
    """What a reader compares: without scheme, "www." and the last slash."""
    plain = _SCHEME.sub("", unquote(address).strip().lower(), count=1)
    return plain.removeprefix("www.").rstrip("/")


def _look_alikes(href: str) -> Iterator[Doubt]:
    name = host(href)
    if name.isascii() and not any(label.startswith("xn--") for label in name.split(".")):
        return
    ascii_form, seen = _ascii_form(name), _seen_form(name)
    mixed = " en mengt letters van twee schriften" if _scripts(seen) > 1 else ""
    message = f'Het adres "{shown(seen)}" heet eigenlijk {shown(ascii_form)}{mixed}.'
    hint = "Kijk na of dit het echte adres is: sommige letters lijken precies op andere."
    yield Doubt(LinkKind.LOOK_ALIKE, message, hint)


def _ascii_form(name: str) -> str:
    try:
        return name.encode("idna").decode()
    except UnicodeError:
        return ".".join(
            label if label.isascii() else "xn--" + label.encode("punycode").decode()
            for label in name.split(".")
        )


def _seen_form(name: str) -> str:
    try:
        return name.encode().decode("idna")
    except UnicodeError:
        return name


def _scripts(name: str) -> int:
    return len({unicodedata.name(char, "?").split()[0] for char in name if char.isalpha()})
