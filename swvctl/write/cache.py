"""What took long to make, such as sheets, in the user's own cache folder, by the hash of what it was made of.

It only saves time. What is damaged is as good as absent, and what the disk refuses is left alone: no byte of an
output depends on it. One thing is one file: a line of JSON with the hash of the rest, then the rest. A file or folder
that another user owns or may write is not read, as nobody else may say what was made.
"""

import hashlib
import json
import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from swvctl.limits import MAX_CACHED_BYTES, MAX_CACHED_FILES
from swvctl.schemas import JSON

_FOLDER = "swvctl"
_ENDING = ".blad"
_ONLY_OURS, _ONLY_READ_BY_US = 0o700, 0o600
_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_OPEN = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)


def cache_folder() -> Path | None:
    """Where this system keeps what may be thrown away; None where that is not known."""
    named = os.environ.get("LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME", "")
    if named and Path(named).is_absolute():
        return Path(named) / _FOLDER
    try:
        home = Path.home()
    except RuntimeError:
        return None
    beside = home / "Library/Caches" if sys.platform == "darwin" else home / ".cache"
    # A home that is not there must not be made.
    return beside / _FOLDER if home.is_dir() and os.name != "nt" else None


class Cache(NamedTuple):
    """What was made in earlier runs; ``writes`` is false for whoever only looks."""

    folder: Path | None
    writes: bool = True

    def get(self, key: str) -> tuple[JSON, bytes] | None:
        if self.folder is None:
            return None
        try:
            place = self._place(self.folder, key)
            if not (_is_own(self.folder.stat()) and _is_own(place.parent.stat())):
                return None
            head, _, content = _content(place).partition(b"\n")
            about = json.loads(head)
            return (about["about"], content) if about["hash"] == _hash(key, about["about"], content) else None
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None

    def put(self, key: str, about: JSON, content: bytes) -> None:
        if self.folder is None or not self.writes or len(content) > MAX_CACHED_BYTES // 2:
            return
        place = self._place(self.folder, key)
        head = json.dumps({"about": about, "hash": _hash(key, about, content)}, sort_keys=True).encode()
        fresh = place.with_name(f"{place.name}.{os.getpid()}")
        with suppress(OSError):
            self.folder.mkdir(_ONLY_OURS, parents=True, exist_ok=True)
            place.parent.mkdir(_ONLY_OURS, exist_ok=True)
            try:
                with os.fdopen(os.open(fresh, _CREATE, _ONLY_READ_BY_US), "wb") as file:
                    file.write(head + b"\n" + content)
                fresh.replace(place)
            finally:
                fresh.unlink(missing_ok=True)

    def tidy(self) -> None:
        """Throw away the oldest when there are very many."""
        if self.folder is None or not self.writes:
            return
        with suppress(OSError):
            found = sorted(self.folder.rglob(f"*{_ENDING}*"), key=lambda path: path.lstat().st_mtime)
            for path in found[: max(0, len(found) - MAX_CACHED_FILES)]:
                path.unlink(missing_ok=True)

    @staticmethod
    def _place(folder: Path, key: str) -> Path:
        return folder / key[:2] / f"{key[2:]}{_ENDING}"


def _content(path: Path) -> bytes:
    with os.fdopen(os.open(path, _OPEN), "rb") as file:
        content = file.read(MAX_CACHED_BYTES + 1) if _is_own(os.fstat(file.fileno())) else b""
    return content if len(content) <= MAX_CACHED_BYTES else b""


def _is_own(found: os.stat_result) -> bool:
    """Whether only this user can have written it; on Windows the folder itself sees to that."""
    if os.name == "nt":
        return True
    return found.st_uid == os.geteuid() and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _hash(key: str, about: JSON, content: bytes) -> str:
    """The key is part of it, so that a sheet that was moved is not taken for another."""
    head = json.dumps([key, about], sort_keys=True).encode()
    return hashlib.blake2b(head + b"\n" + content, digest_size=20).hexdigest()
