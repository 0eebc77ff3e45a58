"""Text on the lines of a terminal: broken between words only, and not within a date or a command at the end."""

from textwrap import TextWrapper

from swvctl.patroon import patroon
from swvctl.wanneer.vocabulary import MONTHS

_FIRM = "\N{NO-BREAK SPACE}"
_DATE = patroon(
    rf"\b(?:[0-9]{{1,2}} (?:{'|'.join(MONTHS)})(?: [0-9]{{4}})?|(?:{'|'.join(MONTHS)}) [0-9]{{4}})\b"
)
# What is to be typed, at the end of a text; a longer one is broken all the same.
_COMMAND = patroon(r"\bswvctl(?: (?:(?![.,;:] )\S)+){1,5}$")
_LONGEST_COMMAND = 48
_COLOUR = patroon(r"\x1b\[[0-9;]*m")


def filled(text: str, width: int, indent: str = "", hang: str = "") -> list[str]:
    """Plain text in lines of that width; a word that is longer has a line of its own."""
    wrapper = TextWrapper(
        width,
        initial_indent=indent,
        subsequent_indent=hang,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [line.replace(_FIRM, " ") for line in wrapper.wrap(_firm(text))]


def filled_in_colour(line: str, width: int, hang: str) -> list[str]:
    """The same for one line that begins with its own blanks, and in which colour takes no room."""
    indent = line[: len(line) - len(line.lstrip(" "))]
    lines, taken = [indent], len(indent)
    for word in _firm(line.strip()).split(" "):
        room = len(_COLOUR.sub("", word))
        begins = lines[-1] in (indent, hang)
        if not begins and taken + 1 + room > width:
            lines.append(hang)
            taken, begins = len(hang), True
        lines[-1] += word if begins else f" {word}"
        taken += room if begins else room + 1
    return [found.replace(_FIRM, " ") for found in lines]


def _firm(text: str) -> str:
    found = _COMMAND.search(text, max(0, len(text) - _LONGEST_COMMAND)) if "swvctl" in text else None
    if found:
        text = text[: found.start()] + found[0].replace(" ", _FIRM)
    return _DATE.sub(lambda date: date[0].replace(" ", _FIRM), text)
