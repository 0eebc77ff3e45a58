"""Text that was never filled in; also the value that every recogniser gives.

Silence wins over a doubtful hit: good Dutch is never reported.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from swvctl.patroon import patroon
from swvctl.tekst.escape import shown

_SHOWN = 80
_LOOK_AROUND = 24


class Kind(StrEnum):
    """What was recognised."""

    PLAATSVERVANGER = "plaatsvervanger"
    LEEG_PUNT = "leeg punt"
    SLUIT_GROEP_UIT = "sluit groep uit"
    BSN = "bsn"
    GEBOORTEDATUM = "geboortedatum"
    MAIL_OP_NAAM = "mail op naam"
    MOBIEL = "mobiel"
    KLEIN_AANTAL = "klein aantal"


class Hit(NamedTuple):
    """A stretch of the text, in characters, with what to say about it.

    ``near`` is true for a number that looks like a BSN and has a word beside it that says so.
    """

    start: int
    end: int
    kind: Kind
    message: str
    hint: str
    near: bool = False


def placeholders(text: str) -> Iterator[Hit]:
    """Find what somebody meant to fill in later."""
    folded = text.casefold()
    for signs, pattern in _INLINE:
        if any(map(folded.__contains__, signs)):
            yield from (_unfilled(text, *found.span()) for found in pattern.finditer(text))
    for start, end in _whole_values(text) if any(map(folded.__contains__, _STAND_INS)) else ():
        yield _unfilled(text, start, end)
    ends = (found.start() + 1 for found in _COLON_AT_END.finditer(folded))
    for found in (
        _EMPTY_LABEL.finditer(text) if any(folded.endswith(_LABEL_ENDS, 0, end) for end in ends) else ()
    ):
        if _NOTHING_FOLLOWS.match(text, found.end()):
            start, end = found.span("label")
            message = f'Achter "{shown(text[start:end], _SHOWN)}" staat niets.'
            yield Hit(start, end, Kind.PLAATSVERVANGER, message, "Vul het in, of haal de regel weg.")


def empty_points(text: str) -> Iterator[Hit]:
    """Find bullets that were pasted from a word processor and have no text; Markdown does not know them."""
    hint = "Vul het aan, of haal het weg."
    for found in _DASH_BELOW.finditer(text) if _DASH.search(text) else ():
        message = "Hier staat een streepje zonder tekst; dat maakt van de regel erboven een kop."
        yield Hit(*found.span("sign"), Kind.LEEG_PUNT, message, hint)
    for found in _EMPTY_POINT.finditer(text) if any(sign in text for sign in _POINTS) else ():
        yield Hit(*found.span("sign"), Kind.LEEG_PUNT, "Dit opsommingspunt is leeg.", hint)


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Give the bounds of the sentence around a stretch of text, as far as it matters."""
    first = max(0, start - _SENTENCE_REACH)
    for found in _SENTENCE_END.finditer(text, first, start):
        first = found.end()
    last = _SENTENCE_END.search(text, end, end + _SENTENCE_REACH)
    return first, last.end() if last else min(len(text), end + _SENTENCE_REACH)


def spaced(pattern: str) -> re.Pattern[str]:
    """Compile a pattern, capitals or not, in which a blank is any white space and " ?" one blank or none."""
    return patroon(blanks(pattern), re.IGNORECASE | re.MULTILINE)


def blanks(pattern: str) -> str:
    return pattern.replace(" ?", r"\s?").replace(" ", r"\s{1,9}")


_BETTER = "Een school weegt elke aanmelding apart; beschrijf liever wanneer u hulp van anderen vraagt."
_SENTENCE_REACH = 400
_SENTENCE_END = patroon(r"[.!?](?=\s)|\n(?=[ \t]{0,20}(?:\n|[-*+•]))")

