"""The glossary: words of the field with their abbreviation; ours are shipped, a region's own go before them."""

from swvctl.model.entity import Entity, noun
from swvctl.patroon import patroon

_WITH_ABBREVIATION = patroon(r"(?P<woord>.*\S)\s+\((?P<kort>[^()\s][^()]{0,19})\)")


class Uitgelegd:
    """A word with its explanation, shipped or of the region itself: how its name comes apart."""

    __slots__ = ()
    begrip: str
    kort: str

    @property
    def woord(self) -> str:
        return self._uiteen[0]

    @property
    def afkorting(self) -> str:
        return self._uiteen[1]

    @property
    def _uiteen(self) -> tuple[str, str]:
        """Take ``ondersteuningsplanraad (OPR)`` apart, unless the abbreviation is given."""
        found = None if self.kort else _WITH_ABBREVIATION.fullmatch(self.begrip.strip())
        return (found["woord"], found["kort"]) if found else (self.begrip.strip(), self.kort)


@noun("begrip")
class Begrip(Uitgelegd, Entity):
    """A word that the region explains itself."""

    begrip: str
    kort: str = ""
    ook: tuple[str, ...] = ()
    niet: str = ""
    uitleg: str = ""
