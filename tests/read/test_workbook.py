"""Office files from outside: a form opens, and anything hostile or broken is one Dutch sentence."""

import zipfile
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from swvctl.errors import UnreadableError
from swvctl.read.workbook import Area, CellKind, read_workbook

SHEETS = ("Profiel",)
BOMB = b"<!DOCTYPE x [<!ENTITY a 'ha'>" + b"".join(
    b"<!ENTITY %c '%s'>" % (98 + n, b"&%c;" % (97 + n) * 20) for n in range(9)
)
EXTERNAL = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><x>&a;</x>'


def sound() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Profiel"
    sheet["A1"], sheet["B2"], sheet["C3"] = "hallo", 2.5, True
    book.defined_names["veld_a"] = openpyxl.workbook.defined_name.DefinedName(
        "veld_a", attr_text="Profiel!$A$1:$B$2"
    )
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def zipped(contents: dict[str, bytes]) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in contents.items():
            package.writestr(name, content)
    return target.getvalue()


def with_part(name: str, content: bytes) -> bytes:
    return zipped(parts(sound()) | {name: content})


def with_sheet(old: bytes, new: bytes) -> bytes:
    found = parts(sound())
    sheet = found["xl/worksheets/sheet1.xml"]
    assert old in sheet
    return zipped(found | {"xl/worksheets/sheet1.xml": sheet.replace(old, new)})


def named(sheets: bytes, relations: bytes) -> bytes:
    """More sheets, or more ways to the same sheet."""
    found = parts(sound())
    book, links = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
    found[book] = found[book].replace(b"</sheets>", sheets + b"</sheets>")
    found[links] = found[links].replace(b"</Relationships>", relations + b"</Relationships>")
    return zipped(found)


def lying(content: bytes) -> bytes:
    """A zip that says of one part, in both places, that it is much smaller than it is."""
    inner = zipped(parts(content) | {"xl/workbook.xml": b"<x>" + b" " * 3_000_000 + b"</x>"})
    true = (3_000_007).to_bytes(4, "little")
    assert inner.count(true) == 2
    return inner.replace(true, (20).to_bytes(4, "little"))


def encrypted(content: bytes) -> bytes:
    """The first part is marked as locked with a password."""
    start = content.index(b"PK\x01\x02")
    return content[: start + 8] + b"\x01" + content[start + 9 :]


def packed_in_an_odd_way(content: bytes) -> bytes:
    """The first part is marked as packed with Zstandard, which only newer Pythons know."""
    start = content.index(b"PK\x01\x02")
    return content[: start + 10] + (93).to_bytes(2, "little") + content[start + 12 :]


def many() -> bytes:
    return zipped(parts(sound()) | {f"xl/media/{n}.bin": b"" for n in range(5_000)})


def bomb() -> bytes:
    return with_part("xl/media/a.bin", b"\0" * 60_000_000)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512
HOSTILE = {
    "zip-bomb": (bomb, "veel groter dan een formulier kan zijn"),
    "xml-bomb": (lambda: with_part("xl/worksheets/sheet9.xml", b" " * 2_000_000), "veel groter"),
    "large-styles": (
        lambda: with_part("xl/styles.xml", b"<x>" + b"<font/>" * 50_000 + b"</x>"),
        "veel groter",
    ),
    "lying-size": (lambda: lying(sound()), "beschadigd"),
    "many-parts": (many, "Dit bestand heeft 5."),
    "entity-bomb": (lambda: with_part("xl/sharedStrings.xml", BOMB + b"]><x>&j;</x>"), "opdrachten die niet"),
    "external-entity": (lambda: with_part("xl/workbook.xml", EXTERNAL), "opdrachten die niet"),
    "wide-xml": (lambda: with_part("xl/workbook.xml", "<x/>".encode("utf-16")), "opdrachten die niet"),
    "tags": (
        lambda: with_part("xl/worksheets/sheet9.xml", b"<x>" + b"<a/>" * 100_000 + b"</x>"),
        "veel groter",
    ),
    "many-sheets": (lambda: named(b"<sheet/>" * 20, b""), "Dit bestand heeft 21 bladen"),
    "one-sheet-twice": (
        lambda: named(b"", b'<Relationship Type="x/worksheet" Target="./worksheets/sheet1.xml"/>'),
        "hetzelfde blad",
    ),
    "macros": (lambda: with_part("xl/vbaProject.bin", b"x"), "macro's"),
    "old-macros": (lambda: with_part("xl/macrosheets/sheet1.xml", b"<x/>"), "macro's"),
    "external-link": (
        lambda: with_part("xl/externalLinks/externalLink1.xml", b"<x/>"),
        "uit een ander bestand",
    ),
    "password": (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "wachtwoord"),
    "zip-password": (lambda: encrypted(sound()), "wachtwoord"),
    "xls": (lambda: OLE, "oud Excel-bestand (.xls)"),
    "html": (lambda: b"<html><table><tr><td>1</td></tr></table></html>", "webpagina"),
    "csv": (lambda: b"naam;brin\n", "tekstbestand"),
    "pdf": (lambda: b"%PDF-1.7 \xff", "een pdf"),
    "image": (lambda: b"\x89PNG\r\n\x1a\n", "een afbeelding"),
    "ods": (lambda: zipped({"mimetype": b"x", "content.xml": b"<x/>"}), "LibreOffice (.ods)"),
    "docx": (lambda: zipped({"word/document.xml": b"<x/>"}), "geen Excel-werkmap"),
    "empty": (lambda: b"", "leeg"),
    "odd-packing": (lambda: packed_in_an_odd_way(sound()), "beschadigd"),
    "cut": (lambda: sound()[:3000], "beschadigd"),
    "changed": (lambda: sound().replace(b"xl/workbook.xml", b"xl/workbook.xmk", 1), "beschadigd"),
    "no-xml": (lambda: with_part("xl/workbook.xml", b"<x"), "beschadigd"),
    "wrong-index": (
        lambda: with_sheet(
            b'<c r="A1" t="inlineStr"><is><t>hallo</t></is></c>', b'<c r="A1" t="s"><v>999</v></c>'
        ),
        "beschadigd",
    ),
    "too-large": (lambda: b"PK\x03\x04" + b"x" * 5_300_000, "groter dan 5 MB"),
}


