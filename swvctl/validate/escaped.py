"""Signs that came in as an escape between quotation marks: nobody sees them in the file."""

from typing import NamedTuple

from swvctl.findings import Severity
from swvctl.patroon import patroon
from swvctl.read.characters import DIRECTION, describe

_HIDDEN = patroon("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff]")


class Escaped(NamedTuple):
    """What to say of a value: its code, the message, what to do, and how grave it is."""

    code: str
    message: str
    hint: str
    severity: Severity


def escaped(value: str, *, may_have_lines: bool, as_it_is: bool = False) -> Escaped | None:
    """What stands in a value and is not seen; several lines are fine where a text is asked.

    Of what stands in the file ``as_it_is``, the reader of the file has told already.
    """
    if not as_it_is and (found := DIRECTION.search(value) or _HIDDEN.search(value)):
        message = f"Deze waarde bevat een teken dat niet te zien is: {describe(found[0])}."
        return Escaped("YML017", message, "Typ de waarde opnieuw, zonder \\ en code.", Severity.ERROR)
    if "\r" in value or ("\n" in value.strip() and not may_have_lines):
        message = "Deze waarde bevat een regeleinde; er is plaats voor één regel."
        return Escaped("TAL033", message, "Haal \\n of \\r weg.", Severity.WARNING)
    return None
