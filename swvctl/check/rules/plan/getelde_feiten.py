"""PLN060: a number in a chapter beside a noun that the region can count itself."""

import re
from collections.abc import Callable, Iterator
from functools import partial

from swvctl.check.rule import Problem, rule
from swvctl.check.verwijzing.half import together
from swvctl.check.verwijzing.weggevallen import missing
from swvctl.findings import Severity
from swvctl.model.aantal import GETALWOORDEN
from swvctl.model.aantallen import aantal
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.indicator import Indicator
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.school import School
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
_OF_PLAN = ("pijlers", "hoofdstukken", "indicatoren")
_COUNTED |= {noun: (noun,) for noun in _OF_PLAN}
_NUMBER = rf"(?P<number>[0-9]{{1,3}}|{'|'.join(_WORDS)})"
_NOUN = rf"(?P<noun>{'|'.join(_COUNTED)})\b"
# Said of all there are: "alle 23 scholen", "49 van de 60 scholen", "onze drie gemeenten", "telt 23 scholen".
_EVERY = rf"alle|onze|(?:[0-9]{{1,3}}|{'|'.join(_WORDS)}) van (?:de|onze)"
_WE_HAVE = (
    r"(?:regio|samenwerkingsverband|wij|plan) (?:telt|tellen|heeft|hebben|kent|kennen|omvat|bestaat uit)"
)
_IN_OUR = r"in (?:de|onze) regio (?:zijn|liggen|staan|werken)|wij meten met|meten wij met"
_ALL = patroon(rf"\b(?:{_EVERY}|{_WE_HAVE}|{_IN_OUR}) {_NUMBER} {_NOUN}", re.IGNORECASE)
# "de vier gemeenten" may be some of them, unless there are not that many.
_THOSE = patroon(rf"\b(?:de|deze) {_NUMBER} {_NOUN}", re.IGNORECASE)
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
_HAVING, _CLOSES = patroon(r"\b(?:heeft|hebben) ", re.IGNORECASE), patroon(r"\s*(?:[,;:)]|en\b|$)")
Teller = Callable[[str], int | None]
_SENTENCE = patroon(r"[^.!?\n]+")


@rule("PLN060", "Aantal in de tekst is anders dan geteld", Severity.ADVICE)
def in_plan(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Problem]:
    """Een getal in de tekst wordt oud, ook in woorden. Gaat het over alle scholen, vestigingen, besturen of gemeenten
    van de regio, of over de pijlers, hoofdstukken of indicatoren van het plan, dan telt swvctl na.

    Fout:
        tekst: |
          Alle 25 scholen doen mee.       # en er zijn er 23
          Het plan heeft zes pijlers.     # en het zijn er vijf

    Goed:
        tekst: |
          Alle {aantal: scholen} scholen doen mee.
          Het plan heeft vijf pijlers.
    """
    tel = partial(_count, plan=plan, workspace=workspace)
    for problem, noun in _found(plan, workspace, tel):
        if not missing(_COUNTED[noun][-1], workspace):  # of those it is told already
            yield problem


def _found(plan: Ondersteuningsplan, workspace: Workspace, tel: Teller) -> Iterator[tuple[Problem, str]]:
    yield from _look(plan.aanleiding, plan.at("aanleiding"), tel)
    for hoofdstuk in hoofdstukken_in(plan, workspace):
        yield from _look(hoofdstuk.inleiding, hoofdstuk.at("inleiding"), tel)
        for deel in hoofdstuk.delen:
            yield from _look(deel.tekst, deel.at("tekst"), tel)


def hoofdstukken_in(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Hoofdstuk]:
    """The chapters in the folder of a plan, also those that its list does not name."""
    for hoofdstuk in workspace.all(Hoofdstuk):
        if workspace.volg(Ondersteuningsplan, hoofdstuk.plan, hoofdstuk.record) is plan:
            yield hoofdstuk


def _count(noun: str, plan: Ondersteuningsplan, workspace: Workspace) -> int | None:
    if _unread(noun, plan, workspace):
        return None
    if noun not in _OF_PLAN:
        return aantal(workspace, noun)
    match noun:
        case "pijlers":
            return len(plan.pijlers)
        case "hoofdstukken":
            return len(plan.hoofdstukken)
        case _:
            return sum(item.plan == plan.name for item in workspace.all(Indicator))


def _unread(noun: str, plan: Ondersteuningsplan, workspace: Workspace) -> bool:
    """Whether some of them could not be read: that has been told, and counting would tell it again."""
    match noun:
        case "scholen" | "vestigingen":
            return workspace.onvolledig(School.kind)
        case "indicatoren":
            return workspace.onvolledig(Indicator.kind)
        case "pijlers" | "hoofdstukken":
            return bool(plan.record.faults)
        case _:
            return workspace.swv is None or bool(workspace.swv.record.faults) or any(together(workspace))


def _look(text: str, place: Place, tel: Teller) -> Iterator[tuple[Problem, str]]:
    """What is wrong with a number in a text, and of what it is the number."""
    for sentence in _SENTENCE.finditer(text) if _may_count(text) else ():
        if not _may_count(sentence[0]) or _THEN.search(sentence[0]):
            continue
        for start, end, number, noun, at_least in sorted(_numbers(sentence[0])):
            if told := _differs(number, noun, tel, at_least=at_least):
                begin = sentence.start()
                yield Problem(place.within(text, begin + start, begin + end), *told), noun


def _may_count(text: str) -> bool:
    """Whether something stands here that can be counted: most sentences need no closer look."""
    folded = text.casefold()
    return any(noun in folded for noun in _COUNTED)


def _numbers(sentence: str) -> set[tuple[int, int, str, str, bool]]:
    """Where a number stands that is said of all there are, with its noun; and whether it may be some of them."""
    said = [found for found in _ALL.finditer(sentence) if _is_about_all(found, sentence)]
    everything = [*said, *_HERE.finditer(sentence)]
    told = {found.start("number") for found in everything}
    those = [found for found in _THOSE.finditer(sentence) if not _FEWER.match(sentence, found.end())]
    some = [found for found in those if found.start("number") not in told]
    return {
        (found.start("number"), found.end("noun"), found["number"], found["noun"].casefold(), found in some)
        for found in (*everything, *some)
    }


def _is_about_all(found: re.Match[str], sentence: str) -> bool:
    """Not where the words behind it make fewer of it, nor in "wij hebben drie scholen bezocht"."""
    if _HAVING.search(found[0]) and not _CLOSES.match(sentence, found.end()):
        return False
    return not _FEWER.match(sentence, found.end())


def _differs(written: str, noun: str, tel: Teller, *, at_least: bool) -> tuple[str, str] | None:
    number = int(written) if written.isdigit() else _NUMBERS[written.casefold()]
    counts = ((name, tel(name)) for name in _COUNTED[noun])
    known = [(name, count) for name, count in counts if count]
    if not known or any(count == number or (at_least and number < count) for _, count in known):
        return None
    own, first = known[0]
    message = (
        f'Er staat "{written} {noun}", maar geteld {"is" if first == 1 else "zijn"} er {show_number(first)}.'
    )
    if any(count != first for _, count in known):
        listed = join(f"{show_number(count)} {name}" for name, count in known)
        message = f'Er staat "{written} {noun}", maar geteld zijn {listed}.'
    if own in _OF_PLAN:
        return message, "Verbeter het getal, of laat het weg."
    return (
        message,
        f"Gaat het niet om alle {noun}, zeg dan om welke. Laat anders tellen: {{aantal: {own}}} {noun}",
    )
