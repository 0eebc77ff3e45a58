"""The glossary: words of the field with their abbreviation; ours are shipped, a region's own go before them."""

from swvctl.model.entity import Entity, noun
from swvctl.patroon import patroon

_WITH_ABBREVIATION = patroon(r"(?P<woord>.*\S)\s+\((?P<kort>[^()\s][^()]{0,19})\)")


def woord_en_afkorting(begrip: str, kort: str) -> tuple[str, str]:
    """Take ``ondersteuningsplanraad (OPR)`` apart, unless the abbreviation is given."""
    found = None if kort else _WITH_ABBREVIATION.fullmatch(begrip.strip())
    return (found["woord"], found["kort"]) if found else (begrip.strip(), kort)


@noun("begrip")
class Begrip(Entity):
    """One word with its explanation."""

    begrip: str
    kort: str = ""
    ook: tuple[str, ...] = ()
    niet: str = ""
    uitleg: str = ""

    @property
    def woord(self) -> str:
        return woord_en_afkorting(self.begrip, self.kort)[0]

    @property
    def afkorting(self) -> str:
        return woord_en_afkorting(self.begrip, self.kort)[1]
