"""What the coverage says of few schools, and how it counts who is still in training."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from swvctl.pipeline import load
from swvctl.render import ordered, render

PROJECT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def example():
    return pages_of(PROJECT)


def pages_of(root, today=date(2027, 6, 3)):
    region = load(root, today)
    files = render(region.workspace, region.assets, ordered("dekking", draft=True))
    return {path: content.decode() for path, content in files}


def _list(page, titel):
    return page.partition(f"\n## {titel}\n")[2].partition("\n## ")[0]


def test_a_list_for_some_schools_says_for_how_many(example):
    """Else it looks as if all other schools were asked and have nothing."""
    page = example["intern/dekking.md"]
    assert _list(page, "Toegankelijkheid").strip().startswith("De vraag aan 6 scholen was: “")
    assert _list(page, "Specialisten in de school").strip().startswith("De vraag aan de scholen was: “")


FEW = "gevraagd aan 6 scholen, 5 hebben geantwoord"


def test_how_few_were_asked_stands_at_the_list_it_is_about(example):
    only = _list(example["intern/dekking.md"], "Op één school aanwezig")
    assert only.count(FEW) == 1
    assert re.search(
        rf"### Toegankelijkheid \({FEW}\)\n\n- Geluidsversterking .*De Ankerplaats.*\n- Goed licht", only
    )
    assert example["intern/dekking.html"].replace("\N{NO-BREAK SPACE}", " ").count(FEW) == 1


def test_a_list_that_no_school_of_a_gemeente_answered_is_not_left_out_of_its_gaps(example):
    """Without it there seems to be no gap."""
    spots = _list(example["intern/dekking.md"], "Witte vlekken per gemeente").partition("### Zandeloo")[2]
    assert "- **Toegankelijkheid** (gevraagd aan 1 school): Nog niet ingevuld\n" in spots
    assert '<dd><span class="swv-vlek__zin">Nog niet ingevuld</span></dd>' in example["intern/dekking.html"]


def test_a_question_that_may_stay_open_is_no_answer_that_someone_waits_for(tmp_path):
    shutil.copytree(PROJECT / "data", tmp_path / "data")
    path = tmp_path / "data/sopformaat/uitgebreid-2027.yaml"
    text = path.read_text("utf-8")
    path.write_text(
        text.replace("keuzelijst: fysieke-omgeving\n        minimaal: 1", "keuzelijst: fysieke-omgeving"),
        "utf-8",
    )
    page = pages_of(tmp_path)["intern/dekking.md"]
    assert "Nog niet ingevuld door De Bolder (niet verplicht)." in page
    assert "(gevraagd aan 1 school): Nog niet ingevuld (niet verplicht)\n" in page


def test_how_few_were_asked_is_said_for_a_list_where_others_are_for_all(tmp_path):
    shutil.copytree(PROJECT / "data", tmp_path / "data")
    for path in (tmp_path / "data/schoolprofiel/2027-2028").glob("*.yaml"):
        if path.stem != "aan-de-kade":  # the only one with a lift, from here on
            text = path.read_text(encoding="utf-8")
            path.write_text(re.sub(r"^ *- lift\n", "", text, flags=re.MULTILINE), encoding="utf-8")
    page = pages_of(tmp_path)["intern/dekking.md"]
    only = _list(page, "Op één school aanwezig")
    assert "Op basis van 22 van de 23 profielen." in only
    assert only.count(FEW) == 1
    assert f"### Toegankelijkheid ({FEW})" in only
    assert "### Ruimten en voorzieningen\n\n- Lift: " in only


def test_who_is_in_training_is_named_and_not_counted(example):
    inside = _list(example["intern/dekking.md"], "Specialisten in de school")
    assert "| Taalspecialist | 2 van 9 | Aan de Kade (in opleiding); De Veerstoep (2);" in inside
    assert "| Taalspecialist | 0 van 3 | De Heidekiem (in opleiding) |" in inside


def test_schools_with_a_comma_in_their_name_stay_apart(example):
    page = example["intern/dekking.html"].replace("\N{NO-BREAK SPACE}", " ")
    assert re.search(r"De Wijde Blik&nbsp;\(6\);\s+De Wijde Blik, locatie Zandpad&nbsp;\(3\);", page)


def test_the_lists_stand_in_the_order_of_the_sheets(example):
    groups = re.findall(r"(?m)^## (.*)$", example["publiek/dekking.md"].partition("## Door scholen")[2])
    order = [
        "Specialisten in de school",
        "Met wie wij samenwerken",
        "Ruimten en voorzieningen",
        "Toegankelijkheid",
    ]
    assert [name for name in groups if name in order] == order


def test_what_no_school_has_is_one_line_for_a_gemeente_and_none_for_elsewhere(example):
    page = example["intern/dekking.html"]
    lists = page.split('<details class="swv-lezen">')[1:]
    parts = [part for text in lists for part in text.partition("</details>")[0].split("<h3")[1:]]
    outside = [part for part in parts if ">Buiten de regio<" in part]
    assert len(outside) == len(lists)
    assert not [part for part in outside if "Nergens genoemd" in part]
    zandeloo = [part for part in parts if ">Zandeloo<" in part][1]
    assert zandeloo.count("Nergens genoemd") == 1
    assert "Ergotherapeut; Behandelaar dyslexie;" in zandeloo


def test_outside_nothing_is_called_missing_while_a_profile_is_awaited(example):
    """The same caution as with the white spots."""
    said = "Nergens genoemd"
    for page, awaited in (("publiek", True), ("intern", False)):
        text = example[f"{page}/dekking.html"].partition('id="groep-externe-deskundigheid"')[2]
        assert (said in text.partition("</details>")[0]) is not awaited


def test_a_facility_says_for_whom_it_is_also_where_that_is_one_gemeente(example):
    for form in ("md", "html"):
        page = example[f"intern/dekking.{form}"].replace("\N{NO-BREAK SPACE}", " ")
        assert re.search(r"Plusgroep Rietbeek(?:,| <span class=.swv-zacht.>) ?voor Rietbeek[<:]", page)
        assert "voor Oosterlaar en Zandeloo" in page


def test_what_a_facility_offers_a_gemeente_is_not_called_absent_there(example):
    for form, row in (
        (
            "md",
            "| Taalklas voor kinderen die Nederlands leren | 0 van 3 | Taalklas Rietbeek (bovenschools) |",
        ),
        ("html", "Taalklas Rietbeek (bovenschools)"),
    ):
        assert row in example[f"intern/dekking.{form}"].replace("\N{NO-BREAK SPACE}", " ")
    zandeloo = example["intern/dekking.html"].rpartition(
        '<h3 class="nl-heading nl-heading--level-3">Zandeloo'
    )[2]
    nowhere = zandeloo.partition("Nergens genoemd")[2].partition("</dd>")[0]
    assert "Praktijklokaal of leerkeuken" in nowhere
    assert "Taalklas" not in nowhere


def test_what_a_school_names_beside_the_list_stands_below_the_tables(example):
    """Else the school seems to have nothing but what the list knows."""
    own = example["intern/dekking.md"].partition("## Door scholen zelf genoemd")[2]
    assert "### Specialisten in de school\n\n- Pedagogisch coach: Aan de Kade\n" in own
    assert "\n- Jobcoach: De Brug (in opleiding)\n" in own
    html = example["intern/dekking.html"].replace("\N{NO-BREAK SPACE}", " ").partition('id="zelf-genoemd"')[2]
    assert re.search(r"<li>Jobcoach: De Brug \(in opleiding\)\s*</li>", html)


def test_what_two_schools_name_stands_once_with_both(tmp_path):
    shutil.copytree(PROJECT / "data", tmp_path / "data")
    path = tmp_path / "data/schoolprofiel/2027-2028/de-uiterwaard.yaml"
    path.write_text(path.read_text("utf-8").replace("muziektherapeut", "Pedagogisch coach"), "utf-8")
    own = pages_of(tmp_path)["intern/dekking.md"].partition("## Door scholen zelf genoemd")[2]
    assert "\n- Pedagogisch coach: Aan de Kade; De Uiterwaard\n" in own


def test_what_a_facility_has_is_a_list_like_that_of_a_school(example):
    """Each option begins with a capital, so it does not stand in a sentence."""
    page = example["intern/dekking.md"]
    assert "Orthopedagoog of psycholoog; Specialist jonge kind" in page
    assert "psycholoog en Specialist" not in page


def test_the_first_table_stands_beside_texts_that_only_wait(example):
    """On paper they filled half a sheet, and every table began on the next."""
    outside, inside = (example[f"{place}/dekking.html"] for place in ("publiek", "intern"))
    beside = outside.partition('<div class="swv-tabellen">')[2]
    assert (
        beside.index("<h1") < beside.index("Nog geen vastgesteld profiel, ") < beside.index("swv-deel--tabel")
    )
    assert inside.index("<h1") < inside.index('id="enige"') < inside.index('<div class="swv-tabellen">')


def test_outside_the_profiles_of_last_year_count_until_those_of_this_year_are_adopted(example):
    """Else the coverage is gone for half a year as soon as the next round begins."""
    page = pages_of(PROJECT, date(2027, 1, 11))["publiek/dekking.md"]
    assert page.startswith("# Dekkend aanbod 2026-2027\n")
    assert "telt de vastgestelde profielen van 8 van de 23 vestigingen. Er is voor 2027-2028 nog geen" in page
    later = example["publiek/dekking.md"]
    assert later.startswith("# Dekkend aanbod 2027-2028\n")
    assert "Bij De Vuurtoren en De Zandloper komen de antwoorden nog uit het profiel van 2026-2027." in later
    row = example["publiek/dekking.html"].rpartition('<th scope="row">De Zandloper <span class="swv-zacht">')
    assert row[2].startswith("bo, profiel 2026-")


def test_inside_last_year_counts_for_who_answered_nothing_yet(tmp_path):
    shutil.copytree(PROJECT / "data", tmp_path / "data")
    (tmp_path / "data/schoolprofiel/2027-2028/de-griend.yaml").write_text(
        "status: concept\n", encoding="utf-8"
    )
    page = pages_of(tmp_path)["intern/dekking.md"]
    assert "telt de profielen van 22 van de 23 vestigingen" in page
    assert "Bij De Griend komen de antwoorden nog uit het profiel van 2026-2027." in page


AWAITED = ("de-sluiswachter", "de-vuurtoren")  # of Rietbeek


def test_outside_the_gaps_of_a_gemeente_stand_there_as_soon_as_it_is_complete(tmp_path):
    """The page says then only what it still waits for."""
    shutil.copytree(PROJECT / "data", tmp_path / "data")
    for school in AWAITED:
        (tmp_path / f"data/school/{school}.yaml").unlink()
        for path in (tmp_path / "data/schoolprofiel").glob(f"*/{school}.yaml"):
            path.unlink()
    page = pages_of(tmp_path)["publiek/dekking.md"]
    assert "### Rietbeek (op basis van alle 7 profielen)" in page
    waits = "2 van de 9 vestigingen hebben nog geen vastgesteld profiel, ook niet van 2026-2027."
    assert f"### Oosterlaar\n\n{waits}" in page
    assert page.count("staat hier zodra elke school daar een vastgesteld profiel heeft") == 1
    assert "Nog geen vastgesteld profiel" not in page


def test_a_count_of_all_stays_on_one_line(example):
    assert (
        "3\N{NO-BREAK SPACE}van\N{NO-BREAK SPACE}de\N{NO-BREAK SPACE}4 in Zandeloo"
        in example["publiek/dekking.html"]
    )


def test_only_a_table_with_a_word_too_long_for_its_head_on_paper_gets_a_higher_one(example, tmp_path):
    """Else it is torn where the browser knows no Dutch hyphens."""
    shutil.copytree(PROJECT / "data", tmp_path / "data")
    path = tmp_path / "data/keuzelijst/externe-deskundigheid.yaml"
    path.write_text(path.read_text("utf-8").replace("Ergotherapeut", "Ondersteuningscoördinator"), "utf-8")
    tables = re.findall(r'<table class="([^"]*)"', pages_of(tmp_path)["intern/dekking.html"])
    assert ["swv-matrix--lang" in table for table in tables] == [False, True, False, False]
    assert "swv-matrix--lang" not in example["intern/dekking.html"].partition("<main")[2]
