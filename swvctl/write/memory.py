"""What swvctl remembers of its own work on this machine, in ``.swvctl``: never needed, and never in git."""

import json
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any

from swvctl.errors import SwvctlError
from swvctl.read.source import Folder
from swvctl.write.single import write_file

FOLDER = ".swvctl"


def recall(root: Path, topic: str, key: str) -> Mapping[str, Any]:
    """What was remembered under this name; nothing where it is gone or cannot be read."""
    try:
        found = json.loads(Folder(root).read(_place(topic, key)))
    except (SwvctlError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def remember(root: Path, topic: str, key: str, facts: Mapping[str, Any]) -> None:
    """Keep facts until the next time; where that cannot be done, nothing is lost but some convenience."""
    path = root / _place(topic, key)
    if any(folder.is_symlink() for folder in (root / FOLDER, path.parent)):
        return
    content = json.dumps(dict(facts), ensure_ascii=False, sort_keys=True).encode("utf-8", "replace")
    try:
        write_file(path, content)
    except SwvctlError:
        return


def _place(topic: str, key: str) -> str:
    return (
        f"{FOLDER}/{topic}/{blake2b(key.encode('utf-8', 'surrogateescape'), digest_size=12).hexdigest()}.json"
    )
