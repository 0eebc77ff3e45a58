"""From documents to nouns: kind by kind, because some kinds say what others must look like."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from copy import copy
from datetime import date
from typing import Any

from swvctl.findings import Route
from swvctl.model import load_nouns
from swvctl.model.entity import Entity, Nouns
from swvctl.model.formaatkeuze import GEWEIGERD
from swvctl.model.hernoemd import by_old_names, renamed, renewed
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.samenwerkingsverband import Samenwerkingsverband
from swvctl.model.sopformaat import Sopformaat
from swvctl.model.vorm import fields_of
from swvctl.model.workspace import Workspace
from swvctl.read import read_again
from swvctl.read.document import Document
from swvctl.schemas import JSON
from swvctl.validate import Checker, Record
from swvctl.wanneer import Own
from swvctl.wanneer.schoolkalender import REGIONS

SchoolHolidays = tuple[str | None, Own]
_NO_HOLIDAYS: SchoolHolidays = (None, ())
Keep = Callable[[Document], bool]


def assemble(
    documents: Iterable[Document],
    checker: Checker,
    today: date,
    *,
    keep: Keep = lambda _: False,
    like: Workspace | None = None,
) -> Workspace:
    """Check the shape of every document and build the nouns of what is sound.

    The findings stay with the checker. Values are let go once a noun holds them, unless asked to ``keep`` them.
    Documents that were part of ``like`` already give the same records and nouns again, where that is certain.
    """
    checker.today = today
    return _Assembly(checker, keep, like or Workspace(today=today, nouns={})).workspace(documents, today)


class _Assembly:
    def __init__(self, checker: Checker, keep: Keep, like: Workspace) -> None:
        self.checker = checker
        self.keep = keep
        self.like = like
        self.kinds: dict[str, type[Entity]] = {}
        self.nouns: dict[str, dict[str, Entity]] = {}
        self.holidays = _NO_HOLIDAYS
        self.earlier: defaultdict[int, list[Record]] = defaultdict(list)

    def workspace(self, documents: Iterable[Document], today: date) -> Workspace:
        for record in self.like.records:
            self.earlier[id(record.document)].append(record)
        waiting: defaultdict[str, list[Document]] = defaultdict(list)
        for document in documents:
            waiting[document.kind].append(document)
        self.kinds = load_nouns(waiting.keys())
        self.nouns = {kind: {} for kind in (*self.kinds, *self.checker.schemas.kinds(), GEWEIGERD)}
        records: list[Record] = []
        # What the region says of its holidays decides about the moments of all others.
        own = Samenwerkingsverband.kind
        kinds = sorted(self.kinds, key=lambda kind: kind != own)
        for kind in [*kinds, *(other for other in waiting if other not in self.kinds)]:
            for document in waiting[kind]:
                records += self._again(document) or self._new(document)
            if kind == own:
                self.holidays = _school_holidays(self.nouns)
        self._reach(records)
        names = _named(records)
        earlier = renamed(records, names)
        if earlier:
            records = [self._renewed(record, by_old_names(record, names, earlier)) for record in records]
        return Workspace(today=today, nouns=self.nouns, records=tuple(records), names=names, earlier=earlier)

    def _reach(self, records: list[Record]) -> None:
        """What is about a change of a plan may leave out that plan."""
        plans = self.nouns.get(Ondersteuningsplan.kind, {}).values()
        changed = {
            plan.name: plan.wijzigt for plan in plans if isinstance(plan, Ondersteuningsplan) and plan.wijzigt
        }
        for record in records if changed else ():
            if record.within or record.beyond:
                record.beyond = [changed[place] for place in record.within if place in changed]

    def _renewed(self, record: Record, now: Mapping[Route, str]) -> Record:
        """The same record, but its noun speaks of things by the name they have now; the record says what is written."""
        noun = self.nouns.get(record.kind, {}).get(record.name)
        if not now or noun is None or noun.record is not record:
            return record
        data = record.data or self._read_again(record)
        if data is None:
            return record
        other = copy(record)
        other.data = renewed(record, data, now)
        self.nouns[record.kind][record.name] = noun.of(other)
        other.data = record.data
        return other

    def _read_again(self, record: Record) -> JSON | None:
        """The value of a record that was let go."""
        document, _ = read_again(record.document)
        found = _records(document, self.checker.afresh(), self.kinds.get(document.kind), self.nouns)
        return next((item.data for item in found if item.route == record.route), None)

    def _again(self, document: Document) -> list[Record]:
        """The records that this very document gave before, if they would come out the same."""
        records = self.earlier.get(id(document), [])
        if records and self.holidays != document.school_holidays:
            return []
        if not records or not all(self._is_the_same(record) for record in records):
            return []
        for record in records:
            self.nouns[record.kind].setdefault(record.name, self.like.nouns[record.kind][record.name])
        return records

    def _is_the_same(self, record: Record) -> bool:
        """Whether what decides about its shape is what it was; of what could not be built, that is not certain."""
        cls = self.kinds.get(record.kind)
        noun = self.like.nouns.get(record.kind, {}).get(record.name)
        if cls is None or noun is None:
            return False
        if self.like.earlier and by_old_names(record, self.like.names, self.like.earlier):
            return False
        if cls.form.__func__ is Entity.form.__func__:  # type: ignore[attr-defined] # both are class methods
            return True
        stated, schemas = _stated(noun), self.checker.schemas
        now, before = (
            cls.form(record.name, stated, schemas, nouns) for nouns in (self.nouns, self.like.nouns)
        )
        return now is before or (now is not None and before is not None and now[0] is before[0])

    def _new(self, document: Document) -> list[Record]:
        if document.data is None and self.like.records:
            document, faults = read_again(document)
            self.checker.findings += faults
        document.school_holidays = self.holidays
        found = _records(document, self.checker, self.kinds.get(document.kind), self.nouns)
        kept = self.keep(document)
        document.data = None
        for record in found:
            _build(record, self.kinds, self.nouns)
            record.data = record.data if kept else None
        return found


def _stated(noun: Entity) -> dict[str, Any]:
    """What a noun says in so many words, as far as the form of its record can depend on it."""
    values = ((name, getattr(noun, name)) for name in fields_of(type(noun)))
    return {name: value for name, value in values if value and isinstance(value, str | Mapping)}


def _records(document: Document, checker: Checker, noun: type[Entity] | None, nouns: Nouns) -> list[Record]:
    if noun is None:
        return checker.records(document)
    return checker.records(document, lambda name, value: noun.form(name, value, checker.schemas, nouns))


def _school_holidays(nouns: Nouns) -> SchoolHolidays:
    """Those of the region: its part of the country, and the days that it has otherwise."""
    for swv in nouns[Samenwerkingsverband.kind].values():
        if isinstance(swv, Samenwerkingsverband):
            region = swv.vakantieregio if swv.vakantieregio in REGIONS else None
            return region, tuple((one.naam, *one.dagen) for one in swv.vakanties if one.dagen)
    return _NO_HOLIDAYS


def _build(record: Record, kinds: dict[str, type[Entity]], nouns: dict[str, dict[str, Entity]]) -> None:
    noun = kinds.get(record.kind)
    if noun is Sopformaat and (record.data is None or record.faults):
        nouns[GEWEIGERD][record.name] = noun.met_fout(record)
    elif noun and record.data is not None and not (noun.whole and record.faults):
        nouns[record.kind].setdefault(record.name, noun.of(record))


def _named(records: Iterable[Record]) -> dict[str, frozenset[str]]:
    """Everything that can be referred to, by kind: records by name, parts by their record and id."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for record in records:
        found[record.kind].add(record.name)
        for part in record.names:
            found[part.kind].add(f"{record.name}/{part.name}" if record.name else part.name)
    return {kind: frozenset(names) for kind, names in found.items()}
