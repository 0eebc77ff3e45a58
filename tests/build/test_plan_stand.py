"""What the pages of a plan say of its standing, its amounts and its links."""

import re
from pathlib import Path

import pytest

from tests.build.readable import change, pages

VO = Path(__file__).parents[1] / "cases/vo-regio/data"


@pytest.fixture(scope="module")
def example(readable_example):
    return readable_example


@pytest.mark.parametrize("page", ["begroting", "indicator"])
def test_a_table_of_the_plan_on_its_own_says_of_which_version_it_is(example, page):
    said = "**Vastgesteld** op 25 maart 2027, versie 1.0, geldt van 1 augustus 2027"
    assert said in example[f"publiek/{page}/2027-2031.md"]
    head = example[f"publiek/{page}/2027-2031.html"].split("<main")[1].split("<table")[0]
    assert "<li>versie 1.0</li>" in head
    assert "Samen dichtbij, ondersteuningsplan" in head


def test_a_concept_budget_does_not_say_that_it_was_adopted(place):
    change(place / "begroting/2027-2031.yaml", "status: vastgesteld", "status: concept")
    made = pages(place, "begroting")["intern/begroting/2027-2031.md"]
    assert "**Concept.** Deze begroting is nog niet vastgesteld." in made
    assert "**Vastgesteld**" not in made


def test_what_is_no_more_than_a_concept_does_not_hold_yet(example):
    head = example["intern/ondersteuningsplan/koersnotitie-2029.md"][:600]
    assert "**Concept**, bedoeld voor 1 augustus 2030 tot en met 31 juli 2031." in head
    assert "geldt van" not in head


def test_a_milestone_of_several_gemeenten_says_how_many_agreed(example):
    assert "--oogo), overeenstemming met 2 van de 3 |" in example["publiek/planning/route-2027-2031.md"]


def test_no_link_of_a_markdown_page_has_a_backslash(example):
    made = [text for path, text in example.items() if path.endswith(".md")]
    assert made
    assert not [found for text in made for found in re.findall(r"\]\([^)\n]*\\\\[^)\n]*\)", text)]


def test_the_merged_plan_leads_to_what_was_decided_on_its_change(example):
    change_page = "[het addendum kinderen en het steunpunt](../ondersteuningsplan/addendum-steunpunt.md)"
    merged = "ondersteuningsplan/2027-2031-met-"
    made = example[f"publiek/{merged}addendum-steunpunt.md"]
    assert f"Die over de wijziging staan bij {change_page}." in made
    assert "Die over de wijziging staan bij" not in example[f"intern/{merged}koersnotitie-2029.md"]


def test_a_plan_that_says_nothing_of_itself_has_no_empty_head(place):
    plan = place / "ondersteuningsplan/2027-2031.yaml"
    text = plan.read_text("utf-8")
    plan.write_text(re.sub(r"(?ms)^(aanleiding|pijlers):.*?^(?=[a-z])", "", text), "utf-8")
    made = pages(place, "ondersteuningsplan")
    page = next(text for path, text in made.items() if path.endswith("ondersteuningsplan/2027-2031.html"))
    assert "Waar dit plan over gaat" not in page
    assert 'id="plan--aanleiding">Zie ook</h2>' in page


@pytest.mark.parametrize(
    ("file", "old", "new", "page"),
    [
        ("begroting/2027-2031.yaml", "30%", "€ 1.250", "begroting/2027-2031"),
        ("indicator/2027-2031.yaml", "2025-2026: 17", "2025-2026: € 1.250", "indicator/2027-2031"),
    ],
)
def test_an_amount_keeps_its_sign_of_the_euro(place, file, old, new, page):
    change(place / file, old, new)
    made = pages(place, page.split("/")[0])
    for form in (".md", ".html"):
        assert "€ 1.250" in made[f"intern/{page}{form}"]


def test_months_in_a_row_without_a_plan_are_told_together():
    empty = pages(VO, "jaarkalender")["publiek/jaarkalender/2030-2031.md"]
    assert "## Augustus 2030 en september 2030\n\nNiets gepland." in empty
    assert "## Oktober 2030" in empty
    assert "staat onderaan" not in empty
    assert "## November 2030 tot en met juli 2031\n\nNiets gepland." in empty


def test_how_far_a_single_step_is_begins_a_sentence():
    page = pages(VO, "rode-draad")["publiek/rode-draad/2027-2031/overgang.html"]
    assert "en beide gemeenten</span>" in page
    assert ">De stap is nog niet klaar</span>" in page


def test_the_name_of_another_pillar_asks_for_no_explanation():
    page = pages(VO, "rode-draad")["publiek/rode-draad/2027-2031/dekkend.md"]
    assert "Afkorting: DUO is Dienst Uitvoering Onderwijs." in page
