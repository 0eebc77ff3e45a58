"""Make new files in a workspace: all of them, or none; and never over something that is there."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from swvctl.errors import OutputError
from swvctl.scaffold.new_file import NewFile
from swvctl.tekst.escape import shown
from swvctl.write import create_file
from swvctl.write.disk import explained


def create_all(root: Path, files: Iterable[NewFile]) -> None:
    """Write the files; when one cannot be made, those before it are removed again."""
    made: list[Path] = []
    try:
        for file in files:
            path = root / file.path
            for folder in _missing_folders(root, path):
                with explained(
                    f'De map "{shown(folder.relative_to(root).as_posix())}" kan niet worden gemaakt'
                ):
                    folder.mkdir()
                made.append(folder)
            create_file(path, file.content)
            made.append(path)
    except BaseException:
        _remove(made)
        raise


def refuse_links(root: Path, path: Path) -> None:
    """Refuse a place that lies, by way of a link, outside the workspace."""
    for folder in _folders(root, path):
        if folder.is_symlink():
            place = shown(folder.relative_to(root).as_posix())
            raise OutputError(f"De map {place} is een verwijzing (link); daar wordt niets in geschreven.")


def _missing_folders(root: Path, path: Path) -> Iterator[Path]:
    refuse_links(root, path)
    return (folder for folder in _folders(root, path) if not folder.exists())


def _folders(root: Path, path: Path) -> list[Path]:
    return [folder for folder in reversed(path.parents) if folder.is_relative_to(root) and folder != root]


def _remove(made: list[Path]) -> None:
    for path in reversed(made):
        with suppress(OSError):
            if path.is_dir() and not path.is_symlink():
                path.rmdir()
            else:
                path.unlink()
