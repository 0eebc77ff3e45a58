"""PLN05…: the values of one indicator beside each other: can they be compared, and do they agree."""

import re
from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.indicator import Indicator
from swvctl.patroon import patroon
from swvctl.tekst.escape import shown
from swvctl.tekst.getal import GetalKind

# A number in letters, which nobody can compare or add up.
_COUNT = (
    "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|twintig"
    "|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|honderd|duizend|en|ën"
)
_IN_WORDS = patroon(rf"(?!(?:een|en)\b)(?:{_COUNT})+", re.IGNORECASE)
_PERCENT = patroon(r"\bprocent\b", re.IGNORECASE)
_BEGIN = patroon(
    r"(?:ten ?minste|minstens|minimaal|ten ?hoogste|hooguit|maximaal|ongeveer|circa|ca\.|rond) ",
    re.IGNORECASE,
)
# What says that nothing was measured, or is not yet known.
_NOTHING = patroon(
    r"geen\b|nog\b|niet\b|niets\b|n\.?v\.?t|n\.?t\.?b|n\.?b\b|onbekend|nader|zie\b|volgt|[-–—?…]",
    re.IGNORECASE,
)
# Which way it should go, or that it should hold for all: an aim, and no outcome.
_DIRECTION = patroon(
    r"(?:een )?(?:hoger|lager|meer|minder|groter|kleiner|stijg|stijging|daal|daling|dalend|toename|afname|groei|krimp"
    r"|verbeter|gelijk|stabiel|behoud|handhav|halver|halvering|verdubbel|alle|allemaal|elke|ieder|elk\b)",
    re.IGNORECASE,
)
_SHARE, AIMS = ("%", "procent"), "streef"
_SHARES = (*_SHARE, "percentage", "aandeel", "deel van")


@rule("PLN056", "Waarde is geen getal", Severity.ADVICE)
def in_woorden(indicator: Indicator) -> Iterator[Problem]:
    """Wie wil zien of het beter gaat, vergelijkt getallen. Een indicator die helemaal in woorden is, mag; staan er
    ook getallen, dan hoort elke waarde een getal te zijn. Een richting als "hoger dan nu" of "alle scholen" mag bij
    streef; bij nulmeting en gerealiseerd hoort wat er is gemeten.

    Fout:
        nulmeting: 61% (2025-2026)
        streef:
          2027-2028: zeventig procent

    Goed:
        nulmeting: 61% (2025-2026)
        streef:
          2027-2028: 70%
    """
    found = list(indicator.per_kolom)
    counted = any(meting.waarde.getal for _, meting in found) or indicator.eenheid.strip().startswith(_SHARE)
    sure = Severity.WARNING if counted else Severity.ADVICE
    for column, meting in found:
        text = meting.waarde.text.strip()
        if meting.waarde.getal or meting.waarde.volgt is not None or any(char.isdigit() for char in text):
            continue
        where = indicator.at(column, meting.key)
        if _is_number(text):
            message = f'"{shown(text)}" staat in letters; zo is het niet te vergelijken.'
            yield Problem(where, message, "Schrijf het in cijfers, zoals 12 of 70%.", sure)
        elif counted and _DIRECTION.match(text) and column != AIMS:
            message = f'"{shown(text)}" zegt niet hoeveel; bij {column} hoort wat er is gemeten.'
            hint = "Schrijf het getal, zoals 12 of 70%. Is er niets gemeten? Schrijf dan: niet gemeten."
            yield Problem(where, message, hint)
        elif counted and not _NOTHING.match(text) and not _DIRECTION.match(text):
            message = f'"{shown(text)}" is geen getal, en bij "{indicator.titel}" horen getallen.'
            hint = "Schrijf het getal, en zet de woorden na een komma of bij toelichting."
            yield Problem(where, message, hint)


@rule("PLN057", "Percentage zonder procentteken", Severity.WARNING)
def teken_vergeten(indicator: Indicator) -> Iterator[Problem]:
    """Staat bij de andere waarden een procentteken, dan is een los getal waarschijnlijk ook een percentage.

    Fout:
        nulmeting: 61% (2025-2026)
        streef:
          2027-2028: 70
          2028-2029: 78%

    Goed:
        nulmeting: 61% (2025-2026)
        streef:
          2027-2028: 70%
          2028-2029: 78%
    """
    said = indicator.eenheid.casefold()
    if said and not any(word in said for word in _SHARES):
        return  # PLN054 says that a percentage does not fit
    exact = [
        (column, meting, meting.waarde.getal)
        for column, meting in indicator.per_kolom
        if meting.waarde.getal and meting.waarde.getal.kind is GetalKind.EXACT
    ]
    bare = [
        (column, meting)
        for column, meting, number in exact
        if not number.unit and not meting.waarde.toelichting
    ]
    signed = sum(number.unit == "%" for _, _, number in exact)
    if len(bare) + signed < len(exact) or not signed or len(bare) > signed:
        return
    for column, meting in bare:
        text = meting.waarde.text.strip()
        message = f'Bij "{shown(text)}" staat geen procentteken, bij de andere waarden wel.'
        yield Problem(indicator.at(column, meting.key), message, f"Is het een percentage? Schrijf: {text}%")


@rule("PLN058", "Nulmeting en gerealiseerd van één jaar verschillen", Severity.WARNING)
def zelfde_jaar(indicator: Indicator) -> Iterator[Problem]:
    """De nulmeting is een meting. Staat hetzelfde jaar ook bij gerealiseerd, dan is het hetzelfde getal.

    Fout:
        nulmeting: 2,4% (2025-2026)
        gerealiseerd:
          2025-2026: 2,9%

    Goed:
        nulmeting: 2,4% (2025-2026)
        gerealiseerd:
          2026-2027: 2,9%
    """
    for begin in indicator.begin:
        later = indicator.uitkomst(begin.jaar)
        if later and None not in (begin.getal, later.getal) and begin.getal != later.getal:
            said = (
                f"bij nulmeting staat {shown(begin.waarde.text.strip())}, "
                f"bij gerealiseerd {shown(later.waarde.text.strip())}"
            )
            message = f'"{indicator.titel}": over {begin.jaar.naam} staan er twee cijfers; {said}.'
            yield Problem(
                indicator.at("gerealiseerd", later.key), message, "Verbeter het cijfer of het jaar."
            )


def _is_number(text: str) -> bool:
    """``zeventig procent``, ``ten minste twaalf scholen``; not ``een ruime voldoende``."""
    begin = _BEGIN.match(text)
    bare = text[begin.end() :] if begin else text
    word, _, rest = bare.partition(" ")
    if _NOTHING.match(bare) or _DIRECTION.match(bare) or rest.casefold().startswith("van"):
        return False
    return bool(_IN_WORDS.fullmatch(word) or _PERCENT.search(bare))
