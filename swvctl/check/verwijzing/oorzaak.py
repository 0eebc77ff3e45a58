"""One slip in a name makes everything fail that spells it well: it is told once, where the name is given."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from swvctl.check.ignoring import is_ignored
from swvctl.check.verwijzing.bedoeld import only_longer
from swvctl.check.verwijzing.bestuur import by_full_name
from swvctl.check.verwijzing.delen import LISTS
from swvctl.check.verwijzing.half import is_half
from swvctl.check.verwijzing.naslag import naslag
from swvctl.model.verwijzing import certain_places
from swvctl.model.workspace import Workspace
from swvctl.read.document import Place
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import in_words
from swvctl.validate import Record
from swvctl.validate.normalise import Reference

_CODE = "REF001"  # under which all of this is told
_ENOUGH = 2  # places that say the same, where nothing says what the name is now
_MANY = 3  # the same, where nothing but its being left over says so
_EACH_USED = frozenset({"bestuur", "gemeente", "gremium", "pijler"})
_NO_FILE = frozenset({"rol", "optie"})


class Oorzaak(NamedTuple):
    """The name as it is given, where that is, and in how many places it is written otherwise.

    It is ``gezegd`` where the name cannot be one at all, of which the check of its form speaks; a mistake beside the
    name says nothing of it. It is ``zonder_id`` where it was made of a longer name, and ``hernoemd`` where it looks
    like nothing that is asked for, but is the only one that nobody asks for.
    """

    naam: str
    plaats: Place
    aantal: int
    eerste: Place
    gezegd: bool = False
    zonder_id: bool = False
    hernoemd: bool = False


def is_elders(kind: str, text: str, workspace: Workspace) -> bool:
    """Whether it is the name that is wrong, and not what refers to it."""
    return (kind, text) in oorzaken(workspace)


def woorden(text: str, oorzaak: Oorzaak) -> tuple[str, str]:
    """What is wrong, and what to do about it."""
    count, first = in_words(oorzaak.aantal), oorzaak.eerste.document.path
    if oorzaak.zonder_id:
        message = f'Op {count} plaatsen staat "{text}", en nergens "{oorzaak.naam}". Ontbreekt hier de id?'
        return message, f"Voeg toe: id: {text}"
    if oorzaak.hernoemd:
        message = (
            f'Op {count} plaatsen staat "{text}", en nergens "{oorzaak.naam}". Heette dit eerst "{text}"?'
        )
        return (
            message,
            f"Zet er dan bij: eerder: {text}. Verbeter anders die plaatsen, zoals in {shown(first)}.",
        )
    message = f'Op {count} plaatsen staat "{text}", en nergens "{oorzaak.naam}". Bedoelt u hier "{text}"?'
    if oorzaak.plaats.route:
        return (
            message,
            f"Verbeter de naam. Klopt zij wel, verbeter dan die plaatsen, zoals in {shown(first)}.",
        )
    last = shown(text.rpartition("/")[2])
    return message, f"Noem het bestand dan {last}.yaml. Er wordt naar verwezen in {shown(first)}."


@lru_cache(maxsize=4)
def oorzaken(workspace: Workspace) -> Mapping[tuple[str, str], Oorzaak]:
    """By kind and text, the names that were misspelt where they are given."""
    failing: defaultdict[tuple[str, str], list[tuple[Record, Place]]] = defaultdict(list)
    for record, reference in failing_names(workspace):
        failing[reference.target, reference.text].append((record, record.place(reference.route)))
    often = {key: places for key, places in failing.items() if len(places) >= _ENOUGH}
    if not often:
        return {}
    unused = _unused({kind for kind, _ in often}, workspace)
    found: dict[tuple[str, str], Oorzaak] = {}
    alone = Counter(kind for kind, _ in failing)
    for (kind, text), places in often.items():
        records = [record for record, _ in places]
        near, slip = _meant(kind, text, records, workspace)
        renamed = not near and alone[kind] == 1
        if renamed:
            near = _left_over(kind, text, records, workspace, unused.get(kind, frozenset()))
        if near and near in unused.get(kind, ()) and (given := _given(kind, near, workspace)):
            record, where = given
            if is_ignored(_CODE, where, record) or not (slip or renamed or _without_id(where)):
                continue  # who ignores it there speaks for that file only
            told = not {(*where.route, "id"), (*where.route, text)}.isdisjoint(record.faults)
            name = near.removeprefix(f"{record.name}/") if where.route else near
            without = not (slip or renamed)
            found[kind, text] = Oorzaak(name, where, len(places), places[0][1], told, without, renamed)
    return _once(found)


def _left_over(
    kind: str, text: str, records: Sequence[Record], workspace: Workspace, unused: frozenset[str]
) -> str:
    """The one name that nobody asks for, where many ask for one that is not there, of a kind that is asked for."""
    if kind not in _EACH_USED or len(records) < _MANY or kind in naslag(workspace).dubbel:
        return ""  # of a name that stands twice, one was the name that is missed
    owners = {"", *(place for record in records for place in certain_places(record))}
    before = workspace.vroeger().get(kind, frozenset())
    both = before if text in before else frozenset()  # what stood beside it never was called so
    left = [name for name in unused - both if name.rpartition("/")[0] in owners]
    called = by_full_name(Reference((), kind, text), workspace) if kind in LISTS else ""
    return called if called in left else left[0] if len(left) == 1 else ""


def _meant(kind: str, text: str, records: Sequence[Record], workspace: Workspace) -> tuple[str, bool]:
    """The full name that was meant, and whether it differs by a slip; a part of a plan only where all mean that one."""
    if slip := workspace.nearest(kind, text):
        return slip, True
    if longer := only_longer(text, workspace.namenlijst(kind)):
        return longer, False
    meant = set()
    for record in records:
        parts = naslag(workspace).delen(kind, certain_places(record))
        slip = parts.lijkt_op(text)
        found = slip or only_longer(text, parts)
        meant.add((workspace.voluit(kind, found, record) if found else "", bool(slip)))
    return meant.pop() if len(meant) == 1 else ("", False)


def _without_id(where: Place) -> bool:
    """Whether it is a part of a file in which a single name is written, and no id."""
    if not where.route:
        return False
    line = Place(where.document, (*where.route, "id")).resolve()[2]
    return "id:" not in line and not {",", ";"} & set(line)


def _once(found: Mapping[tuple[str, str], Oorzaak]) -> Mapping[tuple[str, str], Oorzaak]:
    """Of a name for which two others stand, nobody can say which of them was meant."""
    count = Counter((kind, one.naam) for (kind, _), one in found.items())
    return {key: one for key, one in found.items() if count[key[0], one.naam] == 1}


def failing_names(workspace: Workspace) -> Iterator[tuple[Record, Reference]]:
    """The references by a name without folders that find nothing."""
    for record in workspace.records:
        for reference in record.references:
            known = workspace.names.get(reference.target, frozenset())
            if reference.may_be_absent or reference.text in known or reference.target in _NO_FILE:
                continue
            if "/" in reference.text or workspace.voluit(reference.target, reference.text, record):
                continue
            if not is_half(reference, workspace):
                yield record, reference


def _unused(kinds: set[str], workspace: Workspace) -> Mapping[str, frozenset[str]]:
    """The names that nothing refers to."""
    used: defaultdict[str, set[str]] = defaultdict(set)
    for record in workspace.records:
        for reference in record.references:
            if reference.target in kinds:
                used[reference.target].add(workspace.voluit(reference.target, reference.text, record))
    return {kind: workspace.names.get(kind, frozenset()) - used[kind] for kind in kinds}


def _given(kind: str, name: str, workspace: Workspace) -> tuple[Record, Place] | None:
    """Where a name is given: in the record of which it is a part, else by the file."""
    for record in workspace.records:
        if record.kind == kind and record.name == name and not record.route:
            return record, record.place(())
        for part in record.names:
            if part.kind == kind and f"{record.name}/{part.name}".removeprefix("/") == name:
                return record, record.place(part.route)
    return None
