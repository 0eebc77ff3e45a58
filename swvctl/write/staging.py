"""The working folder beside a target, in which an output is made complete before it takes its place."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from swvctl.errors import OutputError
from swvctl.render.artifact import Artifact
from swvctl.write import manifest
from swvctl.write.disk import explained, remove, shown, store, store_for_now, sync_files, sync_folder
from swvctl.write.manifest import JSON, Entry, Manifest, entry_of, serialized
from swvctl.write.names import Names

_MARKER_TEXT = "Werkmap van swvctl. Hij verdwijnt vanzelf bij de volgende build.\n"


@dataclass(frozen=True, slots=True)
class Work:
    """The parts of a working folder; only one with the marker in it is ours to remove."""

    root: Path

    @property
    def marker(self) -> Path:
        return self.root / "swvctl-werkmap"

    @property
    def new(self) -> Path:
        return self.root / "inhoud"

    @property
    def old(self) -> Path:
        return self.root / "vorige"


def work_beside(place: Path) -> Work:
    return Work(place.with_name(f".{place.name}.swvctl-nieuw"))


def stage(artifacts: Iterable[Artifact], place: Path, meta: Mapping[str, JSON], failure: str) -> Manifest:
    """Write a complete output with its manifest beside ``place``; errors of the iterator pass unchanged."""
    work = work_beside(place)
    with explained(failure):
        _open(work)
    names = Names()
    files: dict[str, Entry] = {}
    for path, content in artifacts:
        fresh = names.claim(path)
        with explained(failure):
            for folder in fresh:
                (work.new / folder).mkdir()
            store_for_now(work.new, path, content)
        files[path] = entry_of(content)
    with explained(failure):
        sync_files(work.new, files)
        for folder in names.folders:
            sync_folder(work.new / folder)
        store(work.new / manifest.NAME, serialized(files, meta))
        sync_folder(work.new)
        sync_folder(work.root)
    return files


def mend(place: Path) -> None:
    """Bring back an output that was moved aside, and remove the working folder."""
    work = work_beside(place)
    if not os.path.lexists(work.root):
        return
    if not _is_ours(work):
        raise OutputError(
            f"{shown(work.root)} is niet door swvctl gemaakt, maar staat op de plek die swvctl nodig heeft; "
            "verplaats het en probeer het opnieuw."
        )
    if os.path.lexists(work.old) and not os.path.lexists(place):
        work.old.rename(place)
        sync_folder(place.parent)
    remove(work.new)
    remove(work.old)
    # The marker goes last: what is left when this is cut off must still be known as ours.
    remove(work.marker)
    work.root.rmdir()


def _open(work: Work) -> None:
    work.root.mkdir()
    store(work.marker, _MARKER_TEXT.encode())
    work.new.mkdir()


def _is_ours(work: Work) -> bool:
    if work.root.is_symlink() or not work.root.is_dir():
        return False
    return os.path.lexists(work.marker) or not any(work.root.iterdir())
