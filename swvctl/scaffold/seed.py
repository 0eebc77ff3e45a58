"""The small region that a new workspace starts with; it comes with the program."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from swvctl.assets import shipped
from swvctl.errors import AssetError
from swvctl.scaffold.new_file import NewFile
from swvctl.scaffold.seeddagen import dated

_SEED = "templates/_start"
# What is otherwise in secondary education: other schools, other roles, pupils in the councils.
_VO_SEED = "templates/_start_vo"
_EXAMPLES = ("data/school/", "data/schoolprofiel/")
# A name with a dot in front would be left out of the package.
_RENAMED = {"gitignore": ".gitignore"}


def seed_of(today: date, sector: str = "po") -> list[NewFile]:
    """The seed of a sector with its round going on today."""
    return dated(seed_files(sector), today)


def seed_files(sector: str = "po") -> list[NewFile]:
    found = list(_files(shipped() / _SEED))
    if sector == "vo":
        other = {file.path: file for file in _files(shipped() / _VO_SEED)}
        kept = [file for file in found if file.path not in other and not file.path.startswith(_EXAMPLES)]
        found = sorted((*kept, *other.values()), key=lambda file: file.path)
    if not found:
        raise AssetError(f"De map {_SEED} ontbreekt in swvctl zelf. Installeer swvctl opnieuw.")
    return found


def _files(folder: Path) -> Iterator[NewFile]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            name = path.relative_to(folder).as_posix()
            yield NewFile(_RENAMED.get(name, name), path.read_bytes())
