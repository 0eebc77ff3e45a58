"""Phone numbers: what makes one that nobody can call."""

from swvctl.patroon import patroon

_LONGEST = 60
_NUMBER = patroon(r"[+(]?[0-9][0-9 ()–-]{5,24}")
_FEWEST_DIGITS, _WITH_AREA_CODE, _AFTER_31 = 8, 10, 9
# 00 is abroad; 0800 and 090x are longer or shorter; 14 and the area code is a town hall, 116 a European service.
_AREA_CODE, _FREE_OR_PAID = patroon(r"0(?!0|800|90[0-9])"), patroon(r"0(?:800|90[0-9])")
_FREE_OR_PAID_DIGITS = (8, 11)
_SHORT = patroon(r"14 ?0[0-9 ]{2,5}|116 ?[0-9]{3}|18[0-9]{2}")
_OTHER_SIGNS = patroon(r"[./]| *(?:\([A-Za-z][^()]*\)|[A-Za-z:, ]+)$|^[A-Za-z][A-Za-z.: ]*")
_BETWEEN = patroon(r"\s+(?:of|en)\s+|\s*[/,;|]\s*")
_HINT = "Kijk het nummer na."
_EXAMPLE = "Schrijf het met netnummer, zoals 088 000 00 00."


def odd_phone(text: str) -> tuple[str, str] | None:
    """What is wrong with a number and what to do; None when it can be called."""
    digits = "".join(char for char in text if char.isdigit())
    if _SHORT.fullmatch(text):
        return None
    if not _NUMBER.fullmatch(text) or len(digits) < _FEWEST_DIGITS:
        return _no_number(text)
    if text.startswith(("+", "00")):
        return _odd_abroad(text, digits.removeprefix("00"))
    return _odd_at_home(text, digits) if digits.startswith("0") else _without_nought(text, digits)


def _no_number(text: str) -> tuple[str, str]:
    parts = [part.strip() for part in _BETWEEN.split(text[:_LONGEST])]
    if len(parts) > 1 and all(_NUMBER.fullmatch(part) and odd_phone(part) is None for part in parts):
        return "Hier kan één telefoonnummer staan.", f"Kies er één: {parts[0]}"
    bare = _OTHER_SIGNS.sub(" ", text[:_LONGEST]).strip()
    known = bare != text and _NUMBER.fullmatch(bare) and odd_phone(bare) is None
    return f'"{text}" is geen telefoonnummer.', f'Bedoelt u "{bare}"?' if known else _EXAMPLE


def _odd_at_home(text: str, digits: str) -> tuple[str, str] | None:
    if _AREA_CODE.match(digits) and len(digits) != _WITH_AREA_CODE:
        return _counted(text, len(digits), f"een nummer met netnummer heeft er {_WITH_AREA_CODE}")
    if _FREE_OR_PAID.match(digits) and len(digits) not in _FREE_OR_PAID_DIGITS:
        return _counted(text, len(digits), f"een nummer met {digits[:4]} heeft er 8 of 11")
    return None


def _odd_abroad(text: str, digits: str) -> tuple[str, str] | None:
    if digits.startswith("31") and len(digits.removeprefix("310").removeprefix("31")) != _AFTER_31:
        begin = "+31" if text.startswith("+") else "0031"
        return f'"{text}" is geen Nederlands nummer: na {begin} horen negen cijfers.', _HINT
    return None


def _without_nought(text: str, digits: str) -> tuple[str, str]:
    """A spreadsheet takes the first nought away."""
    if len(digits) == _WITH_AREA_CODE - 1:
        return f'Bij "{text}" ontbreekt de 0 vooraan.', f'Bedoelt u "0{text}"?'
    if digits.startswith("31") and len(digits) == _AFTER_31 + 2:
        return f'Bij "{text}" ontbreekt de + vooraan.', f'Bedoelt u "+{text}"?'
    return f'"{text}" begint niet met een netnummer.', _EXAMPLE


def _counted(text: str, digits: int, rule: str) -> tuple[str, str]:
    return f'"{text}" heeft {digits} cijfers; {rule}.', _HINT
