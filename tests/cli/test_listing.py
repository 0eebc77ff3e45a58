"""What ``swvctl list`` shows: a table that fits, or JSON that leaves nothing out."""

import json
import re
from io import StringIO
from pathlib import Path

import pytest

from swvctl.cli.dutch import run
from swvctl.cli.program import app
from swvctl.report.table import column_widths, wrapped

TODAY = "2027-06-03"
FILES = {
    "samenwerkingsverband.yaml": """
        naam: Samenwerkingsverband Stroomland
        code: PO9901
        sector: po
        werkjaar: 2027-2028
        besturen: [{id: de-kring, naam: Stichting De Kring}]
    """,
    "school/de-brug.yaml": """
        naam: De Brug, school voor kinderen die meer tijd en meer rust nodig hebben
        soort: [so, vso]
        brin: 90ab
        bestuur: de-kring
        geopend: per 1 aug. 2019
        intern: Belt liever niet op woensdag.
        leerlingen:
          - 1 februari 2027: minder dan 5
    """,
    "school/de-eikel.yaml": """
        naam: "[bold]De Eikel[/bold]"
        soort: bo
        bestuur: de-kring
    """,
    "school/kapot.yaml": """
        naam: Zonder soort
    """,
    "sopformaat/a4.yaml": """
        titel: Ons aanbod
        velden:
          - {id: visie, titel: Onze visie, verplicht: ja}
          - {id: ambitie, titel: Waar wij aan werken, verplicht: ja}
        route:
          - {id: team, titel: Besproken in het team}
          - {id: het_bestuur, titel: Vastgesteld door het bestuur}
    """,
    "schoolprofiel/2027-2028/de-brug.yaml": """
        status: concept
        velden:
          visie: Wij kijken eerst wat een kind kan.
        route:
          team: 23 maart 2027
    """,
    "schoolprofiel/2027-2028/de-eikel.yaml": """
        velden:
          visie: Samen leren.
          ambitie: Meer rust.
        route:
          team: 23 maart 2027
          het_bestuur: 20 mei 2027
    """,
}


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(line[8:] for line in text.strip("\n").splitlines()) + "\n", "utf-8")
    return tmp_path


@pytest.fixture
def listed(capsys, workspace: Path):
    def call(*words: str) -> tuple[int, str, str]:
        code = run(app, ["list", *words, "-C", str(workspace), "--today", TODAY])
        return code, *capsys.readouterr()

    return call


@pytest.fixture
def records(listed):
    def call(kind: str) -> dict[str, dict[str, object]]:
        _, out, _ = listed(kind, "--json")
        return {record["name"]: record for record in json.loads(out)["records"]}

    return call


def cells(out: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("  ") if cell.strip()] for line in out.splitlines()]


def test_a_school_has_its_file_name_and_its_short_facts(listed) -> None:
    code, out, _ = listed("school")
    assert code == 0
    assert cells(out)[0] == ["bestand", "naam", "soort", "brin", "gemeente", "gesloten"]
    assert cells(out)[1][0] == "de-brug"
    assert cells(out)[1][2:] == ["so, vso", "90AB-00"]


def test_long_cells_are_whole_in_a_file_and_in_the_json(listed, records) -> None:
    name = "De Brug, school voor kinderen die meer tijd en meer rust nodig hebben"
    assert name in listed("school")[1]
    assert records("school")["de-brug"]["data"]["naam"] == name


def test_a_profile_shows_its_next_step_and_how_much_is_still_empty(listed, workspace) -> None:
    """A concept is first handed in, as the page of the round says too."""
    _, out, _ = listed("schoolprofiel")
    assert cells(out) == [
        ["school", "jaar", "status", "volgende stap", "nog leeg"],
        ["de-brug", "2027-2028", "concept", "inleveren", "1"],
        ["de-eikel", "2027-2028", "vastgesteld"],
    ]
    profile = workspace / "data/schoolprofiel/2027-2028/de-brug.yaml"
    for status in ("ingeleverd", "vastgesteld"):
        profile.write_text(re.sub("status: .*", f"status: {status}", profile.read_text("utf-8")), "utf-8")
        assert cells(listed("schoolprofiel")[1])[1] == ["de-brug", "2027-2028", status, "het bestuur", "1"]


