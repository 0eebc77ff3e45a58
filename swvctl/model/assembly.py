"""From documents to nouns: kind by kind, because some kinds say what others must look like."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from swvctl.model import load_nouns
from swvctl.model.entity import Entity, Nouns
from swvctl.model.workspace import Workspace, named
from swvctl.read.document import Document
from swvctl.validate import Checker, Record


def assemble(documents: Iterable[Document], checker: Checker, today: date) -> Workspace:
    """Check the shape of every document and build the nouns of what is sound.

    The findings stay with the checker. Values are let go once a noun holds them.
    """
    kinds = load_nouns()
    waiting: defaultdict[str, list[Document]] = defaultdict(list)
    for document in documents:
        waiting[document.kind].append(document)
    nouns: dict[str, dict[str, Entity]] = {kind: {} for kind in kinds}
    records: list[Record] = []
    for kind in [*kinds, *(other for other in waiting if other not in kinds)]:
        for document in waiting[kind]:
            found = _records(document, checker, kinds.get(kind), nouns)
            records += found
            document.data = None
            for record in found:
                _build(record, kinds, nouns)
    return Workspace(today=today, nouns=nouns, records=tuple(records), names=named(records))


def _records(document: Document, checker: Checker, noun: type[Entity] | None, nouns: Nouns) -> list[Record]:
    if noun is None:
        return checker.records(document)
    return checker.records(document, lambda name, value: noun.form(name, value, checker.schemas, nouns))


def _build(record: Record, kinds: dict[str, type[Entity]], nouns: dict[str, dict[str, Entity]]) -> None:
    if record.data is None:
        return
    noun = kinds[record.kind]
    if not (noun.whole and record.faults):
        nouns[record.kind].setdefault(record.name, noun.of(record))
    record.data = None
