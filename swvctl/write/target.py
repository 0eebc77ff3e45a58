"""Where output may come, and which folder may be replaced: one of ours with nothing else in it."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from swvctl.errors import OutputError
from swvctl.limits import MAX_DEPTH
from swvctl.write import manifest
from swvctl.write.disk import explained, shown
from swvctl.write.manifest import Manifest, manifest_in
from swvctl.write.names import fault_in

_SOURCES = ("data", "templates", "schemas", ".git")
_LEFT_BY_THE_SYSTEM = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
_CHOOSE = "kies een andere map voor de uitvoer"


def settled(target: Path) -> Path:
    """Follow the links on the way to the target, but not one at its end, which is to be refused."""
    # Path.resolve raises RuntimeError on a loop of links in Python 3.11 and 3.12.
    if target.name in ("", ".."):
        return Path(os.path.realpath(target))
    return Path(os.path.realpath(target.parent), target.name)


def refuse_place(place: Path, workspace: Path) -> None:
    """Raise when output may never come here, whatever is there now."""
    workspace = Path(os.path.realpath(workspace))
    if _inside(workspace, place):
        raise OutputError(f"De map {shown(place)} bevat het project zelf; {_CHOOSE}.")
    with suppress(RuntimeError):  # the account has no home folder
        if _inside(Path.home(), place):
            raise OutputError(f"De map {shown(place)} bevat al uw persoonlijke bestanden; {_CHOOSE}.")
    for name in _SOURCES:
        if _inside(place, workspace / name):
            raise OutputError(f'De map {shown(place)} ligt in "{name}", waar bronbestanden staan; {_CHOOSE}.')
    if ".git" in (part.casefold() for part in place.parts):
        raise OutputError(f'De map {shown(place)} ligt in ".git", waar git zijn werk bewaart; {_CHOOSE}.')


def replaceable(place: Path) -> Manifest:
    """Give the manifest of what stands there now, empty for nothing; raise when it may not be replaced."""
    with explained(f"De map {shown(place)} kan niet worden gelezen"):
        if place.is_symlink():
            raise OutputError(f"{shown(place)} is een koppeling naar een andere plek; {_CHOOSE}.")
        if not place.exists():
            return {}
        if not place.is_dir():
            raise OutputError(f"{shown(place)} is een bestand en geen map; {_CHOOSE}.")
        return _manifest_of(place)


def _manifest_of(place: Path) -> Manifest:
    known = manifest_in(place)
    own = set() if known is None else {manifest.NAME, *(path for path in known if not fault_in(path))}
    stray = next(_strays(place, own), None)
    if stray is None:
        return known or {}
    if known is None:
        raise OutputError(
            f"De map {shown(place)} is niet door swvctl gemaakt en niet leeg: "
            f"{shown(Path(stray))} staat erin; {_CHOOSE}."
        )
    raise OutputError(
        f"In de map {shown(place)} staat {shown(Path(stray))}, dat niet door swvctl is gemaakt; "
        "verplaats het eerst, want de map wordt in haar geheel vervangen."
    )


def _strays(place: Path, own: set[str]) -> Iterator[str]:
    """Everything below the folder that swvctl cannot have made, in a fixed order."""
    waiting = [""]
    while waiting:
        prefix = waiting.pop()
        with os.scandir(place / prefix) as found:
            entries = sorted(found, key=lambda entry: entry.name)
        for entry in entries:
            path = prefix + entry.name
            if entry.is_dir(follow_symlinks=False) and path.count("/") < MAX_DEPTH:
                waiting.append(path + "/")
            elif not entry.is_file(follow_symlinks=False) or not (
                path in own or entry.name in _LEFT_BY_THE_SYSTEM
            ):
                yield path


def _inside(path: Path, folder: Path) -> bool:
    return any(_same(step, folder) for step in (path, *path.parents))


def _same(one: Path, other: Path) -> bool:
    """Compare by name, and by what is on the disk: a link, or a disk that does not tell capitals apart."""
    with suppress(OSError):
        return one == other or one.samefile(other)
    return False
