"""Finds the nearest readable form of a text that was refused."""

import difflib
from collections.abc import Iterator

from swvctl.patroon import patroon

from .grammar import read_line
from .moment import Precision
from .placing import Context
from .refusal import WanneerError
from .tokens import MAX_LENGTH, line, split
from .vocabulary import CODES, FOREIGN
from .wording import show

EXAMPLES = 'Schrijf bijvoorbeeld "5 oktober 2027", "juni 2027", "voor 1 mei 2027" of "schooljaar 2027-2028".'

_MAX_PARTS = 14
_STRANGE = patroon(r"[^0-9A-Za-zÀ-ÿ\s/:.,()~?%±-]")
_LONG_WORDS = sorted(word for word in CODES if len(word) > 3)  # noqa: PLR2004 - short words resemble everything


def suggest(context: Context) -> str:
    """Return a hint: the longest part that can be read, in words, or some examples."""
    clean = _STRANGE.sub(" ", context.text[:MAX_LENGTH])
    parts = [_corrected(part) for part in split(clean)][:_MAX_PARTS]
    for candidate in _candidates(parts):
        try:
            found = read_line(candidate, context)
        except WanneerError:
            continue
        if found.precision is not Precision.ONBEPAALD and found.clock is None:
            return f'Bedoelt u "{show(found)}"?'
    return EXAMPLES


def _candidates(parts: list[str]) -> Iterator[str]:
    words = [part for part in parts if part[0].isalnum()]
    for choice, least in ((parts, 3), (words, 1)):
        for size in range(len(choice), least - 1, -1):
            for start in range(len(choice) - size + 1):
                yield line(choice[start : start + size])


def _corrected(part: str) -> str:
    if not part.isalpha() or part in CODES:
        return part
    if part in FOREIGN:
        return FOREIGN[part]
    near = difflib.get_close_matches(part, _LONG_WORDS, n=1, cutoff=0.75)
    return CODES[near[0]] if near else part
