"""Dutch in sentences: lists, counts, and the word that was probably meant."""

import unicodedata
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from swvctl.tekst.getal import show_number

_WORDS = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf")
_ACCENTS = {"enquete": "enquête"}
MOST_NAMED, MOST_OFFERED = 5, 12  # of what is wrong, and of what can be chosen
_MAX_COMPARED = 100
MAX_MISTAKES = 3
_LETTERS_PER_MISTAKE = 3
FEWEST_LETTERS = 4
# Letters and signs that look like ours, so that what looks equal is found to be equal.
_FOREIGN = (
    "\u0430\u0432\u0441\u0435\u0456\u0458\u043a\u043c\u043d\u043e\u0440\u0455\u0442\u0443\u0445"  # Cyrillic
    "\u03b1\u03b5\u03b9\u03ba\u03bd\u03bf\u03c1\u03c4\u03c5\u03c7"  # Greek
    "\u2019\u2018\u02bc`\u00b4"
    "_-\u2010\u2011\u2012\u2013\u2014"
)
_OURS = "abceijkmhopstyx" + "aeikvoptux" + 5 * "'" + 7 * " "
_LOOK_ALIKES = str.maketrans(_FOREIGN, _OURS)


def join(items: Iterable[str], word: str = "en") -> str:
    """``a, b en c``; ``word`` can be "of"."""
    *start, last = [*items] or [""]
    return f"{', '.join(start)} {word} {last}" if start else last


def join_some(items: Iterable[str], word: str = "en", most: int = MOST_NAMED, total: int = 0) -> str:
    """The same of any number: ``a, b en nog 12``, or ``a, b of een van de 12 andere``; never "nog 1".

    Of ``total`` of them only the first need to be given: one more than is named.
    """
    found = [*items]
    rest = max(len(found), total) - most
    if rest <= 1:
        return join(found, word)
    more = f"nog {show_number(rest)}" if word == "en" else f"een van de {show_number(rest)} andere"
    return join([*found[:most], more], word)


def spoken(kind: str) -> str:
    """The name of a kind as a word in a sentence: names of folders and keys have plain letters only."""
    return _ACCENTS.get(kind, kind)


def plural(n: int, one: str, many: str) -> str:
    """``1 school``, ``3 scholen``, ``1.250 scholen``."""
    return f"{show_number(n)} {one if abs(n) == 1 else many}"


def part_of(n: int, total: int) -> str:
    """``2 van de 5``."""
    return f"{show_number(n)} van de {show_number(total)}"


def in_words(n: int) -> str:
    """``twee``; from twelve on in digits, as in running text."""
    return _WORDS[n] if 0 <= n < len(_WORDS) else show_number(n)


def capitalised(text: str) -> str:
    """Begin a sentence: ``IJs``, ``'s Middags``, ``Eén``, ``School``."""
    if text.startswith("één"):
        return f"E{text[1:]}"
    for position, char in enumerate(text):
        if char.isalpha() and not _is_clipped(text, position):
            length = 2 if text[position : position + 2].casefold() == "ij" else 1
            end = position + length
            return text[:position] + text[position:end].upper() + text[end:]
        if char.isdigit():
            break
    return text


def in_zin(title: str) -> str:
    """A title as it stands within a sentence; an abbreviation keeps its capitals."""
    return title[:1].lower() + title[1:] if title[1:2].islower() else title


def closest(word: str, candidates: Iterable[str], most: int = MAX_MISTAKES) -> str | None:
    """Give the candidate that was probably meant, or None when all of them are far off: more than ``most`` mistakes.

    Capitals, accents, invisible characters and look-alikes of other scripts make no difference.
    """
    wanted = fold(word)
    ranked = [
        (count, -SequenceMatcher(None, wanted, folded).ratio(), position, candidate)
        for position, candidate in enumerate(candidates)
        for folded in [fold(candidate)]
        if (count := mistakes(wanted, folded, min(most, allowed(wanted, folded)))) is not None
    ]
    return min(ranked)[-1] if ranked else None


def only_shorter(word: str, candidates: Iterable[str]) -> str | None:
    """The one candidate that a word begins with: ``normen`` for ``norm``."""
    shorter = [name for name in candidates if word.startswith(name) and len(name) >= FEWEST_LETTERS]
    return shorter[0] if len(shorter) == 1 else None


def _is_clipped(text: str, position: int) -> bool:
    """Tell whether this is the letter of ``'s``, ``'t`` or ``'n`` before another word."""
    return text[:position].endswith(("'", "’")) and text[position + 1 : position + 2] == " "


def fold(text: str) -> str:
    """The letters of a text as they are compared: without capitals, accents, and signs that nobody sees."""
    return _folded(text[: 2 * _MAX_COMPARED])


@lru_cache(maxsize=4096)  # each slip is held against the same names
def _folded(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text).casefold()
    seen = "".join(char for char in letters if unicodedata.category(char) not in {"Mn", "Cf", "Cc", "Me"})
    return " ".join(seen.translate(_LOOK_ALIKES).split())


def allowed(one: str, other: str) -> int:
    """How many mistakes two texts may differ by, and still one be meant for the other."""
    return min(MAX_MISTAKES, min(len(one), len(other)) // _LETTERS_PER_MISTAKE)


def mistakes(one: str, other: str, limit: int) -> int | None:
    """Count letters that are wrong, missing, too many or swapped; None when there are more than the limit."""
    shortest, longest = sorted((len(one), len(other)))
    if not shortest or longest - shortest > limit or longest > _MAX_COMPARED:
        return None
    before: Sequence[int] = ()
    row: Sequence[int] = [min(at, limit + 1) for at in range(len(other) + 1)]
    for i in range(1, len(one) + 1):
        row, before = _next_row(one[max(0, i - 2) : i], other, (i, limit), row, before), row
        if min(row) > limit:
            return None
    return row[-1] if row[-1] <= limit else None


def _next_row(
    letters: str, other: str, within: tuple[int, int], row: Sequence[int], before: Sequence[int]
) -> list[int]:
    """The counts for one letter more; what is too far from its own place is over the limit anyhow."""
    i, limit = within
    letter, previous = letters[-1], letters[:-1]
    fresh = [limit + 1] * (len(other) + 1)
    if i <= limit:
        fresh[0] = i
    for j in range(max(1, i - limit), min(len(other), i + limit) + 1):
        meant = other[j - 1]
        count = min(row[j - 1] + (letter != meant), row[j] + 1, fresh[j - 1] + 1)
        if previous == meant and j > 1 and letter == other[j - 2]:
            count = min(count, before[j - 2] + 1)
        fresh[j] = count
    return fresh


_NEUTER = ("bestuur", "verband", "overleg", "oogo", "team", "netwerk", "platform", "college", "bureau", "cjg")


def met_lidwoord(naam: str) -> str:
    """The name of a body within a sentence: ``de OPR``, ``het OOGO``, ``de raad van toezicht``."""
    word = naam.partition(" ")[0]
    own = naam if any(char.isupper() for char in word[1:]) else naam[:1].lower() + naam[1:]
    first = own.casefold().split(" ")[0]
    neuter = first.endswith(_NEUTER) or own.casefold().split(" van ")[0].endswith(_NEUTER)
    return f"{'het' if neuter else 'de'} {own}"
