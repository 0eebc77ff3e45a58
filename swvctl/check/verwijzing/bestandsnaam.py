"""A file with several records that has another name than all who refer to it give it: told once, at that file."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from swvctl.check.rule import Problem
from swvctl.check.verwijzing.naslag import naslag
from swvctl.model.verwijzing import certain_places
from swvctl.model.workspace import Workspace
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import in_words
from swvctl.validate import Record
from swvctl.validate.normalise import Reference

_LISTS = frozenset({"besluit", "planning", "werkagenda"})  # of which one names a part with the file before it
_ENOUGH = 2  # places


class _Missed(NamedTuple):
    """Where the name of a file is written that is not there, with the parts of it that are named."""

    places: list[tuple[Record, Reference]]
    parts: set[str]


def is_anders_genoemd(reference: Reference, record: Record, workspace: Workspace) -> bool:
    """Whether it is the name of the file that is told of."""
    found = _anders_genoemd(workspace) if reference.target in _LISTS else {}
    return any((reference.target, whole) in found for whole in _wholes(reference, record))


def _wholes(reference: Reference, record: Record) -> tuple[str, ...]:
    """The files it may be in: the one that it names, or those that its place makes certain."""
    whole = reference.text.rpartition("/")[0]
    return (whole,) if whole else certain_places(record)


def problems_of_files(workspace: Workspace) -> list[Problem]:
    """Of each such file what is wrong and what to do."""
    found = []
    for (kind, whole), (own, places) in _anders_genoemd(workspace).items():
        record = next(one for one in workspace.records if one.kind == kind and _file_of(one) == own)
        named = [place for place in places if "/" in place[1].text]  # elsewhere the place makes it certain
        count, first = in_words(len(named)), named[0][0].document.path
        message = f'Op {count} plaatsen staat "{shown(whole)}", en nergens "{own}". Bedoelt u hier "{shown(whole)}"?'
        hint = f"Noem het bestand dan {shown(whole)}.yaml. Er wordt naar verwezen in {shown(first)}."
        found.append(Problem(record.place(()), message, hint))
    return found


@lru_cache(maxsize=4)
def _anders_genoemd(
    workspace: Workspace,
) -> Mapping[tuple[str, str], tuple[str, list[tuple[Record, Reference]]]]:
    """By kind and the name that is written, the file that has all those parts and that nobody names."""
    missed, used = _named(workspace)
    files = _files(workspace) if missed else {}
    owners = {kind: _by_part(kind, names, workspace) for kind, names in files.items()}
    found = {}
    for (kind, whole), (places, parts) in missed.items():
        named = sum("/" in reference.text for _, reference in places)
        if named < _ENOUGH or whole in files.get(kind, ()):
            continue
        having = _having_all(parts, owners.get(kind, {}))
        if len(having) == 1 and (kind, having[0]) not in used:
            found[kind, whole] = (having[0], places)
    return found


def _named(workspace: Workspace) -> tuple[Mapping[tuple[str, str], _Missed], set[tuple[str, str]]]:
    """What is named in vain, by kind and file; and the files that others do name."""
    missed: defaultdict[tuple[str, str], _Missed] = defaultdict(lambda: _Missed([], set()))
    used: set[tuple[str, str]] = set()
    for record in workspace.records:
        for reference in record.references:
            if reference.target not in _LISTS or reference.may_be_absent:
                continue
            if full := workspace.voluit(reference.target, reference.text, record):
                own = full.rpartition("/")[0]
                if own != _file_of(record) or record.kind != reference.target:
                    used.add((reference.target, own))
                continue
            for whole in _wholes(reference, record):
                missed[reference.target, whole].places.append((record, reference))
                missed[reference.target, whole].parts.add(reference.text.rpartition("/")[2])
    return missed, used


def _having_all(parts: set[str], owners: Mapping[str, set[str]]) -> list[str]:
    """The files that have all these parts; of more than two, two: then it is not certain which is meant."""
    rarest, *others = sorted((owners.get(part, set()) for part in parts), key=len)
    having = (own for own in rarest if all(own in other for other in others))
    return list(islice(having, 2))


def _by_part(kind: str, files: Iterable[str], workspace: Workspace) -> Mapping[str, set[str]]:
    """By the name of a part, the files that have it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for own in files:
        for part in naslag(workspace).delen(kind, [own]).names:
            found[part].add(own)
    return found


def _files(workspace: Workspace) -> Mapping[str, set[str]]:
    """By kind, the files that hold such a list."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for record in workspace.records:
        if record.kind in _LISTS:
            found[record.kind].add(_file_of(record))
    return found


def _file_of(record: Record) -> str:
    return record.document.name
