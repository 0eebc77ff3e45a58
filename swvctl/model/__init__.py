"""The Dutch nouns: frozen values with fields by type, made of valid records."""

from swvctl.discovery import import_all
from swvctl.model.entity import KINDS, Entity


def load_nouns() -> dict[str, type[Entity]]:
    """Every kind of noun, in an order in which each can be built."""
    import_all("swvctl.model")
    return dict(sorted(KINDS.items(), key=lambda item: (len(item[1].after), item[0])))
