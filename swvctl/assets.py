"""Find a template, schema or kader file: the workspace's own first, then ours."""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from swvctl.errors import AssetError, MissingAssetError
from swvctl.limits import MAX_FOLDER_DEPTH

WORKFLOW = ".github/workflows/swvctl.yml"  # where a region has what checks each change
MAX_ASSET_BYTES = 1024 * 1024
_CHECKOUT = Path("swvctl", Path(__file__).name)


@cache
def shipped() -> Path:
    """Our own files: packed in the wheel, or beside the package in a checkout."""
    inside = Path(__file__).parent / "_assets"
    return inside if inside.is_dir() else Path(__file__).parent.parent


class Unused(NamedTuple):
    """A file of the workspace that nothing reads, what to say of it, and what to do."""

    path: str
    message: str
    hint: str


class Assets(NamedTuple):
    """Text by name, such as ``templates/schoolprofiel/blad.html.j2``.

    The workspace may replace a file by one of the same name; a schema of the workspace is added to ours instead.
    A checkout of swvctl has nothing of its own: an installed copy that works on its example uses what it was
    installed with.
    """

    workspace: Path | None = None

    def text(self, name: str) -> str:
        for root in self._roots():
            if (path := root / name).is_file():
                return _read(path, root)
        raise MissingAssetError(f"Het bestand {name} ontbreekt.")

    def shipped_text(self, name: str) -> str:
        path = shipped() / name
        if not path.is_file():
            raise AssetError(f"Het bestand {name} ontbreekt in swvctl zelf. Installeer swvctl opnieuw.")
        return _read(path, shipped())

    def is_shipped(self, name: str) -> bool:
        return (shipped() / name).is_file()

    def own_text(self, name: str) -> str | None:
        """What the workspace has under this name, or None."""
        own = self._own()
        if own is None or not (path := own / name).is_file():
            return None
        return _read(path, own)

    def has_own(self, folder: str) -> bool:
        """Whether the workspace has files of its own below a folder such as ``templates``."""
        own = self._own()
        return own is not None and (own / folder).is_dir()

    def names(self, folder: str) -> list[str]:
        """The files directly in a folder, ours and the workspace's, sorted."""
        return sorted({name for root in self._roots() for name in _files(root / folder)})

    def below(self, folder: str, ending: str) -> list[str]:
        """The files anywhere below a folder whose name ends so, as paths from that folder, sorted."""
        found = {
            name
            for root in self._roots()
            for name in _below(root / folder)
            if name.endswith(ending) and (root / folder / name).is_file()
        }
        return sorted(found)

    def own_below(self, folder: str) -> list[str]:
        """The files anywhere below a folder of the workspace itself, as paths from that folder, sorted."""
        own = self._own()
        return [] if own is None else _below(own / folder)

    def shipped_below(self, folder: str) -> list[str]:
        """The same of ours."""
        return _below(shipped() / folder)

    def _roots(self) -> Iterator[Path]:
        if own := self._own():
            yield own
        yield shipped()

    def _own(self) -> Path | None:
        return None if self.workspace is None or (self.workspace / _CHECKOUT).is_file() else self.workspace


def _below(folder: Path) -> list[str]:
    """Without what is hidden or lies too deep to be ours, and without following a link to another folder."""
    found: list[str] = []
    for place, folders, files in os.walk(folder):
        here = Path(place).relative_to(folder)
        deeper = len(here.parts) < MAX_FOLDER_DEPTH
        folders[:] = [name for name in folders if deeper and not name.startswith(".")]
        found += ((here / name).as_posix() for name in files if not name.startswith("."))
    return sorted(found)


def _files(folder: Path) -> Iterator[str]:
    if folder.is_dir():
        with os.scandir(folder) as entries:
            yield from (entry.name for entry in entries if entry.is_file())


def _read(path: Path, root: Path) -> str:
    """Read a file; a link in a workspace could lead anywhere, so none is followed."""
    inside = 0 if root == shipped() else len(path.parts) - len(root.parts)
    if any(step.is_symlink() for step in (path, *path.parents)[:inside]):
        raise AssetError(
            f"Het bestand {path.name} is een verwijzing (link) of staat achter een link; dat mag niet."
        )
    try:
        if path.stat().st_size > MAX_ASSET_BYTES:
            raise AssetError(f"Het bestand {path.name} is groter dan 1 MB.")
        # Some editors begin with a mark that would come on the page.
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        said = "is niet in UTF-8 bewaard. Bewaar het opnieuw, als UTF-8."
        raise AssetError(f"Het bestand {path.relative_to(root).as_posix()} {said}") from error
    except OSError as error:
        raise AssetError(f"Het bestand {path.relative_to(root).as_posix()} is niet te lezen.") from error
