"""How many characters a field of the profile may hold, as the format says it: ``450``, or ``ten hoogste 450``."""

import re

from swvctl.patroon import patroon
from swvctl.tekst.getal import NumberError

_BUDGET = patroon(r"(?:ten hoogste )?([0-9]{1,5}|[0-9]{1,2}\.[0-9]{3})")
_NEARLY = patroon(
    r"(?:(?P<most>max\.?|maximaal|hoogstens|ten hoogste|tot(?: en met)?|<=?)\s*|(?:ongeveer|circa|ca\.|ong\.|±|~)\s*)?"
    r"(?P<number>[0-9]+(?:\.[0-9]{3})*)\s*(?:tekens?|karakters?|letters?)?",
    re.IGNORECASE,
)
_EXAMPLES = "Schrijf een getal, zoals 450, of: ten hoogste 450."


def check_tekens(text: str) -> None:
    """Refuse what is no number of characters, with how it is written where it nearly is one."""
    if not _BUDGET.fullmatch(text):
        said = _meant(text)
        if said and not _BUDGET.fullmatch(said):
            raise NumberError(f'"{text}" is meer dan er op een blad past.', _EXAMPLES)
        raise NumberError(f'"{text}" is geen aantal tekens.', f"Schrijf {said}." if said else _EXAMPLES)
    if not int(text.rpartition(" ")[2].replace(".", "")):
        raise NumberError("In 0 tekens past geen tekst.", f"{_EXAMPLES} Zonder grens mag tekens weg.")


def _meant(text: str) -> str:
    """What was probably meant, in the way that is read: ``ten hoogste 450`` for ``max. 450 tekens``."""
    said = _NEARLY.fullmatch(text.strip())
    if not said:
        return ""
    return f"{'ten hoogste ' if said['most'] else ''}{said['number'].replace('.', '')}"
