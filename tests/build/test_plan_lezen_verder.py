"""What the pages around the plan tell of what comes after it, beside it and below it."""

import re

import pytest

from swvctl.pipeline import load
from swvctl.render import ordered, render
from swvctl.render.unbroken import unbroken
from tests.build.readable import TODAY, change, pages

NEXT = "Het ondersteuningsplan dat in 2031 ingaat, komt ook langs {}. Een planning van de weg naar dat plan is er"
PLAN = """titel: Verder dichtbij
soort: plan
periode: 2031-2035
status: concept
"""


@pytest.fixture(scope="module")
def example(readable_example):
    return readable_example


@pytest.mark.parametrize("form", ["html", "md"])
@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("oogo", "het OOGO, voor overleg"),
        ("rvt", "de RvT, voor goedkeuring"),
        ("opr", "de OPR, voor instemming"),
        ("directeuren", "het directeurenoverleg, ter informatie"),
    ],
)
def test_a_body_reads_that_the_next_plan_comes_to_it_and_is_not_planned_yet(example, body, told, form):
    page = example[f"publiek/gremium/{body}.{form}"]
    assert page.count(NEXT.format(told)) == 1
    assert "dat in 2031 ingaat" in page.partition("Wat er komt")[2].partition("Wat er was")[0]


def test_once_there_is_a_next_plan_its_own_route_tells_the_rest(place):
    (place / "ondersteuningsplan/2031-2035.yaml").write_text(PLAN, encoding="utf-8")
    page = pages(place, "planning")["intern/gremium/oogo.md"]
    assert "| Wat | Bij | Wanneer | Stand |" in page
    assert "dat in 2031 ingaat" not in page


def test_a_body_without_a_power_over_the_plan_reads_nothing_of_the_next_one(place):
    change(place / "samenwerkingsverband.yaml", "informeren: ondersteuningsplan", "informeren: begroting")
    page = pages(place, "planning")["intern/gremium/directeuren.md"]
    assert "begroting" in page
    assert "ingaat" not in page


def test_a_long_state_does_not_stand_in_its_narrow_column(example):
    page = example["publiek/rode-draad/2027-2031/basis.html"].replace("\N{WORD JOINER}", "")
    own = '<span class="swv-zacht">Voor 2027-2028 op 19 van de 23 vestigingen geregeld</span></td>'
    assert page.count(own) == 1
    assert '<td class="swv-regels__stand" data-kop="Stand">bezig</td>' in page.split(own)[1].split("</tr>")[0]
    whole = "| bezig, voor 2027-2028 op 19 van de 23 vestigingen geregeld |"
    assert whole in example["publiek/rode-draad/2027-2031/basis.md"]


def test_a_long_state_stays_behind_its_step_where_there_is_no_column_for_it(example):
    page = example["publiek/jaarkalender/2028-2029.html"].replace("\N{WORD JOINER}", "")
    assert "(bezig, voor 2027-2028 op 19 van de 23 vestigingen geregeld)</span>" in page


@pytest.mark.parametrize(
    ("path", "told"),
    [
        (
            "planning/2027-2031",
            "<br>Bijeenkomst: [Vergadering ondersteuningsplanraad](../bijeenkomst/opr-2027-2028.md), 6 juni 2028",
        ),
        ("planning/2027-2031", "<br>Wie: Het bureau"),
        ("planning/2027-2031", "<br>Na: Gesprekken met gemeenten en jeugdhulp"),
        ("planning/2027-2031", ": De OPR om instemming gevraagd met de koersnotitie<br>Na: "),
        (
            "planning/vaste-momenten-2027-2031",
            "<br>Bijeenkomst: [Vergadering ondersteuningsplanraad](../bijeenkomst/opr-2027-2028.md), 6 juni 2028",
        ),
    ],
)
def test_a_planning_in_markdown_says_of_a_step_what_the_page_says(example, path, told):
    assert told in example[f"publiek/{path}.md"]


def test_a_moment_names_the_meeting_where_it_is_discussed(example):
    page = example["publiek/planning/vaste-momenten-2027-2031.html"]
    assert (
        page.count('href="../bijeenkomst/opr-2027-2028.html">Vergadering ondersteuningsplanraad</a>, 6 juni')
        == 1
    )


@pytest.mark.parametrize("form", ["html", "md"])
def test_no_page_leads_to_itself_in_its_text(place, form):
    path = place / "hoofdstuk/2027-2031/ouders.yaml"
    change(
        path,
        "Praat eerst met de leraar",
        "Er is een korte versie ({zie: publieksversie}).\n      Praat eerst met de leraar",
    )
    page = pages(place, "ondersteuningsplan")[f"publiek/ondersteuningsplan/2027-2031-kort.{form}"]
    assert "een korte versie (Samen dichtbij, in het kort)" in page
    assert f"2027-2031-kort.{form}" not in page


@pytest.mark.parametrize("path", ["jaarkalender/2027-2028", "uitvoeringsagenda/2027-2028"])
def test_a_step_that_is_discussed_at_a_meeting_has_the_day_of_it_on_every_page(example, path):
    line = r"\| dinsdag 6 juni 2028 van 19.30 tot 21.30 uur \|[^\n]*\[{}\]"
    for step in (
        "Vernieuwde schoolprofielen besproken",
        "Voortgang in dit schooljaar en jaarverslag besproken",
    ):
        found = re.search(line.format(f"{step} met de OPR"), example[f"publiek/{path}.md"])
        assert found, step
    thread = example["publiek/rode-draad/2027-2031/kwaliteit.md"]
    assert "Voortgang in dit schooljaar en jaarverslag besproken met de OPR](" in thread
    assert ": juni 2028, 2029 en 2030 (" in thread


