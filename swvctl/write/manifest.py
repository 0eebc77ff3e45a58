"""The list that goes with an output: which files swvctl made, and what was in them."""

import hashlib
import json
import os
import stat
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, TypeAlias

from swvctl.limits import MAX_MANIFEST_BYTES

JSON: TypeAlias = "Mapping[str, JSON] | Sequence[JSON] | str | int | float | bool | None"

NAME = "manifest.json"
_GENERATOR = "swvctl"
_OPEN = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)


class Entry(NamedTuple):
    """What is known of one file."""

    sha256: str
    size: int


Manifest: TypeAlias = Mapping[str, Entry]


def entry_of(content: bytes) -> Entry:
    return Entry(hashlib.sha256(content).hexdigest(), len(content))


def serialized(manifest: Manifest, meta: Mapping[str, JSON]) -> bytes:
    """Give the manifest as bytes that depend on nothing but its content."""
    files = {path: entry._asdict() for path, entry in manifest.items()}
    whole = {**meta, "generator": _GENERATOR, "files": files}
    return (json.dumps(whole, indent=2, sort_keys=True, ensure_ascii=False) + "\n").encode()


def manifest_in(folder: Path) -> Manifest | None:
    """Read the manifest of a folder; None when there is none, or not one of ours."""
    if not os.path.lexists(folder / NAME) or not stat.S_ISREG((folder / NAME).lstat().st_mode):
        return None
    content = _content(folder / NAME)
    try:
        whole = json.loads(content)
        files = whole["files"].items() if whole["generator"] == _GENERATOR else None
        return (
            None if files is None else {path: Entry(entry["sha256"], entry["size"]) for path, entry in files}
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _content(path: Path) -> bytes:
    with os.fdopen(os.open(path, _OPEN), "rb") as file:
        content = file.read(MAX_MANIFEST_BYTES + 1)
    # One that is too large is as good as none: empty text is not JSON.
    return content if len(content) <= MAX_MANIFEST_BYTES else b""
