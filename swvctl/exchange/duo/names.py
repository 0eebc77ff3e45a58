"""Whether the register gives a school our name for it, in its own way of writing."""

from enum import Enum, auto

from swvctl.exchange.duo.spelling import name_of
from swvctl.patroon import patroon

_KINDS = frozenset(
    {"basisschool", "obs", "cbs", "rkbs", "pcbs", "sbo", "so", "school", "locatie"},
)
_VOWELS = frozenset("aeiouy")
_BETWEEN = patroon(r"[\s/-]+")


class Likeness(Enum):
    """How much two names are alike."""

    SAME = auto()
    PARTLY = auto()  # one says all that the other says, and more
    DIFFERENT = auto()


def likeness(ours: str, theirs: str) -> Likeness:
    """Compare without the kind of school; an abbreviation counts as the word that it stands for."""
    one, other = _words(ours), _words(theirs)
    both = one.keys() & other.keys()
    left, right = one.keys() - both, other.keys() - both
    for shorts, longs, dotted in ((left, right, one), (right, left, other)):
        for word in sorted(shorts):
            if meant := next(
                (whole for whole in sorted(longs) if _shortens(word, whole, dot=dotted[word])), ""
            ):
                shorts.discard(word)
                longs.discard(meant)
    if left and right:
        return Likeness.DIFFERENT
    return Likeness.PARTLY if left or right else Likeness.SAME


def _words(name: str) -> dict[str, bool]:
    """The words of a name, each with whether it has a dot behind it; of only kinds, all of them."""
    found = {name_of(word): word.endswith(".") for word in _BETWEEN.split(name) if name_of(word)}
    return {word: dot for word, dot in found.items() if word not in _KINDS} or found


def _shortens(word: str, whole: str, *, dot: bool) -> bool:
    return whole != word and whole.startswith(word) and (dot or (len(word) > 1 and word[-1] not in _VOWELS))
