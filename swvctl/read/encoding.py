"""What a file that is not UTF-8 probably is."""

from swvctl.patroon import patroon
from swvctl.read.fault import Fault, on_line, whole

_LINE_END = patroon(rb"\r\n|\r|\n")
_KINDS = (
    (b"\x89PNG", "een afbeelding"),
    (b"\xff\xd8\xff", "een afbeelding"),
    (b"GIF8", "een afbeelding"),
    (b"PK\x03\x04", "een Word-, Excel- of zipbestand"),
    (b"\xd0\xcf\x11\xe0", "een oud Word- of Excelbestand"),
    (b"\x1f\x8b", "een ingepakt bestand"),
    (b"%PDF", "een pdf"),
)
_MARKS = (
    (b"\xff\xfe\0\0", "UTF-32"),
    (b"\0\0\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_HINT = "Kies in uw editor Opslaan met codering en dan UTF-8."
# What only broken UTF-8 has: overlong forms, halves of a pair, numbers past the end, a cut file.
_BROKEN = patroon(
    rb"[\xc0\xc1][\x80-\xbf]|\xe0[\x80-\x9f][\x80-\xbf]|\xed[\xa0-\xbf][\x80-\xbf]"
    rb"|\xf0[\x80-\x8f][\x80-\xbf]|[\xf4-\xf7][\x80-\xbf]{3}|[\xe1-\xef][\x80-\xbf]\Z|[\xf1-\xf3][\x80-\xbf]{1,2}\Z"
)


def explain_bytes(content: bytes, error: UnicodeDecodeError | None) -> Fault:
    """Say which encoding was probably used; without an error the text is full of NUL characters."""
    for start, kind in _KINDS:
        if content.startswith(start):
            message = f"Dit is geen tekstbestand, maar {kind}."
            return whole("YML004", message, "Haal het weg uit de map data, of geef het de juiste extensie.")
    for start, name in _MARKS:
        if content.startswith(start):
            return _wide(name)
    if error is None:
        return _without_mark(content)
    return _one_byte(content, error)


def _wide(name: str) -> Fault:
    return whole("YML004", f"Dit bestand is opgeslagen als {name} en niet als UTF-8.", _HINT)


def _without_mark(content: bytes) -> Fault:
    zeros = content.count(b"\0")
    if zeros < len(content) and zeros * 3 >= len(content):
        return _wide("UTF-32" if zeros * 3 >= len(content) * 2 else "UTF-16")
    return whole(
        "YML004", "Dit is geen tekstbestand: het zit vol nultekens.", "Zet een eerdere versie terug."
    )


def _one_byte(content: bytes, error: UnicodeDecodeError) -> Fault:
    start = error.start
    ends = list(_LINE_END.finditer(content, 0, start))
    begin = ends[-1].end() if ends else 0
    column = len(content[begin:start].decode("utf-8-sig", "replace")) + 1
    span = on_line(len(ends) + 1, column, 1)
    if _BROKEN.match(content, start):
        message = "Op deze regel is een teken beschadigd: het is geen geldige UTF-8."
        return Fault("YML004", span, message, "Typ het teken opnieuw en sla het bestand op als UTF-8.")
    letter = content[start : start + 1].decode("cp1252", "replace")
    guess = f' (waarschijnlijk "{letter}")' if letter.isprintable() and letter != "\ufffd" else ""
    message = f"Op deze regel staat een teken{guess} dat niet is opgeslagen als UTF-8, maar als Windows-1252."
    return Fault("YML004", span, message, _HINT)