def test_what_comes_back_every_year_names_the_year_with_a_meeting_of_its_own_too(example):
    assert "april 2028, 2029, 2030 en 2031" in example["publiek/rode-draad/2027-2031/kwaliteit.md"]
    assert "| april 2028 | [Studiedag](" in example["publiek/planning-per-maand.md"]
    calendar = example["publiek/jaarkalender/2027-2028.md"]
    assert calendar.count("[Studiedag") == calendar.count("[Studiedag passend onderwijs 2028](") == 1


@pytest.mark.parametrize("form", ["html", "md"])
def test_a_year_of_the_plan_says_where_its_meetings_stand(example, form):
    page = example[f"publiek/uitvoeringsagenda/2027-2028.{form}"]
    assert "Vergaderingen en bijeenkomsten met een eigen datum staan in" in page
    assert f"jaarkalender/2027-2028.{form}" in page


@pytest.mark.parametrize("form", ["html", "md"])
def test_the_thread_says_what_is_spent_outside_the_pillars_and_which_chapters_are_theirs(example, form):
    page = example[f"publiek/rode-draad/2027-2031.{form}"]
    assert "Van de lasten in 2027 hoort 250.500 bij geen van deze pijlers." in page
    assert "3.3, 6, 7, 8 en 9" in page
    assert "in hele euro" in page


def test_where_a_topic_stands_is_not_told_twice_on_one_page(example):
    for path in ("uitvoeringsagenda/2028-2029", "rode-draad/2027-2031/basis"):
        assert example[f"publiek/{path}.md"].count("voor 2027-2028 op 19 van de 23") == 1


def test_the_address_of_a_link_is_no_word_of_a_page(example):
    page = example["publiek/planning/vaste-momenten-2027-2031.md"]
    assert "swv" in page
    assert "swv is" not in page


def test_a_mark_is_drawn_on_the_scale_of_a_mark(example):
    assert "De as loopt van 0 tot 10 (rapportcijfer)." in example["publiek/indicator/2027-2031.html"]


def test_the_name_of_the_plan_stays_whole_in_the_heading_of_its_route(place):
    region = load(place.parent, TODAY)
    made = dict(render(region.workspace, region.assets, ordered("besluit", draft=False)))
    page = made["publiek/besluit/2027-2031.html"].decode()
    assert "Overleg en besluiten over Samen\N{NO-BREAK SPACE}dichtbij (" in page


def test_a_line_may_end_before_until_and_not_within_it():
    assert "tot\N{NO-BREAK SPACE}en\N{NO-BREAK SPACE}met" in unbroken("geldt tot en met 31 juli 2031")


def test_a_line_of_the_route_never_ends_with_the_sign_between_two_parts(example):
    picture = example["publiek/besluit/2027-2031.html"].partition("</svg>")[0]
    lines = re.findall(r"<tspan[^>]*>([^<]*)</tspan>", picture)
    assert "4 en 11 februari en 4 maart 2027 " in lines
    assert [line for line in lines if line.strip().endswith("·")] == []


def test_a_talk_of_a_consultation_has_a_line_for_each_of_its_parts_where_there_is_no_room(example):
    page = example["publiek/raadpleging/week-van-het-plan-2026.html"].partition('id="gesprekken"')[2]
    assert page.partition("<table")[2].startswith(' class="utrecht-table swv-stapeltabel"')
    assert page.count('data-kop="Deelnemers"') == page.count('data-kop="Thema"') > 5


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Vernieuwde schoolprofielen besproken met de OPR", False),
        ("Instemming van de OPR met de koersnotitie", True),
    ],
)
def test_the_day_for_papers_is_told_of_what_asks_for_a_decision_only(place, words, told):
    path = place / "planning/2027-2031.yaml"
    change(path, "Vernieuwde schoolprofielen besproken met de OPR", words)
    page = pages(place, "planning")["publiek/gremium/opr.md"]
    row = next(line for line in page.splitlines() if line.startswith(f"| [{words}]"))
    assert ("| uiterlijk 25 april 2028 |" in row) is told


@pytest.mark.parametrize(
    ("path", "told"),
    [
        (
            "ondersteuningsplan/2027-2031/thuiszitters",
            "Hoofdstuk 9 van [Samen dichtbij](../../ondersteuningsplan/2027-2031.md). Pijlers: [Onderwijs en jeugdhulp",
        ),
        (
            "ondersteuningsplan/2027-2031/voorwoord",
            "\nUit [Samen dichtbij](../../ondersteuningsplan/2027-2031.md).",
        ),
        ("ondersteuningsplan/2027-2031/voorwoord", "\nVolgende: [1 "),
        (
            "ondersteuningsplan/2027-2031/thuiszitters",
            "\nVorige: [8 Terug naar de basisschool](../../ondersteunings",
        ),
        (
            "rode-draad/2027-2031/basis",
            "\nVolgende pijler: [Onderwijs en jeugdhulp als één team](../../rode-draad/",
        ),
        (
            "besluit/2027-2031",
            "\n[Naar het plan](../ondersteuningsplan/2027-2031.md) · [Alle besluiten](../besluiten.md)\n",
        ),
        (
            "raadpleging/week-van-het-plan-2026",
            "\n[Alle antwoorden bij dit plan](../antwoordnota/2027-2031.md)\n",
        ),
        (
            "ondersteuningsplan/2027-2031",
            "\n- [Samen dichtbij, in het kort](../ondersteuningsplan/2027-2031-kort.md) (voor ouders)\n",
        ),
    ],
)
def test_a_page_in_markdown_leads_on_as_the_page_does(example, path, told):
    assert told in example[f"publiek/{path}.md"]
