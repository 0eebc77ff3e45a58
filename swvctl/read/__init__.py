"""The first stage: from files to plain values with a name, and findings about what cannot be read."""

from collections.abc import Iterable

from swvctl.errors import UnreadableError
from swvctl.findings import START, Finding, Severity
from swvctl.read.characters import lines
from swvctl.read.copied import copied, copied_folder, copied_folders, original_of
from swvctl.read.document import Document, digest_of
from swvctl.read.entry import Entry
from swvctl.read.fault import Fault, whole
from swvctl.read.filename import record_of, suffix_of
from swvctl.read.source import Read, Source, reading
from swvctl.read.textfile import SUFFIX as TEXT
from swvctl.read.yaml_text import Loaded, load
from swvctl.tekst.escape import shown
from swvctl.tekst.volgorde import op_naam

__all__ = ["read_again", "read_folder"]


def read_folder(source: Source, texts: list[str] | None = None) -> tuple[list[Document], list[Finding]]:
    """Read every file; one that cannot be read is a document without data, so that its name exists.

    The paths of texts that stand beside records are added to ``texts``; their records read them.
    """
    documents: dict[tuple[str, str], Document] = {}
    findings: list[Finding] = []
    # Well-named files first, and copies last: of two that clash, the other one gets the finding.
    entries = _well_named_first(source.entries())
    copies = copied_folders(
        [entry.path for entry in entries],
        [entry.path for entry in entries if entry.fault and not entry.suffix],
    )
    findings += [_finding(folder, copied_folder(original), []) for folder, original in copies.items()]
    below = tuple(f"{folder}/" for folder in copies)
    with reading(source) as read:
        for entry in entries:
            if entry.path in copies or entry.path.startswith(below):
                continue
            if other := documents.get(original_of(entry.path) or ("", "")):
                findings.append(_finding(entry.path, copied(other.path, entry.path), []))
                continue
            naming = [_finding(entry.path, entry.fault, [])] if entry.fault else []
            findings += naming
            if texts is not None and entry.readable and entry.suffix == TEXT:
                texts.append(entry.path)
            if not entry.readable or entry.suffix in {"", TEXT}:
                continue
            document, found = _read(source, entry, read)
            findings.extend(found)
            if other := documents.get((document.kind, document.name)):
                # The name that it should have is taken, so that is no advice.
                findings = [finding for finding in findings if finding not in naming]
                findings.append(_finding(entry.path, _clash(other), []))
            else:
                documents[document.kind, document.name] = document
    return sorted(documents.values(), key=lambda document: op_naam(document.path)), sorted(findings)


def read_again(document: Document) -> tuple[Document, list[Finding]]:
    """The same file once more, with its values."""
    return _read(document.source, Entry(document.path, suffix_of(document.path)), document.source.read)


def _read(source: Source, entry: Entry, read: Read) -> tuple[Document, list[Finding]]:
    record = record_of(entry.path)
    try:
        content = read(entry.path)
    except UnreadableError as error:
        fault = whole("YML015", str(error), "Zet hier een gewoon bestand neer dat u kunt openen.")
        return Document(entry.path, record, None, b"", source), [_finding(entry.path, fault, [])]
    loaded: Loaded = load(content)
    document = Document(entry.path, record, loaded.value, digest_of(content), source)
    if not loaded.faults:
        return document, []
    document.doubtful = any(fault.severity is Severity.ERROR for fault in loaded.faults)
    text = lines(content)
    return document, [_finding(entry.path, fault, text) for fault in loaded.faults]


def _well_named_first(entries: Iterable[Entry]) -> list[Entry]:
    found = list(entries)
    misnamed = tuple(f"{entry.path}/" for entry in found if entry.fault and not entry.suffix)
    return sorted(
        found,
        key=lambda entry: (
            original_of(entry.path) is not None,
            entry.fault is not None or entry.path.startswith(misnamed),
        ),
    )


def _clash(other: Document) -> Fault:
    message = f"Voor swvctl heeft dit bestand dezelfde naam als {shown(other.path)}."
    return whole("YML021", message, "Geef een van de twee een andere naam, of voeg ze samen.")


def _finding(path: str, fault: Fault, text: list[str]) -> Finding:
    line = fault.span.line
    is_text = fault.code != "YML004" or fault.span != START  # of another encoding no line can be shown
    excerpt = text[line - 1] if is_text and 0 < line <= len(text) else ""
    return Finding(shown(path), fault.span, fault.code, fault.message, fault.hint, fault.severity, excerpt)
