"""A document of the region that readers may download: known by its first bytes, never opened or run."""

from pathlib import PurePosixPath

from swvctl.errors import UnreadableError
from swvctl.limits import MAX_ATTACHMENT_BYTES
from swvctl.read.entry import DATA
from swvctl.read.source import Source

_ZIP = b"PK\x03\x04"
_STARTS = {
    ".pdf": b"%PDF-",
    ".png": b"\x89PNG\r\n\x1a\n",
    ".jpg": b"\xff\xd8\xff",
    ".docx": _ZIP,
    ".xlsx": _ZIP,
}
_PARTS = {".docx": b"word/document.xml", ".xlsx": b"xl/workbook.xml"}
_MACROS = b"vbaProject"


def read_attachment(source: Source, path: str) -> bytes:
    """A PDF, Word, Excel, PNG or JPEG file below ``data``; empty when it is something else, too big, or a link."""
    suffix = PurePosixPath(path).suffix
    if suffix not in _STARTS:
        return b""
    try:
        content = source.read(f"{DATA}/{path}", MAX_ATTACHMENT_BYTES)
    except UnreadableError:
        return b""
    sound = len(content) <= MAX_ATTACHMENT_BYTES and content.startswith(_STARTS[suffix])
    if suffix in _PARTS:
        sound = sound and _PARTS[suffix] in content and _MACROS not in content
    return content if sound else b""
