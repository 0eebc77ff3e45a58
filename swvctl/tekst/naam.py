"""Names of files and ids: an allow list, and the way from any title to such a name."""

import unicodedata
from functools import lru_cache

from swvctl.limits import MAX_NAME_LENGTH
from swvctl.patroon import patroon

_NAME = patroon(r"[a-z0-9]+(?:-+[a-z0-9]+)*")
_SPELLED_OUT = str.maketrans(
    {"&": " en ", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i"}
)
_APOSTROPHES = patroon("['’‘ʼ`´]")
_OTHER = patroon(r"[^a-z0-9]+")
# Windows takes these for devices, with any suffix, in any folder.
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(10)}
)
_RESERVED_SUFFIX = "-naam"


@lru_cache(maxsize=4096)
def slug(text: str) -> str:
    """Make a name of a title: ``De Ponte & Zoë`` becomes ``de-ponte-en-zoe``.

    The same title always gives the same name. A title without any letter or digit that can be kept raises
    ``ValueError``.
    """
    letters = unicodedata.normalize("NFKD", text.casefold().translate(_SPELLED_OUT)).casefold()
    bare = _APOSTROPHES.sub("", "".join(char for char in letters if not unicodedata.combining(char)))
    name = _cut(_OTHER.sub("-", bare).strip("-"))
    if not name:
        raise ValueError("Van deze tekst is geen naam te maken: er staat geen letter of cijfer in.")
    return name + _RESERVED_SUFFIX if name in _RESERVED else name


def slug_or_nothing(text: str) -> str:
    """The same, and nothing of a title without any letter or digit."""
    try:
        return slug(text)
    except ValueError:
        return ""


def is_name(text: str) -> bool:
    """Tell whether the text can be an id or a file name without its suffix."""
    return len(text) <= MAX_NAME_LENGTH and _NAME.fullmatch(text) is not None and text not in _RESERVED


def is_reserved(text: str) -> bool:
    """Tell whether Windows keeps this word for a device, so that no file there can be called so."""
    return text.casefold() in _RESERVED


def _cut(name: str) -> str:
    """Shorten to whole words where that is possible."""
    if len(name) <= MAX_NAME_LENGTH:
        return name
    kept, _, rest = name[: MAX_NAME_LENGTH + 1].rpartition("-")
    return (kept or rest[:MAX_NAME_LENGTH]).rstrip("-")
