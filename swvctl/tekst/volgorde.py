"""The order in which a reader looks for a name: 8 before 10, É beside E, 't under T."""

import unicodedata
from functools import lru_cache

from swvctl.patroon import patroon

_APOSTROPHES = str.maketrans("", "", "'’‘ʼ`´")
_NUMBER = patroon(r"[0-9]+")


@lru_cache(maxsize=4096)
def op_naam(text: str) -> tuple[str, str]:
    """What to sort names by, also names of files; two that read the same stand as they are spelled.

    >>> sorted(["Groep 10", "groep 9", "Groep 8"], key=op_naam)
    ['Groep 8', 'groep 9', 'Groep 10']
    """
    bare = text.casefold().translate(_APOSTROPHES)
    if not bare.isascii():
        letters = unicodedata.normalize("NFKD", bare)
        bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return _NUMBER.sub(lambda found: _by_size(found[0]), bare), text


def _by_size(digits: str) -> str:
    """A number that sorts as text: how many digits it has goes before them."""
    number = digits.lstrip("0") or "0"
    return f"0{len(number):04}{number}"
