"""Places in documents: looked up late, in the bytes that were checked."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from swvctl.errors import UnreadableError
from swvctl.findings import Finding, Severity, Span
from swvctl.read import read_folder
from swvctl.read.document import Document, Place
from swvctl.read.source import Entry


@dataclass
class Memory:
    """A source without a disk, that counts how often it is read."""

    files: dict[str, bytes]
    reads: list[str] = field(default_factory=list)

    def entries(self) -> Iterator[Entry]:
        return iter([Entry(path, ".yaml") for path in self.files])

    def read(self, path: str, limit: int = 0) -> bytes:  # noqa: ARG002 - the texts of a test are small
        self.reads.append(path)
        return self.files[path]


PATH = "data/planning/2027-2031.yaml"


def planning(text: str) -> tuple[Document, Memory]:
    memory = Memory({PATH: text.encode()})
    (document,), _ = read_folder(memory)
    return document, memory


def test_a_place_becomes_a_finding_with_its_line() -> None:
    document, _ = planning("titel: x\nstappen:\n  - wat: rapportage\n    status: klar\n")
    found = Place(document, ("stappen", 0, "status")).finding(
        "SCH001", "Dat klopt niet.", "Kijk na.", Severity.WARNING
    )
    span = Span(4, 13, 4, 17)
    assert found == Finding(
        PATH, span, "SCH001", "Dat klopt niet.", "Kijk na.", Severity.WARNING, "    status: klar"
    )


def test_a_place_can_be_a_key_or_lie_inside_a_text() -> None:
    document, _ = planning("tekst: |\n  Een zin.\n  Nog eene zin.\n")
    assert Place(document, ("tekst",), "key").resolve() == (PATH, Span(1, 1, 1, 6), "tekst: |")
    assert Place(document, ("tekst",), inside=(1, 5, 4)).resolve() == (
        PATH,
        Span(3, 7, 3, 11),
        "  Nog eene zin.",
    )


def test_a_document_is_read_again_once_and_only_when_asked() -> None:
    document, memory = planning("a: 1\nb: 2\n")
    assert memory.reads == [PATH]
    for route in (("a",), ("b",), ("c",)):
        Place(document, route).resolve()
    assert memory.reads == [PATH, PATH]


def test_a_file_that_changes_during_the_run_ends_it() -> None:
    document, memory = planning("a: 1\n")
    memory.files[PATH] = b"a: 2\n"
    with pytest.raises(UnreadableError, match="is gewijzigd tijdens de controle; start de opdracht opnieuw"):
        document.span(("a",))


def test_canonical_routes_lead_to_what_was_written() -> None:
    document, _ = planning("stappen:\n  - juni 2027: rapportage\nideeën: meer\n")
    document.pairs = {("stappen", 0): ("wanneer", "wat")}
    assert document.span(("stappen", 0, "wanneer")) == Span(2, 5, 2, 14)
    assert document.span(("stappen", 0, "wat")) == Span(2, 16, 2, 26)
    assert document.span(("ideeen",), "key") == Span(3, 1, 3, 7)


def test_a_file_that_cannot_be_used_still_has_lines() -> None:
    document, _ = planning("a: 1\nb: c: d\n")
    assert document.data is None
    assert document.span(("b",), "key") == Span(2, 1, 2, 2)
    assert document.excerpt(2) == "b: c: d"
    assert document.excerpt(99) == ""


def test_documents_start_without_pairs_and_doubt_and_share_nothing() -> None:
    first, _ = planning("a: 1\n")
    second, _ = planning("a: 1\n")
    assert (dict(first.pairs), first.doubtful) == ({}, False)
    first.pairs = {("a",): ("x", "y")}
    assert dict(second.pairs) == {}
    assert first.digest == second.digest
    assert len(first.digest) == 16


def test_findings_of_all_files_are_sorted() -> None:
    memory = Memory(
        {"data/b/x.yaml": b"a: 1\na: 2\n", "data/a/x.yaml": b"", "data/c/x.yaml": b"a: 1\nb: c #d\n"}
    )
    documents, findings = read_folder(memory)
    assert [document.path for document in documents] == sorted(memory.files)
    assert [finding.file for finding in findings] == ["data/a/x.yaml", "data/b/x.yaml"]


def test_a_file_in_another_encoding_is_told_without_a_line_of_it() -> None:
    for content in ("naam: x\n".encode("utf-16"), b"\x89PNG\r\n\x1a\n\0\0"):
        _, (finding,) = read_folder(Memory({"data/a/x.yaml": content}))
        assert (finding.code, finding.excerpt) == ("YML004", "")


def test_a_letter_in_another_encoding_is_told_with_its_line() -> None:
    _, (finding,) = read_folder(Memory({"data/a/x.yaml": "a: 1\nb: ideële\n".encode("cp1252")}))
    assert (finding.span.line, finding.excerpt) == (2, "b: ide\ufffdle")
