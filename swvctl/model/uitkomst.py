"""What an outcome says by its first words; the rest of the text is the region's own."""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

from swvctl.patroon import patroon
from swvctl.tekst.nederlands import closest


class Oordeel(StrEnum):
    """What the outcome of a step means for the route."""

    GEEN = "nog geen uitkomst"
    JA = "ja"
    ONDER_VOORWAARDEN = "onder voorwaarden"
    DEELS = "deels"
    NEE = "nee"
    GEHOUDEN = "gehouden"
    NIET_GEHOUDEN = "niet gehouden"
    ONBEKEND = "onbekend"


ZWIJGEN = ("geen reactie", "niet gereageerd", "niets vernomen", "termijn verstreken", "termijn verlopen")
_WORDS: Mapping[Oordeel, tuple[str, ...]] = MappingProxyType(
    {
        Oordeel.JA: (
            "ingestemd",
            "instemming",
            "stemt in",
            "akkoord",
            "positief",
            "goedgekeurd",
            "goedkeuring",
            "vastgesteld",
            "definitief vastgesteld",
            "aangenomen",
            "unaniem",
            "ingediend",
            "aangeleverd",
            "ontvangen",
            "ontvangst bevestigd",
            "besloten",
            "verleend",
            # It is adopted; of the approval that is still to come another step speaks.
            "vastgesteld onder voorbehoud van goedkeuring",
            "onder voorbehoud van goedkeuring vastgesteld",
            "stilzwijgend ingestemd",
            "stilzwijgend akkoord",
            "stilzwijgend goedgekeurd",
        ),
        Oordeel.ONDER_VOORWAARDEN: (
            "voorwaardelijk",
            "voorwaardelijke instemming",
            "onder voorwaarde",
            "onder voorwaarden",
            *(
                f"{word} {tie} {term}"
                for word in ("ingestemd", "instemming", "akkoord", "goedgekeurd", "positief")
                for tie in ("onder", "met")
                for term in ("voorwaarde", "voorwaarden", "één voorwaarde", "een voorwaarde")
            ),
        ),
        Oordeel.DEELS: (
            "in grote lijnen",
            "voorlopig",
            "voorgenomen",
            "voornemen",
            "op hoofdlijnen",
            "deels",
            "gedeeltelijk",
            "in concept",
            "concept",
            "onder voorbehoud",
            "vastgesteld op hoofdlijnen",
            "vastgesteld in grote lijnen",
            "vastgesteld onder voorbehoud",
        ),
        Oordeel.NEE: (
            "niet ingestemd",
            "geen instemming",
            "instemming onthouden",
            "onthouden",
            "niet akkoord",
            "negatief",
            "afgewezen",
            "afgekeurd",
            "niet goedgekeurd",
            "goedkeuring onthouden",
            "niet vastgesteld",
            "niet ingediend",
            "verworpen",
        ),
        Oordeel.GEHOUDEN: (
            "besproken",
            "overeenstemming",
            "geen overeenstemming",
            "gedeeltelijke overeenstemming",
            "deels overeenstemming",
            "ter kennisneming",
            "kennisgenomen",
            "geen opmerkingen",
            "geen bezwaar",
            "geen advies",
            *ZWIJGEN,
            "afgezien van advies",
            "ziet af van advies",
            "gehouden",
            "afgerond",
            "gevoerd",
            "neutraal",
        ),
        Oordeel.NIET_GEHOUDEN: (
            "ingezet",
            "gestart",
            "gepland",
            "uitgesteld",
            "aangehouden",
            "verzet",
            "uitgenodigd",
            "niet gehouden",
            "niet doorgegaan",
            "loopt",
            "volgt",
            "nog niet",
            "nog geen",
            "moet nog",
        ),
    }
)
_BY_WORDS = sorted(
    ((words, oordeel) for oordeel, many in _WORDS.items() for words in many), key=lambda pair: -len(pair[0])
)
KNOWN = tuple(sorted(words for words, _ in _BY_WORDS))
_SHORTEST = 6  # a shorter word is too easily another word
_OTHER_WORDS = frozenset({"gestort", "gevierd", "gevoed", "verleerd", "verlet", "verworven"})
_OFTEN_MISSPELT = MappingProxyType({"accoord": "akkoord", "acoord": "akkoord"})
JA_EN_NEE = MappingProxyType(
    {
        "overleg": ("overeenstemming", "geen overeenstemming"),
        "advies": ("positief", "negatief"),
        "instemming": ("ingestemd", "niet ingestemd"),
        "goedkeuring": ("goedgekeurd", "niet goedgekeurd"),
        "vaststelling": ("vastgesteld", "niet vastgesteld"),
    }
)
_SIGNS = " ,.;:!"
_WHOLE = frozenset({Oordeel.JA, Oordeel.ONDER_VOORWAARDEN})
# Soon after its first words: "met zorgen over alles behalve het vervoer" leaves nothing out.
_EXCEPT = patroon(
    r"(?:\S+ ){1,4}(?:met uitzondering van|uitgezonderd|behalve|maar niet met)\b(?P<what>.*)", re.DOTALL
)
_RESERVED = ("hoofdlijnen", "grote lijnen", "voorbehoud", "gedeelt", "deels", "voorlopig")
_VOTERS = patroon(r"\b(?:lid|leden|stem|stemmen|onthouding|onthoudingen|geleding|persoon|personen|iemand)\b")


