"""READ THIS FIRST: the whole program, a function for each thing it does.

read → validate → model → check → report, and from the model → render → write.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from swvctl.assets import Assets, shipped
from swvctl.check import check
from swvctl.check.stand import stand
from swvctl.findings import START, Finding, Severity
from swvctl.model.assembly import assemble
from swvctl.model.workspace import Workspace
from swvctl.read import read_folder
from swvctl.read.document import Document, Place
from swvctl.read.filename import record_of
from swvctl.read.image import read_image
from swvctl.read.source import Folder, Source
from swvctl.read.textfile import read_text
from swvctl.report import Summary
from swvctl.schemas import Schemas
from swvctl.validate import Checker

KADER = "kader"


@dataclass(frozen=True, slots=True)
class Region:
    """A workspace as it was read, with what reading and shaping had to say."""

    root: Path
    assets: Assets
    workspace: Workspace
    findings: tuple[Finding, ...]
    files: int


def load(root: Path, today: date, source: Source | None = None) -> Region:
    """Read every file below ``data/``, hold it to its schema, and make nouns of what is sound.

    With a ``source``, such as a revision in git, the data comes from there. Schemas and templates of the
    region are always those of the working tree: what was written before is judged by what is asked now.
    """
    assets, source = Assets(root), source or Folder(root)
    texts: list[str] = []
    documents, findings = read_folder(source, texts)
    checker = Checker(Schemas(assets))
    workspace = _with_logo(assemble([*documents, *_shipped_kader(documents)], checker, today), source)
    loose = {path: _place_of(path, source) for path in texts if path not in checker.texts}
    workspace = replace(workspace, loose_texts=loose)
    return Region(root, assets, workspace, (*findings, *checker.findings), len(documents))


def check_region(region: Region) -> list[Finding]:
    """Everything there is to say, once each, sorted by file and place."""
    return sorted({*region.findings, *check(region.workspace), *_stale_editor_schemas(region)})


def summarise(region: Region, findings: Iterable[Finding] = ()) -> Summary:
    """The counts for the closing line; a file with an error among the findings is not ready."""
    wrong = {finding.file for finding in findings if finding.severity == Severity.ERROR}
    counts = stand(region.workspace, wrong)
    return Summary(
        files=region.files,
        schools=counts.scholen or None,
        profiles_ready=counts.klaar,
        profiles_busy=counts.bezig,
        profiles_missing=counts.ontbreekt,
        profiles_unreadable=counts.onleesbaar,
        notes=counts.regels,
    )


def _stale_editor_schemas(region: Region) -> Iterator[Finding]:
    folder = ".swvctl/schemas"
    if not (region.root / folder).is_dir():
        return
    from swvctl.scaffold.editor_files import stale  # noqa: PLC0415 - most regions in CI have none

    if stale(region.root, region.workspace, Schemas(region.assets)):
        message = "De schema's voor uw teksteditor zijn verouderd."
        hint = "Vernieuw ze: swvctl schema --write"
        yield Finding(folder, START, "SCH014", message, hint, Severity.ADVICE)


def _place_of(path: str, source: Source) -> Place:
    """The place of a whole text that belongs to no record."""
    document = Document(path, record_of(path), None, b"", source)
    document.texts = {(): read_text(source, path)}
    return Place(document)


def _with_logo(workspace: Workspace, source: Source) -> Workspace:
    style = workspace.swv.huisstijl if workspace.swv else None
    return replace(workspace, logo=read_image(source, style.logo)) if style and style.logo else workspace


def _shipped_kader(own: list[Document]) -> Iterator[Document]:
    """Our own legal framework, file by file, unless the workspace has a file of the same name."""
    names = {document.name for document in own if document.kind == KADER}
    documents, _ = read_folder(Folder(shipped(), f"data/{KADER}"))
    yield from (document for document in documents if document.name not in names)
