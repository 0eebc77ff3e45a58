"""A whole number of something, such as pupils."""

from swvctl.patroon import patroon
from swvctl.tekst.getal import IN_FIGURES, NumberError, parse_number

_A_COUNT = "Schrijf een heel getal, zoals 212, of: minder dan 5."
# A point or comma that is of no use: "2.10" may be 210, or 2.100 of which the last nought was lost.
_TWO_BEHIND = patroon(r"(?P<first>[1-9][0-9]{0,2})[.,](?P<rest>[0-9]{2})")
_OF_A_SPREADSHEET = patroon(r"(?P<whole>[1-9][0-9]*)[.,]0")


def check_aantal(text: str) -> None:
    """Raise ``NumberError`` where this is no count."""
    try:
        number = parse_number(text)
    except NumberError as error:
        hint = _meant(text) or (_A_COUNT if error.hint == IN_FIGURES else error.hint)
        raise NumberError(str(error), hint) from error
    if number.value is not None and (number.value < 0 or number.value != number.value.to_integral_value()):
        raise NumberError(f'"{text}" is geen aantal.', _meant(text) or _A_COUNT)


def _meant(text: str) -> str:
    if found := _OF_A_SPREADSHEET.fullmatch(text):
        return f"Bedoelt u {found['whole']}?"
    if found := _TWO_BEHIND.fullmatch(text):
        first, rest = found["first"], found["rest"]
        return f"Een aantal heeft geen cijfers achter de komma. Bedoelt u {first}{rest} of {first}.{rest}0?"
    return ""