@lru_cache(maxsize=1024)
def oordeel(text: str) -> Oordeel:
    """What an outcome says: ``geen overeenstemming`` is a consultation that was held."""
    plain = " ".join(text.casefold().split())
    if not plain:
        return Oordeel.GEEN
    found = next((found for words, found in _BY_WORDS if _begins(plain, words)), Oordeel.ONBEKEND)
    return Oordeel.DEELS if found in _WHOLE and _is_but_for(plain) else found


def is_overeenstemming(text: str) -> bool:
    """Whether a gemeente agreed, with or without a remark: ``overeenstemming, met een afspraak over vervoer``."""
    plain = " ".join(text.casefold().split())
    if oordeel(text) is Oordeel.JA:
        return True
    partly = _is_but_for(plain) or any(word in plain for word in _RESERVED)
    return _begins(plain, "overeenstemming") and not partly


def _is_but_for(plain: str) -> bool:
    """Whether a part of the document is left out: not where it is about who voted."""
    found = _EXCEPT.match(plain)
    return found is not None and not _VOTERS.search(found["what"])


def kort_gezegd(text: str, soort: str) -> str:
    """What ``ja`` or ``nee`` alone means for this kind of step, where there is a word for it."""
    pair = JA_EN_NEE.get(soort)
    said = text.casefold().strip(" .!")
    return pair[said == "nee"] if pair and said in {"ja", "nee"} else ""


@lru_cache(maxsize=1024)
def bedoeld(text: str, also: tuple[str, ...] = ()) -> str:
    """The known words that an outcome almost begins with, where they say more than what was understood of it.

    One slip of the pen at most: "verdeeld" is no "verleend", and free text is free. Nobody mistakes the first letter.
    ``also`` are words that are known in this place only.
    """
    plain = " ".join(text.casefold().partition(",")[0].split())  # what comes after a comma is free
    understood = next((words for words, _ in _BY_WORDS if _begins(plain, words)), "")
    if any(_begins(plain, words) for words in also):
        return ""
    for words in (*(words for words, _ in _BY_WORDS), *also):
        if len(words) > len(understood) and _almost(_first(plain, words.count(" ") + 1), words):
            return words
    return _OFTEN_MISSPELT.get(_first(plain, 1), "")


def _first(text: str, count: int) -> str:
    return " ".join(text.split(" ")[:count]).rstrip(_SIGNS)


def _almost(said: str, words: str) -> bool:
    if len(said) < _SHORTEST or said[:1] != words[:1] or said.startswith(words):
        return False
    if said in _OTHER_WORDS or said in KNOWN:
        return False
    return closest(said, [words], most=1) is not None


def _begins(text: str, words: str) -> bool:
    return text.startswith(words) and not text[len(words) : len(words) + 1].isalpha()
