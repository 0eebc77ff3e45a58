"""What became of the coverage of a gemeente: how many schools have an option, before and now."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from swvctl.model.workspace import Workspace
from swvctl.render.profiel.dekking import Dekking, dekkingen
from swvctl.tekst.volgorde import op_naam

_Count = dict[tuple[str, str, str], int]


class Dekkingverschil(NamedTuple):
    """An option of which the number of schools in a gemeente changed."""

    gemeente: str
    lijst: str
    optie: str
    was: int
    wordt: int


def dekkingverschil(
    old: Workspace, new: Workspace, scholen: Collection[str] | None
) -> Iterator[Dekkingverschil]:
    """Every option whose count changed, by gemeente; what nobody offers any more first.

    ``scholen`` are the only ones that can have made a difference, where that is known.
    """
    gemeenten = None if scholen is None else _touched(old, new, scholen)
    before, after = list(dekkingen(old, gemeenten)), list(dekkingen(new, gemeenten))
    labels = {
        (dekking.lijst.name, optie.code): (dekking.naam.titel, optie.label)
        for dekking in (*before, *after)
        for optie in dekking.opties
    }
    names = {
        item.id: item.naam for workspace in (old, new) if workspace.swv for item in workspace.swv.gemeenten
    }
    was, wordt = _counts(before), _counts(after)
    found = [
        Dekkingverschil(
            names.get(key[0], key[0]), *labels[key[1], key[2]], was.get(key, 0), wordt.get(key, 0)
        )
        for key in was.keys() | wordt.keys()
        if was.get(key, 0) != wordt.get(key, 0)
    ]
    yield from sorted(found, key=lambda item: (item.wordt > 0, item.was > 0, *map(op_naam, item[:3])))


def _touched(old: Workspace, new: Workspace, scholen: Collection[str]) -> set[str]:
    """The gemeenten in which one of these schools offers something else than before."""
    was, wordt = (_counts(list(dekkingen(workspace, scholen=scholen))) for workspace in (old, new))
    return {key[0] for key in was.keys() | wordt.keys() if was.get(key) != wordt.get(key)}


def _counts(dekkings: list[Dekking]) -> _Count:
    found: _Count = {}
    for dekking in dekkings:
        for gemeente in sorted({school.gemeente_id for school in dekking.scholen} - {""}):
            inside = dekking.in_gemeente(gemeente)
            for optie in inside.opties:
                if schools := inside.scholen_met(optie):
                    found[gemeente, dekking.lijst.name, optie.code] = len(schools)
    return found
