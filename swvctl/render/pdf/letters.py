"""Which characters the printed letter has, and what stands in for one that it has not."""

import struct
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from swvctl.model.papier import STAND_IN
from swvctl.patroon import patroon

UPRIGHT = ("SourceSansPro", "SourceSansProSemibold", "SourceSansProBold")
SLANTED = ("SourceSansProIt", "SourceSansProSemiboldIt")
# The same sign under another number: nobody sees a difference, so nobody needs to hear of it.
_EQUALS = {0x2011: "-", 0x2714: "✓", 0x25CF: "•", 0x25AA: "■", 0x25BA: "▶"}
_UNSEEN = patroon("[\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0020-\U000e007f]")
_LAYOUT = "\n\t \xad"
# An address may break at its signs. What is longer than any Dutch word may break anywhere; words break as words do.
_LONG = patroon(r"\S{30,}")
_NO_WORD = 45
_ADDRESS = patroon(r"(?<=[/@._?&=-])(?=[^\s/@._?&=-])")
_STEP = 6
BREAK, HYPHEN = "\u200b", "\xad"


def font_files() -> dict[str, Path]:
    """The files of the letter, by style; raises ``ImportError`` without the extra."""
    import font_source_sans_pro as font  # noqa: PLC0415 - part of the extra [pdf]

    return {style: Path(font.font_files_ttf[style]) for style in (*UPRIGHT, *SLANTED)}


@cache
def printable() -> frozenset[str]:
    """Every character that may stand in a text and comes out on paper as it is meant."""
    return _shared(UPRIGHT) | {chr(code) for code in _EQUALS} | set(_LAYOUT)


def leans(text: str) -> bool:
    """Whether a text can be slanted: the slanted letters know no Greek and no Cyrillic."""
    return text.isascii() or set(text) <= _shared(SLANTED) | set(_LAYOUT) | {BREAK}


@cache
def _shared(styles: tuple[str, ...]) -> frozenset[str]:
    files = font_files()
    return frozenset.intersection(*(_characters(files[style].read_bytes()) for style in styles))


def fit_to_print(text: str) -> str:
    """The text with a stand-in for what cannot be printed, and places to break in words too long for a line."""
    if (text.isascii() or _comes_out_as_it_is(text)) and not _LONG.search(text):
        return text
    printed = "".join(_printed(text))
    # Signs that nobody sees are no title: something has to stand there, or the whole document is refused.
    return _LONG.sub(lambda word: _breakable(word[0]), printed if printed or not text else STAND_IN)


def _comes_out_as_it_is(text: str) -> bool:
    return set(text) <= _plain() and unicodedata.is_normalized("NFC", text)


@cache
def _plain() -> frozenset[str]:
    """The characters that stand in for nothing and that can be seen."""
    return frozenset(char for char in printable() if ord(char) not in _EQUALS and not _UNSEEN.match(char))


def _printed(text: str) -> Iterator[str]:
    has = printable()
    for char in unicodedata.normalize("NFC", _UNSEEN.sub("", text)):
        if char in has:
            yield _EQUALS.get(ord(char), char)
        elif not unicodedata.combining(char):
            yield STAND_IN


def _breakable(word: str) -> str:
    if _ADDRESS.search(word):
        word = _ADDRESS.sub(BREAK, word)
        return BREAK.join(_cut(part, BREAK) for part in word.split(BREAK))
    return _cut(word, HYPHEN)


def _cut(word: str, sign: str) -> str:
    if len(word) < _NO_WORD:
        return word
    return sign.join(word[start : start + _STEP] for start in range(0, len(word), _STEP))


def _characters(font: bytes) -> frozenset[str]:
    """What the ``cmap`` table of a TrueType file maps to a glyph."""
    (tables,) = struct.unpack_from(">H", font, 4)
    records = (struct.unpack_from(">4sLLL", font, 12 + 16 * number) for number in range(tables))
    start = next(offset for tag, _, offset, _ in records if tag == b"cmap")
    (subtables,) = struct.unpack_from(">H", font, start + 2)
    found: set[str] = set()
    for number in range(subtables):
        _, _, offset = struct.unpack_from(">HHL", font, start + 4 + 8 * number)
        (kind,) = struct.unpack_from(">H", font, start + offset)
        if kind == 4:  # noqa: PLR2004 - the number of the format in the OpenType specification
            found |= set(map(chr, _segments(font, start + offset)))
        elif kind == 12:  # noqa: PLR2004 - the same
            found |= set(map(chr, _groups(font, start + offset)))
    return frozenset(found)


def _segments(font: bytes, at: int) -> Iterator[int]:
    """Format 4: stretches of the basic plane, each with a shift or a list of glyphs."""
    (doubled,) = struct.unpack_from(">H", font, at + 6)
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", font, at + 14)
    starts = struct.unpack_from(f">{count}H", font, at + 16 + doubled)
    shifts = struct.unpack_from(f">{count}h", font, at + 16 + 2 * doubled)
    ranges = at + 16 + 3 * doubled
    lists = struct.unpack_from(f">{count}H", font, ranges)
    for number, (first, last) in enumerate(zip(starts, ends, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            if lists[number]:
                place = ranges + 2 * number + lists[number] + 2 * (code - first)
                (glyph,) = struct.unpack_from(">H", font, place)
            else:
                glyph = (code + shifts[number]) % 0x10000
            if glyph:
                yield code


def _groups(font: bytes, at: int) -> Iterator[int]:
    """Format 12: groups of codes, each with its first glyph."""
    (count,) = struct.unpack_from(">L", font, at + 12)
    for number in range(count):
        first, last, glyph = struct.unpack_from(">LLL", font, at + 16 + 12 * number)
        yield from range(first if glyph else first + 1, last + 1)
