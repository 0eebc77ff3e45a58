"""What cannot be used is named with file, sheet and cell, and nothing of that form is written."""

from datetime import date

import openpyxl
import pytest

BAD = [
    ({"veld_groepen": "veel"}, "A24", '"veel" is geen getal'),
    ({"veld_groepen": "12.5"}, "A24", "Bedoelt u 12,5?"),
    ({"veld_lift": "misschien"}, "A21", "Kies ja of nee."),
    ({"veld_expertise:4:0": "logopedst"}, "A32", 'Bedoelt u "Logopedist"?'),
    ({"veld_expertise:4:0": "Remedial teacher"}, "A32", 'Kies in plaats daarvan "Taalspecialist".'),
    ({"veld_expertise:4:0": "Logopedist"}, "A32", "staat hier twee keer"),
    ({"veld_expertise:0:1": "51"}, "B28", "Vul een getal in, zoals 4 of 2,5, en hoogstens 50."),
    (
        {"veld_expertise:4:0": "logopedst", "veld_expertise:4:1": "veel"},
        "B32",
        '"veel" is geen aantal dagdelen',
    ),
    ({"veld_expertise:0:2": "soms"}, "C28", "Schrijf i.o."),
    ({"veld_expertise:4:1": "3"}, "A32", "bij een keuze die leeg is"),
    ({"veld_cijfers:1:0": "27"}, "A41", '"27"'),
    ({"klaar": "bijna"}, "A48", "Kies ja of nee."),
    ({"veld_visie": "=1+1"}, "A10", "Hier staat een formule."),
    ({"veld_visie": "=A1&B1"}, "A10", "Hier staat een formule."),
    ({"veld_kort_gezegd": date(2027, 2, 1)}, "A14", "Excel heeft hier een datum van gemaakt."),
    ({"veld_visie": "Zie \ufeff hier"}, "A10", "een teken dat niet mag"),
    ({"veld_visie": "x" * 20_001}, "A10", "langer dan 20.000 tekens"),
]


@pytest.mark.parametrize(
    ("answers", "cell", "sentence"), BAD, ids=[f"{cell}-{text[:12]}" for _, cell, text in BAD]
)
def test_a_cell_that_cannot_be_used_stops_its_form(region, answers, cell, sentence):
    before = region.data()
    code, said = region.run("import", region.filled({"veld_lift": "ja"} | answers), "--apply")
    assert code == 1
    assert f"de-brug.xlsx, blad Profiel, cel {cell}: " in said
    assert sentence in said
    assert "uit dit formulier wordt niets overgenomen" in said
    assert region.data() == before


def test_an_error_value_is_no_answer(region):
    form = region.filled({})
    book = openpyxl.load_workbook(form)
    cell = book["Profiel"]["A10"]
    cell.value = "#N/A"
    assert cell.data_type == "e"
    book.save(form)
    code, said = region.run("import", form, "--apply")
    assert code == 1
    assert "cel A10: Hier staat een foutwaarde van Excel." in said


def refused(region, form, sentence, *words):
    before = region.data()
    code, said = region.run("import", form, "--apply", *words)
    assert code == 1
    assert sentence in said
    assert region.data() == before
    return said


def test_two_forms_for_one_school_are_both_refused(region):
    region.filled({"veld_lift": "ja"})
    region.filled({"veld_groepen": "9"}, name="kopie.xlsx")
    said = refused(region, region.root / "terug", "2 formulieren niet gebruikt")
    assert "de-brug.xlsx: Er is nog een formulier voor deze school bij: kopie.xlsx." in said
    assert "kopie.xlsx: Er is nog een formulier voor deze school bij: de-brug.xlsx." in said


def test_last_years_form_is_refused(region):
    form = region.filled({"veld_lift": "ja"})
    swv = region.read("samenwerkingsverband").replace("werkjaar: 2027-2028", "werkjaar: 2028-2029")
    region.write("samenwerkingsverband", swv)
    refused(region, form, "Dit formulier is voor het schooljaar 2027-2028; het werkjaar is nu 2028-2029.")


def test_a_form_of_a_school_from_elsewhere_is_refused(region):
    form = region.filled({"veld_lift": "ja"})
    for name in ("school/de-brug", "schoolprofiel/2027-2028/de-brug"):
        (region.root / f"data/{name}.yaml").unlink()
    refused(region, form, 'Dit formulier is van de school "de-brug", die hier niet bestaat.')


def test_a_form_in_another_format_is_refused(region):
    form = region.filled({"veld_lift": "ja"})
    path = region.root / "data/sopformaat/alles.yaml"
    path.rename(path.with_name("anders.yaml"))
    refused(region, form, "voor De Brug geldt nu anders")


@pytest.mark.parametrize(
    ("key", "value", "sentence"),
    [
        ("versie", "0", 'Dit formulier is gemaakt met "0" van het formulier; swvctl leest versie 1.'),
        ("school", "het-veer", "De verborgen gegevens van dit formulier ontbreken of zijn gewijzigd."),
        ("vingerafdruk", "", "De verborgen gegevens van dit formulier ontbreken of zijn gewijzigd."),
    ],
)
def test_hidden_values_that_were_changed_are_noticed(region, key, value, sentence):
    form = region.filled({"veld_lift": "ja"})
    book = openpyxl.load_workbook(form)
    (cell,) = [row[1] for row in book["_swvctl"].iter_rows() if row[0].value == key]
    cell.value = value
    book.save(form)
    refused(region, form, sentence)


def test_a_workbook_that_is_no_form_is_refused(region):
    target = region.root / "iets.xlsx"
    openpyxl.Workbook().save(target)
    refused(region, target, "iets.xlsx: Dit is geen formulier van swvctl")


def test_a_form_that_lost_its_names_is_refused(region):
    form = region.filled({"veld_lift": "ja"})
    book = openpyxl.load_workbook(form)
    del book.defined_names["veld_visie"]
    book.save(form)
    refused(region, form, "Het vak voor Zo werken wij is niet terug te vinden.")


def test_a_value_that_stands_wrong_here_is_not_replaced(region):
    form = region.filled({"veld_groepen": "9"})
    region.write("schoolprofiel/2027-2028/de-brug", region.read().replace("groepen: 8", "groepen: 8.5.1"))
    refused(region, form, 'staat bij "Groepen" een fout')


def test_an_unreadable_profile_is_not_replaced(region):
    form = region.filled({"veld_groepen": "9"})
    region.write("schoolprofiel/2027-2028/de-brug", "velden: [")
    refused(region, form, "is niet te lezen")


@pytest.mark.parametrize("words", [["niet-hier.xlsx"], ["--conflict", "allebei", "x.xlsx"]])
def test_what_was_typed_wrong_is_said(region, words):
    code, said = region.run("import", *words)
    assert code in {1, 2}
    assert "bestaat niet" in said or "Kies eigen of formulier." in said


def test_a_folder_without_forms_is_said(region):
    (region.root / "leeg").mkdir()
    code, said = region.run("import", region.root / "leeg")
    assert code == 2
    assert "staat geen Excel-bestand (.xlsx)" in said
