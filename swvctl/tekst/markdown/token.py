"""A piece of a text that was read: what every output looks at, whoever read it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

_NONE: Mapping[str, str | int | float] = MappingProxyType({})


class Token(NamedTuple):
    """One opening, closing or leaf, in the words of the library; ``map`` holds its first line and the next after it."""

    type: str
    tag: str = ""
    nesting: int = 0
    content: str = ""
    level: int = 0
    map: tuple[int, int] | None = None
    children: "tuple[Token, ...]" = ()
    markup: str = ""
    hidden: bool = False
    attrs: Mapping[str, str | int | float] = _NONE
