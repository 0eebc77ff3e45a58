"""Documents to download: only what they say they are, and only from inside the workspace."""

import pytest

from swvctl.limits import MAX_ATTACHMENT_BYTES
from swvctl.read.attachment import read_attachment
from swvctl.read.source import Folder

PDF = b"%PDF-1.7\n"
WORD = b"PK\x03\x04...word/document.xml..."


@pytest.fixture
def region(tmp_path):
    (tmp_path / "data" / "stukken").mkdir(parents=True)
    return tmp_path


@pytest.mark.parametrize(
    ("name", "content", "is_given"),
    [
        ("reglement.pdf", PDF, True),
        ("reglement.pdf", PDF + b" " * 1_000_000, True),
        ("reglement.docx", WORD, True),
        ("reglement.docx", WORD + b"word/vbaProject.bin", False),
        ("reglement.xlsx", WORD, False),
        ("reglement.pdf", b"<script>alert(1)</script>", False),
        ("reglement.html", b"<p>hallo", False),
        ("reglement.pdf", PDF + b" " * MAX_ATTACHMENT_BYTES, False),
    ],
)
def test_only_what_it_says_it_is(region, name, content, is_given):
    (region / "data" / "stukken" / name).write_bytes(content)
    assert read_attachment(Folder(region), f"stukken/{name}") == (content if is_given else b"")


def test_nothing_from_outside(region):
    (region / "geheim.pdf").write_bytes(PDF)
    (region / "data" / "stukken" / "link.pdf").symlink_to(region / "geheim.pdf")
    for path in ("../geheim.pdf", "stukken/link.pdf", "stukken/weg.pdf", str(region / "geheim.pdf")):
        assert read_attachment(Folder(region), path) == b""
