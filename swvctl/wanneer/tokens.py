"""From text as people write it to one plain line of codes: ``Di. 5 okt 2021`` becomes ``d1 5 m10 2021``."""

import re
import unicodedata

from swvctl.patroon import patroon

from .refusal import WanneerError, quoted
from .vocabulary import CODES, PHRASES

MAX_LENGTH = 120

_ACCENTS = dict.fromkeys((0x300, 0x301, 0x308))
_DASHES = dict.fromkeys((0xAD, *range(0x2010, 0x2016), 0x2212), "-")
_BLANKS = dict.fromkeys((0xA0, *range(0x2000, 0x200B), 0x202F, 0x3000), " ")
_SIGNS = str.maketrans({**_DASHES, **_BLANKS})
_TOKEN = patroon(r"[ \t\r\n,]+|t ?/ ?m\b|[0-9]+|[a-z]+(?:\.[a-z]+)*\.?|\.\.|[-/:.()~?%±]")


def codes(text: str) -> str:
    """Return the line of codes; words that mean nothing to us stay as they are."""
    return line(split(text))


def split(text: str) -> list[str]:
    """Cut the text into words, numbers and signs, and replace each word by its code."""
    if len(text) > MAX_LENGTH:
        raise WanneerError(
            f"Dit is te lang voor een moment: {len(text)} tekens, hoogstens {MAX_LENGTH} mag.",
            "Schrijf hier alleen de datum of de periode en zet de rest bij de tekst.",
        )
    plain = unicodedata.normalize("NFD", text.translate(_SIGNS)).translate(_ACCENTS).lower().strip()
    found: list[str] = []
    place = 0
    while place < len(plain):
        match = _TOKEN.match(plain, place)
        if match is None:
            sign = quoted(plain[place])
            raise WanneerError(f"In {quoted(text)} staat een teken dat niet in een datum hoort: {sign}.")
        place = match.end()
        found.append(_code(match.group()))
    return [code for code in found if code]


def line(parts: list[str]) -> str:
    joined = " ".join(parts)
    for words, code in PHRASES:
        if words in joined:
            joined = re.sub(rf"\b{words}\b", code, joined)
    return joined.removesuffix(" :").removesuffix(" .")


def _code(token: str) -> str:
    if token.isspace() or token[0] in " ,\t\r\n":
        return ""
    if token[0].isalpha() and "/" not in token:
        bare = token.replace(".", "")
        return CODES.get(bare, bare)
    return "t/m" if token[0] == "t" else CODES.get(token, token)
