"""Forms out: one for each open school, filled with what is known, hard to fill in wrongly."""

import openpyxl
import pytest

from swvctl.exchange.formulier.paper import page_ends
from tests.exchange.formulier.conftest import FILES

YEAR = "2027-2028"


@pytest.fixture
def book(region):
    return openpyxl.load_workbook(region.form())


def answer(book, name):
    sheet, area = book.defined_names[name].attr_text.split("!")
    found = book[sheet][area.replace("$", "")]
    return found if isinstance(found, tuple) else ((found,),)


def values(book, name):
    return [[cell.value for cell in row] for row in answer(book, name) if any(cell.value for cell in row)]


def rules(book, name):
    first = answer(book, name)[0][0].coordinate
    return [rule for rule in book["Profiel"].data_validations.dataValidation if first in rule.sqref]


def test_every_open_school_gets_a_form_and_every_bestuur_a_letter(region):
    region.form()
    made = sorted(path.name for path in (region.root / f"formulieren-{YEAR}").iterdir())
    assert made == ["de-brug.xlsx", "het-veer.xlsx", "mail-stichting-de-kring.txt", "manifest.json"]


def test_the_letter_names_schools_and_the_last_day(region):
    letter = region.form().with_name("mail-stichting-de-kring.txt").read_text("utf-8")
    assert "Aan: bestuur@dekring.example" in letter
    assert "- Het Veer: het-veer.xlsx" in letter
    assert "Graag terug uiterlijk 9 april 2027." in letter


def test_the_letter_tells_apart_whose_profile_is_there_and_in_which_order_schools_stand(region):
    own = region.root / "data/schoolprofiel" / YEAR / "de-brug.yaml"
    own.write_text(own.read_text("utf-8").replace("status: concept", "status: ingeleverd"), "utf-8")
    region.write("school/aan-het-water", "naam: Zeezicht\nsoort: bo\nbestuur: stichting-de-kring\n")
    letter = region.form().with_name("mail-stichting-de-kring.txt").read_text("utf-8")
    owed, there = letter.split("Hierbij ook 1 formulier voor het schooljaar 2027-2028, van de school waarvan")
    assert owed.index("- Het Veer: ") < owed.index("- Zeezicht: aan-het-water.xlsx")
    assert "- De Brug: de-brug.xlsx" in there
    assert "stuur het formulier dan alleen door als er iets in moet veranderen" in there
    assert "Vragen? Bel 088 000 00 00." in there


def test_after_the_last_day_the_letter_asks_for_this_week(region):
    region.write("samenwerkingsverband", FILES["samenwerkingsverband"].replace("9 april", "9 februari"))
    letter = region.form().with_name("mail-stichting-de-kring.txt").read_text("utf-8")
    assert (
        "De inleverdatum (9 februari 2027) is voorbij. Wilt u vragen ze deze week terug te sturen?" in letter
    )
    assert "Graag terug" not in letter


def test_on_paper_all_columns_fit_and_no_heading_is_left_behind(book):
    sheet = book["Profiel"]
    widths = [sheet.column_dimensions["A"].width, *[sheet.column_dimensions["B"].width] * 2]
    across = sum(width * 8 + 5 for width in widths) * 0.75 * (sheet.page_setup.scale or 100) / 100
    room = 595 - 72 * (sheet.page_margins.left + sheet.page_margins.right)
    assert 0.8 * room < across < room
    ends = [end.id for end in sheet.row_breaks.brk]
    assert ends
    for name in (key for key in book.defined_names if key.startswith(("veld_", "anders_"))):
        rows = [row[0].row for row in answer(book, name)]
        heading = next(at for at in range(rows[0], 0, -1) if sheet.cell(at, 1).font.sz == 12)
        assert not [end for end in ends if heading <= end < rows[-1]], name


