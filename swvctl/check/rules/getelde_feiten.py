"""PLN060: a number in a chapter beside a noun that the region can count itself."""

import re
from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.findings import Key, Severity
from swvctl.model.aantal import GETALWOORDEN
from swvctl.model.aantallen import aantal
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.read.document import Place
from swvctl.tekst.getal import show_number
from swvctl.tekst.nederlands import join

_WORDS = GETALWOORDEN[2:]  # "een" is mostly an article
_NUMBERS = {word: number for number, word in enumerate(_WORDS, 2)}
# A school may be meant as such or as each of its locations.
_COUNTED = {"scholen": ("scholen", "vestigingen"), "vestigingen": ("vestigingen",), "besturen": ("besturen",)}
_COUNTED |= {"schoolbesturen": ("besturen",), "gemeenten": ("gemeenten",)}
_NUMBER = rf"(?P<number>[0-9]{{1,3}}|{'|'.join(_WORDS)})"
_NOUN = rf"(?P<noun>{'|'.join(_COUNTED)})\b"
# Said of all there are: "alle 23 scholen", "49 van de 60 scholen", "onze drie gemeenten", "telt 23 scholen".
_EVERY = rf"alle|onze|(?:[0-9]{{1,3}}|{'|'.join(_WORDS)}) van (?:de|onze)"
_WE_HAVE = r"(?:regio|samenwerkingsverband|wij) (?:telt|tellen|heeft|hebben)"
_ALL = patroon(rf"\b(?:{_EVERY}|{_WE_HAVE}) {_NUMBER} {_NOUN}", re.IGNORECASE)
_HERE = patroon(
    rf"\b{_NUMBER} {_NOUN} (?:in (?:de|onze) regio|van (?:het|ons) samenwerkingsverband)\b", re.IGNORECASE
)
# What comes behind may make fewer of it: "alle drie scholen van De Kring", "van de zes scholen die meedoen".
_FEWER = patroon(
    r"\s+(?:in (?!(?:de|onze) regio\b)|van (?!(?:het|ons) samenwerkingsverband\b)|voor|met|die|dat|waar|uit|op|bij"
    r"|zonder|binnen|buiten|aan|rond|tussen|per)\b",
    re.IGNORECASE,
)
_THEN = patroon(
    r"\b(?:(?:19|20)[0-9]{2}|was|waren|telde|telden|had|hadden|werd|werden|deed|deden|vorig\w*|toen|destijds|eerder|vroeger"
    r"|straks|wordt|worden|zou|zouden|proef|pilot|bijvoorbeeld|elk jaar|per jaar|een van)\b",
    re.IGNORECASE,
)
_SENTENCE = patroon(r"[^.!?\n]+")


@rule("PLN060", "Aantal in de tekst is anders dan geteld", Severity.ADVICE)
def in_hoofdstuk(hoofdstuk: Hoofdstuk, workspace: Workspace) -> Iterator[Problem]:
    """Een getal in de tekst wordt oud. Gaat het over alle scholen, vestigingen, besturen of gemeenten van de regio,
    dan vergelijkt swvctl het met wat er in de bestanden staat.

    Fout:
        tekst: |
          Alle 25 scholen doen mee.       # en er zijn er 23

    Goed:
        tekst: |
          Alle {aantal: scholen} scholen doen mee.
    """
    for deel in hoofdstuk.delen:
        if deel.tekst:
            yield from _look(deel.tekst, (*deel.place.route, "tekst"), deel.place, workspace)


def _look(text: str, route: tuple[Key, ...], place: Place, workspace: Workspace) -> Iterator[Problem]:
    for sentence in _SENTENCE.finditer(text) if _may_count(text) else ():
        if not _may_count(sentence[0]) or _THEN.search(sentence[0]):
            continue
        for start, end, number, noun in sorted(_numbers(sentence[0])):
            if told := _differs(number, noun, workspace):
                spot = _spot(text, sentence.start() + start, sentence.start() + end)
                yield Problem(Place(place.document, route, inside=spot), *told)


def _may_count(text: str) -> bool:
    """Whether something stands here that can be counted: most sentences need no closer look."""
    folded = text.casefold()
    return any(noun in folded for noun in _COUNTED)


def _numbers(sentence: str) -> set[tuple[int, int, str, str]]:
    """Where a number stands that is said of all there are, with its noun."""
    said = [found for found in _ALL.finditer(sentence) if not _FEWER.match(sentence, found.end())]
    return {
        (found.start("number"), found.end("noun"), found["number"], found["noun"].casefold())
        for found in (*said, *_HERE.finditer(sentence))
    }


def _differs(written: str, noun: str, workspace: Workspace) -> tuple[str, str] | None:
    number = int(written) if written.isdigit() else _NUMBERS[written.casefold()]
    counts = ((name, aantal(workspace, name)) for name in _COUNTED[noun])
    known = [(name, count) for name, count in counts if count]
    if not known or any(count == number for _, count in known):
        return None
    listed = join(f"{show_number(count)} {name}" for name, count in known)
    return f'Er staat "{written} {noun}"; geteld zijn {listed}.', f"Schrijf: {{aantal: {known[0][0]}}} {noun}"


def _spot(text: str, start: int, end: int) -> tuple[int, int, int]:
    """Line from 0, column from 1, and length."""
    line = text.count("\n", 0, start)
    return line, start - (text.rfind("\n", 0, start) + 1) + 1, end - start
