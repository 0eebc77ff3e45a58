"""Until when a decision holds."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from swvctl.model.besluit import Besluit
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.termijn import lees_jaren
from swvctl.patroon import patroon
from swvctl.wanneer import WanneerError, last_day, parse, parse_years

# Where in "alleen het schooljaar 2027-2028" or "hele plan tot en met 31 juli 2028" the moment begins.
_MOMENT = patroon(r"\b(?:schooljaar|schooljaren|tot|t/m|voor|uiterlijk)\b")
# "met een evaluatie na twee jaar" is no end.
_LATER = patroon(r"\b(?:na|over|elke|iedere)\b")
_YEARS = patroon(r"\b2[0-9]{3} ?[-–] ?2[0-9]{3}\b")
# "voor 2027-2028" is during those years, not before them.
_DURING = patroon(r"\bvoor (?:het |de )?(?:(?:school|cursus)ja(?:ar|ren) )?(?=2[0-9]{3} ?[-–] ?2[0-9]{3}\b)")
# What people limit a decision to; a part with one of these says something about what it holds for.
_SCOPE = patroon(
    r"plan|hoofdst|paragra|bijlage|pijler|doel|tabel|begroting|tekst|versie|concept|stuk|onderde|onderwerp|punt"
    r"|addendum|koers|nota|wijziging|regio|school|scholen|sector|bestuur|gemeente"
    r"|period|termijn|looptijd|duur|onbepaald|onbeperkt|doorlopend|blijvend"
    r"|\bheel\b|\bhele\b|geheel|gehele|volledig|\balles?\b|alleen|behalve|uitzondering|zonder|deel|delen|\bover \w"
    r"|\b(?:na|elke|iedere)\b.*\b(?:ja(?:ar|ren)|maand|kwartaal|periode)|nader order"
)
# What says that it is a part, and not which one; a number, a name or a subject says which.
_SOME = patroon(
    r"\b(?:(?:een|groot|klein|grootste) (?:ge)?deel(?:te)?|delen|deels|gedeeltelijke?|grotendeels|ten dele|sommige"
    r"|enkele|verschillende|diverse|bepaalde|een aantal|een paar|de meeste|bijna alles|bijna alle)\b"
)
_WHICH = patroon(
    r"[0-9]|\b(?:over|namelijk|behalve|uitzondering|zonder|op het gebied|rond|inzake)\b|te weten|[:\"“‘(]"
)
# What sends the reader to something else; a version of the text is what a decision is about.
_ELSEWHERE = patroon(r"(?:zie|conform|volgens|zoals|cf|vgl)\b(?!.*\b(?:versie|concept)\b)")
_UNTIL = patroon(r"\b(?:tot|t/m|tot en met) (?P<rest>.*)")
_TIME = patroon(
    r"\b2[0-9]{3}\b|[0-9]/[0-9]|jaar\b|\bzomer|\bvoorjaar|\bnajaar|\bherfst|\bwinter|\blente|vakantie|\bmaand"
)
_LASTING = patroon(r"\bmaanden\b|\b(?:een|één) maand\b|\bcursusja|\b(?:school)?jaren\b")
_NUMBERED = patroon(r"hoofdst|paragra|bijlage|pagina|plan\b|period|looptijd")


def einde_van(besluit: Besluit, plan: Ondersteuningsplan) -> date | None:
    """The last day on which it holds; None when it holds for the whole period."""
    if besluit.geldig_tot:
        return besluit.geldig_tot.last or besluit.geldig_tot.first
    for part in besluit.geldt.split(","):
        if end := _end(part.strip(), plan):
            return end
    return None


class Onduidelijk(StrEnum):
    """What a limit does not say in words that can be read."""

    TOT_WANNEER = "tot wanneer"
    WELK_DEEL = "welk deel"
    ALLES = "alles"


def niet_gelezen(
    besluit: Besluit, plan: Ondersteuningsplan, titels: Iterable[str] = ()
) -> tuple[Onduidelijk, str] | None:
    """What its words leave open, and which words: mostly nothing. ``titels`` are those of chapters and paragraphs."""
    parts = [part.strip() for part in besluit.geldt.split(",") if part.strip()]
    if not parts:
        return None
    names = (
        *titels,
        *plan.hoofdstukken,
        *(name for pijler in plan.pijlers for name in (pijler.id, pijler.titel)),
    )
    known = [name.casefold() for name in names]
    ends = einde_van(besluit, plan) is not None
    for part in () if ends else parts:
        if _is_time(part.casefold()):
            return Onduidelijk.TOT_WANNEER, part
    for at, part in enumerate(parts):
        # What comes behind it may name the parts: "een aantal hoofdstukken, namelijk 3 en 5".
        if _is_some(part.casefold(), ",".join(parts[at:]).casefold(), known):
            return Onduidelijk.WELK_DEEL, part
    if ends or any(_says_what(part.casefold(), known) for part in parts):
        return None
    return Onduidelijk.ALLES, besluit.geldt.strip()


def _is_some(part: str, rest: str, names: list[str]) -> bool:
    return bool(_SOME.search(part)) and not _WHICH.search(rest) and not any(name in rest for name in names)


def _says_what(part: str, names: list[str]) -> bool:
    if _ELSEWHERE.match(part):
        return False
    return bool(_SCOPE.search(part)) or any(name in part for name in names)


def _is_time(text: str) -> bool:
    """Whether it limits the time, in words that were not read."""
    if _NUMBERED.search(text.partition("tot ")[2]) or _LATER.search(text):
        return False
    until = _UNTIL.search(text)
    return bool(_LASTING.search(text) or (until and _TIME.search(until["rest"])))


def _end(text: str, plan: Ondersteuningsplan) -> date | None:
    if not any(char.isdigit() for char in text) or lees_jaren(text):
        years = None if _LATER.search(text) else lees_jaren(text)
        return last_day(plan.jaren[0] + years) if years else None
    span = _YEARS.search(text)
    if span and _DURING.search(text):
        return last_day(parse_years(span[0])[1])
    for start in (0, *(found.start() for found in _MOMENT.finditer(text))):
        try:
            return parse(text[start:]).last
        except WanneerError:
            continue
    return last_day(parse_years(span[0])[1]) if span else None
