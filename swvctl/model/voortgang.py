"""How far something is: a few words that everybody uses, and the region's own word kept beside it."""

from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

from swvctl.wanneer import Precision, Wanneer, WanneerError, parse

LONGEST_LINE = 12


class Stand(StrEnum):
    """What a status word means."""

    GEPLAND = "gepland"
    BEZIG = "bezig"
    CONCEPT = "concept"
    GEREED = "gereed"
    VASTGESTELD = "vastgesteld"
    VERZET = "verzet"
    VERVALLEN = "vervallen"
    ONBEKEND = "onbekend"


DONE = frozenset({Stand.GEREED, Stand.VASTGESTELD})
_WORDS: Mapping[Stand, tuple[str, ...]] = MappingProxyType(
    {
        Stand.GEPLAND: ("gepland", "volgt", "nader te bepalen", "n.t.b.", "binnenkort", "nog niet begonnen"),
        Stand.BEZIG: (
            "bezig",
            "loopt",
            "lopend",
            "doorlopend",
            "structureel",
            "actief",
            "gestart",
            "begonnen",
            "ingezet",
            "aanzet",
            "in ontwikkeling",
            "in uitvoering",
            "in bewerking",
            "i.o.",
            "verkenning",
            "pilot",
            "proef",
            "op schema",
        ),
        Stand.CONCEPT: (
            "concept",
            "in concept",
            "definitief concept",
            "in grote lijnen",
            "voorlopig",
        ),
        Stand.GEREED: (
            "gereed",
            "afgerond",
            "klaar",
            "gedaan",
            "uitgevoerd",
            "getekend",
            "ondertekend",
            "herbevestigd",
            "ingediend",
            "opgeleverd",
        ),
        Stand.VASTGESTELD: ("vastgesteld", "definitief vastgesteld", "ingestemd", "instemming verleend"),
        Stand.VERZET: ("verzet", "uitgesteld", "verplaatst", "aangehouden"),
        Stand.VERVALLEN: ("vervallen", "vervalt", "geschrapt", "gestopt", "ingetrokken"),
    }
)
_BY_WORDS = sorted(
    ((words, stand) for stand, many in _WORDS.items() for words in many), key=lambda pair: -len(pair[0])
)
KNOWN = tuple(sorted(words for words, _ in _BY_WORDS if " " not in words))


@lru_cache(maxsize=1024)
def stand_of(text: str) -> Stand:
    """What a status says by its first words: ``gereed, p.d.`` is done, ``concept gereed`` is a concept."""
    plain = " ".join(text.casefold().split())
    return next((stand for words, stand in _BY_WORDS if _begins(plain, words)), Stand.ONBEKEND)


def _begins(text: str, words: str) -> bool:
    return text.startswith(words) and not text[len(words) : len(words) + 1].isalnum()


@lru_cache(maxsize=1024)
def moment_in(line: str) -> tuple[Wanneer | None, str]:
    """The moment in a line of an old table and the words around it: ``Afgerond p.d. juni 21``."""
    words = line.split()
    if len(words) > LONGEST_LINE:
        return None, line
    for length in range(len(words), 0, -1):
        for start in range(len(words) - length + 1):
            found = _moment(" ".join(words[start : start + length]).rstrip(",:;"))
            if found:
                return found, " ".join((*words[:start], *words[start + length :]))
    return None, line


def _moment(text: str) -> Wanneer | None:
    if not any(char.isdigit() for char in text):
        return None
    try:
        found = parse(text)
    except WanneerError:
        return None
    return None if found.precision is Precision.ONBEPAALD else found
