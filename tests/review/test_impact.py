"""What leans on a record: by name, in a text, and by way of others."""

import json

import pytest

from swvctl.cli.dutch import run
from swvctl.cli.program import app


@pytest.fixture
def impact(region_history, monkeypatch, capsys):
    monkeypatch.chdir(region_history.top)

    def look(*words):
        code = run(app, ["impact", "--today", "2027-06-03", *words])
        out, err = capsys.readouterr()
        return code, out, err

    return look


def test_what_names_a_school_and_what_names_that(region_history, impact):
    region_history.write(
        "data/school/de-oude.yaml",
        "naam: De Oude\nsoort: bo\nbestuur: de-kring\ngesloten: 2026\nopgegaan_in: de-zandloper\n",
    )
    code, out, err = impact("de-zandloper")
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "2 onderdelen leunen op school/de-zandloper.",
        "",
        "School (1)",
        "  De Oude: Opgegaan in, data/school/de-oude.yaml:5",
        "",
        "Schoolprofiel (1)",
        "  De Zandloper, 2027-2028: School, data/schoolprofiel/2027-2028/de-zandloper.yaml:1",
    ]


def test_a_part_of_a_record_and_what_comes_by_way_of_it(impact):
    code, out, _ = impact("bestuur/samen-leren")
    assert code == 0
    assert "De Zandloper: Bestuur, data/school/de-zandloper.yaml:5" in out
    assert out.endswith("Via deze ook: schoolprofiel (1).\n")


def test_an_option_and_the_profiles_that_chose_it(impact):
    code, out, _ = impact("keuzelijst/interne-expertise")
    assert code == 0
    assert "Ons ondersteuningsaanbod: Keuzelijst, data/sopformaat/a4.yaml:17" in out
    assert "Specialisten in de school, data/schoolprofiel/2027-2028/" in out


def test_a_text_that_points_at_a_paragraph(region_history, impact):
    region_history.write(
        "data/ondersteuningsplan/2027-2031.yaml", "titel: Plan\nperiode: 2027-2031\nstatus: concept\n"
    )
    region_history.write(
        "data/hoofdstuk/2027-2031/een.yaml", "titel: Een\ntekst: |\n  Zie {zie: hoofdstuk/twee/b}.\n"
    )
    region_history.write(
        "data/hoofdstuk/2027-2031/twee.yaml",
        "titel: Twee\nparagrafen:\n  - id: b\n    titel: B\n    tekst: Tekst.\n",
    )
    for name in ("hoofdstuk/2027-2031/twee/b", "hoofdstuk/2027-2031/twee"):
        assert "Een: in de tekst, data/hoofdstuk/2027-2031/een.yaml:3" in impact(name)[1]
    assert impact("hoofdstuk/twee/b")[1] == impact("hoofdstuk/2027-2031/twee/b")[1]


def test_for_other_programs(impact):
    code, out, _ = impact("bestuur/samen-leren", "--json")
    value = json.loads(out)
    assert code == 0
    assert (value["kind"], value["name"]) == ("bestuur", "samen-leren")
    assert [item["name"] for item in value["direct"]] == ["de-zandloper"]


def test_nothing_leans_on_it(region_history, impact):
    region_history.write("data/school/de-nieuwe.yaml", "naam: De Nieuwe\nsoort: bo\nbestuur: de-kring\n")
    assert impact("de-nieuwe")[1] == "Geen ander bestand leunt op school/de-nieuwe.\n"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("de-zandlopr", 'Bedoelt u "school/de-zandloper" (De Zandloper)?'),
        ("school/de-zandlopr", 'Bedoelt u "school/de-zandloper" (De Zandloper)?'),
        ("zandloper", 'Bedoelt u "school/de-zandloper" (De Zandloper)'),
        ("sopformaat/aanbd", "bestaat niet."),
        ("school", '"school" is een soort. Noem er één van, zoals school/de-brug.'),
        ("gremium", '"gremium" is een soort.'),
        (" ", "Noem waar het om gaat"),
        ("***", "swvctl list"),
        ("zzz", '"zzz" bestaat niet.'),
        ("../x", "bestaat niet"),
        ("a\x1b[31m", "\\u001b"),
    ],
)
def test_a_name_that_is_not_there(impact, name, said):
    code, out, err = impact(name)
    assert (code, out) == (2, "")
    assert said in err


@pytest.mark.parametrize(
    "name",
    [
        "De Zandloper",
        "de zandloper",
        "school/De Zandloper",
        "school de-zandloper",
        "data/school/de-zandloper.yaml",
        "./data/school/de-zandloper.yaml",
        "school/de-zandloper.yaml",
        "“De Zandloper”",
    ],
)
def test_a_name_as_people_write_it(impact, name):
    assert impact(name) == impact("school/de-zandloper")
    assert impact(name)[0] == 0


@pytest.mark.parametrize(
    "name", ["Logopedist", "interne-expertise/logopedist", "keuzelijst/interne-expertise/logopedist"]
)
def test_an_option_by_any_of_its_names(impact, name):
    code, out, _ = impact(name)
    assert code == 0
    assert "leunt op optie/interne-expertise/logopedist." in out
    assert "data/schoolprofiel/2027-2028/de-zandloper.yaml" in out


def test_a_title_that_two_things_have(region_history, impact):
    for name in ("a-noord", "b-zuid"):
        region_history.write(f"data/school/{name}.yaml", "naam: De Dubbel\nsoort: bo\nbestuur: de-kring\n")
    code, _, err = impact("de dubbel")
    assert code == 2
    assert 'Kies "school/a-noord" of "school/b-zuid".' in err
