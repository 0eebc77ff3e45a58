"""What leans on a record: everything that names it or a part of it, and what leans on that in turn."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from swvctl.findings import Route
from swvctl.model.doel import doel_van
from swvctl.model.keuzelijst import Keuzelijst
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.voorgedrukt import gewijzigd_op
from swvctl.model.workspace import Workspace
from swvctl.schemas import Schemas
from swvctl.tekst.invulling import ZIE, invullingen
from swvctl.validate import Record

Key = tuple[str, str]
OPTION = "optie"


class Lean(NamedTuple):
    """A record that names another: where, and in which field."""

    record: Record
    route: Route
    target: Key
    label: str


@dataclass(frozen=True, slots=True)
class Leaning:
    """What leans on one thing: on itself, and by way of those."""

    direct: tuple[Lean, ...]
    indirect: tuple[Record, ...]


def leaning_on(workspace: Workspace, schemas: Schemas, key: Key) -> Leaning:
    """Follow the references backwards."""
    on: defaultdict[Key, list[Lean]] = defaultdict(list)
    for lean in _leans(workspace, schemas):
        for target in _with_owners(lean.target, workspace):
            on[target].append(lean)
    direct = [lean for lean in on[key] if (lean.record.kind, lean.record.name) != key]
    seen = {key} | {(lean.record.kind, lean.record.name) for lean in direct}
    waiting, indirect = [lean.record for lean in direct], []
    while waiting:
        record = waiting.pop(0)
        for lean in on[record.kind, record.name]:
            name = (lean.record.kind, lean.record.name)
            if name not in seen:
                seen.add(name)
                indirect.append(lean.record)
                waiting.append(lean.record)
    return Leaning(tuple(direct), tuple(indirect))


def _leans(workspace: Workspace, schemas: Schemas) -> Iterator[Lean]:
    for record in workspace.records:
        schema = schemas.of(record.kind) if record.kind in schemas.kinds() else None
        for reference in record.references:
            full = workspace.voluit(reference.target, reference.text, record)
            if full or reference.target in workspace.names:
                label = _label(
                    schema.at(reference.route[len(record.route) :]) if schema else {}, reference.route
                )
                yield Lean(record, reference.route, (reference.target, full), label)
        for route, text in record.prose:
            for found in invullingen(text):
                target = doel_van(found.waarde, record, workspace) if found.soort == ZIE else None
                if target:
                    yield Lean(record, route, (target.kind, target.name), "in de tekst")
        yield from _implied(record, workspace)


def _implied(record: Record, workspace: Workspace) -> Iterator[Lean]:
    """What a profile leans on without naming it: its format, the lists it chooses from, what changed its texts."""
    profiel = workspace.find(Schoolprofiel, record.name) if record.kind == Schoolprofiel.kind else None
    formaat = workspace.formaat_van(profiel) if profiel else None
    if profiel is None or formaat is None:
        return
    for veld, laag in gewijzigd_op(profiel, formaat, workspace):
        yield Lean(record, record.route, (laag.door.kind, laag.door.name), veld.titel)
    if not profiel.formaat:
        yield Lean(record, record.route, (formaat.kind, formaat.name), "geldt voor dit schooljaar")
    for veld, lijst in formaat.keuzelijsten(workspace.lijsten()):
        for number, keuze in enumerate(profiel.keuzes(veld.id)):
            option = lijst.vind(keuze.keuze) if keuze.keuze else None
            if option:
                route = (*record.route, "velden", veld.id, number)
                yield Lean(record, route, (OPTION, f"{lijst.name}/{option.code}"), veld.titel)


def _with_owners(target: Key, workspace: Workspace) -> Iterator[Key]:
    """The thing itself, and the record it is a part of; an option is called by that of its list too."""
    kind, name = target
    yield target
    if kind == OPTION:
        kind = Keuzelijst.kind
        yield kind, name
    while "/" in name:
        name = name.rpartition("/")[0]
        if name in workspace.nouns.get(kind, {}):
            yield kind, name


def _label(part: dict[str, object], route: Route) -> str:
    return str(part.get("title") or next((key for key in reversed(route) if isinstance(key, str)), ""))
