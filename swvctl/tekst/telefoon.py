"""Phone numbers: what makes one that nobody can call."""

from swvctl.patroon import patroon

_NUMBER = patroon(r"[+(]?[0-9][0-9 ()–-]{5,24}")
_FEWEST_DIGITS, _WITH_AREA_CODE, _AFTER_31 = 8, 10, 9
# 00 is abroad; 0800 and 090x are longer or shorter; 14 and the area code is a town hall.
_AREA_CODE, _TOWN_HALL = patroon(r"0(?!0|800|90[0-9])"), "14"


def odd_phone(text: str) -> tuple[str, str] | None:
    """What is wrong with a number and what to do; None when it can be called."""
    digits = "".join(char for char in text if char.isdigit())
    too_few = len(digits) < _FEWEST_DIGITS and not text.startswith(_TOWN_HALL)
    if too_few or not _NUMBER.fullmatch(text):
        return f'"{text}" is geen telefoonnummer.', "Schrijf het met netnummer, zoals 088 000 00 00."
    if _AREA_CODE.match(digits) and not text.startswith("+") and len(digits) != _WITH_AREA_CODE:
        counted = (
            f'"{text}" heeft {len(digits)} cijfers; een nummer met netnummer heeft er {_WITH_AREA_CODE}.'
        )
        return counted, "Kijk het nummer na."
    if text.startswith("+31") and len(digits.removeprefix("310").removeprefix("31")) != _AFTER_31:
        return f'"{text}" is geen Nederlands nummer: na +31 horen negen cijfers.', "Kijk het nummer na."
    return None
