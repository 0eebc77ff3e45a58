"""What several files become together, written down before the first changes: whoever comes next can finish it."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from swvctl.errors import OutputError
from swvctl.limits import MAX_MANIFEST_BYTES
from swvctl.read.document import digest_of
from swvctl.read.source import UNFINISHED as NAME
from swvctl.write.disk import explained, store, sync_folder

_FAILURE = "Een eerdere import kan niet worden afgemaakt"


class Step(NamedTuple):
    """One file: its digest before, empty for a new file, and after."""

    before: str
    after: str


def fresh(place: Path) -> Path:
    """Where the new content waits."""
    return place.with_name(f".{place.name}.swvctl-nieuw")


def spare(place: Path) -> Path:
    """Where the old content stays until the end."""
    return place.with_name(f".{place.name}.swvctl-oud")


@contextmanager
def noted(root: Path, edits: Mapping[str, bytes], expected: Mapping[str, bytes]) -> Iterator[None]:
    """Keep note of a change of several files while it is being made; one file needs none."""
    if len(edits) == 1:
        yield
        return
    steps = {
        path: Step(expected[path].hex() if path in expected else "", digest_of(content).hex())
        for path, content in edits.items()
    }
    note = root / NAME
    note.unlink(missing_ok=True)
    store(note, json.dumps(steps).encode())
    sync_folder(root)
    try:
        yield
    finally:
        with suppress(OSError):
            note.unlink()


def is_unfinished(root: Path) -> bool:
    note = root / NAME
    return note.is_file() and not note.is_symlink()


def finish(root: Path) -> bool:
    """Finish what was cut off: each file that is still as it was gets its new content; tells whether there was any.

    A file that somebody changed since then is left alone.
    """
    if not is_unfinished(root):
        return False
    with explained(_FAILURE):
        for path, step in _steps(root).items():
            _finish_one(root / path, step)
        (root / NAME).unlink()
        sync_folder(root)
    return True


def _finish_one(place: Path, step: Step) -> None:
    waiting = fresh(place)
    if _digest(waiting) == step.after and _digest(place) == step.before:
        waiting.replace(place)
        sync_folder(place.parent)
    waiting.unlink(missing_ok=True)
    spare(place).unlink(missing_ok=True)


def _digest(path: Path) -> str:
    return digest_of(path.read_bytes()).hex() if path.is_file() and not path.is_symlink() else ""


def _steps(root: Path) -> dict[str, Step]:
    """What was noted; a note that was cut off itself means that nothing had changed yet."""
    note = root / NAME
    if note.stat().st_size > MAX_MANIFEST_BYTES:
        raise OutputError(f"{_FAILURE}: {NAME} is niet van swvctl. Haal het weg.")
    try:
        found = json.loads(note.read_bytes())
    except (ValueError, RecursionError):
        return {}
    return (
        {path: Step(*step) for path, step in found.items() if _is_ours(root, path, step)}
        if isinstance(found, dict)
        else {}
    )


def _is_ours(root: Path, path: str, step: object) -> bool:
    inside = path.startswith("data/") and ".." not in path.split("/") and "\\" not in path
    words = isinstance(step, list) and len(step) == 2 and all(isinstance(word, str) for word in step)  # noqa: PLR2004 - before and after
    folders = (root.joinpath(*path.split("/")[:end]) for end in range(1, path.count("/") + 1))
    return inside and words and not any(folder.is_symlink() for folder in folders)
