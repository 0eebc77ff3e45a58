"""What has changed in a plan since a version of it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.versie import Versie
from swvctl.model.vingerafdruk import (
    KOP,
    TABEL,
    TITEL,
    VORIGE_TABEL,
    Afdruk,
    is_leesbaar,
    paragrafen,
    tabellen,
)
from swvctl.model.workspace import Workspace


class Verschil(NamedTuple):
    """What differs: as it is now, and the names of what is no longer there."""

    gewijzigd: tuple[Afdruk, ...] = ()
    nieuw: tuple[Afdruk, ...] = ()
    vervallen: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.gewijzigd or self.nieuw or self.vervallen)

    @property
    def namen(self) -> tuple[str, ...]:
        return (*(item.naam for item in (*self.gewijzigd, *self.nieuw)), *self.vervallen)

    def zonder(self, names: Iterable[str]) -> "Verschil":
        """The same without what a person has declared to mean no more than before."""
        done = frozenset(names)
        return Verschil(
            tuple(found for found in self.gewijzigd if found.naam not in done),
            tuple(found for found in self.nieuw if found.naam not in done),
            tuple(name for name in self.vervallen if name not in done),
        )


def verschil(versie: Versie, plan: Ondersteuningsplan, workspace: Workspace) -> Verschil:
    """Compare the plan as it is with a version.

    A version without tables, or without the heads of its chapters, says nothing of them; nor does one whose
    fingerprints were all made in another way.
    """
    texts = [found for found in paragrafen(plan, workspace) if vertelt(versie, found.naam)]
    tables = tabellen(plan, workspace) if versie.tabellen else ()
    now = {found.naam: found for found in (*texts, *tables)}
    before = leesbare(versie)
    if not before:
        return Verschil()
    changed = (item for name, item in now.items() if name in before and not item.is_als(before[name]))
    fresh = [
        item for name, item in now.items() if name not in versie.paragrafen and name not in versie.tabellen
    ]
    gone = [name for name in before if name not in now]
    moved = dict(_moved(fresh, {name: before[name] for name in gone}))
    return Verschil(
        tuple(changed),
        tuple(item for item in fresh if item.naam not in moved),
        tuple(name for name in gone if name not in moved.values()),
    )


def is_vergelijkbaar(versie: Versie) -> bool:
    """Whether anything of it can be compared: not when another swvctl made it, which makes fingerprints otherwise."""
    return bool(leesbare(versie))


def is_gelijk(versie: Versie, plan: Ondersteuningsplan, workspace: Workspace) -> bool:
    """Whether the plan says for certain what the version says: everything in it can be compared, and is the same."""
    told = len(versie.paragrafen) + len(versie.tabellen)
    return 0 < told == len(leesbare(versie)) and not verschil(versie, plan, workspace)


def leesbare(versie: Versie) -> Mapping[str, str]:
    """The fingerprints of a version that can be compared, by what they are of."""
    texts = {name: mark for name, mark in versie.paragrafen.items() if is_leesbaar(mark)}
    return texts | {
        name: mark for name, mark in versie.tabellen.items() if is_leesbaar(mark, TABEL, VORIGE_TABEL)
    }


def _moved(fresh: Iterable[Afdruk], gone: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """What says the very same elsewhere, with the name it had: order and names of files are no part of a version."""
    left = {name: mark for name, mark in gone.items() if not name.startswith(KOP)}
    for item in fresh:
        same = (
            name for name, mark in left.items() if item.is_als(mark) and ("/" in name) == ("/" in item.naam)
        )
        if here := next(same, None):
            del left[here]
            yield item.naam, here


def vertelt(versie: Versie, name: str) -> bool:
    """Whether a version by its own contents would have told of this text: one from before may not know of it."""
    if name in versie.paragrafen or "/" in name:
        return True
    if name.startswith(KOP):
        return TITEL in versie.paragrafen
    return not any(other.startswith(f"{name}/") for other in versie.paragrafen)
