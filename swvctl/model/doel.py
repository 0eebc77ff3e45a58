"""What ``{zie: …}`` points at: a kind, and the full name of a record or of a part of it; or all of a kind.

``{zie: indicator}`` in a text of a plan is where all indicators of that plan stand, ``{zie: indicator/2027-2031}``
says of which plan. What a region has once, such as its glossary, belongs to no plan.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.verwijzing import certain_places
from swvctl.model.workspace import Workspace
from swvctl.validate import Record

PUBLIEKSVERSIE = "publieksversie"
VAN_DE_REGIO = ("aanbod", "begrip", "bijeenkomst", "schoolprofiel")
# By their names: where there are no decisions or plannings, nothing of them is loaded.
_PLAN_VAN: Mapping[str, Callable[[Any], str]] = {
    "begroting": lambda item: str(item.plannaam),
    "besluit": lambda item: str(item.over),
    "indicator": lambda item: str(item.plan),
    "planning": lambda item: str(item.plan if item.doelen else ""),
    "raadpleging": lambda item: str(item.plan),
    "werkagenda": lambda item: str(item.plan or item.name),
}
# How all of a kind is called where no page says it better.
OVERZICHTEN: Mapping[str, str] = {
    "aanbod": "Wat wij bieden",
    "begrip": "Begrippen en afkortingen",
    "begroting": "Meerjarenbegroting",
    "besluit": "Overleg en besluiten",
    "bijeenkomst": "agenda",
    "indicator": "Indicatoren",
    "planning": "Planning",
    "publieksversie": "Korte versie",
    "raadpleging": "Wat u zei en wat wij ermee deden",
    "schoolprofiel": "Dekkend aanbod",
    "werkagenda": "Werkagenda",
}


class Doel(NamedTuple):
    """The kind and the full name below it; of all of a kind, the name is that of the plan, if it has one."""

    kind: str
    name: str
    alles: bool = False


def doel_van(text: str, record: Record, workspace: Workspace) -> Doel | None:
    """``hoofdstuk/resultaten/indicatoren`` as it is meant in this record; None when there is no such thing."""
    kind, _, name = text.strip().partition("/")
    full = workspace.voluit(kind, name, record) if name and kind in workspace.names else ""
    return Doel(kind, full) if full else _alles(kind, name, record, workspace)


def _alles(kind: str, name: str, record: Record, workspace: Workspace) -> Doel | None:
    if kind not in OVERZICHTEN or (kind in VAN_DE_REGIO and name):
        return None
    if kind in VAN_DE_REGIO:
        return Doel(kind, "", alles=True)
    plans = _plans(name, record, workspace)
    found = next(
        (plan for plan in plans if heeft(Doel(kind, plan, alles=True), workspace)), plans[0] if plans else ""
    )
    return Doel(kind, found, alles=True) if found else None


def _plans(name: str, record: Record, workspace: Workspace) -> list[str]:
    """The plan that is named or that the text stands in, and what that plan changes."""
    known = workspace.names.get(Ondersteuningsplan.kind, frozenset())
    own = next((place for place in ((name,) if name else certain_places(record)) if place in known), "")
    plan = workspace.find(Ondersteuningsplan, own)
    base = (
        workspace.voluit(Ondersteuningsplan.kind, plan.wijzigt, plan.record) if plan and plan.wijzigt else ""
    )
    return [item for item in (own, base) if item]


def heeft(doel: Doel, workspace: Workspace) -> bool:
    """Whether there is anything to show of all of a kind."""
    if doel.kind in VAN_DE_REGIO:
        return bool(workspace.names.get(doel.kind))
    plan = workspace.find(Ondersteuningsplan, doel.name)
    if doel.kind == PUBLIEKSVERSIE or plan is None:
        return plan is not None and plan.publieksversie is not None
    return any(plan is found for found in _plans_of(doel.kind, workspace))


def _plans_of(kind: str, workspace: Workspace) -> Iterator[Ondersteuningsplan | None]:
    """The plan of each record of a kind."""
    for item in workspace.nouns.get(kind, {}).values():
        if said := _PLAN_VAN[kind](item):
            yield workspace.volg(Ondersteuningsplan, said, item.record)


def soorten(workspace: Workspace) -> list[str]:
    """The kinds that have something to point at."""
    return sorted(kind for kind, names in workspace.names.items() if names and kind != "kader")
