"""From a filled template to the bytes of a file."""

from functools import lru_cache

from swvctl.tekst.escape import straight, straight_bytes

_OPEN, _CLOSE = "<style>", "</style>"
_STYLES = 64


def finished(text: str) -> bytes:
    """The file as it is written: without what no file may hold, and with one line end at its end."""
    before, opened, rest = text.strip().partition(_OPEN)
    style, closed, after = rest.partition(_CLOSE)
    whole = straight_bytes(before), _style(f"{opened}{style}{closed}"), straight_bytes(after), b"\n"
    if None in whole:
        return f"{straight(text).strip()}\n".encode("utf-8", "replace")
    return b"".join(part for part in whole if part)


@lru_cache(maxsize=_STYLES)
def _style(text: str) -> bytes | None:
    """The greater part of a page, and the same on all pages of a kind: looked through once."""
    return straight_bytes(text)
