"""One spelling for a school year."""

from functools import lru_cache

from swvctl.wanneer import parse_schoolyear


@lru_cache(maxsize=256)
def schoolyear_name(text: str) -> str:
    """Give ``2027 – 2028`` and ``schooljaar 27-28`` as ``2027-2028``."""
    first, last = parse_schoolyear(text)
    return f"{first}-{last}"
