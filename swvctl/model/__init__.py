"""The Dutch nouns: frozen values with fields by type, made of valid records."""

from collections.abc import Iterable

from swvctl.discovery import import_all
from swvctl.model.entity import KINDS, Entity


def load_nouns(kinds: Iterable[str] | None = None) -> dict[str, type[Entity]]:
    """Every kind of noun, in an order in which each can be built; or at least these ``kinds`` and what they need."""
    import_all("swvctl.model", None if kinds is None else frozenset(kinds))
    return dict(sorted(KINDS.items(), key=lambda item: (len(item[1].after), item[0])))
