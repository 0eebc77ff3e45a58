"""Roles that several files name and that are not in the list of roles: told once, in that list."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from swvctl.check.ignoring import is_ignored
from swvctl.check.rule import Problem
from swvctl.check.verwijzing.bedoeld import is_no_single_role, meant_option
from swvctl.check.verwijzing.delen import ROL
from swvctl.check.verwijzing.half import is_half
from swvctl.model.keuzelijst import Keuzelijst
from swvctl.model.workspace import ROLLEN, Workspace
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import fold, in_words
from swvctl.validate import Record
from swvctl.validate.normalise import Reference

_CODE = "REF001"  # under which it is told
_SEVERAL = 3  # files that name one role have no slip in common: their list is not what it was
Missed = list[tuple[Record, Reference]]


@lru_cache(maxsize=4)
def _weggevallen(workspace: Workspace) -> Mapping[str, Missed]:
    """By role, the references to what left the list."""
    missed: defaultdict[str, Missed] = defaultdict(list)
    if workspace.find(Keuzelijst, ROLLEN) is None:
        return missed
    for record in workspace.records:
        for reference in record.references:
            if reference.target != ROL or workspace.rol(reference.text) or is_half(reference, workspace):
                continue
            if not is_ignored(_CODE, record.place(reference.route), record):
                missed[fold(reference.text)].append((record, reference))
    return {
        role: places
        for role, places in missed.items()
        if len({record.document.path for record, _ in places}) >= _SEVERAL
        and not is_no_single_role(places[0][1].text, workspace)
    }


def is_told_as_role(text: str, workspace: Workspace) -> bool:
    """Whether the list of roles is told to miss this."""
    return fold(text) in _weggevallen(workspace)


def is_told_of_the_roles(reference: Reference, record: Record, workspace: Workspace) -> bool:
    """Whether it is the list of roles that is told of, and not this place."""
    if reference.target != ROL or not is_told_as_role(reference.text, workspace):
        return False
    return not is_ignored(_CODE, record.place(reference.route), record)


def problems_of_roles(failing: Sequence[tuple[Record, Reference]], workspace: Workspace) -> Iterator[Problem]:
    """Of the list of roles, each that several files miss there."""
    lijst = workspace.find(Keuzelijst, ROLLEN)
    if lijst is None or all(reference.target != ROL for _, reference in failing):
        return
    for places in _weggevallen(workspace).values():
        also = tuple(sorted({record.document.path for record, _ in places}))
        yield Problem(lijst.at("opties", part="key"), *_words(places, lijst, workspace), also=also)


def _words(places: Missed, lijst: Keuzelijst, workspace: Workspace) -> tuple[str, str]:
    record, reference = places[0]
    text = shown(reference.text)
    message = f'Op {in_words(len(places))} plaatsen staat de rol "{text}", maar hier niet.'
    known = meant_option(reference.text, lijst, workspace)
    now = known.code if known else _new_code(lijst, workspace)
    name, there = (f' "{now}"', "daar") if now else (" anders", "bij die optie")
    hint = f"Heet zij nu{name}? Zet {there} dan bij: ook: {text}. Is zij weggehaald? Zet haar dan terug."
    return message, f"{hint} Verbeter anders die plaatsen, zoals in {shown(record.document.path)}."


def _new_code(lijst: Keuzelijst, workspace: Workspace) -> str:
    """The one option that came since the last commit, else the one that nobody names."""
    before = workspace.vroeger().get("optie")
    codes = [option.code for option in lijst.opties]
    if before:
        left = [code for code in codes if f"{ROLLEN}/{code}" not in before]
    else:
        named = {option.code for text in _named(workspace) if (option := workspace.rol(text))}
        left = [code for code in codes if code not in named]
    return left[0] if len(left) == 1 else ""


def _named(workspace: Workspace) -> set[str]:
    references = (reference for record in workspace.records for reference in record.references)
    return {reference.text for reference in references if reference.target == ROL}
