"""From bytes to text: only UTF-8, and only characters that an editor shows as they are."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from swvctl.findings import Severity
from swvctl.limits import MAX_FILE_BYTES, MAX_LINE_CHARACTERS
from swvctl.patroon import patroon
from swvctl.read.encoding import explain_bytes, other_file
from swvctl.read.fault import Fault, on_line, whole
from swvctl.read.garbled import garbled

LINE_END = patroon(r"\r\n|\r|\n")

# What PyYAML's own reader refuses, what shifts line numbers (U+0085, U+2028, U+2029), and a BOM further on.
FORBIDDEN = patroon(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufdd0-\ufdef\ufffe\uffff"
    "\U0001fffe\U0001ffff\U000e0000-\U000e001f\U0010fffe\U0010ffff]"
)
DIRECTION = patroon("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_INVISIBLE = patroon(
    "[\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200c\u2060-\u2065\u206a-\u206f\u3164\uffa0\ufff9-\ufffb]"
    # A joiner holds the parts of one emoji together; anywhere else it only hides.
    "|(?<![\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d"
    # Tags spell the name of a flag behind a black flag, one variation sign picks the form of an emoji;
    # anywhere else they carry words that nobody sees.
    "|(?<![\U0001f3f4\U000e0020-\U000e007e])[\U000e0020-\U000e007f]"
    "|[\ufe00-\ufe0d\U000e0100-\U000e01ef]|(?<![\x23\x2a0-9\xa9\xae\u203c-\u3299\U0001f000-\U0001faff])[\ufe0e\ufe0f]"
)
# What nearly all texts are made of; any other character asks for a second look.
_UNCOMMON = patroon("[^\t\n\r -~\xa0-\xac\xae-\u024f\u2010-\u2027\u2030-\u203a\u20ac]")
_ORDINARY = b"\n" + bytes(range(ord(" "), ord("\x7f")))
_CONFLICT = patroon(r"^(?:<{7}|>{7}|\|{7})(?: |\r?$)", re.MULTILINE)

_NAMES = {
    "\0": "een nulteken",
    "\x1b": "een stuurteken",
    "\x0b": "een verticale tab",
    "\x0c": "een paginaeinde",
    "\x85": "een regeleinde dat editors niet tonen",
    "\u2028": "een regeleinde dat editors niet tonen",
    "\u2029": "een alinea-einde dat editors niet tonen",
    "\ufeff": "een begin-van-bestandteken midden in de tekst",
    "\xad": "een zacht afbreekstreepje",
    "\u200b": "een spatie zonder breedte",
}


class Decoded(NamedTuple):
    """The text, or ``None`` when it cannot be used; faults may come with both."""

    text: str | None
    faults: list[Fault]


def decode(content: bytes) -> Decoded:
    if len(content) > MAX_FILE_BYTES:
        message = f"Dit bestand is te groot: groter dan {MAX_FILE_BYTES // 1024} kB."
        large = whole("YML013", message, "Verdeel de inhoud over meer bestanden.")
        return Decoded(None, [other_file(content) or large])
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Decoded(None, [explain_bytes(content, error)])
    if _is_plain(text) and len(text) <= MAX_LINE_CHARACTERS and not _looks_merged(text):
        return Decoded(text, [] if text.isascii() else list(garbled(lambda: LINE_END.split(text), text)))
    stop = next(_stops(content, text), None)
    return (
        Decoded(None, [stop])
        if stop
        else Decoded(text, [*_hidden(text), *garbled(lambda: LINE_END.split(text), text)])
    )


def lines(content: bytes) -> list[str]:
    """Split any bytes into lines, counted as editors count them."""
    return LINE_END.split(content.decode("utf-8-sig", "replace"))


def place(text: str, offset: int) -> tuple[int, int]:
    """Give line and column, both from 1, of a character."""
    ends = list(LINE_END.finditer(text, 0, offset))
    return len(ends) + 1, offset - (ends[-1].end() if ends else 0) + 1


def point(character: str) -> str:
    """Name a character that must not be printed."""
    return f"U+{ord(character):04X}"


def _is_plain(text: str) -> bool:
    """Tell quickly that there is nothing to look for, which is so for nearly every file."""
    unusual = text.encode().translate(None, _ORDINARY)
    return not (unusual if text.isascii() else _UNCOMMON.search(unusual.decode()))


def _looks_merged(text: str) -> bool:
    return "<<<<<<<" in text or ">>>>>>>" in text or "|||||||" in text


def _stops(content: bytes, text: str) -> Iterator[Fault]:
    """Yield what makes the text unusable, the most telling first."""
    if b"\0" in content and content.count(b"\0") * 4 >= len(content):
        yield explain_bytes(content, None)
    if known := other_file(content):
        yield known
    if not _is_plain(text) and (found := FORBIDDEN.search(text)):
        line, column = place(text, found.start())
        named = describe(found[0])
        message = f"Op deze regel staat een teken dat hier niet mag: {named}."
        yield Fault(
            "YML005", on_line(line, column, 1), message, "Haal het teken weg, of typ de regel opnieuw."
        )
    if _looks_merged(text) and (found := _CONFLICT.search(text)):
        line, _ = place(text, found.start())
        message = "Hier staan twee versies door elkaar: het samenvoegen in git is niet afgemaakt."
        hint = "Kies welke tekst blijft en haal de regels met <<<<<<<, ======= en >>>>>>> weg."
        yield Fault("YML014", on_line(line, 1, 7), message, hint)
    if len(text) > MAX_LINE_CHARACTERS:
        yield from _long_line(text)


def _long_line(text: str) -> Iterator[Fault]:
    for number, line in enumerate(LINE_END.split(text), start=1):
        if len(line) > MAX_LINE_CHARACTERS:
            message = f"Deze regel is te lang: langer dan {MAX_LINE_CHARACTERS:,} tekens.".replace(",", ".")
            yield Fault(
                "YML013", on_line(number), message, "Zet elke zin op een eigen regel, onder een veld met |."
            )
            return


def _hidden(text: str) -> Iterator[Fault]:
    if _is_plain(text):
        return
    for number, line in enumerate(LINE_END.split(text), start=1):
        if found := DIRECTION.search(line):
            message = f"Op deze regel keert een onzichtbaar teken de leesrichting om: {point(found[0])}."
            yield Fault("YML017", on_line(number, found.start() + 1, 1), message, "Typ de regel opnieuw.")
        elif found := _INVISIBLE.search(line):
            message = f"Op deze regel staat een onzichtbaar teken: {describe(found[0])}."
            hint = "Haal het teken weg, of typ het woord opnieuw."
            yield Fault("YML017", on_line(number, found.start() + 1, 1), message, hint, Severity.WARNING)


def describe(character: str) -> str:
    """Name a character by number, with a word for it where there is one."""
    name = _NAMES.get(character)
    if not name and unicodedata.category(character) == "Cc":
        name = "een stuurteken"
    return f"{point(character)} ({name})" if name else point(character)
