"""What the profiles choose from the lists, and which choices of many of them are not there."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from swvctl.model.keuzelijst import Keuzelijst, Optie
from swvctl.model.schoolprofiel import Keuze, Schoolprofiel
from swvctl.model.sopformaat import Veld
from swvctl.model.workspace import Workspace
from swvctl.read.document import Place
from swvctl.read.half import written_names
from swvctl.tekst.nederlands import fold

# Three profiles, and one of each ten, that make one choice have no slip in common: their list is not what it was.
_MANY, _SHARE = 3, 10

Chosen = tuple[Veld, Keuzelijst, Keuze, Optie | None]


@lru_cache(maxsize=4)
def chosen(profiel: Schoolprofiel, workspace: Workspace) -> tuple[Chosen, ...]:
    """Every choice of the profile with its field, its list, and what it is there."""
    formaat = workspace.formaat_van(profiel)
    lists = formaat.keuzelijsten(workspace.lijsten()) if formaat else ()
    return tuple(
        (veld, lijst, keuze, lijst.vind(keuze.keuze) if keuze.keuze else None)
        for veld, lijst in lists
        for keuze in profiel.keuzes(veld.id)
    )


def not_in_list(profiel: Schoolprofiel, workspace: Workspace) -> Iterator[tuple[Keuzelijst, str, Place]]:
    """The choices that are not in their list: the list, what is chosen, and where."""
    for _, lijst, keuze, option in chosen(profiel, workspace):
        if keuze.keuze and option is None and keuze.keuze not in written_names(lijst.record.document):
            yield lijst, keuze.keuze, keuze.at("keuze")


def who_miss(text: str, lijst: Keuzelijst, workspace: Workspace) -> list[str]:
    """The profiles that choose what left the list; none where a few have a slip of their own."""
    same = _often(workspace).get((lijst.name, fold(text)), [])
    return same if len(same) >= max(_MANY, len(workspace.by_name(Schoolprofiel)) / _SHARE) else []


@lru_cache(maxsize=4)
def _often(workspace: Workspace) -> Mapping[tuple[str, str], list[str]]:
    """By list and choice, the profiles that make a choice that is not there."""
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for profiel in workspace.all(Schoolprofiel):
        for key in {(lijst.name, fold(text)) for lijst, text, _ in not_in_list(profiel, workspace)}:
            found[key].append(profiel.name)
    return found
