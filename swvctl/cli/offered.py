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
    """The codes of what can be said; the last one, where several stand behind one another."""
    from swvctl.check.catalogue import catalogue  # noqa: PLC0415 - the same of all rules

    before, comma, last = incomplete.upper().rpartition(",")
    return [f"{before}{comma}{code}" for code in _beginning(last, catalogue())]


def parts(incomplete: str) -> list[str]:
    """What can be built by its own name."""
    from swvctl.render import groups  # noqa: PLC0415 - the same of all pages

    return _beginning(incomplete, groups())


def forms(incomplete: str) -> list[str]:
    """The forms that can be built by themselves."""
    from swvctl.render import form_names  # noqa: PLC0415 - the same of all pages

    return _beginning(incomplete, form_names())


def records(incomplete: str) -> list[str]:
    """The names of records, and of schools without their kind."""
    names = [path.relative_to("data").with_suffix("").as_posix() for path in _files("**/*.yaml")]
    return _beginning(incomplete, [*names, *schools("")])


def new_names(ctx: typer.Context, incomplete: str) -> list[str]:
    """For a profile the schools, with the school year that was typed before them; other records get a new name."""
    if ctx.params.get("kind") == "schooljaar":
        return _beginning(incomplete, _years_to_make())
    if ctx.params.get("kind") != "schoolprofiel":
        return []
    year, slash, _ = incomplete.rpartition("/")
    return _beginning(incomplete, [f"{year}{slash}{school}" for school in schools("")])


def schools(incomplete: str) -> list[str]:
    """The names of the schools."""
    return _beginning(incomplete, (path.stem for path in _files("school/*.yaml")))


def years(incomplete: str) -> list[str]:
    """The school years for which there are profiles."""
    return _beginning(incomplete, {path.parent.name for path in _files("schoolprofiel/*/*.yaml")})


def _years_to_make() -> list[str]:
    """The school years there are, and the one after the last."""
    there = [year for year in years("") if year[5:].isdigit()]
    return [*there, *(f"{int(year[5:])}-{int(year[5:]) + 1}" for year in there[-1:])]


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
