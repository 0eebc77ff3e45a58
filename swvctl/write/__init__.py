"""Put files on the disk whole or not at all; the only package that writes in a workspace."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from swvctl.errors import OutputError
from swvctl.render.artifact import Artifact
from swvctl.write.disk import explained, shown, sync_folder
from swvctl.write.manifest import JSON, Manifest
from swvctl.write.single import append_to, create_file, write_file
from swvctl.write.slot import reserved
from swvctl.write.staging import mend, stage, work_beside
from swvctl.write.swap import Swap, swap_whole
from swvctl.write.target import refuse_place, replaceable, settled

__all__ = ["Written", "append_to", "create_file", "write_file", "write_output"]


class Written(NamedTuple):
    """What a build left behind; ``changed`` counts the files that are new or have other bytes than before."""

    target: Path
    files: int
    changed: int
    bytes: int


def write_output(
    artifacts: Iterable[Artifact],
    target: Path,
    *,
    workspace: Path,
    meta: Mapping[str, JSON],
    swap: Swap = swap_whole,
) -> Written:
    """Replace the folder ``target`` by these files, or leave it as it was.

    The files are taken one by one; what the iterator raises comes through unchanged.
    """
    place = settled(target)
    refuse_place(place, workspace)
    with explained(_failure(place)):
        place.parent.mkdir(parents=True, exist_ok=True)
    with reserved(place, _busy(place)):
        _mend(place)
        before = replaceable(place)
        try:
            after = stage(artifacts, place, meta, _failure(place))
            # The user may have put a file there while the pages were made.
            replaceable(place)
            _swap_in(place, swap)
        finally:
            # After a failure this restores the old output, after a success it removes it.
            with suppress(OSError, OutputError):
                mend(place)
    return _written(target, before, after)


def _mend(place: Path) -> None:
    with explained(f"De resten van een afgebroken build naast {shown(place)} kunnen niet worden opgeruimd"):
        mend(place)


def _swap_in(place: Path, swap: Swap) -> None:
    work = work_beside(place)
    with explained(_failure(place)):
        swap(work.new, place, work.old)
        sync_folder(place.parent)
        sync_folder(work.root)


def _written(target: Path, before: Manifest, after: Manifest) -> Written:
    changed = sum(before.get(path) != entry for path, entry in after.items())
    return Written(target, len(after), changed, sum(entry.size for entry in after.values()))


def _failure(place: Path) -> str:
    return f"De map {shown(place)} kan niet worden geschreven"


def _busy(place: Path) -> str:
    return (
        f"Er loopt al een andere build voor deze map: {shown(place)}. "
        "Wacht tot die klaar is en probeer het opnieuw."
    )
