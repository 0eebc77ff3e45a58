"""One spelling for a school year."""

from swvctl.wanneer import parse_schoolyear


def schoolyear_name(text: str) -> str:
    """Give ``2027 – 2028`` and ``schooljaar 27-28`` as ``2027-2028``."""
    first, last = parse_schoolyear(text)
    return f"{first}-{last}"
