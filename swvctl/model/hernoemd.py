"""Earlier names: what was renamed with ``eerder`` can still be referred to by the name it had."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from swvctl.findings import Route
from swvctl.model.verwijzing import Names, Renamed, full_name
from swvctl.schemas import JSON
from swvctl.validate import Record
from swvctl.validate.record import replaced


def renamed(records: Iterable[Record], names: Names) -> Renamed:
    """By kind, the full names that things had, with the name each has now.

    A name that is in use, or that two things say they had, means nothing.
    """
    found: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for record in records:
        for kind, old, new in _earlier(record):
            if old not in names.get(kind, ()):
                found[kind][old].add(new)
    return {
        kind: {old: min(new) for old, new in pairs.items() if len(new) == 1} for kind, pairs in found.items()
    }


class Claims(NamedTuple):
    """What things say of themselves: by kind the names they had, those they have now, and one by the other."""

    old: Names
    new: Names
    by_old: Mapping[str, Mapping[str, set[str]]]


def claims(records: Iterable[Record]) -> Claims:
    found: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for record in records:
        for kind, old, new in _earlier(record):
            found[kind][old].add(new)
    had = {kind: frozenset(pairs) for kind, pairs in found.items()}
    now = {kind: frozenset(name for new in pairs.values() for name in new) for kind, pairs in found.items()}
    return Claims(had, now, found)


def namen_van_nu(kind: str, text: str, record: Record, said: Claims) -> list[str]:
    """Everything that says of itself that it had the name which this reference has."""
    old = full_name(kind, text, record, said.old)
    return sorted(said.by_old[kind][old]) if old else []


def by_old_names(record: Record, names: Names, earlier: Renamed) -> Mapping[Route, str]:
    """Where a record refers to something by a name it had, and the name it has now."""
    return {
        reference.route: now
        for reference in record.references
        if reference.target in earlier
        and not full_name(reference.target, reference.text, record, names)
        and (now := full_name(reference.target, reference.text, record, names, earlier))
    }


def renewed(record: Record, data: JSON, now: Mapping[Route, str]) -> JSON:
    """The value of a record, with the names that things have now."""
    for route, name in now.items():
        data = replaced(data, route[len(record.route) :], name)
    return data


def _earlier(record: Record) -> Iterator[tuple[str, str, str]]:
    had = {_beside(record, name) for name in record.earlier}
    yield from ((record.kind, old, record.name) for old in had)
    for part in record.names:
        if had or part.earlier:
            now = _joined(record.name, part.name)
            short = [part.name, *(name.rpartition("/")[2] for name in part.earlier)]
            old = {_joined(place, name) for place in (record.name, *had) for name in short}
            yield from ((part.kind, name, now) for name in old - {now})


def _beside(record: Record, text: str) -> str:
    """The full name that an earlier name means; the folder is that of the record, unless it is said."""
    name, folder = text.removeprefix(f"{record.kind}/"), record.name.rpartition("/")[0]
    return name if "/" in name else _joined(folder, name)


def _joined(place: str, name: str) -> str:
    return f"{place}/{name}" if place else name
