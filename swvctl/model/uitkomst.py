"""What an outcome says by its first words; the rest of the text is the region's own."""

from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType


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
            "unaniem",
            "ingediend",
            "aangeleverd",
            "ontvangen",
            "ontvangst bevestigd",
            "besloten",
            "verleend",
        ),
        Oordeel.ONDER_VOORWAARDEN: (
            "ingestemd onder voorwaarde",
            "ingestemd onder voorwaarden",
            "ingestemd met voorwaarden",
            "instemming onder voorwaarden",
            "voorwaardelijk",
            "voorwaardelijke instemming",
            "akkoord onder voorwaarden",
            "goedgekeurd onder voorwaarden",
            "onder voorwaarde",
            "onder voorwaarden",
            "positief onder voorwaarden",
            "positief met voorwaarden",
        ),
        Oordeel.DEELS: (
            "in grote lijnen",
            "voorlopig",
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
        ),
    }
)
_BY_WORDS = sorted(
    ((words, oordeel) for oordeel, many in _WORDS.items() for words in many), key=lambda pair: -len(pair[0])
)
KNOWN = tuple(sorted(words for words, _ in _BY_WORDS))


@lru_cache(maxsize=1024)
def oordeel(text: str) -> Oordeel:
    """What an outcome says: ``geen overeenstemming`` is a consultation that was held."""
    plain = " ".join(text.casefold().split())
    if not plain:
        return Oordeel.GEEN
    return next((found for words, found in _BY_WORDS if _begins(plain, words)), Oordeel.ONBEKEND)


def _begins(text: str, words: str) -> bool:
    return text.startswith(words) and not text[len(words) : len(words) + 1].isalpha()
