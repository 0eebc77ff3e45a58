"""References: from what an author wrote to the full name, with what the place makes certain filled in."""

from collections.abc import Iterator, Mapping

from swvctl.validate import Record

Names = Mapping[str, frozenset[str]]
Renamed = Mapping[str, Mapping[str, str]]
_OF_ONE = frozenset({"versie"})  # an addendum and its plan have versions with the same numbers


def full_name(target: str, text: str, record: Record, names: Names, earlier: Renamed | None = None) -> str:
    """The name below ``data/<target>`` that a reference in this record means; empty when there is none.

    ``basisondersteuning/norm`` in a record of plan 2027-2031 is ``2027-2031/basisondersteuning/norm``.
    A name that something had ``earlier`` gives the name it has now, unless the name is in use.
    """
    known = names.get(target, frozenset())
    found = next((name for name in _candidates(target, text, record) if name in known), "")
    if found or not earlier or target not in earlier:
        return found
    old = earlier[target]
    return next((old[name] for name in _candidates(target, text, record) if name in old), "")


def _candidates(target: str, text: str, record: Record) -> Iterator[str]:
    short = text.removeprefix(f"{target}/")
    yield text
    yield short
    for place in (*_places(record.name), *record.within, *(() if target in _OF_ONE else record.beyond)):
        yield f"{place}/{short}"


def certain_places(record: Record) -> tuple[str, ...]:
    """What a reference in this record may leave out: the names it may begin with, nearest first."""
    return (*_places(record.name), *record.within, *record.beyond)


def _places(name: str) -> Iterator[str]:
    """The record itself and the folders above it, nearest first."""
    parts = name.split("/")
    for end in range(len(parts), 0, -1):
        yield "/".join(parts[:end])
