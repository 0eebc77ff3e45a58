"""Findings in short forms point at what the author wrote."""

import pytest

REGION = "naam: Proefland\ncode: PO9901\nsector: po\n"


def places(see, name: str, text: str) -> list[tuple[str, int, int, int]]:
    """Code, line, first and last column of each finding."""
    return [(f.code, f.span.line, f.span.column, f.span.end_column) for f in see({name: text}).findings]


def test_the_main_word_of_an_item(see):
    text = REGION + "andere_sector:\n  - VO99\n"
    assert places(see, "samenwerkingsverband", text) == [("SCH005", 5, 5, 9)]


def test_one_value_where_a_list_is_expected(see):
    text = "naam: De Brug\nsoort: bso\nbestuur: x\n"
    assert places(see, "school/de-brug", text) == [("SCH004", 2, 8, 11)]


def test_the_moment_and_the_value_of_a_pair(see):
    text = "naam: De Brug\nsoort: bo\nbestuur: x\nleerlingen:\n  - 31 februari 2027: veel\n"
    assert places(see, "school/de-brug", text) == [("TIJ001", 5, 5, 21), ("SCH005", 5, 23, 27)]


def test_an_item_in_brackets(see):
    text = "titel: Lijst\nopties: [Een, {label: Twee, uitlg: x}]\n"
    assert places(see, "keuzelijst/lijst", text) == [("SCH001", 2, 29, 34)]


def test_a_record_in_a_list(see):
    text = "lijst:\n  - id: een\n    titel: Een\n    opties: [A]\n  - id: twee\n    titel: [Twee]\n    opties: [A]\n"
    assert places(see, "keuzelijst/lijst", text) == [("SCH003", 6, 12, 18)]


def test_a_key_with_a_capital(see):
    text = "Naam: De Brug\nSoort: bso\nbestuur: x\n"
    assert places(see, "school/de-brug", text) == [("SCH004", 2, 8, 11)]


def test_what_is_missing_points_at_its_holder(see):
    text = REGION + "steunpunt:\n  telefoon: 088 000 00 01\n"
    assert places(see, "samenwerkingsverband", text) == [("SCH002", 4, 1, 10)]


@pytest.mark.parametrize("name", ["keuzelijst/lijst"])
def test_a_finding_in_a_list_names_the_item(see, name):
    text = "titel: Lijst\nopties:\n  - Een\n  - label: Twee\n    uitlg: x\n"
    (finding,) = see({name: text}).findings
    assert finding.message == 'Twee: het veld "uitlg" bestaat hier niet. Bedoelt u "uitleg"?'
