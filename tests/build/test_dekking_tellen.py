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


ASKED = "aan 6 scholen gevraagd; 5 hebben geantwoord"


def test_how_few_were_asked_is_said_once_where_it_holds_for_all(example):
    only = _list(example["intern/dekking.md"], "Op één school aanwezig")
    assert only.count(ASKED) == 1
    assert "gevraagd aan" not in only
    assert "Op basis van" not in only
    assert re.search(r"### Toegankelijkheid\n\n- Geluidsversterking .*De Ankerplaats.*\n- Goed licht", only)
    assert example["intern/dekking.html"].replace("\N{NO-BREAK SPACE}", " ").count(ASKED) == 1


def test_a_list_that_no_school_of_a_gemeente_answered_is_not_left_out_of_its_gaps(example):
    """Without it there seems to be no gap."""
    spots = _list(example["intern/dekking.md"], "Witte vlekken per gemeente").partition("### Zandeloo")[2]
    assert "- **Toegankelijkheid** (gevraagd aan 1 school): Nog geen antwoord\n" in spots
    assert '<dd><span class="swv-vlek__zin">Nog geen antwoord</span></dd>' in example["intern/dekking.html"]


def test_how_few_were_asked_is_said_for_a_list_where_others_are_for_all(tmp_path):
    shutil.copytree(PROJECT / "data", tmp_path / "data")
    for path in (tmp_path / "data/schoolprofiel/2027-2028").glob("*.yaml"):
        if path.stem != "aan-de-kade":  # the only one with a lift, from here on
            text = path.read_text(encoding="utf-8")
            path.write_text(re.sub(r"^ *- lift\n", "", text, flags=re.MULTILINE), encoding="utf-8")
    page = pages_of(tmp_path)["intern/dekking.md"]
    only = _list(page, "Op één school aanwezig")
    assert "Op basis van 22 van de 23 profielen." in only
    assert only.count("gevraagd aan 6 scholen, 5 hebben geantwoord") == 1
    assert "### Toegankelijkheid (gevraagd aan 6 scholen, 5 hebben geantwoord)" in only
    assert "### Ruimten en voorzieningen\n\n- Lift: " in only


def test_who_is_in_training_is_named_and_not_counted(example):
    inside = _list(example["intern/dekking.md"], "Specialisten in de school")
    assert "| Taalspecialist | 2 van 9 | Aan de Kade (in opleiding); De Veerstoep (2);" in inside
    assert "| Taalspecialist | 0 van 3 | De Heidekiem (in opleiding) |" in inside


def test_schools_with_a_comma_in_their_name_stay_apart(example):
    page = example["intern/dekking.html"].replace("\N{NO-BREAK SPACE}", " ")
    assert re.search(r"De Wijde Blik&nbsp;\(6\);\s+De Wijde Blik, locatie Zandpad&nbsp;\(3\);", page)


def test_what_no_school_has_is_one_line_for_a_gemeente_and_none_for_elsewhere(example):
    page = example["intern/dekking.html"]
    lists = page.split('<details class="swv-lezen">')[1:]
    parts = [part for text in lists for part in text.partition("</details>")[0].split("<h3")[1:]]
    outside = [part for part in parts if ">Buiten de regio<" in part]
    assert len(outside) == len(lists)
    assert not [part for part in outside if "Op geen school genoemd" in part]
    zandeloo = next(part for part in parts if ">Zandeloo<" in part)
    assert zandeloo.count("Op geen school genoemd") == 1
    assert "Ergotherapeut; Behandelaar dyslexie;" in zandeloo


def test_outside_nothing_is_called_missing_while_a_profile_is_awaited(example):
    """The same caution as with the white spots."""
    said = "Op geen school genoemd"
    for page, awaited in (("publiek", True), ("intern", False)):
        text = example[f"{page}/dekking.html"].partition('id="groep-externe-deskundigheid"')[2]
        assert (said in text.partition("</details>")[0]) is not awaited


def test_a_facility_does_not_name_its_gemeente_twice(example):
    for form in ("md", "html"):
        page = example[f"intern/dekking.{form}"].replace("\N{NO-BREAK SPACE}", " ")
        assert "Plusgroep Rietbeek" in page
        assert page.count("voor Rietbeek") == page.count("voor Rietbeek, Oosterlaar en Zandeloo")
        assert "voor Oosterlaar en Zandeloo" in page


def test_what_a_facility_has_is_a_list_like_that_of_a_school(example):
    """Each option begins with a capital, so it does not stand in a sentence."""
    for form in ("md", "html"):
        page = example[f"intern/dekking.{form}"]
        assert "Orthopedagoog of psycholoog; Specialist jonge kind" in page
        assert "psycholoog en Specialist" not in page


def test_the_first_table_stands_beside_texts_that_only_wait(example):
    """On paper they filled half a sheet, and every table began on the next."""
    outside, inside = (example[f"{place}/dekking.html"] for place in ("publiek", "intern"))
    beside = outside.partition('<div class="swv-tabellen">')[2]
    assert beside.index("<h1") < beside.index("Nog niet vastgesteld: ") < beside.index("swv-deel--tabel")
    assert inside.index("<h1") < inside.index('id="enige"') < inside.index('<div class="swv-tabellen">')


def test_outside_before_any_profile_of_the_year_is_adopted_those_of_last_year_are_pointed_at():
    page = pages_of(PROJECT, date(2027, 1, 11))["publiek/dekking.md"]
    assert "Er is voor 2027-2028 nog geen profiel vastgesteld. De profielen van 2026-2027 vindt u" in page


AWAITED = ("de-sluiswachter", "de-vuurtoren")  # of Rietbeek


def test_outside_the_gaps_of_a_gemeente_stand_there_as_soon_as_it_is_complete(tmp_path):
    """The page says then only what it still waits for."""
    shutil.copytree(PROJECT / "data", tmp_path / "data")
    for school in AWAITED:
        (tmp_path / f"data/school/{school}.yaml").unlink()
        (tmp_path / f"data/schoolprofiel/2027-2028/{school}.yaml").unlink(missing_ok=True)
    page = pages_of(tmp_path)["publiek/dekking.md"]
    assert "### Rietbeek (op basis van alle 7 profielen)" in page
    assert "### Oosterlaar\n\n3 van de 9 profielen zijn nog niet vastgesteld." in page
    assert page.count("staan hier zodra alle profielen van die gemeente zijn vastgesteld") == 1
    assert "Nog niet vastgesteld: " not in page


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
    assert ["swv-matrix--lang" in table for table in tables] == [True, False, False, False]
    assert "swv-matrix--lang" not in example["intern/dekking.html"].partition("<main")[2]
