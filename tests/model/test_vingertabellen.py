"""The fingerprint of a printed table: what it says is in it, how it was typed and in which order is not."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.vingerafdruk import tabellen
from swvctl.model.vingertabellen import _measure, _value
from swvctl.tekst.getal import GetalKind, parse_number, show_number

PLAN = "titel: Plan\nperiode: 2027-2031\nstatus: vastgesteld\nhoofdstukken: []\n"
BUDGET = """\
titel: Begroting
plan: p
jaren: [2027, 2028]
eenheid: hele euro's
baten:
  - Rijk: [1.000, 2.000]
lasten:
  - groep: Scholen
    toelichting: met de besturen afgesproken
    posten:
      - wat: Basis
        bedragen: [600, p.m.]
        pijler: basis
        toelichting: vanaf 2028 voor iedereen
      - Arrangementen: [300, 400]
verdeling:
  - wat: Naar scholen
    post: Basis
    delen:
      - vast bedrag: 40 %
      - bedrag per leerling: 60 %
toelichting: De ondergrens is 350.
"""
AIMS = """\
titel: Thuiszitters
plan: p
pijler: basis
eenheid: kinderen
beter: lager
nulmeting: {2025-2026: 12}
streef: {2027-2028: ten hoogste 10, 2028-2029: 80 %}
gerealiseerd: {2026-2027: volgt}
meten: elk jaar in oktober
bron: leerplicht
toelichting: Langer dan drie maanden.
"""


def prints(see, budget=BUDGET, aims=AIMS):
    seen = see({"ondersteuningsplan/p": PLAN, "begroting/b": budget, "indicator/p/i": aims})
    assert not [
        finding for finding in seen.findings if finding.file.startswith(("data/begroting", "data/indicator"))
    ]
    found = seen.workspace
    return {found.naam: found.vinger for found in tabellen(found.find(Ondersteuningsplan, "p"), found)}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("vast bedrag: 40 %", "vast bedrag: 40"),
        ("vast bedrag: 40 %", "vast bedrag: € 40"),
        ("vast bedrag: 40 %", "vast bedrag: 41 %"),
        ("vast bedrag: 40 %", "vast bedrag per school: 40 %"),
        ("post: Basis", "post: Arrangementen"),
        ("[600, p.m.]", "[600, 0]"),
        ("[600, p.m.]", "[600, 700]"),
        ("[1.000, 2.000]", "[1.000, -2.000]"),
        ("[1.000, 2.000]", "[2.000, 1.000]"),
        ("jaren: [2027, 2028]", "jaren: [2028, 2029]"),
        ("hele euro's", "x € 1.000"),
        ("pijler: basis", "pijler: kwaliteit"),
        ("vanaf 2028 voor", "vanaf 2029 voor"),
        ("met de besturen", "zonder de besturen"),
        ("De ondergrens is 350", "De ondergrens is 250"),
        ("titel: Begroting", "titel: Meerjarenbegroting"),
        ("groep: Scholen", "groep: Gemeenten"),
    ],
)
def test_what_a_budget_says_is_in_its_fingerprint(see, old, new):
    assert old in BUDGET
    changed = prints(see, BUDGET.replace(old, new))
    assert changed["begroting/b"] != prints(see)["begroting/b"]
    assert changed["indicator/p/i"] == prints(see)["indicator/p/i"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("40 %", "40%"),
        ("40 %", "40 procent"),
        ("40 %", "40,0%"),
        ("[1.000, 2.000]", "[1000, € 2.000]"),
        ("p.m.", "PM"),
        ("jaren: [2027, 2028]", "jaren: [kalenderjaar 2027, 2028]"),
        ("hele euro's", "hele  euro’s"),
        ("      - Arrangementen: [300, 400]\n", ""),
        ("      - vast bedrag: 40 %\n      - bedrag per leerling: 60 %", "XX"),
        ("verdeling:", "resultaat: [100, 1.600]\nverdeling:"),
        ("titel: Begroting", "status: concept\ntitel: Begroting"),
        ("- Rijk: [1.000, 2.000]", "- {wat: Rijk, bedragen: [1.000, 2.000]}"),
        ("- Rijk: [1.000, 2.000]", "- Rijk: [1.000, 2.000]\n  - Totaal baten: [1.000, 2.000]"),
        ("De ondergrens is 350.", "|\n  De ondergrens\n  is 350."),
    ],
)
def test_how_a_budget_is_typed_is_not(see, old, new):
    other = BUDGET.replace(old, new)
    if not new:  # the same post, first of its group
        other = other.replace("    posten:\n", f"    posten:\n{old}")
    other = other.replace("XX", "      - bedrag per leerling: 60 %\n      - vast bedrag: 40 %".lstrip(" "))
    other = other.replace("delen:\n- bedrag", "delen:\n      - bedrag")
    assert other != BUDGET
    assert prints(see, other) == prints(see)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("80 %", "80"),
        ("ten hoogste 10", "ten minste 10"),
        ("ten hoogste 10", "10"),
        ("ten hoogste 10", "ten hoogste 10%"),
        ("ten hoogste 10", "minder dan 10"),
        ("80 %", "80 % voorlopig"),
        ("{2025-2026: 12}", "{2026-2027: 12}"),
        ("{2025-2026: 12}", "{2025-2026: 13}"),
        ("beter: lager", "beter: hoger"),
        ("eenheid: kinderen", "eenheid: scholen"),
        ("pijler: basis", "pijler: dekkend"),
        ("in oktober", "in mei"),
        ("bron: leerplicht", "bron: eigen telling"),
        ("drie maanden", "zes maanden"),
    ],
)
def test_what_an_indicator_says_is_in_its_fingerprint(see, old, new):
    assert old in AIMS
    assert prints(see, aims=AIMS.replace(old, new))["indicator/p/i"] != prints(see)["indicator/p/i"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("80 %", "80%"),
        ("80 %", "80 procent"),
        ("ten hoogste 10", "maximaal 10"),
        ("ten hoogste 10", "10 of minder"),
        ("2027-2028: ten hoogste 10, 2028-2029: 80 %", "2028-2029: 80 %, 2027-2028: ten hoogste 10"),
        ("2027-2028:", "2027/2028:"),
        ("2027-2028:", "schooljaar 27-28:"),
        ("{2026-2027: volgt}", "{2026-2027: 11}"),
        ("pijler: basis", "pijler: p/basis"),
    ],
)
def test_how_an_indicator_is_typed_is_not_nor_what_came_of_it(see, old, new):
    assert old in AIMS
    assert prints(see, aims=AIMS.replace(old, new)) == prints(see)


NUMBERS = st.decimals(-10_000_000, 10_000_000, places=2, allow_nan=False, allow_infinity=False)
UNITS = st.sampled_from(["", "%", "€"])


def written(number: Decimal, unit: str, blank: str) -> str:
    shown = show_number(number)
    return f"{unit}{blank}{shown}" if unit == "€" else f"{shown}{blank if unit else ''}{unit}"


@given(NUMBERS, UNITS, NUMBERS, UNITS, st.sampled_from(["", " "]))
def test_two_amounts_are_one_only_when_number_and_unit_are(one, first, other, second, blank):
    assume((one, first) != (other, second))
    mark = _value(parse_number(written(one, first, " ")))
    assert mark != _value(parse_number(written(other, second, " ")))
    assert mark == _value(parse_number(written(one, first, blank)))


@given(st.integers(1, 9_999), st.sampled_from(list(GetalKind)), st.sampled_from(["", "%"]))
def test_a_bound_is_no_number_and_what_is_unknown_is_neither(number, kind, unit):
    exact = _value(parse_number(f"{number}{unit}"))
    said = {
        GetalKind.EXACT: f"{show_number(number)} {unit}",
        GetalKind.BELOW: f"< {number}{unit}",
        GetalKind.UNKNOWN: "pm",
    }[kind]
    assert (_value(parse_number(said)) == exact) is (kind is GetalKind.EXACT)
    assert _value(parse_number(f"minder dan {number}{unit}")) == _value(parse_number(f"<{number} {unit}"))


@given(st.text(max_size=30))
def test_any_words_may_stand_where_a_value_is_expected(text):
    assert isinstance(_measure(text), str)
