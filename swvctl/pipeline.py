"""READ THIS FIRST: from a folder to findings, a function for each step on the way.

read → validate → model → check → report. ``cli/building`` goes on from the model → render → write, and
``comparison`` puts two of these regions side by side.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from swvctl.assets import Assets, shipped
from swvctl.check import check, check_both
from swvctl.check.overbodig import zonder_overbodige
from swvctl.check.papierstand import paper_notes
from swvctl.check.stand import stand
from swvctl.findings import Finding, Severity
from swvctl.model.assembly import assemble
from swvctl.model.nieuws import beelden_van, lange_nummers
from swvctl.model.workspace import Workspace
from swvctl.read import read_folder
from swvctl.read.document import Document, Place
from swvctl.read.entry import DATA
from swvctl.read.filename import is_document, record_of
from swvctl.read.image import read_image
from swvctl.read.source import Folder, Source
from swvctl.read.textfile import read_text
from swvctl.read.unread import told_together
from swvctl.read.yaml_text import Value
from swvctl.report import Summary
from swvctl.schemas import Schemas
from swvctl.surroundings import stale_editor_schemas, unfilled_workflow, unfinished_import, unused_own
from swvctl.validate import Checker

if TYPE_CHECKING:
    from swvctl.render.pdf.press import Press
    from swvctl.write.cache import Cache

KADER = "kader"
_OURS = Folder(shipped(), f"data/{KADER}", shipped=True)
Assembled = Callable[[list[Document]], Workspace]


class Region(NamedTuple):
    """A workspace as it was read, with what reading and shaping had to say."""

    root: Path
    assets: Assets
    schemas: Schemas
    workspace: Workspace
    findings: tuple[Finding, ...]
    documents: tuple[Document, ...]

    @property
    def files(self) -> int:
        return sum(not document.shipped for document in self.documents)


class Gathered(NamedTuple):
    """What lies in a source: its records, what cannot be read, and the texts beside the records."""

    documents: list[Document]
    findings: list[Finding]
    texts: list[str]


def load(root: Path, today: date, source: Source | None = None) -> Region:
    """Read every file below ``data/``, hold it to its schema, and make nouns of what is sound.

    With a ``source``, such as a revision in git, the data comes from there. Schemas and templates of the
    region are always those of the working tree: what was written before is judged by what is asked now.
    """
    source, checker = source or Folder(root), Checker(Schemas(Assets(root)))
    return make(root, source, gather(source), checker, partial(assemble, checker=checker, today=today))


def gather(source: Source, known: Iterable[Document] = (), beside: Iterable[Document] = ()) -> Gathered:
    """All documents of a source and our own legal framework; one that is ``known`` already need not come again.

    What stands ``beside`` them in the region takes the place of ours too.
    """
    texts: list[str] = []
    documents, findings = read_folder(source, texts)
    return Gathered([*documents, *_shipped_kader([*documents, *beside], known)], findings, texts)


def make(root: Path, source: Source, found: Gathered, checker: Checker, assembled: Assembled) -> Region:
    """A region of what was gathered; ``assembled`` makes the nouns."""
    workspace = _with_pictures(assembled(found.documents), source)
    kinds = checker.schemas.kinds()
    loose = _loose_texts(found, workspace, checker.texts.keys(), source, kinds)
    workspace = _with_mail_sizes(workspace.but(loose_texts=loose), Assets(root))
    unread = told_together(_unnamed(found.findings, workspace, kinds))
    findings = (*unread, *checker.findings)
    return Region(root, Assets(root), checker.schemas, workspace, findings, tuple(found.documents))


def _loose_texts(
    found: Gathered, workspace: Workspace, asked: Collection[str], source: Source, kinds: Collection[str]
) -> dict[str, Place]:
    """The texts that nothing asks for; of a folder of no kind it has been told as a whole."""
    used = {text.path for record in workspace.records for text in record.document.texts.values()}
    loose = [path for path in found.texts if path not in used and path not in asked]
    strange = {item.kind for item in found.documents} - {*kinds} if loose else set()
    return {path: _place_of(path, source) for path in loose if record_of(path)[0] not in strange}


def press_of(region: Region, *, writes: bool) -> "Press":
    """What makes the PDFs, with what earlier runs made; only a build adds to that."""
    from swvctl.render.pdf.press import Press  # noqa: PLC0415 - a check makes no pages

    return Press(region.assets, store_of_user(writes=writes))


def store_of_user(*, writes: bool) -> "Cache":
    """What earlier runs of this user made; only a build adds to that."""
    from swvctl.write.cache import Cache, cache_folder  # noqa: PLC0415 - a check makes no pages

    return Cache(cache_folder(), writes)


def put_on_paper(region: Region, press: "Press", *, draft: bool) -> Region:
    """The region with the measures of its sheets, so that rules can judge them."""
    from swvctl.render.pdf.fit import on_paper  # noqa: PLC0415 - a check makes no pages

    papier = on_paper(region.workspace, press, draft=draft)
    return region._replace(workspace=region.workspace.but(papier=papier))


def check_region(region: Region) -> list[Finding]:
    """Everything there is to say, once each, sorted by file and place."""
    return _all_findings(region, check(region.workspace))


def check_regions(old: Region, new: Region) -> tuple[list[Finding], list[Finding]]:
    """The same of two states of one region, in less time than twice."""
    before, after = check_both(old.workspace, new.workspace)
    return _all_findings(old, before), _all_findings(new, after)


def _all_findings(region: Region, said: Iterable[Finding]) -> list[Finding]:
    found = zonder_overbodige((*region.findings, *said))
    found.update(stale_editor_schemas(region.root, region.workspace, region.schemas, found))
    beside = {*unfinished_import(region.root), *unfilled_workflow(region.root), *unused_own(region.assets)}
    return sorted(found | beside)


def summarise(region: Region, findings: Iterable[Finding] = ()) -> Summary:
    """The counts for the closing line; a file with an error among the findings is not ready."""
    wrong = {file for finding in findings if finding.severity == Severity.ERROR for file in finding.files}
    counts = stand(region.workspace, wrong)
    return Summary(
        files=region.files,
        schools=counts.scholen or None,
        profiles_ready=counts.klaar,
        profiles_faulty=counts.fout,
        profiles_busy=counts.bezig,
        profiles_missing=counts.ontbreekt,
        profiles_unreadable=counts.onleesbaar,
        notes=(*counts.regels, *paper_notes(region.workspace)),
    )


def _with_mail_sizes(workspace: Workspace, assets: Assets) -> Workspace:
    issues = lange_nummers(workspace)
    if not issues:
        return workspace
    from swvctl.render.maillengte import mail_sizes  # noqa: PLC0415 - a check makes no pages

    return workspace.but(mailmaten=mail_sizes(issues, workspace, assets))


def _unnamed(findings: Iterable[Finding], workspace: Workspace, kinds: Collection[str]) -> Iterator[Finding]:
    """Without what was said of a document that a record names after all, or that lies in a folder of documents."""
    of_documents = [one for one in findings if one.code == "YML022" and is_document(one.file)]
    if not of_documents:
        return iter(findings)
    from swvctl.model.bewijs import genoemde_bestanden  # noqa: PLC0415 - loads the nouns of a plan

    named = {f"{DATA}/{text}" for text in genoemde_bestanden(workspace)}
    of_records = tuple(f"{DATA}/{kind}/" for kind in kinds)
    fine = {
        one
        for one in of_documents
        if one.file in named or (one.file.count("/") > 1 and not one.file.startswith(of_records))
    }
    return (finding for finding in findings if finding not in fine)


def _place_of(path: str, source: Source) -> Place:
    """The place of a whole text that belongs to no record."""
    document = Document(path, record_of(path), None, b"", source)
    document.texts = {(): read_text(source, path)}
    return Place(document)


def _with_pictures(workspace: Workspace, source: Source) -> Workspace:
    """The logo, and the pictures that news asks for."""
    style = workspace.swv.huisstijl if workspace.swv else None
    logo = read_image(source, style.logo) if style and style.logo else None
    beelden = {
        beeld.bestand: read_image(source, beeld.bestand, "Het beeld") for beeld in beelden_van(workspace)
    }
    return workspace.but(logo=logo, beelden=beelden)


def _shipped_kader(own: Iterable[Document], known: Iterable[Document] = ()) -> list[Document]:
    """Our own legal framework, file by file, unless the workspace has a file of the same name."""
    names = {document.name for document in own if document.kind == KADER}
    before = {document.name: document for document in known if document.source is _OURS}
    return [
        before.get(name) or Document(path, (KADER, name), data, digest, _OURS)
        for path, name, data, digest in _our_kader()
        if name not in names
    ]


@cache
def _our_kader() -> list[tuple[str, str, Value, bytes]]:
    """What stands in its files, read once; a document itself learns from the region it is part of."""
    documents, _ = read_folder(_OURS)
    return [(found.path, found.name, found.data, found.digest) for found in documents]
