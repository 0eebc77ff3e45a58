"""References to a part of the region that is written there and not read: what was lost was told where it stands."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from swvctl.check.verwijzing.delen import LISTS, ROL
from swvctl.model.keuzelijst import Keuzelijst
from swvctl.model.workspace import ROLLEN, Workspace
from swvctl.patroon import patroon
from swvctl.read.document import Document, Place
from swvctl.read.filename import record_of
from swvctl.read.half import written_names
from swvctl.tekst.escape import shown
from swvctl.tekst.naam import slug_or_nothing
from swvctl.tekst.nederlands import closest, in_words
from swvctl.validate.normalise import Reference

_BETWEEN = patroon(r"\s*[,;/]\s*|\s+en\s+")


def is_half(reference: Reference, workspace: Workspace) -> bool:
    """Whether it names what stands in a file that was read in part, or on one line with other names."""
    if reference.target == ROL and (lijst := workspace.find(Keuzelijst, ROLLEN)):
        return reference.text in written_names(lijst.record.document)
    if reference.target not in LISTS or workspace.swv is None:
        above, _, own = reference.text.rpartition("/")
        document = _half_files(workspace).get((reference.target, above))
        return document is not None and (own in written_names(document) or _ran_together(own, document))
    name = slug_or_nothing(reference.text)
    lost = name in _lost(workspace) or _ran_together(name, workspace.swv.record.document)
    return lost or (reference.target, name) in _together(workspace)


def _ran_together(name: str, document: Document) -> bool:
    """Whether it may be an item of which the line with its name is gone: of several fields the last ones were read.

    What looks like a name that is there, is a slip in that.
    """
    return len(document.twice) > 1 and closest(name, written_names(document)) is None


@lru_cache(maxsize=4)
def _half_files(workspace: Workspace) -> Mapping[tuple[str, str], Document]:
    """The files that could not be read as they stand, by kind and name."""
    found = {record.document for record in workspace.records if record.document.doubtful}
    return {record_of(document.path): document for document in found}


@lru_cache(maxsize=4)
def together(workspace: Workspace) -> tuple[tuple[Place, str, str], ...]:
    """The lines on which several names were read as one, as references elsewhere show; and what to do about each."""
    return tuple(_told_together(workspace)) if _together(workspace) else ()


def _told_together(workspace: Workspace) -> Iterator[tuple[Place, str, str]]:
    used = {
        (one.target, slug_or_nothing(one.text))
        for record in workspace.records
        for one in record.references
        if one.target in LISTS
    }
    told: set[str] = set()
    for key, (place, name) in _together(workspace).items() if workspace.swv else ():
        if key in used and name not in told:
            told.add(name)
            parts = _BETWEEN.split(name)
            message = f'"{shown(name)}" is gelezen als één naam, maar het zijn er {in_words(len(parts))}.'
            hint = f"Zet elke naam op een eigen regel, met een streepje ervoor: - {shown(parts[0])}"
            yield place, message, hint


@lru_cache(maxsize=4)
def _lost(workspace: Workspace) -> frozenset[str]:
    names = written_names(workspace.swv.record.document) if workspace.swv else ()
    return frozenset(slug_or_nothing(name) for name in names)


@lru_cache(maxsize=4)
def _together(workspace: Workspace) -> Mapping[tuple[str, str], tuple[Place, str]]:
    """By kind and short name, each part of a name that holds several; one that is a name itself is none of them."""
    found: dict[tuple[str, str], tuple[Place, str]] = {}
    for kind, plural in LISTS.items():
        known = workspace.names.get(kind, frozenset())
        for item in getattr(workspace.swv, plural, ()):
            parts = _BETWEEN.split(item.naam)
            short = [slug_or_nothing(part) for part in parts]
            if len(parts) > 1 and known.isdisjoint(short):
                found |= {(kind, name): (item.at("naam"), item.naam) for name in short if name}
    return found