def test_the_working_school_year_comes_first_and_then_the_others_from_new_to_old(listed, workspace) -> None:
    for year in ("2025-2026", "2028-2029", "2026-2027"):
        path = workspace / f"data/schoolprofiel/{year}/de-eikel.yaml"
        path.parent.mkdir()
        path.write_text("status: concept\n", "utf-8")
    rows = cells(listed("schoolprofiel")[1])[1:]
    assert [row[1] for row in rows] == ["2027-2028", "2027-2028", "2028-2029", "2026-2027", "2025-2026"]


def test_the_json_of_a_profile_says_the_same_in_keys(records) -> None:
    found = records("schoolprofiel")
    busy, done = found["2027-2028/de-brug"], found["2027-2028/de-eikel"]
    assert (busy["waiting_for"], busy["missing"]) == ("inleveren", ["ambitie"])
    assert (done["waiting_for"], done["missing"]) == (None, [])
    assert busy["data"]["velden"] == {"visie": "Wij kijken eerst wat een kind kan."}


def test_the_json_has_every_value_as_it_was_written_and_the_internal_notes(records) -> None:
    found = records("school")["de-brug"]
    assert found["file"] == "data/school/de-brug.yaml"
    assert found["data"] == {
        "intern": "Belt liever niet op woensdag.",
        "naam": "De Brug, school voor kinderen die meer tijd en meer rust nodig hebben",
        "soort": ["so", "vso"],
        "brin": "90ab",
        "bestuur": "de-kring",
        "leerlingen": [{"aantal": "minder dan 5", "wanneer": "1 februari 2027"}],
        "geopend": "per 1 aug. 2019",
    }


def test_internal_notes_stay_out_of_the_table(listed) -> None:
    _, out, _ = listed("school")
    assert "de-brug" in out
    assert "woensdag" not in out


def test_what_could_not_be_read_is_counted_beside_the_table(listed) -> None:
    _, out, err = listed("school")
    assert "kapot" not in out
    assert (
        err
        == "1 stuk staat niet in deze lijst, omdat er iets niet klopt. Kijk met: swvctl check data/school\n"
    )


def test_without_a_kind_every_kind_is_counted(listed) -> None:
    _, out, _ = listed()
    assert ["school", "2"] in cells(out)
    assert ["keuzelijst", "0"] in cells(out)
    _, out, _ = listed("--json")
    assert {"kind": "schoolprofiel", "count": 2} in json.loads(out)["kinds"]


def test_a_kind_without_files_is_said_to_be_empty(listed) -> None:
    code, out, _ = listed("keuzelijst")
    assert (code, out) == (0, "Er is nog niets van de soort keuzelijst.\n")
    _, out, _ = listed("keuzelijst", "--json")
    assert json.loads(out)["records"] == []


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("scholen", 'Bedoelt u "school"?'),
        ("profielen", 'Bedoelt u "schoolprofiel"?'),
        ("plannen", 'Bedoelt u "ondersteuningsplan"?'),
        ("formaten", 'Bedoelt u "sopformaat"?'),
        ("addenda", 'Bedoelt u "ondersteuningsplan"?'),
        ("afspraken", 'Bedoelt u "bijeenkomst"?'),
        ("lesrooster", "Kies uit: "),
    ],
)
def test_an_unknown_kind_is_refused_with_what_was_probably_meant(listed, word: str, hint: str) -> None:
    code, out, err = listed(word)
    assert (code, out) == (2, "")
    assert err.startswith(f'De soort "{word}" bestaat niet. {hint}')


@pytest.mark.parametrize("word", ["bestuur", "besturen", "gemeenten", "gremia"])
def test_what_has_no_file_of_its_own_is_told_where_it_is_written(listed, word: str) -> None:
    _, _, err = listed(word)
    where = "dat schrijft u in data/samenwerkingsverband.yaml.\n"
    assert err == f"{word.capitalize()} is geen soort bestand: {where}"


@pytest.mark.parametrize(("word", "kind"), [("mijlpalen", "planning"), ("paragrafen", "hoofdstuk")])
def test_also_a_plural_that_is_another_word_is_told_where_it_is_written(listed, word: str, kind: str) -> None:
    assert listed(word)[2] == f"{word.capitalize()} is geen soort bestand: dat schrijft u in data/{kind}.\n"


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("kind", ["samenwerkingsverband", "school", "sopformaat", "schoolprofiel", "kader"])
def test_on_a_terminal_every_table_fits(listed, monkeypatch, kind: str) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")
    terminal = Terminal()
    monkeypatch.setattr("sys.stdout", terminal)
    assert listed(kind)[0] == 0
    lines = [re.sub(r"\x1b\[[0-9;]*m", "", line) for line in terminal.getvalue().splitlines()]
    assert len(lines) > 2
    assert max(map(len, lines)) <= 80


