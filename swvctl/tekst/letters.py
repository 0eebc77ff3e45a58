"""Signs that few printed letters have; asked of every text, so it is one quick look."""

from swvctl.patroon import patroon

# Everything but Latin letters of Europe, common punctuation and the euro.
_RARE = patroon("[^\0-\u024f\u2010-\u2026\u20ac]")


def has_rare_signs(text: str) -> bool:
    return _RARE.search(text) is not None