PHRASE = (
    r"(?:(?:tekst|foto|link|beschrijving|inhoud|logo) )?volgt(?: (?:nog|later|zo spoedig mogelijk))?"
    r"|(?:hier )?(?:nog )?(?:nader )?(?:in|aan) te vullen|(?:hier )?(?:nog )?(?:tekst )?invullen"
    r"|(?:hier )?(?:nog |nog tekst |tekst )(?:aanvullen|toevoegen|uitwerken)|(?:nog )?nader te bepalen"
    r"|nog te (?:bepalen|schrijven)|nog (?:toe te voegen|uit te werken)"
    r"|(?:wordt|moet) nog (?:worden )?(?:ingevuld|aangevuld|toegevoegd)(?: worden)?"
    r"|n\.t\.b\.?|ntb|n\.n\.b\.?|nnb|tb[ad]|todo|to do|vul hier (?:uw |de |je )?tekst in"
    r"|hier (?:komt )?(?:uw |de )?tekst|kies een item|dd-mm-jjjj|x{2,9}"
)
_DOTS = r"\.{2,80}|…{1,80}|\?{2,80}|_{3,80}"
# One of these stands in whatever is meant by the two above, or by a sum that must still be filled in.
_WORDS = "volgt vul toevoegen uitwerken bepalen nog hier kies todo n.t.b ntb n.n.b nnb tba tbd pm p.m dd-"
_STAND_INS = (*_WORDS.split(), " do", "\tdo", "xx", "..", "…", "??", "__")
_MARK = r"(?:[-*+•▪>]|[0-9]{1,3}[.)])[\t\x20]{1,9}"
_LINE = r"^[\t\x20]{0,20}"
_LINE_END = r"[\t\x20]{0,20}$"
_OPEN, _CLOSE = r"[\[(<*_]{0,3}", r"[\])>*_]{0,3}"
# A blank is no line end here, or the value would run on into the next line.
_WHOLE = patroon(
    (
        rf"{_LINE}(?P<mark>{_MARK})?(?P<label>[\w-][\w\x20-]{{0,39}}+:[\t\x20]{{1,9}})?"
        rf"(?P<value>{_OPEN}(?:{PHRASE}|{_DOTS}|(?P<money>p\.?m\.?)){_CLOSE})[.!]?{_LINE_END}"
    ).replace(" ", r"[\t\x20]{1,9}"),
    re.IGNORECASE | re.MULTILINE,
)
_CELL = spaced(rf"\|[\t\x20]{{0,80}}(?P<value>{_OPEN}(?:{PHRASE}|\?{{2,80}}){_CLOSE})(?=[\t\x20]{{0,80}}\|)")
_WORD_TO_FILL = (
    r"naam|datum|plaats|plaatsnaam|schoolnaam|school|adres|telefoon|telefoonnummer|e-?mail|mailadres|e-?mailadres"
    r"|bedrag|aantal|jaartal|jaar|schooljaar|gemeente|bestuur|schoolbestuur|titel|onderwerp|link|tekst|brin|functie"
    r"|tijd|locatie|website|percentage|invullen|aanvullen|contactpersoon|directeur|regio|samenwerkingsverband"
)
_FILLED_WITH = r"(?:(?:de|het|een|van|uw|je|nog|hier|vul|in|te|vullen|nummer|begin|eind) )"
_FILL_ON = rf"(?: (?:{_WORD_TO_FILL}|de|het|van|uw|in|te|vullen))"
_TO_FILL = rf"{_FILLED_WITH}{{0,4}}(?:{_WORD_TO_FILL}){_FILL_ON}{{0,4}}"
# Each with the signs of which one must stand in the text: compiling a pattern costs more than looking for those.
_INLINE = (
    (("(", "["), spaced(rf"[(\[](?:{PHRASE})\.?[)\]](?![(\[])")),
    (
        ("volgt",),
        patroon(r"(?:>|→)[ \t]{0,9}volgt\b(?: nog| later)?(?=\.?[ \t]{0,9}$)", re.IGNORECASE | re.MULTILINE),
    ),
    (("[", "<"), spaced(rf"\[{_TO_FILL}\](?![(\[:])|<{_TO_FILL}>")),
    (
        ("xx",),
        patroon(r"(?<![\w-])(?<!\d )(?<![Tt]itel )(?<![Dd]eel )(?<![Bb]oek )X{2,9}(?![\w-])(?! ?eeuw)"),
    ),
    (("20xx",), patroon(r"(?<![\w-])(?:[xX]{1,2}|[0-9]{1,2})-(?:[xX]{1,2}|[0-9]{1,2})-20[xX]{2}\b")),
    (
        ("x-", "20xx"),
        patroon(r"(?<![\w-])[xX]{1,2}-[xX]{1,2}-[0-9]{2,4}\b|(?<![\w-])20xx(?:[-/–]20xx)?\b"),
    ),
    (("ipsum",), patroon(r"\blorem ipsum\b", re.IGNORECASE)),
    (("todo",), patroon(r"\bTODO\b(?!-)")),
    (("???",), patroon(r"(?<![\w?!.,])\?{3,80}(?!\w)")),
    (("klik",), spaced(r"(?-i:K)lik (?:of tik|hier) om (?:een )?(?:tekst|datum) in te voeren")),
    (
        ("toegevoegd", "ingevuld", "aangevuld"),
        spaced(r"(?-i:M)eer info(?:rmatie)? moet nog (?:worden )?(?:toegevoegd|ingevuld|aangevuld)"),
    ),
)
_FORM_LABELS = (
    r"datum|plaats|tijd|naam|handtekening|telefoon|telefoonnummer|e-?mail|e-?mailadres|adres|locatie|contactpersoon"
    r"|ondertekening|naam school|naam directeur|plaats en datum|datum vaststelling|datum en plaats|website"
)
_LABEL_ENDS = (
    *(
        "datum:",
        "plaats:",
        "tijd:",
        "naam:",
        "handtekening:",
        "telefoon:",
        "telefoonnummer:",
        "mail:",
        "mailadres:",
    ),
    *(
        "adres:",
        "locatie:",
        "contactpersoon:",
        "ondertekening:",
        "school:",
        "directeur:",
        "vaststelling:",
        "website:",
    ),
)
_EMPTY_LABEL = patroon(
    rf"(?:{_LINE}(?:{_MARK})?|\b(?=datum:))(?P<label>[*_]{{0,2}}(?:{_FORM_LABELS}):[*_]{{0,2}}){_LINE_END}",
    re.IGNORECASE | re.MULTILINE,
)
_COLON_AT_END = patroon(r":(?=[*_]{0,2}[\t\x20]{0,20}$)", re.MULTILINE)
_NOTHING_FOLLOWS = patroon(r"\s{0,80}(?:\Z|[-*+•\x20\t_]{0,9}[\w-][\w\x20-]{0,39}:)")
# A dash below a line of plain text; below an item of a list it is an empty item, which Markdown knows.
_DASH_BELOW = patroon(
    r"^[ \t]{0,20}(?![-*+>|#=~`]|[0-9]{1,9}[.)] )[^\s][^\n]{0,2000}\n[ \t]{0,3}(?P<sign>-)[ \t]{0,20}$",
    re.MULTILINE,
)
_DASH = patroon(r"\n[ \t]{0,3}-[ \t]{0,20}$", re.MULTILINE)
_POINTS = "•▪◦‣●○■·"
_EMPTY_POINT = patroon(rf"^[ \t]{{0,20}}(?P<sign>[{_POINTS}])[ \t\xa0]{{0,20}}$", re.MULTILINE)


def _whole_values(text: str) -> Iterator[tuple[int, int]]:
    """A value, a list item or what stands behind a label, never a line of a running paragraph."""
    for found in _WHOLE.finditer(text):
        if found["money"] and (found["label"] or "\n" in text.strip()):
            continue
        apart = _stands_apart(text, *found.span())
        if apart or found["mark"] or found["label"]:
            yield found.span("value")
    for found in _CELL.finditer(text) if "|" in text else ():
        yield found.span("value")


def _stands_apart(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - _LOOK_AROUND) : start].rstrip(" \t")
    after = text[end : end + _LOOK_AROUND].lstrip(" \t")
    return (not before or before.endswith("\n\n")) and (not after.strip() or after.startswith("\n\n"))


def _unfilled(text: str, start: int, end: int) -> Hit:
    message = f'"{shown(text[start:end], _SHOWN)}" staat er nog in plaats van de tekst.'
    return Hit(start, end, Kind.PLAATSVERVANGER, message, "Vul de tekst in, of haal dit weg.")
