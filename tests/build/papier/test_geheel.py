"""The whole output with its paper: the same bytes each time, and no note on any page of it."""

import hashlib
import json
import shutil
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from tests.build.surroundings import SURROUNDINGS, built_in, files_in

PROJECT = Path(__file__).parents[3]
KINDS_ON_PAPER = 5
SECRET = "GEHEIM7431"
CONCEPT = "{}/schoolprofiel/2027-2028/de-zandloper.pdf"


@pytest.fixture
def region(tmp_path):
    """The example region with a note in each file that can have one."""
    root = tmp_path / "eerst/regio"
    shutil.copytree(PROJECT / "data", root / "data")
    for path in (root / "data").rglob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        if not text.startswith("intern:") and "\nintern:" not in text:
            path.write_text(f"{text}\nintern: {SECRET} bij dit bestand\n", encoding="utf-8")
    swv = root / "data/samenwerkingsverband.yaml"
    board = "  - id: de-kring\n"
    text = swv.read_text(encoding="utf-8")
    assert board in text
    swv.write_text(text.replace(board, f"{board}    intern: {SECRET} bij dit bestuur\n"), encoding="utf-8")
    return root


def test_the_same_input_gives_the_same_bytes_and_prints_no_note(region, tmp_path):
    """All pages, and the smallest document of each kind; other documents come from the store of the first build."""
    built = built_in(SURROUNDINGS[0], region)
    first = files_in(built)
    pdfs = sorted(
        (item for item in first.items() if item[0].endswith(".pdf")), key=lambda item: -len(item[1])
    )
    assert not [name for name, content in pdfs if SECRET in words(content)]
    assert CONCEPT.format("intern") in first
    assert CONCEPT.format("publiek") not in first
    told = json.loads(first["manifest.json"])["files"]
    assert {name: hashlib.sha256(content).hexdigest() for name, content in pdfs} == {
        name: entry["sha256"] for name, entry in told.items() if name.endswith(".pdf")
    }
    anew = tuple({name.split("/")[1]: content for name, content in pdfs}.values())

    stored = {path.name: path.read_bytes() for path in (built.parent / "kas").rglob("*.blad")}
    printed = {name for name, kept in stored.items() if b"\n%PDF" in kept}
    again = {name for name in printed if stored[name].endswith(anew)}
    assert KINDS_ON_PAPER <= len(again) < len(printed)
    left_out = stored.keys() - (printed - again)
    shutil.copytree(region, tmp_path / "regio")
    shutil.copytree(built.parent / "kas", tmp_path / "kas", ignore=lambda _, names: left_out & {*names})
    assert files_in(built_in(SURROUNDINGS[1], tmp_path / "regio")) == first


def words(pdf):
    with PdfDocument(pdf) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)
