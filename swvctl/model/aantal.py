"""Numbers of people as a report puts them: ``ruim 60``, ``zo'n 90``, ``61``."""

from typing import NamedTuple

from swvctl.patroon import patroon

GETALWOORDEN = (
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
    "twintig",
)
_NUMBER = patroon(r"(?P<woord>.*?)\s*(?P<getal>[0-9]{1,3}(?:\.[0-9]{3}){1,3}|[0-9]{1,9})(?:\s+\D*)?")
_DIGITS = patroon(r"[0-9]{1,9}")
_ABOVE = ("ruim", "meer dan", "minimaal", "minstens", "ten minste")
_BELOW = ("bijna", "hooguit", "ten hoogste", "maximaal", "minder dan", "krap", "net geen")
MARGIN = 0.15


class AantalZin(NamedTuple):
    """A number with the word before it."""

    woord: str
    getal: int

    def te_veel(self, counted: int) -> bool:
        """Whether it claims more than can have been counted; of a rough number, more than roughly."""
        if self.woord.startswith(_BELOW):
            return self.getal > counted * (1 + MARGIN) + 1 and not self._capped
        if self.woord.startswith(_ABOVE) or not self.woord:
            return self.getal > counted
        return self.getal > counted * (1 + MARGIN) + 1

    def te_weinig(self, counted: int) -> bool:
        """Whether it claims fewer than were counted; what is only a least number never does."""
        if self.woord.startswith(_ABOVE):
            return False
        return counted > (self.getal * (1 + MARGIN) + 1 if self.woord else self.getal)

    @property
    def _capped(self) -> bool:
        return self.woord.startswith(("hooguit", "ten hoogste", "maximaal", "minder dan"))


def lees_aantal(text: str) -> AantalZin | None:
    """Read such a phrase; what holds no number is None."""
    found = _NUMBER.fullmatch(" ".join(text.casefold().split()))
    if found is None:
        return None
    return AantalZin(found["woord"], int(found["getal"].replace(".", "")))


def telwoord(text: str) -> int | None:
    """A number in words or digits: ``acht``, ``14``."""
    word = text.casefold().replace("één", "een")
    if _DIGITS.fullmatch(word):
        return int(word)
    return GETALWOORDEN.index(word) if word in GETALWOORDEN else None
