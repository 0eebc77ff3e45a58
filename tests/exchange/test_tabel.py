"""Tables out: for Dutch Excel, for Excel itself, and for other programs."""

import csv
from datetime import date
from io import BytesIO, StringIO

import openpyxl
import pytest

from swvctl.cli.dutch import run
from swvctl.cli.program import app
from swvctl.exchange.cell import safe_cell
from swvctl.exchange.tabel import Vorm, table_of, written
from swvctl.model import load_nouns
from swvctl.pipeline import load
from swvctl.schemas import Schemas

FILES = {
    "samenwerkingsverband": "naam: De Proef\ncode: PO9909\nsector: po\nbesturen: [Stichting De Kring]\n",
    "school/de-brug": """\
naam: "=1+1"
soort: [so, vso]
brin: 90AB
vestiging: 01
telefoon: +31 88 000 00 00
bestuur: stichting-de-kring
leerlingen:
  - 1 februari 2027: 1.212
intern: Nooit naar buiten.
""",
    "sopformaat/kort": "titel: Kort\nvelden:\n  - {id: groepen, titel: Groepen, soort: getal}\n"
    "  - {id: deskundigen, titel: Deskundigen, soort: keuzes, keuzelijst: deskundigen}\n",
    "keuzelijst/deskundigen": "titel: Deskundigen\nmet: dagdelen\nopties: [{code: logopedist, label: Logopedist}]\n",
    "schoolprofiel/2027-2028/de-brug": "ingeleverd: 9 april 2027\nvelden:\n  groepen: 12,5\n"
    '  deskundigen:\n    - {keuze: logopedist, dagdelen: "2,5", status: i.o.}\n    - {anders: Tuinman, dagdelen: 1}\n',
}


@pytest.fixture
def root(tmp_path):
    for name, text in FILES.items():
        path = tmp_path / f"regio/data/{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path / "regio"


@pytest.fixture
def made(root):
    region = load(root, date(2027, 3, 1))

    def make(kind, vorm):
        table = table_of(load_nouns()[kind], region.workspace, Schemas(region.assets).of(kind))
        return written(table, vorm)

    return make


def records(content, delimiter):
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def test_csv_opens_in_dutch_excel(made):
    content = made("school", Vorm.CSV)
    assert content.startswith(b"\xef\xbb\xbfBestand;Naam;")
    assert content.endswith(b"\r\n")


def test_a_formula_is_made_harmless_in_csv_and_left_alone_for_machines(made):
    (row,) = records(made("school", Vorm.CSV), ";")
    assert (row["Naam"], row["Telefoonnummer"], row["Vestiging"]) == ("'=1+1", "'+31 88 000 00 00", "'01")
    plain = made("school", Vorm.PLAT)
    assert plain.startswith(b"Bestand,Naam,")
    (row,) = records(plain, ",")
    assert (row["Naam"], row["Telefoonnummer"]) == ("=1+1", "+31 88 000 00 00")


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", " =", "\u00a0@"]
)
def test_nothing_that_starts_a_formula_stays_bare(start):
    assert safe_cell(f"{start}A1").startswith("'")


@pytest.mark.parametrize(
    "text", ["12,5", "-3", "-3,25", "de brug", "a=b", "0", "1.250", "2027-2028", "2-3 groepen", ""]
)
def test_numbers_and_words_stay_as_they_are(text):
    assert safe_cell(text) == text


def test_numbers_and_days_are_written_for_their_reader(made):
    (row,) = records(made("schoolprofiel", Vorm.CSV), ";")
    assert row["Ingeleverd"] == "9 april 2027"
    (row,) = records(made("schoolprofiel", Vorm.PLAT), ",")
    assert row["Ingeleverd"] == "2027-04-09"
    assert row["Groepen"] == "12.5"
    (row,) = records(made("schoolprofiel", Vorm.CSV), ";")
    assert row["Groepen"] == "12,5"
    assert row["Deskundigen"] == "Logopedist (2,5 dagdelen, i.o.); Tuinman (1 dagdeel)"
    (row,) = records(made("school", Vorm.CSV), ";")
    assert row["Leerlingen (laatste telling)"] == "1212"


