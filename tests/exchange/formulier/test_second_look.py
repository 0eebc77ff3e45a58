"""Forms that come at a wrong moment, to a wrong place, or with what should not be in them."""

import shutil

import openpyxl
import pytest

from swvctl.read.yaml_text import load

YEAR = "2027-2028"
PROFILE = f"schoolprofiel/{YEAR}/de-brug"
BSN = "123456782"


def imported(region, *words):
    """A dry run, and then the real one; both must say and do the same."""
    before = region.data()
    code, said = region.run("import", *words)
    assert region.data() == before
    return code, said


def test_a_decided_profile_is_not_changed(region):
    form = region.filled({"veld_groepen": "9"})
    region.write(PROFILE, region.read().replace("status: concept", "status: vastgesteld"))
    before = region.data()
    code, said = region.run("import", form, "--apply")
    assert code == 1
    assert (
        "Het profiel van De Brug is vastgesteld; een wijziging vraagt een nieuw besluit. "
        "Zet de status eerst op ingeleverd." in said
    )
    assert region.data() == before


def test_a_decided_profile_and_a_form_that_changes_nothing(region):
    region.write(PROFILE, region.read().replace("status: concept", "status: vastgesteld"))
    code, said = region.run("import", region.filled({}), "--apply")
    assert (code, "Er is niets te doen." in said) == (0, True)


def test_a_profile_that_was_handed_in_changes_with_a_word(region):
    region.write(PROFILE, region.read().replace("status: concept", "status: ingeleverd"))
    code, said = region.run("import", region.filled({"veld_groepen": "9"}), "--apply")
    assert code == 0
    assert "De Brug: dit profiel was al ingeleverd; kijk na wat er wijzigt." in said
    assert "groepen: 9" in region.read()


def test_a_field_that_is_gone_is_named_with_its_cell(region):
    form = region.filled({"veld_groepen": "9", "veld_kort_gezegd": "Ons motto"})
    formaat = region.read("sopformaat/alles")
    lines = [line for line in formaat.splitlines(keepends=True) if "kort_gezegd" not in line]
    region.write("sopformaat/alles", "".join(lines))
    code, said = imported(region, form)
    assert code == 1
    assert 'blad Profiel, cel A14: Het veld "kort_gezegd" staat niet meer in alles.' in said


def test_a_folder_says_what_it_does_not_read(region):
    form = region.filled({"veld_groepen": "9"})
    form.rename(form.with_name("BRUG.XLSX"))

    region.filled({}, "het-veer", "veer.xlsm")
    for name in ("brief.docx", "a.pdf", "~$brief.docx", "mail-stichting-de-kring.txt", ".verborgen"):
        (form.parent / name).write_bytes(b"x")
    code, said = imported(region, form.parent)
    assert code == 0, said
    assert "Ook in deze map, niet gelezen: a.pdf, brief.docx.\n" in said
    assert '"Groepen": "8" → "9"' in said
    assert "profiel te wijzigen" in said


PRIVATE = [
    ({"veld_visie": f"Bel over {BSN}."}, "A10"),
    ({"veld_groepen": BSN}, "A24"),
    ({"anders_expertise:1:0": f"begeleider van {BSN}"}, "A36"),
    ({"veld_cijfers:0:2": BSN}, "C40"),
    ({"veld_visie": "Sem, geboren op 3 april 2019."}, "A10"),
    ({"veld_lift": "geb. 03-04-2019"}, "A21"),
]


@pytest.mark.parametrize(("answers", "cell"), PRIVATE)
def test_what_points_at_a_child_is_refused_and_never_repeated(region, answers, cell):
    code, said = imported(region, region.filled(answers))
    assert code == 1
    assert f"blad Profiel, cel {cell}: " in said
    assert "Haal dit weg en bewaar dit bestand niet." in said
    assert BSN not in said
    assert "2019" not in said


def test_what_points_at_a_child_is_not_shown_at_a_conflict_either(region):
    form = region.filled({"veld_visie": f"Bel over {BSN}."})
    region.write(PROFILE, region.read().replace("Wij kijken", "Zij kijken"))
    code, said = imported(region, form)
    assert code == 1
    assert BSN not in said


def test_a_sign_that_turns_the_text_around_is_refused(region):
    code, said = imported(region, region.filled({"veld_visie": "Wij \u202enegel."}))
    assert code == 1
    assert "blad Profiel, cel A10: In deze tekst staat een teken dat de leesrichting omdraait" in said


def test_what_nobody_sees_is_left_out(region):
    assert region.run("import", region.filled({"veld_kort_gezegd": "Sa\u200bmen\u2060"}), "--apply")[0] == 0
    assert load(region.read().encode()).value["velden"]["kort_gezegd"] == "Samen"


