"""What a choice list is called where people meet it: on the sheet and on the form that is the title of its field."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from swvctl.model.keuzelijst import Keuzelijst
from swvctl.model.school import School
from swvctl.model.workspace import Workspace
from swvctl.render.profiel.stand import formaat_van_school


class Lijstnaam(NamedTuple):
    """The one name that every page uses; ``elders`` are the names on the sheets, where those are others."""

    titel: str
    elders: tuple[str, ...] = ()


def lijstnamen(workspace: Workspace, schools: Iterable[School]) -> Mapping[str, Lijstnaam]:
    """The name of each list, in the order of the sheets of most schools.

    Its own name where its fields have more than one title, or share theirs with another list.
    """
    lijsten = workspace.lijsten()
    titles = _field_titles(workspace, schools)
    taken = Counter(one for found in titles.values() for one in found)
    return {name: _name(lijsten[name], titles.get(name, {}), taken) for name in {**titles, **lijsten}}


def _field_titles(workspace: Workspace, schools: Iterable[School]) -> Mapping[str, dict[str, None]]:
    """By list the titles of its fields, once each, in the formats that these schools use; the most used first."""
    lijsten = workspace.lijsten()
    used = Counter(formaat_van_school(school, workspace) for school in schools)
    formaten = {formaat.name: (-count, formaat) for formaat, count in used.items() if formaat}
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for _, (_, formaat) in sorted(formaten.items(), key=lambda item: (item[1][0], item[0])):
        for veld, lijst in formaat.keuzelijsten(lijsten):
            found[lijst.name][veld.titel] = None
    return found


def _name(lijst: Keuzelijst, titles: Iterable[str], taken: Counter[str]) -> Lijstnaam:
    match list(titles):
        case [title] if taken[title] == 1:
            return Lijstnaam(title)
        case several:
            return Lijstnaam(lijst.titel, tuple(title for title in several if title != lijst.titel))
