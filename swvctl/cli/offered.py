"""What a shell offers for an argument; nothing of it is imported before someone asks."""

from collections.abc import Iterable
from pathlib import Path

from swvctl.assets import Assets

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


def _beginning(incomplete: str, names: Iterable[str]) -> list[str]:
    return sorted(name for name in names if name.startswith(incomplete))
