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


def einde_van(besluit: Besluit, plan: Ondersteuningsplan) -> date | None:
    """The last day on which it holds; None when it holds for the whole period."""
    if besluit.geldig_tot:
        return besluit.geldig_tot.last or besluit.geldig_tot.first
    for part in besluit.geldt.split(","):
        if end := _end(part.strip(), plan):
            return end
    return None


def _end(text: str, plan: Ondersteuningsplan) -> date | None:
    if not any(char.isdigit() for char in text) or lees_jaren(text):
        years = None if _LATER.search(text) else lees_jaren(text)
        return date(plan.jaren[0] + years, 7, 31) if years else None
    for start in (0, *(found.start() for found in _MOMENT.finditer(text))):
        try:
            return parse(text[start:]).last
        except WanneerError:
            continue
    span = _YEARS.search(text)
    return date(parse_years(span[0])[1], 7, 31) if span else None
