"""From what someone typed to the name of a new record, or one sentence why that cannot be."""

from datetime import date

from swvctl.errors import UsageError
from swvctl.model.schooljaar import schoolyear_name
from swvctl.tekst.escape import shown
from swvctl.tekst.naam import is_name, slug
from swvctl.wanneer import WanneerError
from swvctl.wanneer.schooljaar import MAX_PLAN_YEARS


def record_name(text: str) -> str:
    """The file name, without suffix, for a record that is called so."""
    said = shown(text)
    if not text.strip():
        raise UsageError("De naam is leeg.")
    if not text.isprintable():
        raise UsageError(f'De naam "{said}" bevat een teken dat niet te zien is. Typ de naam opnieuw.')
    if any(sign in text for sign in "/\\") or text.strip(".") == "":
        raise UsageError(f'De naam "{said}" kan niet: gebruik alleen een naam, zonder map.')
    try:
        name = slug(text)
    except ValueError as error:
        message = f'Van "{said}" is geen bestandsnaam te maken: er staat geen letter of cijfer in.'
        raise UsageError(message) from error
    if is_name(name) and not is_name(text.casefold()) and name == f"{text.casefold()}-naam":
        raise UsageError(f'De naam "{said}" kan niet: Windows gebruikt dat woord zelf. Kan wel: "{name}".')
    return name


def year_name(text: str) -> str:
    """One spelling for the school year that was typed."""
    try:
        return schoolyear_name(text)
    except WanneerError as error:
        raise UsageError(error.whole) from error


def next_period(today: date) -> str:
    """The school years of the first plan that can still be handed in on time: before 1 May of its first year."""
    first = today.year if (today.month, today.day) < (5, 1) else today.year + 1
    return f"{first}-{first + MAX_PLAN_YEARS}"
