"""References: from what an author wrote to the full name, with what the place makes certain filled in."""

from collections.abc import Iterator, Mapping

from swvctl.validate import Record

Names = Mapping[str, frozenset[str]]


def full_name(target: str, text: str, record: Record, names: Names) -> str:
    """The name below ``data/<target>`` that a reference in this record means; empty when there is none.

    ``basisondersteuning/norm`` in a record of plan 2027-2031 is ``2027-2031/basisondersteuning/norm``.
    """
    known = names.get(target, frozenset())
    return next((name for name in _candidates(target, text, record) if name in known), "")


def _candidates(target: str, text: str, record: Record) -> Iterator[str]:
    short = text.removeprefix(f"{target}/")
    yield text
    yield short
    for place in (*_places(record.name), *record.within):
        yield f"{place}/{short}"


def _places(name: str) -> Iterator[str]:
    """The record itself and the folders above it, nearest first."""
    parts = name.split("/")
    for end in range(len(parts), 0, -1):
        yield "/".join(parts[:end])
