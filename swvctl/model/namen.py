"""Names for readers: a short name of the region in full, every other word as it was written."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from swvctl.model.keuzelijst import Keuzelijst
from swvctl.model.samenwerkingsverband import swvcode
from swvctl.model.school import School
from swvctl.model.workspace import ROLLEN, Workspace
from swvctl.tekst.nederlands import capitalised, met_lidwoord

_NAMED = ("gremium", "bestuur", "gemeente")
ALL_GEMEENTEN, BOTH_GEMEENTEN = "alle gemeenten", "beide gemeenten"


def naam_van(text: str, workspace: Workspace) -> str:
    """The body, bestuur, gemeente, role or other region that a short name means."""
    known = _short_names(workspace)
    return known.get(nu(text, workspace)) or known.get(swvcode(text), text)


def nu(text: str, workspace: Workspace) -> str:
    """The short name that a body, bestuur or gemeente has now, where this is one it had."""
    had = (workspace.earlier.get(kind, {}).get(text) for kind in _NAMED)
    return next((name for name in had if name), text)


# Every step and decision on every page asks for the same names.
@lru_cache(maxsize=4)
def _short_names(workspace: Workspace) -> Mapping[str, str]:
    swv = workspace.swv
    if swv is None:
        return {}
    roles = workspace.find(Keuzelijst, ROLLEN)
    return {
        # The label has the accents that a code cannot have: ondersteuningscoördinatoren.
        **{option.code: option.label for option in (roles.opties if roles else ())},
        **{swvcode(item.code): item.naam for item in swv.andere_sector if item.naam},
        **{item.id: item.naam for item in swv.besturen},
        **{item.id: f"gemeente {item.naam}" for item in swv.gemeenten},
        **{item.id: item.naam for item in swv.gremia},
    }


def bestuur_naam(school: School, workspace: Workspace) -> str:
    """The bestuur of a school by its name; as it was written where the region has none like it."""
    return besturen(workspace).get(school.bestuur_id, school.bestuur)


def gemeente_naam(school: School, workspace: Workspace) -> str:
    """The gemeente of a school by its name, also of one outside the region."""
    return gemeenten(workspace).get(school.gemeente_id, school.gemeente_naam)


# Every page of every school asks; of two with one id the first counts.
@lru_cache(maxsize=4)
def besturen(workspace: Workspace) -> Mapping[str, str]:
    """The names of the schoolbesturen by id."""
    return {item.id: item.naam for item in reversed(workspace.swv.besturen if workspace.swv else ())}


@lru_cache(maxsize=4)
def gemeenten(workspace: Workspace) -> Mapping[str, str]:
    """The names of the gemeenten by id."""
    return {item.id: item.naam for item in reversed(workspace.swv.gemeenten if workspace.swv else ())}


def namen(texts: Iterable[str], workspace: Workspace) -> list[str]:
    """Each name; every gemeente of the region together is ``alle gemeenten``."""
    written = [nu(text, workspace) for text in texts]
    everywhere = {item.id for item in workspace.swv.gemeenten} if workspace.swv else set()
    if len(everywhere) > 1 and everywhere <= set(written):
        words = ALL_GEMEENTEN if len(everywhere) > 2 else BOTH_GEMEENTEN  # noqa: PLR2004 - that is what both means
        written = list(dict.fromkeys(words if text in everywhere else text for text in written))
    return [naam_van(text, workspace) for text in written]


def door_wie(texts: Iterable[str], workspace: Workspace) -> list[str]:
    """Those who see to it, as people say it: ``de deelnemersraad`` beside ``het bureau``; a bestuur by its name."""
    bodies = {item.naam for item in workspace.swv.gremia} if workspace.swv else set()
    return [met_lidwoord(name) if name in bodies else name for name in namen(texts, workspace)]


def wie(texts: Iterable[str], workspace: Workspace) -> list[str]:
    """Those who see to it, in a cell or after ``Wie:``; the first begins with a capital, as a name does."""
    first, *rest = door_wie(texts, workspace) or [""]
    return [capitalised(first), *rest] if first else []


def gremia(texts: Iterable[str], workspace: Workspace) -> list[str]:
    """Bodies within a sentence: ``de OPR``, ``het OOGO``, ``de deelnemersraad``."""
    own = {item.id: item.genoemd for item in workspace.swv.gremia} if workspace.swv else {}
    return [own.get(text) or naam_van(text, workspace) for text in (nu(text, workspace) for text in texts)]
