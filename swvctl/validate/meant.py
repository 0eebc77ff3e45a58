"""What was probably meant where a code or an address is nearly right; nothing where that is not certain."""

import re
from collections.abc import Callable, Mapping, Sequence

from swvctl.patroon import patroon
from swvctl.tekst.nederlands import closest, only_shorter

_LONGEST = 200
# A letter that was read or typed for a digit.
_DIGITS = str.maketrans("OQIL", "0011")
_AT = patroon(
    r"\s{0,3}@\s{0,3}|\s{0,3}[(\[]\s?(?:at|apenstaartje)\s?[)\]]\s{0,3}|\s(?:at|apenstaartje)\s",
    re.IGNORECASE,
)
_MOST_OF_A_CODE = patroon(r"[0-9]{3,4}")
_LETTERS_BEFORE = patroon(r"^(?:GM|gemeente)\s?", re.IGNORECASE)
_A_PHONE = patroon(r"\+?[0-9][0-9 ()-]{8,16}")
_A_BRIN = patroon(r"[0-9]{2}[A-Za-z]{2}")
_BETWEEN = patroon(r"\s*[;,/]\s*|\s+(?:en|of)\s+|\s+")
_WITHOUT_SCHEME = patroon(r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(?:/\S*)?")

_NUMBER = patroon(r"[0-9]+")
_SPAN = patroon(r"([0-9]{4})\s*(?:-|–|t/m|tot en met|tot)\s*([0-9]{4})")
_YEARS, _YEAR = patroon(r"[0-9]{4}(?:[\s,;]+(?:en )?[0-9]{4}){1,11}"), patroon(r"[0-9]{4}")
A_YEAR = "Schrijf een kalenderjaar (2027) of een schooljaar (2027-2028)."
_MOST_YEARS = 12

_YES_OR_NO = {"ja": ("yes", "true", "waar", "y", "j"), "nee": ("no", "false", "onwaar", "n")}


def brin(upper: str, fits: re.Pattern[str]) -> str:
    """``90AB`` for ``9OAB``, and for the same with words behind it; ``90AB01`` for ``90AB-01``."""
    if fits.fullmatch(bare := upper.replace("-", "", 1)):
        return f'Bedoelt u "{bare}"?'
    if (found := fits.match(upper)) and upper[found.end() : found.end() + 1] in {"(", ",", "/", ";"}:
        return f'Bedoelt u "{found[0]}"?'
    return _asked(upper[:2].translate(_DIGITS) + upper[2:], lambda text: bool(fits.fullmatch(text)))


def vestiging(text: str) -> str:
    """``01`` for ``1``, and how it is written."""
    if _A_BRIN.fullmatch(text.strip()):
        return "Dit is een BRIN: zet het bij brin."
    asked = f'Bedoelt u "0{text}"? ' if text in {*"0123456789"} else ""
    return f"{asked}Schrijf twee cijfers, zoals 00 of 01."


def gemeentecode(text: str) -> str:
    """``0363`` for ``GM0363``, as the register writes it, and for ``363``, of which a spreadsheet took the nought."""
    digits = _LETTERS_BEFORE.sub("", text)
    return f'Bedoelt u "{digits:0>4}"?' if _MOST_OF_A_CODE.fullmatch(digits) else ""


def mail(text: str, fits: re.Pattern[str]) -> str:
    """``info@school.example`` for ``info at school.example``; of several the one that is least a person's."""
    several = [part for part in _BETWEEN.split(text[:_LONGEST]) if part]
    if len(several) > 1 and all(fits.fullmatch(part) for part in several):
        return f"Hier kan er één, zoals {min(several, key=lambda part: part.partition('@')[0].count('.'))}."
    if len(text) > _LONGEST or len(_AT.findall(text)) != 1:
        return ""
    return _asked("".join(_AT.sub("@", text).split()), lambda meant: bool(fits.fullmatch(meant)))


def elsewhere(text: str) -> str:
    """Where a mail address, a phone number or an address of a site belongs, that stands in the place of another."""
    if "@" in text and len(text.split()) == 1 and "://" not in text:
        return (
            "" if text.count("@") != 1 or text.endswith("@") else "Dit is een e-mailadres: zet het bij mail."
        )
    if text.startswith(("http://", "https://", "www.")):
        return "Dit is een internetadres: zet het bij site."
    return "Dit is een telefoonnummer: zet het bij telefoon." if _A_PHONE.fullmatch(text) else ""


def link(text: str, fits: Callable[[str], str | None]) -> str:
    """``https://www.school.example`` for the same without its beginning."""
    if len(text) > _LONGEST or not _WITHOUT_SCHEME.fullmatch(text):
        return ""
    return _asked(f"https://{text}", lambda meant: fits(meant) is not None)


def years(text: str) -> str:
    """How to write several years, where each of them is named apart: ``2027 t/m 2031``, ``2027, 2028``."""
    named = _YEAR.findall(text) if _YEARS.fullmatch(text.strip()) else []
    if found := _SPAN.fullmatch(text.strip()):
        first, last = int(found[1]), int(found[2])
        named = [str(year) for year in range(first, last + 1)] if 1 < last - first < _MOST_YEARS else []
    return f"Schrijf elk jaar apart: [{', '.join(named)}]." if named else ""


def option(text: str, full: Mapping[str, Sequence[str]], options: list[str]) -> str | None:
    """The option that is written in full, or that looks most like it."""
    said = " ".join(text.casefold().split())
    named = next((one for one, words in full.items() if said in words), None)
    named = named or next(
        (ours for ours, words in _YES_OR_NO.items() if ours in options and said in words), None
    )
    return named or _of_one_number(text, closest(text, options)) or only_shorter(said, options)


def _of_one_number(text: str, near: str | None) -> str | None:
    """Another number is no slip of the pen: ``3 A4`` is not ``1 A4``."""
    if near is None or not (numbers := _NUMBER.findall(near)) or not (said := _NUMBER.findall(text)):
        return near
    return near if said == numbers else None


def _asked(meant: str, fits: Callable[[str], bool]) -> str:
    return f'Bedoelt u "{meant}"?' if fits(meant) else ""


def written_apart(value: str, described: str) -> str:
    """The word of the description that was written as two: ``meivakantie`` for ``mei vakantie``."""
    whole = "".join(value.casefold().replace("-", " ").split())
    return whole if whole != value and whole in patroon(r"[a-z]+").findall(described) else ""
