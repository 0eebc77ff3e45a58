"""The word of time that was meant by one with a slip in it, or by an English one."""

import difflib

from .vocabulary import CODES, FOREIGN

_LONG_WORDS = sorted(word for word in CODES if len(word) > 3)  # noqa: PLR2004 - short words resemble everything
_LIKENESS = 0.75


def nearest_word(word: str) -> str:
    """The Dutch word; the word itself where it is one, or is like none of them."""
    small = word.casefold()
    if small in CODES:
        return word
    if small in FOREIGN:
        return next(dutch for dutch, code in CODES.items() if code == FOREIGN[small])
    near = difflib.get_close_matches(small, _LONG_WORDS, n=1, cutoff=_LIKENESS)
    return near[0] if near else word
