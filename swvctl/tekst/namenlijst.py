"""Many names of which one was meant: looked up by their pieces, so that nobody has to go through all of them.

A name with at most so many mistakes has a piece without any. Which names have that piece in about that place is
looked up; only those are held against what was written.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cached_property

from swvctl.tekst.nederlands import FEWEST_LETTERS, MAX_MISTAKES, allowed, fold, mistakes

_Pieces = dict[tuple[int, int, str], list[int]]
_FEW = 24  # so few names are quicker gone through
_MOST_LOOKS = 300_000  # of thousands of names that look alike, nobody reads thousands of proposals
_LONGEST = 200  # letters; no name has more


class Namenlijst:
    """Names in the order in which they go before one another."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = names
        self._pieces: dict[int, _Pieces] = {}
        self._looks = 0

    def lijkt_op(self, word: str) -> str | None:
        """The name that was probably meant, as ``closest`` says it; None when all of them are far off.

        It is None as well once so many names were looked at that a strange file would take minutes.
        """
        wanted = fold(word)
        for most in range(MAX_MISTAKES + 1):
            found = [
                (-SequenceMatcher(None, wanted, folded).ratio(), at)
                for at in self._near(wanted, most)
                for folded in (self._folded[at],)
                if mistakes(wanted, folded, min(most, allowed(wanted, folded))) is not None
            ]
            if found:
                return self.names[min(found)[1]]
        return None

    def begint_met(self, part: str) -> list[str]:
        """The names that begin with this; not more than two, for then nobody can say which was meant."""
        at = bisect_left(self._sorted, part)
        return [name for name in self._sorted[at : at + 2] if name.startswith(part)]

    def begin_van(self, word: str) -> list[str]:
        """The names that this word begins with, those of a few letters aside."""
        sizes = range(FEWEST_LETTERS, min(len(word), _LONGEST) + 1)
        return [word[:size] for size in sizes if word[:size] in self._known]

    def met_woorden(self, words: str) -> list[str]:
        """The names that have these words, joined by dashes, among theirs."""
        wanted = f"-{words}-"
        found = min((self._by_word.get(word, []) for word in words.split("-")), key=len)
        return [name for name in found if wanted in f"-{name}-"]

    def in_woorden(self, words: str) -> list[str]:
        """The names that stand between other words: ``rietbeek`` in ``gemeente-rietbeek``."""
        parts = words.split("-")
        spans = ("-".join(parts[i:j]) for i in range(len(parts)) for j in range(i + 1, len(parts) + 1))
        return [name for name in dict.fromkeys(spans) if len(name) >= FEWEST_LETTERS and name in self._known]

    def _near(self, wanted: str, most: int) -> Iterator[int]:
        """The places of the names that may have so many mistakes."""
        if not most:
            yield from self._by_folded.get(wanted, ())
        elif len(self.names) <= _FEW:
            yield from range(len(self.names))
        else:
            seen: set[int] = set()
            for length in range(len(wanted) - most, len(wanted) + most + 1):
                seen.update(self._sharing(wanted, length, most))
            self._looks += len(seen)
            if self._looks > _MOST_LOOKS:
                return
            letters = frozenset(wanted)
            for at in sorted(seen):
                own = self._letters[at]
                if len(own - letters) <= most and len(letters - own) <= most:
                    yield at

    def _sharing(self, wanted: str, length: int, most: int) -> Iterator[int]:
        """The places of the names of this length that have a piece in common, in about the same place."""
        pieces = self._of(most)
        for start, end in _cuts(length, most):
            for begin in range(max(0, start - most), min(len(wanted), start + most) + 1):
                yield from pieces.get((length, start, wanted[begin : begin + end - start]), ())

    def _of(self, most: int) -> _Pieces:
        if most not in self._pieces:
            found: defaultdict[tuple[int, int, str], list[int]] = defaultdict(list)
            for at, folded in enumerate(self._folded):
                for start, end in _cuts(len(folded), most):
                    found[len(folded), start, folded[start:end]].append(at)
            self._pieces[most] = found
        return self._pieces[most]

    @cached_property
    def _folded(self) -> list[str]:
        return [fold(name) for name in self.names]

    @cached_property
    def _by_folded(self) -> dict[str, list[int]]:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for at, folded in enumerate(self._folded):
            found[folded].append(at)
        return found

    @cached_property
    def _letters(self) -> list[frozenset[str]]:
        return [frozenset(folded) for folded in self._folded]

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self.names)

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(self.names)

    @cached_property
    def _by_word(self) -> dict[str, list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for name in self.names:
            for word in dict.fromkeys(name.split("-")):
                found[word].append(name)
        return found


def _cuts(length: int, most: int) -> list[tuple[int, int]]:
    """Where a name is cut, into one piece more than mistakes can touch: two letters that changed places touch two."""
    if allowed(length * "-", length * "-") < most:
        return []
    count = min(length, 2 * most + 1)
    return [(at * length // count, (at + 1) * length // count) for at in range(count)]
