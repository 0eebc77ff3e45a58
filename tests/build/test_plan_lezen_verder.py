"""What the pages around the plan tell of what comes after it, beside it and below it."""

import pytest

from tests.build.readable import change, pages

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
    assert "dat in 2031 ingaat" not in pages(place, "planning")["intern/gremium/oogo.md"]


def test_a_body_without_a_power_over_the_plan_reads_nothing_of_the_next_one(place):
    change(place / "samenwerkingsverband.yaml", "informeren: ondersteuningsplan", "informeren: begroting")
    assert "ingaat" not in pages(place, "planning")["intern/gremium/directeuren.md"]


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
        ("planning/2027-2031", "<br>Na: Gesprekken met gemeenten en uitvoerders"),
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
def test_no_page_leads_to_itself_in_its_text(example, form):
    page = example[f"publiek/ondersteuningsplan/2027-2031-kort.{form}"]
    assert "een korte versie (Samen dichtbij, in het kort)" in page
    assert f"2027-2031-kort.{form}" not in page
