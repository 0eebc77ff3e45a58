"""PLN061: a number that announces a list, against the points that follow."""

import re
from collections.abc import Iterable, Iterator

from swvctl.check.planteksten import planteksten
from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.aantal import GETALWOORDEN
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.tekst.nederlands import plural

_WORDS = GETALWOORDEN[2:]
# What is listed itself, and not how often or how long: "vier onderdelen", "drie concrete doelen".
_LISTED = (
    r"aandachtspunten|afspraken|ambities|beloften|criteria|doelen|doelstellingen|eisen|fasen|hoofddoelen|kernwaarden|lijnen"
    r"|maatregelen|manieren|middelen|onderdelen|onderwerpen|opgaven|pijlers|principes|prioriteiten|punten|redenen|soorten"
    r"|speerpunten|sporen|stappen|taken|thema['’]s|uitgangspunten|vormen|voorwaarden|vragen|waarden|wensen"
)
_NUMBER = rf"[0-9]{{1,2}}|{'|'.join(_WORDS)}"
# What may stand between the word and the colon: "voor 2028", "zijn", "als volgt". Any other sentence is about
# something else than these points: "Om deze drie doelen te bereiken, doen wij:".
_ABOUT = r"(?: (?:voor|van|in|op|binnen|bij|uit|tot|vanaf)(?: [\w’'-]{1,30}){1,3})?"
_VERB = r"(?:,? (?:(?:zijn|gelden)(?: er)?|zijn nodig|nodig|centraal|staan centraal|te weten|namelijk|als volgt))?"
_ANNOUNCED = patroon(
    rf"\b(?P<number>{_NUMBER}) (?:\w{{1,30}} )?(?:{_LISTED}){_ABOUT}{_VERB}[ \t*_]*\Z", re.IGNORECASE
)
_COLON, _LONGEST = patroon(r":[ \t]*\n"), 140
# "twee van de vier doelen", "ten minste drie eisen", "twee of drie vragen"; a number that names: "groep 8 vragen".
_NOT_ALL = patroon(
    r"\b(?:van|van (?:de|deze|die|onze|alle)|minstens|minimaal|ten ?minste|meer dan|ruim|ongeveer|circa|elk|per|of"
    r"|tot|à|hoogstens|maximaal|groep|klas|leerjaar|hoofdstuk|paragraaf|artikel|lid|bijlage|fase|stap|doel|pijler"
    r"|nummer) \Z",
    re.IGNORECASE,
)
# More than any number that is looked for: a long list in a list is not counted to its end each time.
_MANY = 100
_POINT = patroon(r"([ \t]*)(?:[-*+]|[0-9]{1,2}[.)])[ \t]+\S")


@rule("PLN061", "Aantal vóór een opsomming klopt niet", Severity.ADVICE)
def aangekondigd(workspace: Workspace) -> Iterator[Problem]:
    """Kondigt een zin een aantal punten aan, dan volgen er ook zoveel. Wie een punt schrapt of toevoegt, vergeet het
    getal vaak.

    Fout:
        tekst: |
          Een school heeft drie taken:

          - zien wat een kind nodig heeft;
          - hulp bieden.

    Goed:
        tekst: |
          Een school heeft twee taken:

          - zien wat een kind nodig heeft;
          - hulp bieden.
    """
    for text in planteksten(workspace):
        for colon in _COLON.finditer(text.tekst):
            start = max(0, colon.start() - _LONGEST)
            found = _ANNOUNCED.search(text.tekst[start : colon.start()])
            there = _points(_lines(text.tekst, colon.end())) if found else 0
            if not found or not there or text.route in text.record.run_together:  # of which YML018 tells
                continue
            word = found["number"].casefold()
            said = int(word) if word.isdigit() else _WORDS.index(word) + 2
            if there != said and not _NOT_ALL.search(found.string[: found.start()]):
                after = plural(there, "punt", "punten") if there < _MANY else f"meer dan {_MANY - 1} punten"
                message = f'Er staat "{found["number"]}", en er volgt een opsomming van {after}.'
                where = text.bij(start + found.start("number"), start + found.end("number"))
                yield Problem(where, message, "Verbeter het getal of de opsomming.")


def _lines(text: str, start: int) -> Iterator[str]:
    """The lines from a place on, each when it is asked for: most lists are short, and a text may hold many."""
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield text[start:end]
        start = end + 1


def _points(lines: Iterable[str]) -> int:
    """How many points of the outermost list begin here; none when something else comes first."""
    count, indent, blank = 0, "", True
    for line in lines:
        point = _POINT.match(line)
        if point and not count:
            indent = point[1]
        if point:
            count += point[1] == indent
            if count == _MANY:
                break
        elif line.strip() and blank and (not count or not line.startswith((" ", "\t"))):
            break  # a new paragraph; what stands right below a point belongs to it
        blank = not line.strip()
    return count