def test_a_code_in_a_new_profile_has_quotation_marks(region):
    answers = {"veld_kort_gezegd": "00123", "veld_cijfers:0:2": "0045", "veld_groepen": "6"}
    answers |= {"veld_cijfers:0:0": "2026-2027"}
    code, said = region.run("import", region.filled(answers, "het-veer"), "--apply")
    assert code == 0, said
    made = region.read(f"schoolprofiel/{YEAR}/het-veer")
    assert 'kort_gezegd: "00123"' in made
    assert 'code: "0045"' in made
    assert "groepen: 6" in made
    code, said = region.run("check")
    assert "YML019" not in said


def placed(form, **cells):
    book = openpyxl.load_workbook(form)
    for place, value in cells.items():
        book["Profiel"][place] = value
    book.save(form)
    return form


def test_words_outside_the_answers_are_named(region):
    form = placed(region.filled({"veld_groepen": "9"}), A90="Nog iets", D24="zie boven")
    code, said = region.run("import", form, "--apply")
    assert code == 0
    found = "blad Profiel, cellen D24 en A90: hier hoort geen antwoord; deze tekst is niet overgenomen."
    assert f"De Brug: {found}" in said
    assert "Nog iets" not in said
    assert "groepen: 9" in region.read()


@pytest.mark.parametrize("school", ["de-brug", "het-veer"])
def test_the_words_of_the_form_itself_are_no_answers(region, school):
    form = region.filled({"veld_groepen": "9", "veld_visie": "Kort."}, school)
    for words in ([form], [form, "--apply"], [form, "--apply"]):
        code, said = region.run("import", *words)
        assert code == 0
        assert "1 profiel" in said or "1 formulier" in said
        assert "hier hoort geen antwoord" not in said


def test_a_conflict_says_how_to_choose(region):
    form = region.filled({"veld_groepen": "9"})
    region.write(PROFILE, region.read().replace("groepen: 8", "groepen: 10"))
    assert "kies met --conflict formulier of --conflict eigen." in imported(region, form)[1]


def test_two_schools_of_one_name_are_told_apart(region):
    region.write("school/het-veer", region.read("school/het-veer").replace("Het Veer", "De Brug"))
    said = imported(region, region.filled({"veld_groepen": "9"}))[1]
    assert 'De Brug (90AB-00): "Groepen": "8" → "9"' in said


def test_a_text_without_room_is_named_with_its_cell(region):
    said = imported(region, region.filled({"veld_visie": "Woord. " * 70}))[1]
    assert 'blad Profiel, cel A10: "Zo werken wij" heeft 489 tekens; er is plaats voor 450.' in said


def test_a_refused_form_says_nothing_about_what_is_empty(region):
    said = imported(region, region.filled({"klaar": "ja", "veld_visie": None, "veld_groepen": "veel"}))[1]
    assert "nog niet ingevuld" not in said


def test_a_school_that_closed_gets_no_profile(region):
    form = region.filled({"veld_groepen": "9"})
    region.write("school/de-brug", region.read("school/de-brug") + "gesloten: per 1 januari 2027\n")
    code, said = imported(region, form)
    assert code == 1
    assert f"De Brug is in {YEAR} gesloten." in said


def test_a_copy_of_a_form_counts_once(region):
    form = region.filled({"veld_groepen": "9"})
    shutil.copy(form, form.with_name("kopie.xlsx"))
    code, said = region.run("import", form.parent, "--apply")
    assert code == 0
    assert "kopie.xlsx: dit is hetzelfde formulier als de-brug.xlsx.\n" in said
    assert "1 profiel gewijzigd. Kijk na" in said
    assert "groepen: 9" in region.read()


@pytest.mark.parametrize("word", ["JA!", "Ja.", " ja "])
def test_yes_however_loud(region, word):
    code, said = region.run("import", region.filled({"veld_lift": word, "klaar": word}), "--apply")
    assert code == 0, said
    assert "lift: ja" in region.read()
    assert "De Brug: de status wordt ingeleverd." in said


def test_a_word_that_cannot_stand_there_is_repeated_as_it_was(region):
    assert '"BIJNA" kan hier niet staan.' in imported(region, region.filled({"klaar": "BIJNA"}))[1]


def test_half_days_in_words(region):
    said = imported(region, region.filled({"anders_expertise:1:0": "tolk", "anders_expertise:1:1": "1"}))[1]
    assert "erbij tolk (1 dagdeel)" in said
    said = imported(region, region.filled({"veld_expertise:0:1": "veel"}))[1]
    assert '"veel" is geen aantal dagdelen. Vul een getal in, zoals 4 of 2,5, en hoogstens 50.' in said
