"""Where things are shown: what ``{zie: …}`` and annexes point at, told by the pages that show it.

A pages module registers for its kind::

    @verwijsdoel("begroting")                    # one record or part, by full name
    def _(workspace, name): return Plek("Meerjarenbegroting", "begroting/tabel", f"begroting/{name}")

    @overzicht("begrip")                         # everything of a kind, for ``{zie: begrip}`` and ``uit: begrip``
    def _(workspace, plan): return Plek("Begrippenlijst", "begrip/begrippen", "begrippen")

A kind that registers nothing is called by its title, without a link.
"""

from collections.abc import Callable
from typing import NamedTuple

from swvctl.model.doel import OVERZICHTEN, Doel
from swvctl.model.entity import Entity
from swvctl.model.workspace import Workspace


class Plek(NamedTuple):
    """How something is called in a text, and the page (kind of page, path without suffix, anchor) that shows it."""

    label: str
    page: str = ""
    path: str = ""
    anchor: str = ""


Wijzer = Callable[[Workspace, str], Plek | None]
_RECORDS: dict[str, Wijzer] = {}
_KINDS: dict[str, Wijzer] = {}


def verwijsdoel(kind: str) -> Callable[[Wijzer], Wijzer]:
    """Register what tells where a record of a kind is shown; it gets the full name of a record or of its part."""
    return _register(kind, _RECORDS)


def overzicht(kind: str) -> Callable[[Wijzer], Wijzer]:
    """Register what tells where all of a kind is shown; it gets the name of the plan, or nothing."""
    return _register(kind, _KINDS)


def plek_van(doel: Doel, workspace: Workspace) -> Plek | None:
    """Where a target is shown to the readers of this workspace; None when they may not see it."""
    if doel.alles and doel.kind not in _KINDS:
        return Plek(OVERZICHTEN[doel.kind])
    if doel.alles:
        return plek_van_soort(doel.kind, doel.name, workspace)
    if wijzer := _RECORDS.get(doel.kind):
        return wijzer(workspace, doel.name)
    found = workspace.nouns.get(doel.kind, {}).get(doel.name)
    return Plek(_title(found)) if found else None


def plek_van_soort(kind: str, plan: str, workspace: Workspace) -> Plek | None:
    """Where everything of a kind is shown; None when no page does."""
    wijzer = _KINDS.get(kind)
    return wijzer(workspace, plan) if wijzer else None


def _register(kind: str, where: dict[str, Wijzer]) -> Callable[[Wijzer], Wijzer]:
    def register(wijzer: Wijzer) -> Wijzer:
        where[kind] = wijzer
        return wijzer

    return register


def _title(found: Entity) -> str:
    return str(getattr(found, "titel", "") or getattr(found, "naam", "") or found.name)
