"""Names stand where a reader looks for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from swvctl.tekst.volgorde import op_naam


@pytest.mark.parametrize(
    "names",
    [
        ["School 8", "School 9", "School 10", "School 11", "School 100"],
        ["versie/2027-2031/0.9", "versie/2027-2031/0.10", "versie/2027-2031/1.0"],
        ["9e Montessorischool", "10e Montessorischool", "De Eik"],
        ["De Eik 2", "De Eik 2 locatie Noord", "De Eik 02a", "De Eik 3"],
        ["Ster", "’t Kompas", "'t Sterretje", "Toren"],
        ["Eik", "Élan", "Els"],
        ["de Bron", "De Eik", "de Zon"],
    ],
)
def test_a_list_is_in_the_order_of_a_reader(names):
    assert sorted(names, key=op_naam) == names


@given(st.integers(min_value=0), st.integers(min_value=0))
def test_numbers_go_by_their_size(one, other):
    low, high = sorted((one, other))
    assert op_naam(f"School {low} a") <= op_naam(f"School {high} a")


@given(st.text(), st.text())
def test_only_the_same_text_has_the_same_place(one, other):
    assert (op_naam(one) == op_naam(other)) == (one == other)
