"""What a file that is not UTF-8 probably is."""

import re

from swvctl.patroon import patroon
from swvctl.read.fault import Fault, on_line, whole

_LINE_END = patroon(rb"\r\n|\r|\n")
# How a file begins, what it then is, and how its name should end.
_KINDS = (
    (b"\x89PNG", "een afbeelding", ".png"),
    (b"\xff\xd8\xff", "een foto", ".jpg"),
    (b"GIF8", "een afbeelding", ".gif"),
    (b"\xd0\xcf\x11\xe0", "een oud Word- of Excelbestand", ".doc of .xls"),
    (b"\x1f\x8b", "een ingepakt bestand", ".gz"),
    (b"7z\xbc\xaf", "een ingepakt bestand", ".7z"),
    (b"Rar!", "een ingepakt bestand", ".rar"),
    (b"%PDF", "een pdf", ".pdf"),
    (b"{\\rtf", "een tekst met opmaak", ".rtf"),
)
_ZIP = b"PK\x03\x04"
_ZIPPED = (
    (b"word/", "een Word-bestand", ".docx"),
    (b"xl/", "een Excel-bestand", ".xlsx"),
    (b"ppt/", "een PowerPoint-bestand", ".pptx"),
    (b"opendocument.text", "een tekst van LibreOffice", ".odt"),
    (b"opendocument.spreadsheet", "een rekenblad van LibreOffice", ".ods"),
)
_PAGE = patroon(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)\b", re.IGNORECASE)
_CONTROLS, _TEXT_AT_MOST = bytes({*range(9), *range(14, 32)}), 50
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
    if known := other_file(content):
        return known
    for start, name in _MARKS:
        if content.startswith(start):
            return _wide(name)
    if error is None or content.count(b"\0") * 3 >= len(content):
        return _without_mark(content)
    controls = len(content) - len(content.translate(None, _CONTROLS))
    if controls * _TEXT_AT_MOST > len(content):
        message = "Dit is geen tekstbestand: er staan tekens in die niemand kan lezen."
        return whole("YML004", message, "Haal het weg uit de map data, of zet een eerdere versie terug.")
    return _one_byte(content, error)


def other_file(content: bytes) -> Fault | None:
    """Say what a file is that is no text at all, by how it begins; None for what may well be text."""
    kinds = _ZIPPED if content.startswith(_ZIP) else ()
    found = next(((kind, end) for part, kind, end in kinds if part in content), None)
    if found is None and kinds:
        found = ("een Word-, Excel- of zipbestand", ".docx, .xlsx of .zip")
    found = found or next(((kind, end) for start, kind, end in _KINDS if content.startswith(start)), None)
    if found is None and _PAGE.match(content):
        found = ("een webpagina", ".html")
    if found is None:
        return None
    kind, end = found
    hint = f"Haal het weg uit de map data. Is het een bijlage? Laat de naam dan eindigen op {end}."
    return whole("YML004", f"Dit is geen tekstbestand, maar {kind}.", hint)


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
