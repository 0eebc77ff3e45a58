"""What a shell offers for an argument; nothing of it is imported before someone asks."""

from collections.abc import Iterable
from pathlib import Path

import typer

from swvctl.assets import Assets
from swvctl.errors import SwvctlError

_BESIDE_KINDS = ("addendum", "koersnotitie", "schooljaar")


def kinds(incomplete: str) -> list[str]:
    """The kinds of records."""
    from swvctl.schemas import Schemas  # noqa: PLC0415 - a run that completes nothing needs no schemas

    return _beginning(incomplete, Schemas(Assets(Path.cwd())).kinds())


def makeable(incomplete: str) -> list[str]:
    """What ``new`` makes."""
    return sorted({*kinds(incomplete), *_beginning(incomplete, _BESIDE_KINDS)})


def codes(incomplete: str) -> list[str]:
    """The codes of what can be said."""
    from swvctl.check.catalogue import catalogue  # noqa: PLC0415 - the same of all rules

    return _beginning(incomplete.upper(), catalogue())


def parts(incomplete: str) -> list[str]:
    """What can be built by its own name."""
    from swvctl.render import groups  # noqa: PLC0415 - the same of all pages

    return _beginning(incomplete, groups())


def records(incomplete: str) -> list[str]:
    """The names of records, and of schools without their kind."""
    names = [path.relative_to("data").with_suffix("").as_posix() for path in _files("**/*.yaml")]
    return _beginning(incomplete, [*names, *_schools()])


def new_names(ctx: typer.Context, incomplete: str) -> list[str]:
    """For a profile the schools, with the school year that was typed before them; other records get a new name."""
    if ctx.params.get("kind") != "schoolprofiel":
        return []
    year, slash, _ = incomplete.rpartition("/")
    return _beginning(incomplete, [f"{year}{slash}{school}" for school in _schools()])


def _schools() -> list[str]:
    return [path.stem for path in _files("school/*.yaml")]


def _files(pattern: str) -> list[Path]:
    """Files of the region, as they are called below it; none where there is no region."""
    from swvctl.read.source import find_workspace  # noqa: PLC0415 - help reads nothing
    from swvctl.tekst.naam import is_name  # noqa: PLC0415 - the same

    try:
        root = find_workspace(Path.cwd())
        return [path.relative_to(root) for path in (root / "data").glob(pattern) if is_name(path.stem)]
    except (SwvctlError, OSError):
        return []


def _beginning(incomplete: str, names: Iterable[str]) -> list[str]:
    return sorted(name for name in names if name.startswith(incomplete))
