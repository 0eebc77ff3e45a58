"""Which kind of education a row is about: said by the user, by a column, or by the file."""

import re

from swvctl.errors import UsageError
from swvctl.exchange.duo.columns import Columns
from swvctl.patroon import patroon
from swvctl.tekst.escape import shown

_BY_WORD = {
    "BO": ("bo",),
    "BAO": ("bo",),
    "BASISONDERWIJS": ("bo",),
    "BASISSCHOOL": ("bo",),
    "SBO": ("sbo",),
    "SBAO": ("sbo",),
    "SPECIAALBASISONDERWIJS": ("sbo",),
    "SO": ("so",),
    "SPECIAALONDERWIJS": ("so",),
    "VSO": ("vso",),
    "VOORTGEZETSPECIAALONDERWIJS": ("vso",),
    "SOVSO": ("so", "vso"),
    "SVSO": ("so", "vso"),
}
_PRACTICAL = patroon(r"PRO|PRAKTIJKONDERWIJS|PRAKTIJK")


def soorten_of_file(columns: Columns, given: tuple[str, ...], source: str, sector: str) -> tuple[str, ...]:
    """What holds for each row of the file; nothing where a column says it row by row."""
    if given:
        return given
    if "soort" in columns.places or "structuur" in columns.places:
        return ()
    if "speciaal" in source.casefold():
        raise UsageError(
            f"{shown(source)} zegt niet welk soort onderwijs het is. Noem het: --soort sbo of --soort so."
        )
    return ("vo",) if sector == "vo" and "basisonderwijs" not in source.casefold() else ("bo",)


def soorten_of_row(soort: str, structuur: str) -> tuple[str, ...]:
    """Read a row's own columns; nothing when they say something we do not know."""
    if soort:
        words = [re.sub(r"[^A-Z]", "", word) for word in re.split(r"[/,+]| EN ", soort.upper())]
        found = [kind for word in words for kind in _BY_WORD.get(word, ())]
        return tuple(dict.fromkeys(found)) if all(word in _BY_WORD for word in words) else ()
    if structuur:
        parts = [part.strip() for part in structuur.upper().split("/")]
        practical = [bool(_PRACTICAL.fullmatch(part)) for part in parts]
        return ("pro",) if all(practical) else ("vo", "pro") if any(practical) else ("vo",)
    return ()