@pytest.mark.parametrize(
    "text", ["00", "0031", "90E1", "1,5E3", "123456789012", "1-2", "2027-01-02", "1/2/27", "12 mei", "mrt-27"]
)
def test_what_excel_would_read_as_another_value_is_kept(text):
    assert safe_cell(text) == f"'{text}"


def test_what_is_internal_stays_inside(made):
    sheet = openpyxl.load_workbook(BytesIO(made("school", Vorm.XLSX))).active
    cells = [str(cell) for row in sheet.iter_rows(values_only=True) for cell in row]
    for text in (made("school", Vorm.CSV).decode(), made("school", Vorm.PLAT).decode(), " ".join(cells)):
        assert "=1+1" in text
        assert "Nooit naar buiten" not in text


def test_xlsx_has_text_and_numbers_and_the_same_bytes(made):
    content = made("school", Vorm.XLSX)
    assert made("school", Vorm.XLSX) == content
    sheet = openpyxl.load_workbook(BytesIO(content)).active
    row = {title.value: cell for title, cell in zip(sheet[1], sheet[2], strict=True)}
    assert (row["Naam"].value, row["Naam"].data_type) == ("=1+1", "s")
    assert (row["Vestiging"].value, row["Vestiging"].number_format) == ("01", "@")
    assert row["Leerlingen (laatste telling)"].value == 1212
    sheet = openpyxl.load_workbook(BytesIO(made("schoolprofiel", Vorm.XLSX))).active
    row = {title.value: cell.value for title, cell in zip(sheet[1], sheet[2], strict=True)}
    assert row["Groepen"] == 12.5


def test_the_command_writes_a_file_and_says_so(root, tmp_path, capsys):
    target = tmp_path / "scholen.csv"
    assert run(app, ["export", "tabel", "school", "--out", str(target), "-C", str(root)]) == 0
    assert "1 rij in " in capsys.readouterr().out
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_file_that_was_there_already_stays(root, tmp_path, capsys):
    target = tmp_path / "scholen.csv"
    words = ["export", "tabel", "school", "--out", str(target), "-C", str(root)]
    assert (run(app, words), run(app, words)) == (0, 0)
    target.write_bytes(b"van mij")
    capsys.readouterr()
    assert run(app, words) == 2
    said = (
        f"{target} is gewijzigd sinds de export. Verplaats het bestand, of kies een andere naam met --out.\n"
    )
    assert capsys.readouterr().err == said
    assert target.read_bytes() == b"van mij"


def test_a_table_that_nobody_touched_makes_room_for_a_new_one(root, tmp_path, capsys):
    target = tmp_path / "scholen.csv"
    words = ["export", "tabel", "school", "--out", str(target), "-C", str(root)]
    assert run(app, words) == 0
    for naam in ("De Linde", "De Eik"):
        (root / "data/school/de-brug.yaml").write_text(f"naam: {naam}\nsoort: bo\nbestuur: x\n", "utf-8")
        assert run(app, words) == 0
        assert naam.encode() in target.read_bytes()


def test_a_file_of_somebody_else_is_never_replaced(root, tmp_path, capsys):
    target = tmp_path / "scholen.csv"
    target.write_bytes(b"van mij")
    assert run(app, ["export", "tabel", "school", "--out", str(target), "-C", str(root)]) == 2
    assert "bestaat al. Verplaats het bestand" in capsys.readouterr().err
    assert target.read_bytes() == b"van mij"


def test_a_folder_that_is_not_there_is_said(root, tmp_path, capsys):
    target = tmp_path / "weg/scholen.csv"
    assert run(app, ["export", "tabel", "school", "--out", str(target), "-C", str(root)]) == 2
    assert capsys.readouterr().err.startswith(f"De map {target.parent} bestaat niet. ")
    assert not target.parent.exists()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["scholl"], 'Bedoelt u "school"?'),
        (["school", "--vorm", "pdf"], "Kies uit csv, xlsx of plat."),
    ],
)
def test_what_was_typed_wrong_is_said(root, capsys, words, sentence):
    assert run(app, ["export", "tabel", *words, "-C", str(root)]) == 2
    assert sentence in capsys.readouterr().err


def test_a_table_never_lands_among_the_data(root, capsys):
    target = root / "data/school/tabel.csv"
    assert run(app, ["export", "tabel", "school", "--out", str(target), "-C", str(root)]) == 2
    assert "bronbestanden" in capsys.readouterr().err
    assert not target.exists()