def test_a_heading_of_several_lines_has_room(region):
    region.write(
        "sopformaat/alles",
        FILES["sopformaat/alles"].replace("titel: Aantal", "titel: Naar een gewone basisschool"),
    )
    sheet = openpyxl.load_workbook(region.form())["Profiel"]
    row = next(c.row for (c,) in sheet["B1:B200"] if c.value == "Naar een gewone basisschool")
    assert sheet.row_dimensions[row].height == 45


def test_the_lists_are_called_as_the_fields_that_ask_for_them_and_print_on_one_sheet(book):
    lists = book["Keuzelijsten"]
    assert lists["A3"].value == "Specialisten"
    assert (lists.page_setup.orientation, lists.page_setup.fitToHeight) == ("landscape", 0)
    assert lists.sheet_properties.pageSetUpPr.fitToPage


def test_the_same_region_gives_the_same_bytes(region):
    before = region.form().read_bytes()
    assert region.form().read_bytes() == before


def test_this_years_answers_stand_in_it(book):
    assert values(book, "veld_visie") == [["Wij kijken eerst wat een kind kan.\nDaarna kiezen wij samen."]]
    assert values(book, "veld_expertise") == [["Logopedist", None, None], ["Taalspecialist", 4, "i.o."]]
    assert values(book, "anders_expertise") == [["speltherapeut", None, None]]
    assert values(book, "veld_cijfers") == [["2026-2027", "118", "00123"]]


def test_without_a_profile_last_years_answers_stand_in_it(region):
    book = openpyxl.load_workbook(region.form("het-veer"))
    assert values(book, "veld_visie") == [["Het Veer ligt aan het water."]]
    assert [row[0] for row in values(book, "veld_expertise")] == ["Taalspecialist", "Logopedist"]
    texts = [cell.value for (cell,) in book["Profiel"]["A1:A20"]]
    assert any(text and "2026-2027" in text for text in texts)


def test_a_school_sees_what_is_known_of_it(region):
    school = region.root / "data/school/de-brug.yaml"
    school.write_text(school.read_text("utf-8") + "gebouw: kindcentrum Het Anker\n", "utf-8")
    book = openpyxl.load_workbook(region.form())
    told = {cell.value for row in book["Profiel"].iter_rows(max_row=20) for cell in row}
    assert {"Bestuur: Stichting De Kring", "Gebouw: kindcentrum Het Anker"} <= told


def test_only_answers_can_be_changed_and_they_are_text(book):
    sheet = book["Profiel"]
    open_cells = {cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked}
    asked = [name for name in book.defined_names if name.startswith(("veld_", "anders_")) or name == "klaar"]
    named = {cell.coordinate for name in asked for row in answer(book, name) for cell in row}
    assert sheet.protection.sheet
    assert open_cells == named
    assert {cell.number_format for cell in answer(book, "veld_cijfers")[0]} == {"@"}


def test_a_choice_comes_from_its_list_without_what_is_gone(book):
    (rule,) = rules(book, "veld_expertise")
    assert (rule.type, rule.errorStyle) == ("list", "warning")
    labels = [cell.value for (cell,) in book["Keuzelijsten"]["A4:A8"] if cell.value]
    assert labels == ["Logopedist", "Taalspecialist"]


@pytest.mark.parametrize(("name", "style"), [("veld_visie", "warning"), ("veld_kort_gezegd", "stop")])
def test_a_budget_warns_and_a_limit_stops(book, name, style):
    (rule,) = rules(book, name)
    assert (rule.errorStyle or "stop") == style
    assert "te lang" in (rule.errorTitle or "").casefold()


def test_help_and_errors_are_dutch(book):
    (rule,) = rules(book, "veld_visie")
    assert rule.prompt == "Schrijf voor ouders."
    (rule,) = rules(book, "klaar")
    assert rule.error == "Kies ja of nee."


def test_the_counter_counts_as_the_check_does(region):
    shown = openpyxl.load_workbook(region.form(), data_only=True)
    assert answer(shown, "veld_visie")[0][0].offset(0, 1).value == "59 van 450 tekens"


