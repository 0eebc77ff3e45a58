"""The zip around an Excel file, opened as if it were hostile: nothing of it reaches a parser before it is weighed."""

import posixpath
import re
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

from swvctl.errors import UnreadableError
from swvctl.limits import (
    MAX_FORM_BYTES,
    MAX_FORM_PART,
    MAX_FORM_PARTS,
    MAX_FORM_SHEET,
    MAX_FORM_SHEETS,
    MAX_FORM_TAGS,
    MAX_FORM_UNPACKED,
    MAX_FORM_XML,
)
from swvctl.patroon import patroon
from swvctl.read.encoding import explain_bytes
from swvctl.read.handed import handed
from swvctl.read.zipped import opened
from swvctl.tekst.getal import show_number

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_ENCRYPTED_NAME = "EncryptedPackage".encode("utf-16-le")
_CHUNK = 1 << 16
_XML = (".xml", ".rels")
_ENCRYPTED = 1
_DECLARATION = patroon(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
# How Excel writes a carriage return; with the sign for a low line before it these are letters that somebody typed.
_CARRIAGE_RETURN = patroon(rb"(?<!_x005F)_x000D_\r?\n?")
_SHEET = patroon(rb"<(?:[\w.-]+:)?sheet[\s/>]")
_RELATION = patroon(rb"<(?:[\w.-]+:)?Relationship\s[^<>]*?/worksheet[\"'][^<>]*>")
_TARGET = patroon(rb"\sTarget\s*=\s*[\"']([^\"']*)[\"']")
_SAVE_AS = "Sla het formulier op als Excel-werkmap (.xlsx)."
_MB = 1024 * 1024


def read_package(path: Path) -> bytes:
    """Give a fresh zip of the XML parts only; what cannot be trusted raises ``UnreadableError``."""
    content = handed(path, MAX_FORM_BYTES)
    _refuse_other_kinds(content)
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            return _repacked(_weighed(package))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError) as error:
        raise broken() from error


def broken() -> UnreadableError:
    return UnreadableError("Dit Excel-bestand is beschadigd. Vraag de school om het opnieuw te sturen.")


def _refuse_other_kinds(content: bytes) -> None:
    if not content:
        raise UnreadableError("Dit bestand is leeg.")
    if content.startswith(_OLE):
        if _ENCRYPTED_NAME in content:
            raise UnreadableError("Dit bestand heeft een wachtwoord. Haal het wachtwoord eraf en sla het op.")
        raise UnreadableError(f"Dit is een oud Excel-bestand (.xls). {_SAVE_AS}")
    if content.startswith(_ZIP):
        return
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        raise UnreadableError(f"Dit is een webpagina en geen Excel-bestand. {_SAVE_AS}")
    kind = explain_bytes(content, None).message if not _is_text(content) else "Dit is een tekstbestand."
    raise UnreadableError(f"{kind} {_SAVE_AS}")


def _is_text(content: bytes) -> bool:
    try:
        return "\0" not in content.decode()
    except UnicodeDecodeError:
        return False


def _weighed(package: zipfile.ZipFile) -> dict[str, bytes]:
    """The XML parts by name; every part is unpacked step by step, so that no size can lie."""
    parts = package.infolist()
    _refuse_contents(parts)
    found: dict[str, bytes] = {}
    total = 0
    for part in parts:
        name = part.filename.lower()
        content = _unpacked(package, part, _limit(name))
        total += len(content)
        if name.endswith(_XML):
            found[part.filename] = content
            if sum(map(len, found.values())) > MAX_FORM_XML:
                raise _too_large()
        if total > MAX_FORM_UNPACKED:
            raise _too_large()
    _refuse_declarations(found)
    _refuse_crowds(found)
    return found


def _unpacked(package: zipfile.ZipFile, part: zipfile.ZipInfo, limit: int) -> bytes:
    pieces: list[bytes] = []
    size = 0
    with opened(package, part) as stream:
        while piece := stream.read(_CHUNK):
            size += len(piece)
            if size > limit:
                raise _too_large()
            pieces.append(piece)
    return b"".join(pieces)


def _limit(name: str) -> int:
    """How large a part may be; what the library reads whole must be small, or it takes minutes."""
    if not name.endswith(_XML):
        return MAX_FORM_UNPACKED
    if name.endswith("sharedstrings.xml"):
        return MAX_FORM_XML
    return MAX_FORM_SHEET if "worksheets/" in name else MAX_FORM_PART


def _refuse_contents(parts: list[zipfile.ZipInfo]) -> None:
    names = [part.filename for part in parts]
    lower = [name.lower() for name in names]
    if len(parts) > MAX_FORM_PARTS:
        raise UnreadableError(
            f"Dit bestand heeft {show_number(len(parts))} onderdelen; een formulier heeft er een paar."
        )
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise UnreadableError("Dit bestand heeft een wachtwoord. Haal het wachtwoord eraf en sla het op.")
    if sum(part.file_size for part in parts) > MAX_FORM_UNPACKED:
        raise _too_large()
    if "mimetype" in names and "content.xml" in names:
        raise UnreadableError(f"Dit is een bestand van LibreOffice (.ods). {_SAVE_AS}")
    if any("vbaproject" in name or "macrosheets/" in name for name in lower):
        raise UnreadableError(f"In dit bestand zitten macro's. {_SAVE_AS}")
    if any("externallinks/" in name for name in lower):
        raise UnreadableError("Dit bestand haalt gegevens uit een ander bestand. Vul het formulier zelf in.")
    if "xl/workbook.xml" not in names or len(set(lower)) < len(lower):
        raise UnreadableError(f"Dit is geen Excel-werkmap. {_SAVE_AS}")


def _refuse_declarations(parts: dict[str, bytes]) -> None:
    for content in parts.values():
        # A part in UTF-16 is legal XML, and no program that makes forms writes it.
        if b"\0" in content or _DECLARATION.search(content):
            raise UnreadableError(
                "In dit bestand staan opdrachten die niet in een formulier horen. Het is niet gelezen."
            )


def _refuse_crowds(parts: dict[str, bytes]) -> None:
    """A small file can name one sheet a thousand times, or be made of nothing but tags."""
    if any(content.count(b"<") > MAX_FORM_TAGS for content in parts.values()):
        raise _too_large()
    sheets = sum(len(_SHEET.findall(content)) for content in parts.values())
    if sheets > MAX_FORM_SHEETS:
        raise UnreadableError(f"Dit bestand heeft {show_number(sheets)} bladen; een formulier heeft er drie.")
    targets = [
        posixpath.normpath(posixpath.join(b"/xl", target[1])).lower()
        for name, content in parts.items()
        if name.lower().endswith("workbook.xml.rels")
        for relation in _RELATION.findall(content)
        if (target := _TARGET.search(relation))
    ]
    if len(set(targets)) < len(targets):
        raise UnreadableError("In dit bestand zijn twee bladen hetzelfde blad. Vul het formulier zelf in.")


def _too_large() -> UnreadableError:
    return UnreadableError(
        "Dit bestand is uitgepakt veel groter dan een formulier kan zijn. Het is niet gelezen."
    )


def _repacked(parts: dict[str, bytes]) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as fresh:
        for name, content in parts.items():
            fresh.writestr(name, _CARRIAGE_RETURN.sub(b"\n", content))
    return target.getvalue()
