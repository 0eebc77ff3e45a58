"""Articles of law in any spelling: ``WPO 18a lid 8 a`` and ``artikel 18a, achtste lid, onder a, WPO`` are one."""

import re
from functools import lru_cache
from typing import NamedTuple

from swvctl.patroon import patroon

_LAWS = ("wpo", "wvo2020", "wvo", "wec", "wms", "jeugdwet", "wmo", "avg", "lpw")
_WORDS = "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende"
_COUNTS = "twee drie vier vijf zes zeven acht negen tien elf twaalf"
_ORDINALS = {word: str(number) for number, word in enumerate(_WORDS.split(), start=1)}
_ORDINALS |= {word: str(number) for number, word in enumerate(_COUNTS.split(), start=2)}
_NAMES = {
    "wet op het primair onderwijs": "wpo",
    "wet voortgezet onderwijs 2020": "wvo2020",
    "wet op het voortgezet onderwijs": "wvo",
    "wet medezeggenschap op scholen": "wms",
    "wet op de expertisecentra": "wec",
}
_TOKEN = patroon(r"wvo2020|[0-9]+\.[0-9]+[a-z]?|[0-9]+[a-z]?|[a-z]+")
_SPLIT = patroon(r"([0-9]+)([a-z])")
_LETTER = patroon(r"[a-z]")
_RANGE = patroon(r"\b([a-z]) (?:t/m|tot en met|-) ([a-z])\b")
_APART = patroon(r"\b([0-9]+) ([a-z])(?=,? lid\b)")  # 18 a lid 8
# Without a word between them, the year of the law and the number of the article read as one number.
_AFTER_YEAR = patroon(r"\bWVO 2020,? (?:art(?:ikel|\.)? )?(?=[0-9]+\.[0-9])")


class Artikel(NamedTuple):
    """One place in a law; what is not said is empty."""

    wet: str
    artikel: str
    lid: str
    letter: str

    def valt_onder(self, other: "Artikel") -> bool:
        """Whether this is the other place, or a part of it; a law that is not named is taken for the same."""
        same = not self.wet or not other.wet or self.wet == other.wet
        pairs = ((self.artikel, other.artikel), (self.lid, other.lid), (self.letter, other.letter))
        return same and all(not wanted or own == wanted for own, wanted in pairs)


@lru_cache(maxsize=1024)
def lees_artikel(text: str) -> Artikel | None:
    """The place in the law that is meant, or None where no article can be seen."""
    tokens = _TOKEN.findall(_plain(text))
    law = next((token for token in tokens if token in _LAWS), "")
    places = [_ORDINALS.get(token, token) for token in tokens]
    numbers = [token for token in places if token[0].isdigit()]
    if not numbers:
        return None
    article, rest = numbers[0], places[places.index(numbers[0]) + 1 :]
    return Artikel(law, article, *_below(rest))


def meer_letters(text: str) -> list[str]:
    """The letters after the first, as in ``lid 8 d en e``: an article is one place, so these are lost."""
    found = lees_artikel(text)
    if found is None or not found.letter:
        return []
    plain = _RANGE.sub(lambda ends: " ".join(map(chr, range(ord(ends[1]), ord(ends[2]) + 1))), _plain(text))
    letters = [_letter(token, found.lid) for token in _TOKEN.findall(plain)]
    return [letter for letter in dict.fromkeys(letters) if letter not in {"", found.letter}]


def _letter(token: str, lid: str) -> str:
    """The letter that a word is, alone or beside the number of the paragraph."""
    beside = _SPLIT.fullmatch(token)
    if beside and beside[1] == lid:
        return beside[2]
    return token if _LETTER.fullmatch(token) else ""


def _plain(text: str) -> str:
    """In small letters, each law by its short name, and the letter of an article beside its number."""
    line = " ".join(text.casefold().split())
    for name, short in _NAMES.items():
        line = line.replace(name, short)
    return _APART.sub(r"\1\2", re.sub(r"\bwvo\s+2020\b", "wvo2020", line))


def printed_article(text: str) -> str:
    """An article as pages and messages name it: ``WVO 2020 art. 2.47 lid 8 a``, also where the word was left out."""
    return _AFTER_YEAR.sub("WVO 2020 art. ", text)


def _below(rest: list[str]) -> tuple[str, str]:
    """The paragraph and the letter that come after the article."""
    lid = letter = ""
    for token in rest:
        if found := _SPLIT.fullmatch(token):
            lid, letter = lid or found[1], letter or found[2]
        elif token.isdigit() and not lid:
            lid = token
        elif _LETTER.fullmatch(token) and not letter:
            letter = token
    return lid, letter