def test_content_never_becomes_a_formula(region):
    region.write("school/de-brug", "naam: '=1+1'\nsoort: bo\nbestuur: stichting-de-kring\n")
    region.write(f"schoolprofiel/{YEAR}/de-brug", 'status: concept\nvelden:\n  visie: "=HYPERLINK(1)"\n')
    book = openpyxl.load_workbook(region.form())
    assert answer(book, "veld_visie")[0][0].data_type == "s"
    formulas = [c for row in book["Profiel"].iter_rows() for c in row if c.data_type == "f"]
    assert all("LEN(" in cell.value for cell in formulas)


def test_one_bestuur_or_school_has_a_folder_of_its_own(region):
    code, said = region.run("export", "formulier", "--school", "De Brug")
    assert code == 0
    assert "1 formulier en 1 mailtekst" in said
    made = region.root / f"formulieren-{YEAR}-de-brug"
    assert (made / "de-brug.xlsx").is_file()
    (mail,) = made.glob("mail-*.txt")
    assert "formulier voor uw school\n" in mail.read_text("utf-8")
    assert "Wilt u het formulier naar de school sturen?" in mail.read_text("utf-8")


def test_a_year_without_a_round_has_no_day_in_its_mails_and_that_is_said(region):
    without = "Wanneer ze terug moeten zijn, staat er niet in: bij rondes ontbreekt dat voor 2029-2030."
    assert without in " ".join(region.run("export", "formulier", "--schooljaar", "2029-2030")[1].split())
    assert without not in region.run("export", "formulier")[1]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--school", "de-brugg"], 'Bedoelt u "de-brug"?'),
        (["--school", "Brug"], 'Bedoelt u "de-brug"?'),
        (["--bestuur", "de-krinn"], 'Er is geen bestuur met een school "de-krinn".'),
        (["--schooljaar", "2027"], "2027"),
    ],
)
def test_what_is_not_there_is_said(region, words, sentence):
    code, said = region.run("export", "formulier", *words)
    assert code == 2
    assert sentence in said


def test_answers_saved_in_the_folder_are_not_replaced(region):
    form = region.form()
    form.write_bytes(b"de antwoorden van de school")
    code, said = region.run("export", "formulier")
    assert code == 2
    assert "misschien zijn het antwoorden van een school" in said
    assert form.read_bytes() == b"de antwoorden van de school"


def test_a_text_too_long_for_a_cell_stops_everything(region):
    lines = "\n".join(["    Een zin van veertig tekens of iets meer."] * 900)
    region.write(f"schoolprofiel/{YEAR}/de-brug", f"status: concept\nvelden:\n  visie: |\n{lines}\n")
    code, said = region.run("export", "formulier")
    assert code == 2
    assert "te lang is voor een cel in Excel" in said
    assert not (region.root / f"formulieren-{YEAR}").exists()


def test_a_row_higher_than_the_paper_is_not_put_behind_an_empty_page():
    assert page_ends({0: 2000.0}, last=1, kept={}, percent=100) == [1]


def test_of_two_formats_a_form_has_the_one_of_the_year_before(region):
    region.write("sopformaat/kort", "titel: Kort\nvelden: [{id: visie, titel: Kort gezegd}]\n")
    code, said = region.run("export", "formulier", "--school", "het-veer")
    assert code == 2
    assert "Voor Het Veer gelden in 2027-2028 meer formaten: alles en kort." in said
    for name, formaat in (("2027-2028/de-brug", "alles"), ("2026-2027/het-veer", "kort")):
        profile = f"schoolprofiel/{name}"
        region.write(profile, region.read(profile).replace("velden:", f"formaat: {formaat}\nvelden:", 1))
    book = openpyxl.load_workbook(region.form("het-veer"))
    assert book["Profiel"]["A1"].value.startswith("Kort: ")
