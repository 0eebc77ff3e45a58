"""The short forms of the files: one canonical value, whatever the author chose to write."""

import pytest

from swvctl.assets import Assets
from swvctl.read.yaml_text import load
from swvctl.schemas import Schemas
from swvctl.schemas.shape import shape_of
from swvctl.validate.normalise import Name, Normalised, Reference, normalise

SCHEMAS = Schemas(Assets())


def canonical(kind: str, text: str) -> Normalised:
    loaded = load(text.encode())
    assert loaded.ok
    return normalise(loaded.value, shape_of(SCHEMAS.of(kind)))


def test_an_item_with_nothing_else_to_say_is_its_main_word(text):
    """
    opties:
      - Logopedist
      - label: Jeugdarts
    """
    options = canonical("keuzelijst", text).value["opties"]
    assert options == [
        {"label": "Logopedist", "code": "logopedist"},
        {"label": "Jeugdarts", "code": "jeugdarts"},
    ]


def test_a_moment_may_be_the_key_of_what_happened(text):
    """
    leerlingen:
      - 1 februari 2027: 212
      - wanneer: 1 februari 2026
        aantal: 219
    """
    found = canonical("school", text)
    assert found.value["leerlingen"] == [
        {"wanneer": "1 februari 2027", "aantal": "212"},
        {"wanneer": "1 februari 2026", "aantal": "219"},
    ]
    assert found.pairs == {("leerlingen", 0): ("wanneer", "aantal")}


@pytest.mark.parametrize("key", ["waneer", "aantl", "Aantal"])
def test_a_key_that_resembles_a_known_one_is_not_read_as_a_moment(key):
    found = canonical("school", f"leerlingen:\n  - {key}: 212\n")
    assert not found.pairs


@pytest.mark.parametrize("written", ["bo", "[bo]", "\n  - bo"])
def test_where_a_list_is_expected_one_value_will_do(written):
    assert canonical("school", f"soort: {written}\n").value == {"soort": ["bo"]}


def test_a_main_word_in_a_single_item_of_a_list():
    assert canonical("school", "leerlingen: 212\n").value == {"leerlingen": [{"aantal": "212"}]}


def test_one_table_row_without_a_dash_is_a_table_of_one_row():
    found = canonical("samenwerkingsverband", "gemeenten: {naam: Rietbeek, code: 9801}\n")
    assert found.value["gemeenten"] == [{"naam": "Rietbeek", "code": "9801", "id": "rietbeek"}]


def test_keys_are_known_without_capitals_and_accents():
    assert canonical("school", "Naam: De Brug\nGÉBOUW: De Haven\n").value == {
        "naam": "De Brug",
        "gebouw": "De Haven",
    }


def test_a_short_name_is_made_of_the_name_and_never_changed(text):
    """
    besturen:
      - naam: Stichting De Kring
      - id: kring
        naam: Stichting De Kring
    """
    found = canonical("samenwerkingsverband", text)
    assert [item["id"] for item in found.value["besturen"]] == ["stichting-de-kring", "kring"]
    assert found.names == [
        Name("bestuur", "stichting-de-kring", ("besturen", 0)),
        Name("bestuur", "kring", ("besturen", 1)),
    ]


def test_the_short_name_of_a_column_has_low_dashes():
    written = "velden: {id: tabel, titel: T, soort: tabel, kolommen: [Aantal groepen]}\n"
    field = canonical("sopformaat", written).value["velden"][0]
    assert field["kolommen"] == [{"titel": "Aantal groepen", "id": "aantal_groepen"}]


def test_codes_and_amounts_keep_their_text(text):
    """
    brin: 12E4
    vestiging: 00
    telefoon: 0880000210
    leerlingen: 1.250
    geopend: 2021-10
    """
    assert canonical("school", text).value == {
        "brin": "12E4",
        "vestiging": "00",
        "telefoon": "0880000210",
        "leerlingen": [{"aantal": "1.250"}],
        "geopend": "2021-10",
    }


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("10", 10),
        ("1.250", 1250),
        ("-3", -3),
        ("12,5", "12,5"),
        ("12.5", "12.5"),
        ('"10"', "10"),
        ("1e3", "1e3"),
        ("tien", "tien"),
    ],
)
def test_only_a_plain_whole_number_is_a_number(written, value):
    assert canonical("samenwerkingsverband", f"aantallen:\n  scholen: {written}\n").value == {
        "aantallen": {"scholen": value}
    }


def test_references_are_kept_with_their_place(text):
    """
    bestuur: de-kring
    gemeente: Dalwijk, buiten de regio
    """
    assert canonical("school", text).references == [Reference(("bestuur",), "bestuur", "de-kring")]


def test_what_may_be_ignored_is_kept_with_its_reason_and_place(text):
    """
    besturen:
      - naam: De Kring
        negeer: {SAM001: De reden.}
    negeer: {SAM002: Een andere reden.}
    """
    found = canonical("samenwerkingsverband", text)
    assert found.ignored == {("besturen", 0): {"SAM001": "De reden."}, (): {"SAM002": "Een andere reden."}}


@pytest.mark.parametrize("written", ["1901", "0106", "12E4", "true", "null", "~", ".5", "0x1F"])
def test_text_that_other_programs_do_not_read_as_text_is_noted(written):
    (remark,) = canonical("school", f"naam: {written}\n").remarks
    assert remark.code == "YML019"
    assert f'"{written}"' in remark.hint


@pytest.mark.parametrize("written", ["'1901'", "1901 en verder", "ja", "NO", "13:30", "9.00 uur"])
def test_text_that_everyone_reads_as_text_is_not_noted(written):
    assert not canonical("school", f"naam: {written}\n").remarks


def test_an_empty_field_of_a_profile_is_no_field(text):
    """
    velden:
    route:
      team:
    """
    assert canonical("schoolprofiel", text).value == {"route": {}}


def test_what_does_not_fit_is_left_for_the_validator(text):
    """
    naam: [De Brug]
    contact: bellen
    sector: {a: b}
    """
    assert canonical("samenwerkingsverband", text).value == {
        "naam": ["De Brug"],
        "contact": "bellen",
        "sector": {"a": "b"},
    }
