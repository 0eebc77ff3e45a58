"""Two states of one region: read once what is equal in both, and say what changed and what that does."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from swvctl.assets import Assets
from swvctl.compare import compare
from swvctl.compare.change import Change
from swvctl.findings import Finding, fingerprints
from swvctl.model.assembly import assemble
from swvctl.model.keuzelijst import Keuzelijst
from swvctl.model.samenwerkingsverband import Samenwerkingsverband
from swvctl.model.school import School
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.sopformaat import Sopformaat
from swvctl.pipeline import Region, check_regions, gather, make
from swvctl.read.beside import Beside, Rest
from swvctl.read.revision import Revision
from swvctl.read.source import Folder, Source
from swvctl.render.profiel.dekkingverschil import Dekkingverschil, dekkingverschil
from swvctl.schemas import Schemas
from swvctl.validate import Checker

_OF_FOLDERS = frozenset({"SCH010", "SCH011"})  # told at one file of all that lie in the wrong place


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two states of a region: what changed, what that does to the coverage, and which findings came and went.

    ``consent`` are sentences about a body that consented to the old state; ``note`` is what only whoever knows git can
    use of how the old state was found, or not.
    """

    changes: tuple[Change, ...] = ()
    coverage: tuple[Dekkingverschil, ...] = ()
    new: tuple[Finding, ...] = ()
    fixed: tuple[Finding, ...] = ()
    consent: tuple[str, ...] = ()
    note: str = ""

    @property
    def is_empty(self) -> bool:
        return not (self.changes or self.new or self.fixed)


def load_both(root: Path, today: date, old: Revision, source: Source | None = None) -> tuple[Region, Region]:
    """An earlier revision of a region, and what it is now; what is equal in both is read and built once.

    Of what differs the values are kept beside the nouns, so that they can be compared.
    """
    beside, checker = Beside(source or Folder(root), old), Checker(Schemas(Assets(root)))
    found = gather(beside)
    alike = beside.alike()
    assembled = partial(
        assemble, checker=checker, today=today, keep=lambda document: document.path not in alike
    )
    new = make(root, beside, found, checker, assembled)
    before = _before(new, old, alike, checker.afresh())
    grown = _grown(beside, old) if any(one.code in _OF_FOLDERS for one in new.findings) else frozenset()
    same = (
        finding
        for finding in new.findings
        if (finding.file in alike or finding.file in beside.equal)
        and not (finding.code in _OF_FOLDERS and finding.file.rpartition("/")[0] in grown)
    )
    after = new.workspace.but(vroeger=lambda: before.workspace.names)
    return before._replace(findings=tuple({*before.findings, *same})), new._replace(workspace=after)


def _grown(now: Source, old: Source) -> frozenset[str]:
    """The folders that hold a file that was not there."""
    added = {entry.path for entry in now.entries()} - {entry.path for entry in old.entries()}
    return frozenset(path.rpartition("/")[0] for path in added)


def _before(new: Region, old: Revision, alike: frozenset[str], checker: Checker) -> Region:
    """The earlier state of a region, with all that is the same in it taken over, its findings aside."""
    shared = [item for item in new.documents if item.path in alike]
    rest = gather(Rest(old, alike), new.documents, shared)
    names = {document.path for document in rest.documents}
    shared = [item for item in shared if item.path not in names]
    documents = sorted([*rest.documents, *shared], key=lambda document: document.path)
    like = new.workspace
    assembled = partial(assemble, checker=checker, today=like.today, keep=lambda _: True, like=like)
    return make(new.root, old, rest._replace(documents=documents), checker, assembled)


def compare_regions(old: Region, new: Region) -> Comparison:
    """What changed between two states of a region, and what that does."""
    changes = compare(old.workspace, new.workspace, new.schemas)
    coverage = tuple(dekkingverschil(old.workspace, new.workspace, _touched_schools(changes)))
    renamed = {change.old_file: change.file for change in changes}
    before, after = check_regions(old, new)
    before = [found._replace(file=renamed.get(found.file, found.file)) for found in before]
    known, marks = ({mark for _, mark in fingerprints(found)} for found in (before, after))
    return Comparison(
        changes=tuple(changes),
        coverage=coverage,
        new=tuple(finding for finding, mark in fingerprints(after) if mark not in known),
        fixed=tuple(finding for finding, mark in fingerprints(before) if mark not in marks),
    )


def _touched_schools(changes: Iterable[Change]) -> set[str] | None:
    """The schools of which the offer can be another one; None when that may be all of them."""
    found = set()
    for change in changes:
        if change.kind in {Keuzelijst.kind, Sopformaat.kind} or _moves_everyone(change):
            return None
        if change.kind in {School.kind, Schoolprofiel.kind}:
            found.add(change.belongs_to)
    return found


def _moves_everyone(change: Change) -> bool:
    """Whether the region counts other schools than before: those of another year, or in other gemeenten."""
    regional = change.kind == Samenwerkingsverband.kind
    return regional and any(detail.route[:1] in {("werkjaar",), ("gemeenten",)} for detail in change.details)
