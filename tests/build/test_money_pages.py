"""Indicators and budget as readers see them: totals worked out, few children never counted, concepts kept inside."""

from itertools import product

from tests.build.readable import DATA, change, pages


def line(page, start):
    return next(line for line in page.splitlines() if line.startswith(f"| {start}"))


BUDGET = "begroting/2027-2031.md"


def test_totals_and_result_are_worked_out():
    page = pages(DATA, "begroting")[f"publiek/{BUDGET}"]
    assert "| **3.712.500** | **3.687.500** |" in line(page, "**Totaal baten**")
    assert "| **-44.000** | **-39.000** |" in line(page, "**Resultaat**")
    assert "| **Samen** | **100%** |" in page


def test_what_is_not_known_yet_counts_as_nothing_and_that_is_said(place):
    page = pages(place, "begroting")[f"publiek/{BUDGET}"]
    assert "| p.m. | p.m. | p.m. |" in line(page, "Subsidie doorgaande lijn")
    assert "Bij p.m. is het bedrag nog niet bekend" in page
    change(place / "begroting/2027-2031.yaml", "p.m.", "0")
    assert "p.m." not in pages(place, "begroting")[f"publiek/{BUDGET}"]


def test_a_stated_total_is_not_printed_twice(place):
    change(
        place / "begroting/2027-2031.yaml",
        "\nlasten:\n",
        "\n  - Totaal baten: [3.712.500, 3.687.500, 3.608.500, 3.582.500, 3.561.500]\n\nlasten:\n",
    )
    page = pages(place, "begroting")[f"publiek/{BUDGET}"]
    assert page.count("Totaal baten") == 1


def test_a_budget_in_concept_stays_inside(place):
    change(place / "begroting/2027-2031.yaml", "status: vastgesteld", "status: concept")
    found = pages(place, "begroting")
    assert f"publiek/{BUDGET}" not in found
    assert "**Concept.**" in found[f"intern/{BUDGET}"]


def test_indicators_of_a_plan_in_concept_stay_inside(place):
    change(place / "ondersteuningsplan/2027-2031.yaml", "status: vastgesteld", "status: concept")
    found = pages(place, "indicator")
    assert "publiek/indicator/2027-2031.md" not in found
    assert "intern/indicator/2027-2031.md" in found
    assert f"publiek/{BUDGET}" not in pages(place, "begroting")


def test_a_few_children_are_never_counted_in_a_table_or_a_picture(place):
    change(place / "indicator/2027-2031.yaml", "2025-2026: 17", "2025-2026: 3")
    made = pages(place, "indicator")
    for part, form in product(("publiek", "intern"), ("md", "html")):
        page = made[f"{part}/indicator/2027-2031.{form}"]
        row = page[page.index("Kinderen die langer dan drie maanden thuiszitten") :][:400]
        assert "minder dan 5" in row
        assert "| 3 (2025-2026)" not in page
        assert "2025-2026: gemeten 3;" not in page


def test_indicators_stand_below_the_pillars_in_the_order_of_the_plan():
    page = pages(DATA, "indicator")["publiek/indicator/2027-2031.md"]
    titles = [text.removeprefix("## ") for text in page.splitlines() if text.startswith("## ")]
    assert titles == [
        "Een sterke basis op elke school",
        "Onderwijs en jeugdhulp als één team",
        "Voor elk kind een plek, zo thuisnabij mogelijk",
        "Weten wat werkt",
        "Geld volgt de ondersteuning",
        "Toelichting",
    ]


def test_every_picture_has_a_name_a_description_and_its_numbers():
    page = pages(DATA, "indicator")["publiek/indicator/2027-2031.html"]
    pictures = page.count("<svg ")
    assert pictures == 11
    assert (
        page.count("<title id=")
        == page.count("<desc id=")
        == page.count("Cijfers bij de grafiek")
        == pictures
    )
