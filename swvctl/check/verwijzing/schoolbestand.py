"""Schools that have profiles and no file: told once, of the newest of those profiles."""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from swvctl.check.ignoring import is_ignored
from swvctl.check.verwijzing.oorzaak import is_elders
from swvctl.model.school import School
from swvctl.model.schoolnaam import bedoelde_school
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.workspace import Workspace

_CODE = "SOP009"  # under which it is told


@lru_cache(maxsize=4)
def zonder_bestand(workspace: Workspace) -> Mapping[str, tuple[Schoolprofiel, ...]]:
    """By school, its profiles, the newest last; not of a name that is a slip of another."""
    known = workspace.names.get(School.kind, frozenset())
    found: defaultdict[str, list[Schoolprofiel]] = defaultdict(list)
    for profiel in workspace.all(Schoolprofiel):
        absent = profiel.school not in known and profiel.school == profiel.name.rpartition("/")[2]
        if absent and not is_ignored(_CODE, profiel.at("school"), profiel.record):
            found[profiel.school].append(profiel)
    return {
        name: tuple(sorted(those, key=lambda one: one.jaar))
        for name, those in found.items()
        if not is_elders(School.kind, name, workspace) and not _is_a_slip(name, len(those), workspace)
    }


def _is_a_slip(name: str, profiles: int, workspace: Workspace) -> bool:
    """Whether one profile only has this name, and another school was meant."""
    there_before = name in workspace.vroeger().get(School.kind, frozenset())
    return profiles == 1 and not there_before and bool(bedoelde_school(name, workspace))
