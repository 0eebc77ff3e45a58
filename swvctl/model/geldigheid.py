"""Until when a decision holds."""

from datetime import date

from swvctl.model.besluit import Besluit
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.termijn import lees_jaren
from swvctl.wanneer import WanneerError, parse


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
        years = lees_jaren(text)
        return date(plan.jaren[0] + years, 7, 31) if years else None
    try:
        return parse(text).last
    except WanneerError:
        return None
