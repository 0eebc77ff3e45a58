"""What things are called in a sentence: a record, a part of one, or what a reference means."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from swvctl.compare.besluitnaam import besluitnaam
from swvctl.findings import Route
from swvctl.model.besluit import Besluit
from swvctl.model.entity import Entity
from swvctl.model.namen import door_wie
from swvctl.model.workspace import Workspace
from swvctl.schemas import Schemas
from swvctl.tekst.nederlands import join
from swvctl.validate import Record

_CALLED = ("naam", "titel", "doel", "begrip", "label", "onderwerp", "wat", "term")
_PART_CALLED = (
    *_CALLED,
    "groep",
    "keuze",
    "anders",
    "schooljaar",
    "gemeente",
    "hoofdstuk",
    "vraag",
    "code",
    "id",
)


class Titles:
    """The names of one workspace, in words."""

    def __init__(self, workspace: Workspace, schemas: Schemas) -> None:
        self._workspace = workspace
        self._schemas = schemas

    def of(self, record: Record) -> str:
        """What a record is called; without a name of its own, by what its place says."""
        noun = self._workspace.nouns.get(record.kind, {}).get(record.name)
        written = called(record.data or {}, _CALLED) if noun is None else ""
        own = _own(noun, _CALLED) or written
        return own or self._by_place(record) or record.name or self.kind(record.kind)

    def kind(self, kind: str) -> str:
        return self._schemas.of(kind).title if kind in self._schemas.kinds() else kind

    def full(self, target: str, text: str, record: Record) -> str:
        """The full name of what a reference means, by any name it had; empty when there is none."""
        return self._workspace.voluit(target, text, record)

    def meant(self, target: str, text: str, record: Record) -> str:
        """The title of what a reference names; the text itself where that is not known."""
        full = self._workspace.voluit(target, text, record)
        found = self._workspace.nouns.get(target, {}).get(full)
        if isinstance(found, Besluit):
            return besluitnaam(found, self._workspace)
        if found is not None:
            return _own(found, _CALLED) or self._by_place(found.record) or text
        owner = self._owners.get((target, full)) if full else None
        return _title_in(owner[0], owner[1]) or text if owner else self._role(target, text)

    def named(self, texts: Iterable[str], sort: str) -> str:
        """Those who see to it, as pages name them: a body, bestuur or gemeente in full; other words as typed."""
        written = (self._role(sort, text) for text in texts)
        return join(door_wie(written, self._workspace))

    def of_parts(self) -> Mapping[tuple[str, str], str]:
        """The titles of all parts that can be referred to."""
        return {key: _title_in(noun, route) for key, (noun, route) in self._owners.items()}

    def _role(self, target: str, text: str) -> str:
        role = self._workspace.rol(text) if target == "rol" else None
        return role.label if role else text

    def _by_place(self, record: Record) -> str:
        folders = self._schemas.of(record.kind).folders if record.kind in self._schemas.kinds() else None
        parts = list(zip(folders or (), record.name.split("/"), strict=False))
        words = []
        for key, part in parts:
            target = self._schemas.of(record.kind).at((key,)).get("verwijst", "")
            found = self._workspace.nouns.get(target, {}).get(part)
            words.append(_own(found, _CALLED) or part)
        return ", ".join(reversed(words))

    @cached_property
    def _owners(self) -> Mapping[tuple[str, str], tuple[Entity, Route]]:
        """Every part that can be referred to: the record it is in, and where."""
        found = {}
        for record in self._workspace.records:
            noun = self._workspace.nouns.get(record.kind, {}).get(record.name) if record.names else None
            if noun is None:
                continue
            for name in record.names:
                full = f"{record.name}/{name.name}" if record.name else name.name
                found[name.kind, full] = (noun, name.route[len(record.route) :])
        return found


def called(value: Mapping[str, Any], keys: Sequence[str] = _PART_CALLED) -> str:
    """What an item calls itself."""
    return next((str(value[key]) for key in keys if value.get(key)), "")


def _own(noun: Any, names: tuple[str, ...]) -> str:
    values = (getattr(noun, name, "") for name in names)
    return next((value for value in values if value and isinstance(value, str)), "")


def _title_in(noun: Any, route: Route) -> str:
    for key in route:
        try:
            noun = noun[key] if isinstance(key, int) or isinstance(noun, Mapping) else getattr(noun, key)
        except (AttributeError, IndexError, KeyError):
            return ""
    return _own(noun, _CALLED)
