"""How the register writes places, postcodes and web addresses, and how we do."""

import re
from functools import lru_cache

from swvctl.patroon import patroon
from swvctl.tekst.naam import slug

_MUNICIPALITY = patroon(r"\s+GEM(?:EENTE)?\b\.?.*", re.IGNORECASE)
# Behind a place of which there are more: its province.
_PROVINCES = frozenset({"dr", "fl", "fr", "gld", "gn", "lb", "nb", "nh", "ov", "ut", "zh", "zld"})
_SMALL = frozenset(
    {"a/d", "aan", "achter", "bij", "de", "den", "der", "en", "het", "in", "o/d", "onder", "op", "over"}
    | {"te", "ten", "ter", "tot", "van", "voor"}
)
_CLIPPED = patroon(r"(['’‘`´])(s|t|n)\b")
_PARTS = patroon(r"([ -])")
_POSTCODE = patroon(r"([1-9][0-9]{3})\s*([A-Za-z]{2})")
_IN_ADDRESS = patroon(r"\b([1-9][0-9]{3})\s*([A-Za-z]{2})\b")
_SCHEME = patroon(r"https?:/*", re.IGNORECASE)


@lru_cache(maxsize=4096)
def place_name(text: str) -> str:
    """``'S-GRAVENHAGE`` becomes ``'s-Gravenhage``; a name that has small letters stays as it is."""
    name = " ".join(_MUNICIPALITY.sub("", text).split())
    if name != name.upper():
        return name
    small = _CLIPPED.sub(r"'\2", name.lower())
    first, *others = _PARTS.split(small)
    return _big(first) + "".join(_part(part) for part in others)


def postcode(text: str) -> str:
    """``1234ab`` becomes ``1234 AB``; what is none stays as it is."""
    found = _POSTCODE.fullmatch(text.strip())
    return f"{found[1]} {found[2].upper()}" if found else text


def pc4_of(address: str) -> str:
    """The four digits of the postcode in an address, or nothing."""
    found = _IN_ADDRESS.search(address)
    return found[1] if found else ""


def web_address(text: str) -> str:
    """``WWW.SCHOOL.EXAMPLE/`` becomes ``https://www.school.example``; what is none stays as it is."""
    if "." not in text:
        return text
    scheme = "http://" if text.lower().startswith("http://") else "https://"
    host, slash, path = _SCHEME.sub("", text.strip(), count=1).partition("/")
    return f"{scheme}{host.lower()}{slash}{path}".rstrip("/")


@lru_cache(maxsize=4096)
def name_of(text: str) -> str:
    """The slug of a name, empty where there is nothing to make one of."""
    try:
        return slug(text)
    except ValueError:
        return ""


def same_address(ours: str, theirs: str) -> bool:
    """Whether two addresses have the same postcode and house number; streets and places are often shortened."""
    return bool(ours) and _place(ours) == _place(theirs)


def same_phone(ours: str, theirs: str) -> bool:
    return _digits(ours) == _digits(theirs)


def same_site(ours: str, theirs: str) -> bool:
    return _site(ours) == _site(theirs)


def _part(part: str) -> str:
    if part in _SMALL or part in {" ", "-"}:
        return part
    return part.upper() if part in _PROVINCES else _big(part)


def _big(part: str) -> str:
    if part.startswith("'"):
        return part
    return part[:2].upper() + part[2:] if part.startswith("ij") else part[:1].upper() + part[1:]


def _place(address: str) -> tuple[str, str]:
    """Postcode and house number, or all of it where there is no postcode."""
    found = _IN_ADDRESS.search(address)
    if not found:
        return name_of(address), ""
    street = address[: found.start()].rstrip(" ,")
    number = re.search(r"[0-9]+[^,]*$", street)
    return f"{found[1]}{found[2].upper()}", name_of(number.group()).replace("-", "") if number else name_of(
        street
    )


def _digits(phone: str) -> str:
    digits = re.sub(r"[^0-9+]", "", phone.replace("(0)", ""))
    return re.sub(r"^(\+|00)31", "0", digits)


def _site(address: str) -> str:
    return _SCHEME.sub("", address.strip().lower(), count=1).removeprefix("www.").rstrip("/")
