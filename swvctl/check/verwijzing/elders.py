"""Whether a reference fails because of something that has been said already, so that it is not said again."""

from collections.abc import Iterable
from contextlib import suppress

from swvctl.check.ignoring import is_ignored
from swvctl.check.verwijzing.bedoeld import PIJLER, near_name
from swvctl.check.verwijzing.delen import LISTS
from swvctl.check.verwijzing.hoofdstuk_weg import is_van_een_weggehaald
from swvctl.check.verwijzing.naslag import naslag
from swvctl.check.verwijzing.planmap import in_een_plan, is_verdwaald, van_de_map
from swvctl.check.verwijzing.schoolbestand import zonder_bestand
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.school import School
from swvctl.model.verwijzing import certain_places
from swvctl.model.workspace import Workspace
from swvctl.tekst.naam import slug_or_nothing
from swvctl.tekst.nederlands import closest
from swvctl.validate import Record
from swvctl.validate.normalise import Reference
from swvctl.wanneer import WanneerError, parse_years

_HOLDERS = {PIJLER: Ondersteuningsplan.kind}  # parts that stand in a file of another kind
_ABOUT_NOTHING = "BSL023"  # that a decision does not say what it is about
_UNKNOWN = "REF001"  # who ignores it there speaks of that place only
VAN_EEN_PLAN = frozenset({"planning", "raadpleging", "werkagenda"})  # with its plan in a field
_PLACES = {("plan",), ("over",), ("wijzigt",)}  # the keys that say to which plan a record belongs (x-plaats)
_IN_FOLDERS = frozenset({"bijlage", "versie"})  # besides chapters; what lies in a folder of its plan
_BESLUIT = "besluit"  # by its name: where there are no decisions, nothing of them is loaded


def said_elsewhere(reference: Reference, record: Record, workspace: Workspace) -> bool:
    """A part of a file of which nothing could be read, of a record with a name twice, or of no known place."""
    if _without_place(reference, record, workspace) or _out_of_place(reference, record, workspace):
        return True
    if reference.target in LISTS and _misnamed(reference, workspace):
        return True
    if reference.target == School.kind and reference.text in zonder_bestand(workspace):
        return not is_ignored(_UNKNOWN, record.place(reference.route), record)
    whole = reference.text.rpartition("/")[0]
    places = {whole, *(f"{place}/{whole}" for place in certain_places(record))} if whole else ()
    owners = places or certain_places(record)
    names_a_file = not whole and _is_like_a_file(reference, workspace)
    if not names_a_file and _unread(owners, reference.target, record, workspace):
        return True
    return _doubled(owners, reference.target, workspace) and not near_name(reference, record, workspace)


def _misnamed(reference: Reference, workspace: Workspace) -> bool:
    """Whether the region gives this name in another form, or gives another one twice: of both it is told there.

    One of the two was this name, as git says; where it says nothing, whatever is no slip of another name may have been.
    """
    names = workspace.names.get(reference.target, frozenset())
    if any(name != reference.text and slug_or_nothing(name) == reference.text for name in names):
        return True
    if reference.target not in naslag(workspace).dubbel:
        return False
    if before := workspace.vroeger():
        return reference.text in before.get(reference.target, ())
    return not workspace.nearest(reference.target, reference.text)


def _without_place(reference: Reference, record: Record, workspace: Workspace) -> bool:
    """Whether it would be there, had the record named its plan well: of that it is told already."""
    lost = {
        other.text
        for other in record.references
        if (other.text in record.within or van_de_map(other, record))
        and not workspace.voluit(other.target, other.text, record)
    }
    refused = any(route[-1:] in _PLACES for route in record.faults)
    if not (lost or refused) or reference.text in lost:
        return False
    return bool(naslag(workspace).met_einde(reference.target, reference.text))


def _out_of_place(reference: Reference, record: Record, workspace: Workspace) -> bool:
    """Whether a file does not say to which plan it belongs, be it this one or the one that is meant."""
    known, text = naslag(workspace), reference.text
    if reference.target in _IN_FOLDERS and is_verdwaald(text, workspace, reference.target):
        return True
    if reference.target == Hoofdstuk.kind:
        loose = not known.zonder_plan.isdisjoint(in_een_plan(text, workspace))
        if loose or is_verdwaald(text, workspace) or is_van_een_weggehaald(text, record, workspace):
            return True
    return _says_no_plan(record, workspace) and bool(known.met_einde(reference.target, text))


def _says_no_plan(record: Record, workspace: Workspace) -> bool:
    """A chapter beside the folders of the plans, or a decision that does not say what it is about."""
    if record.kind == Hoofdstuk.kind:
        return "/" not in record.name
    if record.kind in VAN_EEN_PLAN:
        return is_verteld_zonder_plan(record, workspace)
    if record.kind != _BESLUIT or any(other.route[-1:] == ("over",) for other in record.references):
        return False
    if is_ignored(_ABOUT_NOTHING, record.place(()), record):
        return False
    return not getattr(workspace.nouns.get(_BESLUIT, {}).get(record.name), "onderwerp", "")


def noemt_geen_plan(record: Record, workspace: Workspace) -> bool:
    """Whether the line with its plan is not there."""
    if record.kind not in VAN_EEN_PLAN or any(route[-1:] == ("plan",) for route in record.faults):
        return False
    return not getattr(workspace.nouns.get(record.kind, {}).get(record.name), "plan", record.name)


def is_verteld_zonder_plan(record: Record, workspace: Workspace) -> bool:
    """Whether that is told, because something in it cannot be found without it."""
    return noemt_geen_plan(record, workspace) and any(
        plan_van_verwijzing(other, workspace)
        for other in record.references
        if not workspace.voluit(other.target, other.text, record)
    )


def plan_van_verwijzing(reference: Reference, workspace: Workspace) -> str:
    """The plan in which that would be found, which its record does not name."""
    found = naslag(workspace).met_einde(reference.target, reference.text)
    return found[0].partition("/")[0] if found else ""


def _is_like_a_file(reference: Reference, workspace: Workspace) -> bool:
    """Whether a bare name is that of a file, and not of something in one: a period, or a slip in a name of those."""
    with suppress(WanneerError):
        return bool(parse_years(reference.text))
    files = (name for name in workspace.names.get(reference.target, ()) if "/" not in name)
    return closest(reference.text, files) is not None


def _unread(owners: Iterable[str], kind: str, record: Record, workspace: Workspace) -> bool:
    found = naslag(workspace).van(_HOLDERS.get(kind, kind), owners)
    built = workspace.nouns.get(_HOLDERS.get(kind, kind), {})
    return any(
        item.data is None and not item.names and item is not record and item.name not in built
        for item in found
    )


def _doubled(owners: Iterable[str], kind: str, workspace: Workspace) -> bool:
    """Whether one of the owners has a name twice: one of the two was meant to have another."""
    return not naslag(workspace).dubbel.get(kind, frozenset()).isdisjoint(owners)
