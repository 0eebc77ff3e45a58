"""Changed files of one group on the disk: all of them or none."""

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from swvctl.edit.journal import fresh, noted, spare
from swvctl.errors import OutputError, UsageError
from swvctl.read.document import digest_of
from swvctl.read.source import Folder
from swvctl.write.disk import explained, shown, store, sync_folder
from swvctl.write.slot import reserved


def save(root: Path, edits: Mapping[str, bytes], expected: Mapping[str, bytes]) -> None:
    """Write every file, or none: ``expected`` holds the digest each had when it was read.

    A path without a digest is a new file, for which nothing may be there yet.
    """
    paths = sorted(edits)
    check_places(root, paths, expected)
    with ExitStack() as held:
        for path in paths:
            held.enter_context(_folder_for(root / path))
            held.enter_context(reserved(root / path, _busy(root / path)))
        places = {root / path: edits[path] for path in paths}
        with _staged(places), explained("De bestanden kunnen niet worden geschreven"):
            # Somebody may have saved a file while ours were prepared.
            check_places(root, paths, expected)
            with noted(root, edits, expected):
                _swap(list(places))


def check_places(root: Path, paths: Iterable[str], expected: Mapping[str, bytes]) -> None:
    """Refuse what ``save`` would refuse, before anything is written."""
    for path in paths:
        _check(root, path, expected.get(path))


def _check(root: Path, path: str, expected: bytes | None) -> None:
    place = root / path
    if ".." in path.split("/") or path.startswith("/") or "\\" in path:
        raise OutputError(f"{shown(place)} ligt niet in de werkmap.")
    steps = [root.joinpath(*path.split("/")[:end]) for end in range(1, path.count("/") + 2)]
    for step in steps:
        if step.is_symlink():
            raise OutputError(
                f"{shown(step)} is een koppeling naar een andere plek en wordt niet overschreven."
            )
    if expected is None:
        if os.path.lexists(place):
            raise OutputError(f"{shown(place)} bestaat al en wordt niet overschreven.")
        folder = next(above for above in place.parents if above.exists())
        if not folder.is_dir() or not os.access(folder, os.W_OK):
            raise OutputError(f"In {shown(folder)} kan geen bestand worden gemaakt.")
        return
    if not place.is_file() or digest_of(Folder(root).read(path)) != expected:
        raise UsageError(f"{shown(place)} is intussen gewijzigd; start de import opnieuw.")
    if not place.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
        raise OutputError(f"{shown(place)} mag alleen worden gelezen. Hef dat eerst op.")


@contextmanager
def _folder_for(place: Path) -> Iterator[None]:
    """Make the folders a new file needs; after a failure those that stayed empty go."""
    made = [folder for folder in place.parents if not folder.exists()]
    with explained(f"Het bestand {shown(place)} kan niet worden geschreven"):
        place.parent.mkdir(parents=True, exist_ok=True)
    try:
        yield
    except BaseException:
        for folder in made:
            with suppress(OSError):
                folder.rmdir()
        raise


@contextmanager
def _staged(places: Mapping[Path, bytes]) -> Iterator[None]:
    """Have each new file, and a copy of each old one, ready beside its place."""
    try:
        for place, content in places.items():
            with explained(f"Het bestand {shown(place)} kan niet worden geschreven"):
                _store_as(place, fresh(place), content)
                if place.exists():
                    _store_as(place, spare(place), place.read_bytes())
        yield
    finally:
        for place in places:
            for beside in (fresh(place), spare(place)):
                with suppress(OSError):
                    beside.unlink(missing_ok=True)


def _store_as(place: Path, beside: Path, content: bytes) -> None:
    """Store with the mode and owner that the file has."""
    beside.unlink(missing_ok=True)  # left by a program that was stopped
    store(beside, content)
    if place.exists():
        known = place.stat()
        beside.chmod(stat.S_IMODE(known.st_mode))
        if hasattr(os, "chown"):
            with suppress(PermissionError):
                os.chown(beside, known.st_uid, known.st_gid)


def _swap(places: list[Path]) -> None:
    done: list[Path] = []
    try:
        for place in places:
            done.append(place)
            fresh(place).replace(place)
    except BaseException:
        for place in done:
            _restore(place)
        raise
    for folder in {place.parent for place in places}:
        sync_folder(folder)


def _restore(place: Path) -> None:
    with suppress(OSError):
        if spare(place).exists():
            spare(place).replace(place)
        elif not fresh(place).exists():
            place.unlink(missing_ok=True)


def _busy(place: Path) -> str:
    return f"Een ander programma schrijft nu naar {shown(place)}; probeer het zo opnieuw."
