"""Nouns as JSON, for other programs: values under the keys of the file, moments as they were written."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from swvctl.model.entity import Deel, Entity
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.vorm import fields_of
from swvctl.model.workspace import Workspace
from swvctl.report.columns import missing, waiting_for
from swvctl.report.machine import SCHEMA_VERSION
from swvctl.schemas import JSON
from swvctl.tekst.getal import Getal
from swvctl.wanneer import Wanneer

_NOT_DATA = frozenset({"place", "record", "name"})


def nouns_json(kind: str, nouns: Iterable[Entity], workspace: Workspace) -> Iterator[str]:
    """One object; every record stands on a line of its own."""
    yield f'{{"schema": {SCHEMA_VERSION}, "kind": {_dump(kind)}, "records": ['
    separator = "\n"
    for noun in nouns:
        yield separator + _dump(_record(noun, workspace))
        separator = ",\n"
    yield "\n]}\n"


def kinds_json(counts: Mapping[str, int]) -> str:
    kinds = [{"kind": kind, "count": count} for kind, count in counts.items()]
    return _dump({"schema": SCHEMA_VERSION, "kinds": kinds}) + "\n"


def _record(noun: Entity, workspace: Workspace) -> JSON:
    record = {"name": noun.name, "file": noun.record.document.path, "data": _plain(noun)}
    if isinstance(noun, Schoolprofiel):
        record |= {"waiting_for": waiting_for(noun, workspace) or None, "missing": missing(noun, workspace)}
    return record


def _plain(value: object) -> Any:
    match value:
        case Deel():
            found = {name: _plain(getattr(value, name)) for name in _names(value)}
            return {name: child for name, child in found.items() if child not in (None, "", [], {})}
        case Wanneer() | Getal():
            return value.text
        case Mapping():
            return {key: _plain(child) for key, child in value.items()}
        case tuple() | list():
            return [_plain(child) for child in value]
        case _:
            return value


def _names(part: Deel) -> list[str]:
    return [name for name in fields_of(type(part)) if name not in _NOT_DATA]


def _dump(value: object) -> str:
    """Readable as it is where a terminal can show it; else every sign that could do harm is escaped."""
    text = json.dumps(value, ensure_ascii=False)
    return text if text.isprintable() else json.dumps(value)
