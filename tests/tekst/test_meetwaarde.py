"""Values of an indicator: numbers, bounds, promises and words; a slip is never read as something else."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from swvctl.tekst.getal import NumberError, show_percentage
from swvctl.tekst.meetwaarde import parse_meetwaarde


@pytest.mark.parametrize(
    ("text", "number", "bound", "remark"),
    [
        ("2,4%", "2.4", "", ""),
        ("0", "0", "", ""),
        ("-3", "-3", "", ""),
        ("1.250 leerlingen", "1250", "", "leerlingen"),
        ("2,6%, voorlopig cijfer", "2.6", "", "voorlopig cijfer"),
        ("ten minste 90%", "90", "ten minste", ""),
        ("tenminste 90%", "90", "ten minste", ""),
        ("90% of meer", "90", "ten minste", ""),
        (">= 90%", "90", "ten minste", ""),
        ("maximaal 12 weken", "12", "ten hoogste", "weken"),
        ("circa 40", "40", "ongeveer", ""),
    ],
)
def test_a_number_is_found_with_what_stands_around_it(text, number, bound, remark):
    found = parse_meetwaarde(text)
    assert found.getal
    assert (found.getal.value, found.grens, found.toelichting) == (Decimal(number), bound, remark)
    assert found.bekend


@pytest.mark.parametrize(
    "text", ["alle scholen", "op orde", "3 van de 60", "ronduit goed", "meerdere scholen"]
)
def test_words_stay_words(text):
    found = parse_meetwaarde(text)
    assert (found.getal, found.volgt, found.bekend) == (None, None, True)


def test_few_has_a_bound_and_no_value():
    found = parse_meetwaarde("minder dan 5")
    assert found.getal
    assert (found.getal.value, found.getal.bound) == (None, Decimal(5))


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("volgt in oktober 2027", "oktober 2027"),
        ("Volgt nog", ""),
        ("volgt", ""),
        ("volgt op 1 oktober 2027", "1 oktober 2027"),
        ("volgt uiterlijk 1 oktober 2027", "uiterlijk 1 oktober 2027"),
    ],
)
def test_a_promise_is_no_value(text, when):
    found = parse_meetwaarde(text)
    assert (found.volgt, found.bekend) == (when, False)


@pytest.mark.parametrize("text", ["12.5", "12, 5", "2,5 miljoen", "12,,5%"])
def test_a_slip_in_a_number_is_refused(text):
    with pytest.raises(NumberError):
        parse_meetwaarde(text)


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text):
    try:
        read = parse_meetwaarde(text).text
    except NumberError as refusal:
        read = text if refusal.message else ""
    assert read == text


@settings(deadline=None)
@given(st.decimals(min_value=0, max_value=100, places=1))
def test_a_percentage_comes_back(number):
    found = parse_meetwaarde(show_percentage(number))
    assert found.getal
    assert found.getal.value == number
