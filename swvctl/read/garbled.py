"""Letters with an accent that came in as two others: UTF-8 that a program took for Windows-1252."""

from collections.abc import Callable, Iterator

from swvctl.findings import Severity, Span
from swvctl.patroon import patroon
from swvctl.read.fault import Fault, on_line
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import plural

# The first of the two, then any sign that the second can have become.
_TWO = patroon("[\xc2\xc3][\x80-\xbf\u0152-\u2122]|\xe2\u20ac[\x80-\xbf\u0152-\u2122]")
_WORD = patroon(r"\S+")
_ENDS = ".,:;!?\"'()"


def garbled(lines: Callable[[], list[str]], text: str) -> Iterator[Fault]:
    """Yield the first such word with what it was, and on how many lines there are more."""
    if "\xc3" not in text and "\xc2" not in text and "\xe2\u20ac" not in text:  # nearly every text
        return
    found = [one for number, line in enumerate(lines(), start=1) if (one := _in(line, number))]
    for span, word, meant in found[:1]:
        message = (
            f'In "{shown(word)}" zijn letters verminkt: het bestand is met een verkeerde codering geopend.'
        )
        rest = plural(len(found) - 1, "andere regel", "andere regels")
        more = f". Verbeter ook {rest}." if len(found) > 1 else ""
        yield Fault("YML024", span, message, f"Schrijf: {shown(meant)}{more}", Severity.WARNING)


def _in(line: str, number: int) -> tuple[Span, str, str] | None:
    """The first such word of a line, where it stands, and what it was."""
    for found in _WORD.finditer(line) if _TWO.search(line) else ():
        word = found[0].strip(_ENDS)
        if _TWO.search(word) and (meant := _read_again(word)):
            return on_line(number, found.start() + found[0].index(word) + 1, len(word)), word, meant
    return None


def _read_again(word: str) -> str:
    """The word as it was, if that is certain."""
    try:
        return b"".join(map(_byte, word)).decode("utf-8")
    except UnicodeError:
        return ""


def _byte(char: str) -> bytes:
    """Windows-1252 has no letter for five bytes; programs leave those as they are."""
    try:
        return char.encode("cp1252")
    except UnicodeEncodeError:
        return char.encode("latin-1")
