"""Let a new folder take the place of an old one, in one step where the system can."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from swvctl.write.system import exchanged

Swap: TypeAlias = Callable[[Path, Path, Path], None]
"""Puts the first folder at the second path; what stood there ends at the first path or the third."""


def swap_whole(new: Path, target: Path, aside: Path) -> None:
    """Swap so that no moment shows a mix or a gap, if the system has a call for that."""
    if not target.exists() or not exchanged(new, target):
        swap_by_renaming(new, target, aside)


def swap_by_renaming(new: Path, target: Path, aside: Path) -> None:
    """Swap in two steps; when the second fails, ``mend`` undoes the first."""
    if target.exists():
        target.rename(aside)
    new.rename(target)
