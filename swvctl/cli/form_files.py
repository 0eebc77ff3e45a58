"""Which forms are meant by the paths on the command line."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from swvctl.cli.streams import put
from swvctl.cli.target import real
from swvctl.errors import GitError, UsageError
from swvctl.patroon import patroon
from swvctl.read.git import Repository
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import closest
from swvctl.write.manifest import NAME

_LOCK = "~$"
_NAMED = 10
_EXCEL = {".xlsx", ".xlsm"}
_LETTER = patroon(r"mail-.*\.txt")


def form_files(paths: Sequence[Path]) -> Iterator[Path]:
    """The files; a folder stands for the forms in it, and a pattern for what fits it."""
    for path in paths:
        if path.is_dir():
            found = _forms_in(path, "*")
            put(_unread(path, found))
        elif "*" in path.name and not path.exists():
            found = _forms_in(path.parent, path.name)
        elif not path.exists():
            raise UsageError(_absent(path))
        else:
            yield path
            continue
        if not found:
            raise UsageError(f'In "{shown(str(path))}" staat geen Excel-bestand (.xlsx).')
        yield from found


def kept_by_git(root: Path, files: Iterable[Path]) -> list[str]:
    """That git would keep the forms that came back, with the names in them; once, for the folder of the first."""
    folders = [real(path).parent for path in files]
    inside = next((folder for folder in folders if folder.is_relative_to(real(root))), None)
    if inside is None:
        return []
    name = inside.relative_to(real(root)).as_posix()
    try:
        if name == "." or not Repository.around(root).would_keep(name):
            return []
    except GitError:  # nothing is kept where there is no git
        return []
    line = f"Zet in .gitignore deze regel: /{shown(name)}/"
    return [
        f"Let op: git bewaart de formulieren in {shown(name)} straks ook, met de namen die erin staan. {line}"
    ]


def _absent(path: Path) -> str:
    """That there is no such file or folder, with the one beside it that was probably meant."""
    beside = [other.name for other in path.parent.iterdir()] if path.parent.is_dir() else []
    near = closest(path.name, [name for name in beside if not name.startswith((".", _LOCK))])
    ask = f' Bedoelt u "{shown(str(path.parent / near))}"?' if near else ""
    return f'"{shown(str(path))}" bestaat niet.{ask}'


def _forms_in(folder: Path, pattern: str) -> list[Path]:
    # Excel keeps a file with this start beside one that is open.
    found = (path for path in folder.glob(pattern) if not path.name.startswith(_LOCK))
    return sorted(path for path in found if path.suffix.lower() in _EXCEL)


def _unread(folder: Path, forms: Sequence[Path]) -> Iterator[str]:
    """The files beside the forms; those that we put there ourselves need no word."""
    left = sorted(
        path.name
        for path in folder.iterdir()
        if path.is_file() and path not in forms and not path.name.startswith((".", _LOCK))
    )
    named = [shown(name) for name in left if name != NAME and not _LETTER.fullmatch(name)]
    if forms and named:
        more = [f"en nog {len(named) - _NAMED}"] if len(named) > _NAMED else []
        yield f"Ook in deze map, niet gelezen: {', '.join([*named[:_NAMED], *more])}.\n"
