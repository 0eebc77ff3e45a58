"""Until when a decision holds."""

from datetime import date

from swvctl.model.besluit import Besluit
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.termijn import lees_jaren
from swvctl.patroon import patroon
from swvctl.wanneer import WanneerError, parse, parse_years

# Where in "alleen het schooljaar 2027-2028" or "hele plan tot en met 31 juli 2028" the moment begins.
_MOMENT = patroon(r"\b(?:schooljaar|schooljaren|tot|t/m|voor|uiterlijk)\b")
# "met een evaluatie na twee jaar" is no end.
_LATER = patroon(r"\b(?:na|over|elke|iedere)\b")
_YEARS = patroon(r"\b2[0-9]{3} ?[-–] ?2[0-9]{3}\b")
# "voor 2027-2028" is during those years, not before them.
_DURING = patroon(r"\bvoor (?:het |de )?(?:(?:school|cursus)ja(?:ar|ren) )?(?=2[0-9]{3} ?[-–] ?2[0-9]{3}\b)")
# What people limit a decision to; a text with one of these says something about what it holds for.
_SCOPE = patroon(
    r"plan|hoofdst|paragra|bijlage|pijler|doel|tabel|begroting|tekst|versie|concept|stuk|onderde|onderwerp|punt"
    r"|addendum|koers|nota|wijziging|regio|school|scholen|sector|bestuur|gemeente"
    r"|period|termijn|looptijd|duur|onbepaald|onbeperkt|doorlopend|blijvend"
    r"|\bheel\b|\bhele\b|geheel|gehele|volledig|\balles?\b|alleen|behalve|uitzondering|zonder|deel"
)
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


def niet_gelezen(besluit: Besluit, plan: Ondersteuningsplan) -> str:
    """What of its words says nothing that can be read: all of them, or the one moment in them; mostly nothing."""
    text = besluit.geldt.casefold()
    if not text.strip() or einde_van(besluit, plan):
        return ""
    for part, said in zip(text.split(","), besluit.geldt.split(","), strict=True):
        if _is_time(part.strip()):
            return said.strip()
    names = (*plan.hoofdstukken, *(name for pijler in plan.pijlers for name in (pijler.id, pijler.titel)))
    known = _SCOPE.search(text) or _LATER.search(text) or any(name.casefold() in text for name in names)
    return "" if known else besluit.geldt.strip()


def _is_time(text: str) -> bool:
    """Whether it limits the time, in words that were not read."""
    if _NUMBERED.search(text.partition("tot ")[2]) or _LATER.search(text):
        return False
    until = _UNTIL.search(text)
    return bool(_LASTING.search(text) or (until and _TIME.search(until["rest"])))


def _end(text: str, plan: Ondersteuningsplan) -> date | None:
    if not any(char.isdigit() for char in text) or lees_jaren(text):
        years = None if _LATER.search(text) else lees_jaren(text)
        return date(plan.jaren[0] + years, 7, 31) if years else None
    span = _YEARS.search(text)
    if span and _DURING.search(text):
        return date(parse_years(span[0])[1], 7, 31)
    for start in (0, *(found.start() for found in _MOMENT.finditer(text))):
        try:
            return parse(text[start:]).last
        except WanneerError:
            continue
    return date(parse_years(span[0])[1], 7, 31) if span else None
