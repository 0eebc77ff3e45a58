"""A school year and a pillar as readers see them: everything once, in the order of time, nothing from inside."""

import re

import pytest

from swvctl.model.jaar import schooljaar
from swvctl.pipeline import load
from swvctl.render.agenda.jaarregels import regels
from tests.build.readable import DATA, TODAY, pages


@pytest.fixture(scope="module")
def workspace():
    return load(DATA.parent, TODAY).workspace


def test_days_months_and_seasons_stand_in_one_order(workspace):
    found = regels(workspace, schooljaar(2027))
    keys = [regel.wanneer.sort_key() for regel in found if regel.wanneer]
    assert len(keys) > 30
    assert keys == sorted(keys, key=lambda key: key[:3])


def test_every_kind_of_moment_is_there(workspace):
    kinds = {regel.soort for year in (2026, 2027) for regel in regels(workspace, schooljaar(year))}
    assert kinds == {"Stap", "Mijlpaal", "Moment", "Besluit", "Overleg", "Bijeenkomst", "Meting", "Ronde"}


def test_a_milestone_that_became_a_decision_stands_there_once(workspace):
    found = [regel.wat for regel in regels(workspace, schooljaar(2026)) if "gemeente Rietbeek" in regel.wat]
    talks = [wat for wat in found if wat.startswith("Overleg met")]
    assert [wat for wat in talks if "addendum" not in wat] == [
        "Overleg met gemeente Rietbeek: ondersteuningsplan 2027-2031"
    ]


def test_a_step_of_several_years_stands_in_each_of_them(workspace):
    name = "Werkwijze van onderwijs en jeugdhulp in gebruik op alle scholen"
    years = [
        year for year in range(2026, 2031) if name in {r.wat for r in regels(workspace, schooljaar(year))}
    ]
    assert years == [2028]


def test_measuring_stands_with_its_own_pillar_only():
    page = pages(DATA, "uitvoeringsagenda")["publiek/uitvoeringsagenda/2027-2028.md"]
    assert page.count("Toelaatbaarheidsverklaringen binnen zes weken") == 1


@pytest.fixture(scope="module")
def everything():
    return pages(DATA, "")


def test_each_indicator_that_is_measured_leads_to_its_own_place(everything):
    made = everything["publiek/jaarkalender/2027-2028.md"]
    for name in ("thuiszitters", "thuiszitters-zandeloo"):
        assert f"../indicator/2027-2031.md#indicator-2027-2031-{name})" in made


def test_how_a_topic_stands_is_told_with_its_moment(everything):
    made = everything["publiek/uitvoeringsagenda/2030-2031.md"]
    assert "[Thuiszitterspact](../werkagenda/2027-2031.md#thuiszitterspact)" in made
    assert "Stand (januari 2027): herbevestigd door alle partners" in made.replace("\N{NO-BREAK SPACE}", " ")


def test_a_meeting_of_a_body_is_its_own(workspace):
    found = [regel for regel in regels(workspace, schooljaar(2027)) if "ondersteuningsplanraad" in regel.wat]
    assert {regel.wie for regel in found if regel.soort == "Bijeenkomst"} == {("de OPR",)}


@pytest.mark.parametrize(
    ("year", "found"), [("2027-2028", ["2028-2029"]), ("2029-2030", ["2028-2029", "2030-2031"])]
)
def test_a_school_year_leads_to_the_years_beside_it(everything, year, found):
    made = everything[f"publiek/uitvoeringsagenda/{year}.html"]
    assert re.findall(r'href="[^"]*uitvoeringsagenda/([^"/]*)[.]html"', made) == found


def test_the_thread_of_a_pillar_holds_goals_figures_money_steps_and_chapters():
    page = pages(DATA, "rode-draad")["publiek/rode-draad/2027-2031/dekkend.md"]
    assert [line for line in page.splitlines() if line.startswith("## ")] == [
        "## Wat wij willen bereiken",
        "## Hoe wij zien of het lukt",
        "## Wat het kost",
        "## Wat wij doen",
        "## Vaste momenten",
        "## Op de werkagenda",
        "## Waar het in het plan staat",
    ]
    assert "| **Samen** | **2.181.500** |" in page


@pytest.mark.parametrize("name", ["uitvoeringsagenda", "rode-draad"])
def test_nothing_of_a_plan_in_concept_is_public(place, name):
    path = place / "ondersteuningsplan/2027-2031.yaml"
    path.write_text(path.read_text("utf-8").replace("status: vastgesteld", "status: concept"), "utf-8")
    made = [path for path in pages(place, name) if path.endswith(".md")]
    assert made
    assert not [path for path in made if path.startswith("publiek/")]


def test_a_calendar_says_behind_the_words_how_far_a_step_is_and_keeps_a_time_together():
    made = pages(DATA, "jaarkalender")
    page, text = (made[f"intern/jaarkalender/2027-2028.{form}"] for form in ("html", "md"))
    assert ">Stand</th>" not in page
    assert 'Het plan gaat in <span class="swv-regels__hoe">(gepland)</span>' in page
    assert '21 september 2027 <span class="swv-bijeen-blok">van 19.30 tot 21.30 uur</span>' in page
    assert "| Mijlpaal | Het plan gaat in (gepland) |" in text
