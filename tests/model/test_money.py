"""Indicators and budgets as nouns: years in any spelling, amounts, groups, and when a figure is due."""

from datetime import date
from decimal import Decimal

import pytest

from swvctl.model.begroting import sleutels
from swvctl.model.jaar import lees_jaar
from swvctl.model.meetmoment import elk_jaar, momenten, na_afloop

EXAMPLE = """\
lijst:
  - id: terugplaatsing
    titel: Kinderen die van sbo of so terugkeren naar de basisschool
    pijler: dekkend
    eenheid: "% van de leerlingen in sbo en so"
    beter: hoger
    nulmeting:
      2025-2026: 2,4%
    streef:
      2027-2028: 2,8%
      2028-2029: 3,2%
      2029-2030: 3,6%
      2030-2031: 4%
    gerealiseerd:
      2026-2027: volgt in oktober 2027
    meten: elk jaar in oktober
    bron: eigen registratie, peildatum 1 oktober
    wie: beleid
    artikel: WPO 18a lid 8 e

  - id: thuiszitters-zandeloo
    titel: Kinderen die langer dan drie maanden thuiszitten, gemeente Zandeloo
    pijler: dekkend
    eenheid: kinderen
    beter: lager
    nulmeting:
      2025-2026: minder dan 5      # kleine aantallen zijn herleidbaar: nooit 1 t/m 4 in openbare stukken
    streef:
      2030-2031: 0
    bron: opgave leerplicht
    wie: beleid
"""
BUDGET = """\
titel: Meerjarenbegroting 2027-2031
plan: 2027-2031
jaren: [2027, 2028]
eenheid: hele euro's
status: vastgesteld

baten:
  - Lichte ondersteuning:       [2.110.000, 2.105.000]
  - Overige baten:              [60.000, p.m.]
lasten:
  - wat: Afdracht speciaal onderwijs
    bedragen: [3.950.000, 3.900.000]
    pijler: dekkend
  - groep: Personeel
    pijler: kwaliteit
    posten:
      - Bureau: [420.000, -20.000]
      - {wat: Kwaliteitszorg, bedragen: [1, 2], pijler: basis}
  - Totaal lasten: [4.370.001, 3.880.002]
resultaat: [-100.000, -125.000]
verdeling:
  - vast bedrag per school: 30%
  - bedrag per leerling: 70%
  - wat: Arrangementen
    post: Bureau
    delen:
      - wijk: 40%
      - school: 60%
toelichting: |
  De reserve loopt in vijf jaar terug en blijft boven de afgesproken ondergrens.
"""


def indicators(see, text: str):
    seen = see({"indicator/2027-2031": text})
    assert not seen.findings
    return list(seen.workspace.nouns["indicator"].values())


def budget(see, text: str = BUDGET):
    seen = see({"begroting/2027-2031": text})
    assert not seen.findings
    return seen.workspace.nouns["begroting"]["2027-2031"]


def test_the_example_is_accepted_as_written(see):
    first, second = indicators(see, EXAMPLE)
    assert [meting.jaar.naam for meting in first.doelen] == [
        "2027-2028",
        "2028-2029",
        "2029-2030",
        "2030-2031",
    ]
    assert [meting.getal for meting in first.begin] == [Decimal("2.4")]
    assert [meting.getal for meting in second.begin] == [None]
    assert [meting.getal for meting in second.doelen] == [Decimal(0)]
    assert first.verwacht(first.uitkomsten[0].jaar) == date(2027, 10, 31)


def test_the_year_may_stand_behind_the_value(see):
    (found,) = indicators(see, "lijst:\n  - {id: a, titel: A, nulmeting: '2,4% (2025-2026)'}\n")
    assert [(meting.jaar.naam, meting.getal) for meting in found.begin] == [("2025-2026", Decimal("2.4"))]


def test_a_file_of_its_own_is_a_record_too(see):
    found = see({"indicator/2027-2031/dekking": "titel: Dekking\nnulmeting: 12 (2026)\n"}).workspace
    item = found.nouns["indicator"]["2027-2031/dekking"]
    assert (item.plan, item.id) == ("2027-2031", "dekking")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2027", "2027"),
        ("kalenderjaar 2027", "2027"),
        ("2027-2028", "2027-2028"),
        ("2027 - 2028", "2027-2028"),
        ("2027/2028", "2027-2028"),
        ("schooljaar 2027-2028", "2027-2028"),
        ("27-28", "2027-2028"),
    ],
)
def test_years_in_any_spelling(text, name):
    found = lees_jaar(text)
    assert found
    assert found.naam == name


