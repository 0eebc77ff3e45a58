"""All words of the field together: those that are shipped, and before them the region's own."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from swvctl.model.begrip import Begrip
from swvctl.model.kader import Kader, Vakbegrip
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.tekst.volgorde import op_naam


class Term(NamedTuple):
    """One word; ``eigen`` tells that it stands in the glossary of the region."""

    woord: str
    kort: str
    ook: tuple[str, ...]
    niet: str
    uitleg: str
    eigen: bool

    @property
    def namen(self) -> tuple[str, ...]:
        """Everything it is called, the word itself first."""
        return tuple(name for name in (self.woord, self.kort, *self.ook) if name)


@lru_cache(maxsize=4)
def termen(workspace: Workspace) -> tuple[Term, ...]:
    """Every word once, in the order of the alphabet; a region's own replaces ours by any of its names."""
    own = [_term(item, eigen=True) for item in workspace.all(Begrip)]
    here = [kader for kader in workspace.all(Kader) if kader.geldt_in(workspace.sector)]
    for shipped in (False, True):
        taken = {name.casefold() for term in own for name in term.namen}
        files = (kader for kader in here if kader.record.document.shipped == shipped)
        words = [_term(item, eigen=False) for kader in files for item in kader.begrippen]
        own += (term for term in words if not {term.woord.casefold(), term.kort.casefold()} & taken)
    return tuple(sorted(own, key=lambda term: op_naam(term.woord)))


@lru_cache(maxsize=4)
def afkortingen(workspace: Workspace) -> Mapping[str, str]:
    """What each abbreviation is short for, as it is written."""
    found: dict[str, str] = {}
    for term in sorted(termen(workspace), key=lambda term: not term.eigen):
        for name in (term.kort, *term.ook):
            if is_afkorting(name):
                found.setdefault(name, term.woord)
    return found


@lru_cache(maxsize=1024)  # page after page is asked for the same names
def is_afkorting(text: str) -> bool:
    """Whether this looks like an abbreviation: short, and with two capitals or all capitals."""
    capitals = sum(char.isupper() for char in text)
    return " " not in text and len(text) <= LONGEST and capitals > 1


def gebruikte(texts: Iterable[str], workspace: Workspace) -> list[Term]:
    """The words that stand in these texts, by any of their names."""
    everything = "\n".join(texts)
    words = _words(everything)
    as_written = _Woorden(everything, words)
    lower = _Woorden(everything.casefold(), _words("\n".join(words).casefold()))
    return [
        term
        for term in termen(workspace)
        if any(_stands_in(name, as_written, lower, whole=name == term.kort) for name in term.namen)
    ]


def afgekort(texts: Iterable[str], workspace: Workspace) -> dict[str, str]:
    """The short forms that stand in these texts as they are written, each with its words."""
    everything = "\n".join(texts)
    words = frozenset(_each_word(everything))
    return {
        term.kort: term.woord
        for term in termen(workspace)
        if term.kort
        and (term.kort in words or (not _WORD.fullmatch(term.kort) and staat_in(term.kort, everything)))
    }


class _Woorden:
    """A long text, and all words in it: to look one up is much less work than to look for it."""

    def __init__(self, text: str, words: list[str]) -> None:
        self._text = text
        self._words = words

    def hold(self, name: str, *, whole: bool) -> bool:
        """Whether a word is this name, or else begins with it."""
        if _WORD.fullmatch(name):
            first = self._at_or_after(name)
            return first == name if whole else first.startswith(name)
        begin = _WORD.match(name)
        if (begin and self._at_or_after(begin[0]) != begin[0]) or name not in self._text:
            return False
        return staat_in(name, self._text, whole=whole)

    def _at_or_after(self, word: str) -> str:
        """The word itself, or the one that comes next; what begins with it comes right behind it."""
        at = bisect_left(self._words, word)
        return self._words[at] if at < len(self._words) else ""


def staat_in(name: str, text: str, *, whole: bool = True) -> bool:
    """Whether the name stands where a word begins, as a whole or not; the search is for its letters first."""
    sought = re.escape(name)
    end = r"(?!\w)" if whole else ""
    return re.search(rf"{sought}(?<!\w{sought}){end}", text) is not None


# The public plan and that of the region itself are mostly the same.
@lru_cache(maxsize=2)
def _words(text: str) -> list[str]:
    """Every word once, in order."""
    return sorted(set(_each_word(text)))


def _each_word(text: str) -> list[str]:
    """The words of a text; what comes back between blanks is looked at once."""
    return _WORD.findall(" ".join(set(text.split())))


def _stands_in(name: str, text: _Woorden, lower: _Woorden, *, whole: bool) -> bool:
    """Whether a word begins with this name; an abbreviation is a word by itself: ``pro`` is not in "programma"."""
    if is_afkorting(name):
        return text.hold(name, whole=True)
    own = name.casefold()
    return lower.hold(own, whole=whole or len(own) <= SHORT)


def _term(item: Begrip | Vakbegrip, *, eigen: bool) -> Term:
    return Term(item.woord, item.afkorting, item.ook, item.niet, item.uitleg, eigen)


def letters(terms: Iterable[Term]) -> Iterator[tuple[str, list[Term]]]:
    """The words by their first letter."""
    found: dict[str, list[Term]] = {}
    for term in terms:
        found.setdefault(term.woord[:1].upper(), []).append(term)
    yield from found.items()


LONGEST, SHORT = 12, 4
_WORD = patroon(r"\w+")
