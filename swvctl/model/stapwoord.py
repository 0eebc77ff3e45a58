"""The word of a step: an advice is positive, a consent is given, a plan is adopted."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from swvctl.model.uitkomst import JA_EN_NEE, Oordeel, is_overeenstemming, oordeel
from swvctl.patroon import patroon

_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "ingestemd": "instemming",
        "instemming": "instemming",
        "stemt in": "instemming",
        "positief": "advies",
        "negatief": "advies",
        "goedgekeurd": "goedkeuring",
        "goedkeuring": "goedkeuring",
        "vastgesteld": "vaststelling",
        "vaststelling": "vaststelling",
        "overeenstemming": "overleg",
        "ingediend": "indiening",
    }
)
_A_WORD = patroon(rf"\b(?:{'|'.join(_WORDS)})\b")


class Stapwoord(NamedTuple):
    """A word of another kind of step, that ``soort``, and what to write instead; empty where that is not certain."""

    woord: str
    soort: str
    bedoeld: str


def woord_van_ander(uitkomst: str, soort: str) -> Stapwoord | None:
    """The word by which an outcome speaks of another kind of step; what comes after a comma is free."""
    first = " ".join(uitkomst.casefold().partition(",")[0].split())
    said = [(word, _WORDS[word]) for word in _A_WORD.findall(first)]
    if soort not in JA_EN_NEE or not said or any(own == soort for _, own in said):
        return None
    return Stapwoord(*said[0], _bedoeld(first, soort))


def _bedoeld(text: str, soort: str) -> str:
    ja, nee = JA_EN_NEE[soort]
    match oordeel(text):
        case Oordeel.NEE:
            return nee
        case Oordeel.JA if "ingediend" not in text:
            return ja
        case Oordeel.ONDER_VOORWAARDEN if oordeel(f"{ja} onder voorwaarden") is Oordeel.ONDER_VOORWAARDEN:
            return f"{ja} onder voorwaarden"
        case Oordeel.GEHOUDEN if is_overeenstemming(text):
            return ja
        case Oordeel.GEHOUDEN if text.startswith("geen overeenstemming"):
            return nee
        case _:
            return ""
