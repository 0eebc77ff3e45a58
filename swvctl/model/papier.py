"""What was learned by putting the sheets on paper; rules and pages read it, only the typesetter finds it out."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

STAND_IN = "☐"


class Inkorten(NamedTuple):
    """Advice about one field: how long it is, and how much must go, in tekens, keuzes or rijen."""

    veld: str
    titel: str
    lengte: int
    weg: int
    eenheid: str


class Maat(NamedTuple):
    """How one sheet fits: ``vol`` in per cent of the paper it may use, in the smallest letter."""

    bladen: int
    vol: int
    regels: int = 0
    inkorten: tuple[Inkorten, ...] = ()

    @property
    def past(self) -> bool:
        return self.regels == 0


class Papier(NamedTuple):
    """Every sheet by the name of its profile, and what else can be known only with a press at hand.

    ``tekens`` are the characters that can be printed, ``soorten`` the kinds of which something is.
    """

    maten: Mapping[str, Maat] = MappingProxyType({})
    tekens: frozenset[str] = frozenset()
    soorten: frozenset[str] = frozenset()
    logo_mislukt: bool = False