def test_on_a_terminal_the_table_fits_it_and_shows_names_as_they_are(listed, monkeypatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("NO_COLOR", "1")
    terminal = Terminal()
    monkeypatch.setattr("sys.stdout", terminal)
    listed("school")
    drawn = terminal.getvalue()
    assert "de-brug" in drawn
    assert "[bold]" in drawn
    assert "…" not in drawn
    assert max(len(re.sub(r"\x1b\[[0-9;]*m", "", line)) for line in drawn.splitlines()) <= 60


def test_on_a_terminal_a_column_without_values_is_left_out(listed, monkeypatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    terminal = Terminal()
    monkeypatch.setattr("sys.stdout", terminal)
    listed("sopformaat")
    assert "titel" in terminal.getvalue()
    assert "voor" not in terminal.getvalue().splitlines()[0]


def test_room_is_taken_where_it_adds_the_fewest_lines() -> None:
    schools = [
        [f"de-kleine-school-{n}", f"De Kleine School {n}", "7 september 2027", "rietbeek"]
        for n in range(1, 9)
    ]
    odd = ["de-brug", "De Brug, de locatie aan het Zandpad", "7 september 2027", "Dalwijk, buiten de regio"]
    widths = column_widths([*schools, odd], 72)
    assert sum(widths) + 6 == 72
    for school in schools:
        assert [wrapped(cell, width) for cell, width in zip(school, widths, strict=True)] == school


def test_the_first_column_gives_way_later_than_the_others() -> None:
    rows = [["2027-2028/de-wijde-blik-zandpad", "een heel lange titel " * 5] for _ in range(5)]
    widths = column_widths(rows, 60)
    assert widths == [len(rows[0][0]), 60 - 2 - len(rows[0][0])]


def test_words_stay_whole_while_they_can() -> None:
    rows = [
        ["bestand", "titel", "status"],
        ["ib-oo-juni-2027", "Bijeenkomst voor onderwijsondersteuners", "gepland"],
    ]
    assert column_widths(rows, 48) == [15, 22, 7]
    assert wrapped(rows[1][1], 22).splitlines() == ["Bijeenkomst voor", "onderwijsondersteuners"]


@pytest.mark.parametrize(
    ("cell", "width", "lines"),
    [
        ("plan-2027-2031/advies-deelnemersraad", 22, ["plan-2027-2031/advies-", "deelnemersraad"]),
        ("samen-met-jeugdhulp", 10, ["samen-met-", "jeugdhulp"]),
        ("kort en onderwijszorgarrangement", 12, ["kort en", "onderwijszor", "garrangement"]),
        ("", 3, [""]),
        ("dag 1 - dag 2", 40, ["dag 1 - dag 2"]),
        ("2027-2031/ib-oo", 10, ["2027-2031/", "ib-oo"]),
        ("schooljaar 2027-2028", 12, ["schooljaar", "2027-2028"]),
        ("vanaf 28 januari 2027", 18, ["vanaf", "28 januari 2027"]),
        ("in het najaar van 2027", 18, ["in het najaar", "van 2027"]),
    ],
)
def test_a_cell_ends_its_lines_where_a_reader_would(cell: str, width: int, lines: list[str]) -> None:
    assert wrapped(cell, width).split("\n") == lines


def test_a_table_that_cannot_fit_still_has_every_column() -> None:
    assert column_widths([["a", "b", "c"], ["x" * 50, "y" * 50, "z" * 50]], 3) == [1, 1, 1]


def test_a_text_over_several_lines_is_one_line_in_a_table(listed, workspace) -> None:
    path = workspace / "data/begrip/tlv.yaml"
    path.parent.mkdir()
    path.write_text("begrip: |\n  toelaatbaarheids-\n  verklaring\nuitleg: Een besluit.\n", "utf-8")
    assert cells(listed("begrip")[1])[1] == ["tlv", "toelaatbaarheids- verklaring"]


def test_on_a_terminal_counts_stand_with_their_units_below_each_other(listed, monkeypatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    terminal = Terminal()
    monkeypatch.setattr("sys.stdout", terminal)
    listed("schoolprofiel")
    head, _, concept, *_ = [re.sub(r"\x1b\[[0-9;]*m", "", line) for line in terminal.getvalue().splitlines()]
    assert concept.endswith(" 1")
    assert len(concept) == len(head) > concept.index("inleveren")