def stored(tmp_path: Path, content: bytes) -> Path:
    path = tmp_path / "formulier.xlsx"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_or_broken_file_is_one_sentence(tmp_path, name):
    make, sentence = HOSTILE[name]
    with pytest.raises(UnreadableError) as refusal:
        read_workbook(stored(tmp_path, make()), SHEETS)
    assert sentence in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_cells_and_names_of_a_sound_file(tmp_path):
    book = read_workbook(stored(tmp_path, sound()), SHEETS)
    cells = {place: (cell.kind, cell.text) for place, cell in book.sheets["Profiel"].items()}
    assert cells == {
        (1, 1): (CellKind.TEXT, "hallo"),
        (2, 2): (CellKind.NUMBER, "2,5"),
        (3, 3): (CellKind.TRUTH, "ja"),
    }
    assert book.names == {"veld_a": Area("Profiel", 1, 1, 2, 2)}


def test_a_cell_far_away_does_no_harm(tmp_path):
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    book = read_workbook(stored(tmp_path, with_sheet(b"</sheetData>", far)), SHEETS)
    assert set(book.sheets["Profiel"]) == {(1, 1), (2, 2), (3, 3)}


@pytest.mark.parametrize("size", [b"A1:XFD1048576", b"A1", b"B2:A1"])
def test_the_size_that_a_sheet_claims_means_nothing(tmp_path, size):
    book = read_workbook(stored(tmp_path, with_sheet(b'ref="A1:C3"', b'ref="' + size + b'"')), SHEETS)
    assert len(book.sheets["Profiel"]) == 3


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        (b'<c r="A1"><f>1+1</f><v>2</v></c>', CellKind.FORMULA),
        (b'<c r="A1" t="e"><v>#REF!</v></c>', CellKind.ERROR),
        (b'<c r="A1" t="d"><v>2027-02-01</v></c>', CellKind.DATE),
        (b'<c r="A1"><v>12345678901234567</v></c>', CellKind.NUMBER),
    ],
)
def test_what_is_no_text_is_told_apart(tmp_path, cell, kind):
    content = with_sheet(b'<c r="A1" t="inlineStr"><is><t>hallo</t></is></c>', cell)
    assert read_workbook(stored(tmp_path, content), SHEETS).sheets["Profiel"][1, 1].kind is kind


def test_a_file_without_styles_is_read_in_silence(tmp_path, recwarn):
    content = with_part(
        "xl/styles.xml", b'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    )
    assert read_workbook(stored(tmp_path, content), SHEETS).sheets["Profiel"][1, 1].text == "hallo"
    assert not recwarn.list


def test_a_folder_and_a_missing_file_are_said(tmp_path):
    for path, sentence in ((tmp_path, "map"), (tmp_path / "weg.xlsx", "bestaat niet")):
        with pytest.raises(UnreadableError, match=sentence):
            read_workbook(path, SHEETS)


def test_a_line_end_as_excel_writes_it_is_one(tmp_path):
    book = read_workbook(stored(tmp_path, with_sheet(b"hallo", b"een_x000D_\ntwee")), SHEETS)
    assert book.sheets["Profiel"][1, 1].text == "een\ntwee"


def test_only_the_sheets_that_are_asked_for_are_read(tmp_path):
    assert not read_workbook(stored(tmp_path, sound()), ("Iets anders",)).sheets
