"""Edits of existing files that change only the characters of what changes; everything else stays as typed."""

from collections.abc import Sequence

from swvctl.edit.page import page_of, patched
from swvctl.edit.proof import prove
from swvctl.edit.refusal import EditError
from swvctl.edit.splice import change_root
from swvctl.edit.tree import tree
from swvctl.edit.wish import JSON, Edit, wish_of
from swvctl.findings import Severity
from swvctl.read.characters import decode
from swvctl.read.yaml_text import load

__all__ = ["JSON", "Edit", "EditError", "apply_changes"]

_BOM = b"\xef\xbb\xbf"


def apply_changes(content: bytes, changes: Sequence[Edit]) -> bytes:
    """Give the file with these changes, or raise; routes count in the file as it is before any change."""
    text = _readable(content)
    root = tree(content, text)
    page = page_of(text, root)
    new = patched(text, change_root(page, root, wish_of(changes)))
    if not text.endswith(("\n", "\r")):
        new = new.removesuffix("\n").removesuffix("\r")
    after = (_BOM if content.startswith(_BOM) else b"") + new.encode()
    prove(content, after, changes)
    return after


def _readable(content: bytes) -> str:
    """Give the text of a file without faults."""
    loaded = load(content)
    fault = next((fault for fault in loaded.faults if fault.severity is Severity.ERROR), None)
    text = decode(content).text
    if fault:
        raise EditError(f"Verbeter eerst regel {fault.span.line} van dit bestand. {fault.message}")
    if not loaded.ok or text is None:
        raise EditError("Verbeter eerst dit bestand: het is niet te lezen.")
    return text
