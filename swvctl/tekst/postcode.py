"""The postcode in an address."""

from swvctl.patroon import patroon

_GOOD = patroon(r"\b[1-9][0-9]{3}\s*[A-Z]{2}\b")
_FITS = patroon(r"[1-9][0-9]{3} ?[A-Z]{2}")
# What stands where a postcode belongs: figures before the name of the place, with or without their letters.
_ODD = patroon(r"(?P<code>[0-9O]{3,6}(?: ?[A-Za-z]{1,2}(?![A-Za-z]))?)\s+[^\W\d_]")


def odd_postcode(adres: str) -> tuple[str, str] | None:
    """What stands for a postcode and is none, with what was probably meant or nothing; None where all is well."""
    if _GOOD.search(adres):
        return None
    found = _ODD.match(adres.rpartition(",")[2].strip())
    if not found:
        return None
    said = found["code"]
    meant = said.upper().replace("O", "0", 1) if "O" in said[:4] else said.upper()
    return said, meant if _FITS.fullmatch(meant) else ""