@pytest.mark.parametrize("text", ["2027-2031", "20270", "jaar", "27", "1827"])
def test_what_is_no_year(text):
    assert lees_jaar(text) is None


@pytest.mark.parametrize(
    ("meten", "jaar", "due"),
    [
        ("elk jaar in oktober", "2026-2027", date(2027, 10, 31)),
        ("elk jaar op 1 oktober", "2026-2027", date(2027, 10, 1)),
        ("elk jaar in juni", "2026-2027", date(2027, 6, 30)),
        ("in januari en juni", "2026-2027", date(2027, 6, 30)),
        ("elk jaar in februari", "2027", date(2028, 2, 29)),
        ("elk jaar in het najaar", "2026-2027", date(2027, 11, 30)),
        ("per kwartaal", "2026-2027", None),
        ("", "2026-2027", None),
    ],
)
def test_a_figure_is_due_when_it_is_measured_after_its_year(meten, jaar, due):
    year = lees_jaar(jaar)
    assert year
    assert na_afloop(meten, year) == due


def test_moments_in_a_year_stand_in_order():
    year = lees_jaar("2027-2028")
    assert year
    assert [moment.first for moment in momenten("in juni en oktober", year)] == [
        date(2027, 10, 1),
        date(2028, 6, 1),
    ]


def test_a_budget_adds_up_without_its_stated_totals(see):
    found = budget(see)
    assert [post.wat for post in found.posten] == [
        "Lichte ondersteuning",
        "Overige baten",
        "Afdracht speciaal onderwijs",
        "Bureau",
        "Kwaliteitszorg",
    ]
    assert found.uitkomst == (Decimal(-2200001), Decimal(-1775002))


def test_a_post_has_the_pillar_of_its_group_unless_it_says_otherwise(see):
    assert [post.pijler for post in budget(see).posten] == ["", "", "dekkend", "kwaliteit", "basis"]


def test_loose_parts_are_one_key_beside_those_with_a_name(see):
    found = [(key.wat, key.post, [part.wat for part in key.delen]) for key in sleutels(budget(see))]
    assert found == [
        ("", "", ["vast bedrag per school", "bedrag per leerling"]),
        ("Arrangementen", "Bureau", ["wijk", "school"]),
    ]


def test_a_concept_is_not_for_the_public(see):
    assert budget(see).publiek
    assert not budget(see, BUDGET.replace("vastgesteld", "concept")).publiek


@pytest.mark.parametrize(
    ("meten", "each"),
    [
        ("elk jaar in oktober", True),
        ("in maart en in oktober", True),
        ("ieder jaar in de zomer", True),
        ("om het jaar in maart", False),
        ("om het andere jaar in maart", False),
        ("om de 2 jaar in maart", False),
        ("eens in de twee jaar, in maart", False),
        ("tweejaarlijks in maart", False),
    ],
)
def test_what_is_not_measured_each_year(meten, each):
    assert elk_jaar(meten) is each


def test_a_moment_with_a_year_of_its_own_is_in_that_year_only(see):
    text = "lijst:\n  - {id: a, titel: A, meten: maart 2029 en juni 2031, streef: {2028-2029: 55%, 2029-2030: 60%}}\n"
    (item,) = indicators(see, text)
    years = [lees_jaar(f"{year}-{year + 1}") for year in range(2027, 2031)]
    found = [[moment.text for moment in item.meetmomenten(year)] for year in years]
    assert found == [[], ["maart 2029"], [], ["juni 2031"]]


def test_with_years_between_only_the_years_with_a_value_have_a_moment(see):
    text = "lijst:\n  - {id: a, titel: A, meten: om het jaar in maart, streef: {2028-2029: 55%, 2030-2031: 70%}}\n"
    (item,) = indicators(see, text)
    years = [lees_jaar(f"{year}-{year + 1}") for year in range(2027, 2031)]
    found = [[moment.text for moment in item.meetmomenten(year)] for year in years]
    assert found == [[], ["maart 2029"], [], ["maart 2031"]]
