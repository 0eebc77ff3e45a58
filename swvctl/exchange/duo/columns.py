"""Which column says what: the names of today, those of older files, and those of the table by postcode."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from swvctl.errors import UsageError
from swvctl.exchange.duo.enumeration import some_of
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import join

# The first name is the one of today.
NAMES: Mapping[str, tuple[str, ...]] = {
    "brin": ("INSTELLINGSCODE", "BRIN NUMMER", "BRIN"),
    "vestiging": ("VESTIGINGSCODE", "VESTIGINGSNUMMER"),
    "naam": ("VESTIGINGSNAAM", "INSTELLINGSNAAM", "NAAM"),
    "straat": ("STRAATNAAM",),
    "nummer": ("HUISNUMMER-TOEVOEGING", "HUISNUMMER"),
    "postcode": ("POSTCODE",),
    "plaats": ("PLAATSNAAM", "PLAATS"),
    "gemeente_code": ("GEMEENTENUMMER", "GEMEENTECODE"),
    "gemeente": ("GEMEENTENAAM", "GEMEENTE"),
    "bestuur": ("BEVOEGD GEZAG NUMMER", "BEVOEGD GEZAGNUMMER"),
    "bestuur_naam": ("BEVOEGD GEZAG NAAM",),
    "telefoon": ("TELEFOONNUMMER", "TELEFOON"),
    "site": ("INTERNETADRES", "WEBSITE"),
    "soort": ("SOORT PRIMAIR ONDERWIJS",),
    "structuur": ("ONDERWIJSSTRUCTUUR",),
    "vakantieregio": ("VAKANTIEREGIO",),
    "pc4": ("PC4", "POSTCODEGEBIED", "POSTCODE"),
    "po": ("PO SWV", "SWV PO", "PO"),
    "vo": ("VO SWV", "SWV VO", "VO"),
}
_NAMES = {
    key: tuple("".join(filter(str.isalnum, name)).upper() for name in names) for key, names in NAMES.items()
}


class Columns(NamedTuple):
    """Where each thing stands in a row; what the file does not have is not in it."""

    places: Mapping[str, int]

    def cell(self, cells: Sequence[str], key: str) -> str:
        place = self.places.get(key)
        return "" if place is None else " ".join(cells[place].split())


def find_columns(header: Sequence[str], needed: Sequence[str], source: str) -> Columns:
    """Find the columns by name, whatever the case and the blanks; without those that are needed it is refused."""
    folded = ["".join(filter(str.isalnum, name)).upper() for name in header]
    places: dict[str, int] = {}
    for key, names in _NAMES.items():
        if name := next((name for name in names if name in folded), None):
            if folded.count(name) > 1 and key in needed:
                raise UsageError(
                    f'In {shown(source)} staat de kolom "{shown(header[folded.index(name)])}" twee keer.'
                )
            places[key] = folded.index(name)
    missing = [NAMES[key][0] for key in needed if key not in places]
    if missing:
        raise UsageError(_missing(missing, header, source))
    return Columns(places)


def _missing(missing: list[str], header: Sequence[str], source: str) -> str:
    found = [shown(name, 40) for name in header if name]
    word = "ontbreekt de kolom" if len(missing) == 1 else "ontbreken de kolommen"
    there = some_of(found) if found else "geen enkele"
    return f"In {shown(source)} {word} {join(missing)}. Gevonden kolommen: {there}."
