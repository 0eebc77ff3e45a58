"""Make a whole workspace, or nothing."""

import os
import shutil
import tempfile
from datetime import date
from pathlib import Path

from swvctl.assets import Assets
from swvctl.cli.creation import create_all
from swvctl.cli.streams import put
from swvctl.errors import UsageError
from swvctl.pipeline import load
from swvctl.scaffold.editor_files import editor_files, mapping
from swvctl.scaffold.new_file import NewFile
from swvctl.scaffold.seed import seed_of
from swvctl.scaffold.vscode import vscode_files
from swvctl.schemas import Schemas
from swvctl.tekst.escape import shown
from swvctl.write.disk import explained

_MAY_BE_THERE = frozenset({".git"})


def make_workspace(target: Path, today: date, sector: str) -> None:
    make_folder(target, with_editor_files(seed_of(today, sector), today))


def make_folder(target: Path, files: list[NewFile]) -> None:
    """Fill a new folder beside its place and move it there; an empty one is filled where it is."""
    place = Path(os.path.abspath(target))  # noqa: PTH100 - a link stays the link that was named
    _refuse_unless_empty(place, target)
    with explained(f'De map "{shown(str(target))}" kan niet worden gemaakt'):
        if place.exists():
            create_all(place, files)
        else:
            _make_whole(place, files)
    put(f"{line}\n" for line in _told(place, target, len(files)))


def with_editor_files(files: list[NewFile], today: date) -> list[NewFile]:
    """Add what editors need, which follows from the data; the data is read as it will be."""
    with tempfile.TemporaryDirectory() as folder:
        create_all(Path(folder), files)
        workspace, schemas = load(Path(folder), today).workspace, Schemas(Assets())
        wanted = mapping(workspace, schemas)
        return [*files, *editor_files(workspace, schemas), *vscode_files(wanted)]


def _refuse_unless_empty(place: Path, target: Path) -> None:
    if not os.path.lexists(place):
        return
    if not place.is_dir():
        raise UsageError(f'"{shown(str(target))}" is geen map. Kies een andere naam.')
    if {entry.name for entry in place.iterdir()} - _MAY_BE_THERE:
        raise UsageError(f'De map "{shown(str(target))}" is niet leeg. Kies een nieuwe of lege map.')


def _make_whole(place: Path, files: list[NewFile]) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    fresh = place.with_name(f".{place.name}.swvctl-{os.getpid()}")
    fresh.mkdir()
    try:
        create_all(fresh, files)
        fresh.rename(place)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise


def _told(place: Path, target: Path, made: int) -> list[str]:
    steps, name = ["swvctl check", "swvctl build"], place.name
    if place != Path.cwd():
        name = str(target)
        steps.insert(0, f"cd {_quoted(str(target))}")
    return [
        f"{shown(name)} gemaakt, met {made} bestanden. Lees eerst LEESMIJ.md.",
        "Ga zo verder:",
        *(f"  {step}" for step in steps),
    ]


def _quoted(path: str) -> str:
    """A path as it can be typed after ``cd`` in any shell."""
    return f'"{shown(path)}"' if " " in path else shown(path)
