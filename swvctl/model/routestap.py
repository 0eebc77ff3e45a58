"""What kind of step of a route this is, and which one was meant by a word for it."""

import re
from collections.abc import Mapping
from functools import lru_cache

from swvctl.patroon import patroon
from swvctl.tekst.naam import slug_or_nothing
from swvctl.tekst.nederlands import FEWEST_LETTERS, closest

_FEWEST_INITIALS = 3
_OF_COUNCIL = ("mr_advies", "oudergeleding")  # the steps that the law asks, in the words of its `kader`
_SAYS = patroon(
    r"\b(?:advies|instemming)\b(?!\s+(?:ge|aan)?vra)|\badviseer\w*|\bstem(?:t|men)\b.*\bin\b", re.IGNORECASE
)


@lru_cache(maxsize=64)
def zegt_ja_of_nee(step: str, titel: str) -> bool:
    """Whether others give advice or consent in it: then a day alone is that for which it was planned."""
    return step in _OF_COUNCIL or _SAYS.search(titel) is not None


def bedoelde_stap(text: str, steps: Mapping[str, str]) -> str | None:
    """By its id, a word or the initials of that, or a word of its title; only where that is one step."""
    said = slug_or_nothing(text)
    if near := closest(text, steps):
        return near
    if not said:
        return None
    ids = {step: slug_or_nothing(step) for step in steps}
    ways = (
        {step for step, own in ids.items() if f"-{said}-" in f"-{own}-"},
        {step for step, own in ids.items() if own.startswith(said) or step.endswith(said)},
        {step for step, titel in steps.items() if f"-{said}-" in f"-{slug_or_nothing(titel)}-"},
        {step for step, own in ids.items() if _names(own.split("-"), said)},
    )
    return next((next(iter(found)) for found in ways if len(found) == 1), None)


def _names(words: list[str], said: str) -> bool:
    """``lerarenteam`` for ``team``, ``sodk`` for the initials of four words, ``ouders`` for ``oudergeleding``."""
    initials = "".join(word[:1] for word in words) if len(words) >= _FEWEST_INITIALS else ""
    stem = said.removesuffix("s")
    begun = len(stem) >= FEWEST_LETTERS and words[0].startswith(stem)
    return initials == said or begun or any(len(word) >= FEWEST_LETTERS and word in said for word in words)
