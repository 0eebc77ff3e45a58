"""What a reader of these texts should look at again: one sieve for all texts, and the recognisers for what is left."""

import re
from itertools import chain

from swvctl.tekst.herken_privacy import (
    birth_dates,
    citizen_numbers,
    mobile_numbers,
    personal_mailboxes,
    small_counts,
)
from swvctl.tekst.herken_taal import Hit, Kind, empty_points, exclusions, placeholders

__all__ = ["Hit", "Kind", "hits", "suspect"]


def suspect(text: str) -> bool:
    """Tell whether looking closer can give anything; cheap, since most texts are fine."""
    return True


def hits(text: str) -> list[Hit]:
    """Give everything that was recognised, in the order of the text; where two overlap, the gravest stays."""
    kept: list[Hit] = []
    for hit in chain.from_iterable(recognise(text) for recognise in _RECOGNISERS):
        if not any(hit.start < other.end and other.start < hit.end for other in kept):
            kept.append(hit)
    return sorted(kept)


_RECOGNISERS = (
    citizen_numbers,
    birth_dates,
    personal_mailboxes,
    mobile_numbers,
    small_counts,
    placeholders,
    empty_points,
    exclusions,
)
