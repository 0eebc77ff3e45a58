"""Parts of the region that several files name and that are not there: told once, in the list that misses them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain

from swvctl.check.ignoring import is_ignored
from swvctl.check.rule import Problem
from swvctl.check.verwijzing.delen import LISTS, PARTS
from swvctl.check.verwijzing.oorzaak import failing_names, is_elders
from swvctl.check.verwijzing.vroeger import hernoemd
from swvctl.check.verwijzing.woorden import is_nowhere_near
from swvctl.model.school import School
from swvctl.model.workspace import Workspace
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import in_words, join_some
from swvctl.validate import Record
from swvctl.validate.normalise import Reference

_CODE = "REF001"  # under which it is told
_SEVERAL = 2  # files; one may as well be a slip
_OF_SCHOOLS = frozenset({"scholen", "vestigingen"})
_FEW = 50  # schools, for each of which one file more may be a slip
Missed = list[tuple[Record, Reference]]


@lru_cache(maxsize=4)
def weggevallen(workspace: Workspace) -> Mapping[tuple[str, str], Missed]:
    """By kind and name, the references to what is missed; of a list without any name, each that it should have."""
    missed: defaultdict[tuple[str, str], Missed] = defaultdict(list)
    for record, reference in failing_names(workspace) if workspace.swv else ():
        if reference.target in LISTS and not is_ignored(_CODE, record.place(reference.route), record):
            missed[reference.target, reference.text].append((record, reference))
    several = max(_SEVERAL, len([*workspace.all(School)]) // _FEW + 1) if missed else 0
    return {
        key: places
        for key, places in missed.items()
        if (len({record.name for record, _ in places}) >= several or not workspace.names.get(key[0]))
        and not is_elders(*key, workspace)
        and all(is_nowhere_near(reference, record, workspace) for record, reference in places)
    }


def is_told_of_the_list(reference: Reference, record: Record, workspace: Workspace) -> bool:
    """Whether it is the list that is told of, and not this place; who ignores it here speaks of this place."""
    if (reference.target, reference.text) not in weggevallen(workspace):
        return False
    return not is_ignored(_CODE, record.place(reference.route), record)


def missing(plural: str, workspace: Workspace) -> int:
    """How many names are missed in this list, or among the schools."""
    if plural in _OF_SCHOOLS:
        absent = (one for _, one in failing_names(workspace) if one.target == School.kind)
        return len({reference.text for reference in absent})
    return sum(LISTS[kind] == plural for kind, _ in weggevallen(workspace))


def problems_of_lists(workspace: Workspace) -> Iterator[Problem]:
    """Of each list that misses names, what is wrong with it and what to do."""
    whole: defaultdict[str, dict[str, Missed]] = defaultdict(dict)
    if workspace.swv is None:
        return
    region = workspace.swv.record
    for (kind, text), places in weggevallen(workspace).items():
        if workspace.names.get(kind):
            where = region.place((LISTS[kind],), "key")
            yield Problem(where, *_one(kind, text, places, workspace), also=_files(places))
        else:
            whole[kind][text] = places
    told = {route[0] for route in region.faults if route}
    for kind, missed in whole.items():
        if LISTS[kind] in told:
            continue  # what stands there was refused
        where, places = region.place((LISTS[kind],), "key"), [*chain.from_iterable(missed.values())]
        yield Problem(where, *_all(kind, [*missed]), also=_files(places))


def _files(places: Missed) -> tuple[str, ...]:
    return tuple(sorted({record.document.path for record, _ in places}))


def _one(kind: str, text: str, places: Missed, workspace: Workspace) -> tuple[str, str]:
    first, count = places[0][0], in_words(len(places))
    at, those = f"Op {count} plaatsen", "die plaatsen"
    if all(record.kind == School.kind for record, _ in places):
        at, those = f"Bij {count} scholen", "die scholen"
    message = f'{at} staat {PARTS[kind]} "{shown(text)}", maar hier niet.'
    earlier = hernoemd(kind, text, first, workspace) or f"Voeg anders {PARTS[kind]} hier toe."
    return (
        message,
        f"Hoort die naam er niet bij, verbeter dan {those}, zoals in {first.document.path}. {earlier}",
    )


def _all(kind: str, texts: list[str]) -> tuple[str, str]:
    names = join_some(f'"{shown(text)}"' for text in texts)
    message = f"Hier staan geen {LISTS[kind]}, en elders worden ze wel genoemd: {names}."
    return (
        message,
        f"Voeg {LISTS[kind]} toe, elk met een streepje en de naam eronder: - id: {shown(texts[0])}",
    )
