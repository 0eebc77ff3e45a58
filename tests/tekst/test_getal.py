"""Numbers are read and written as in Dutch, and never guessed."""

from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given, settings
from hypothesis import strategies as st

from swvctl.tekst.getal import (
    GetalKind,
    NumberError,
    parse_number,
    show_amount,
    show_number,
    show_percentage,
)

properties = settings(max_examples=200, deadline=None, derandomize=True)
amounts = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=4)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("1.250", "1250", ""),
        ("1250", "1250", ""),
        ("1.250.000", "1250000", ""),
        ("12,5", "12.5", ""),
        ("1.250,75", "1250.75", ""),
        ("0", "0", ""),
        ("-100.000", "-100000", ""),
        ("−3", "-3", ""),
        ("€ 1.250.000", "1250000", "€"),
        ("€\u00a0-3,50", "-3.50", "€"),
        ("-€ 3", "-3", "€"),
        ("€ 12,-", "12", "€"),
        ("12 euro", "12", "€"),
        ("2,4%", "2.4", "%"),
        ("2,4 %", "2.4", "%"),
        ("5 procent", "5", "%"),
    ],
)
def test_number(text, value, unit):
    getal = parse_number(text)
    assert (getal.value, getal.unit, getal.text, getal.kind) == (Decimal(value), unit, text, GetalKind.EXACT)


@pytest.mark.parametrize("text", ["p.m.", "PM", "pm", "P.M."])
def test_still_unknown(text):
    assert parse_number(text).kind is GetalKind.UNKNOWN
    assert parse_number(text).value is None


@pytest.mark.parametrize("text", ["minder dan 5", "Minder dan 5", "< 5", "<5"])
def test_what_is_hidden_has_a_bound_and_no_value(text):
    getal = parse_number(text)
    assert (getal.kind, getal.value, getal.bound) == (GetalKind.BELOW, None, Decimal(5))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("12.5", "12,5"),
        ("€ 12.50", "12,50"),
        ("0.750", "0,750"),
        ("1,250.50", "1.250,50"),
        ("1,250,000", "1.250.000"),
        ("1 250", "1.250"),
        ("1'250", "1.250"),
        ("1250.000", "1.250.000"),
        ("1,2 miljoen", "1.200.000"),
        ("€ 3 mln", "3.000.000"),
        ("345,000", "345.000"),
        ("-345,000", "-345.000"),
        ("-1.740.00", "-1.740.000"),
        ("918.00", "918.000 of 918,00"),
        ("6.0000", "60.000 of 6.000"),
        ("1.740.00", "1.740.000"),
        ("1.740.0000", "17.400.000 of 1.740.000"),
        ("61.2345", "61,2345"),
        ("12.0", "12,0"),
    ],
)
def test_near_number_is_refused_with_what_was_meant(text, meant):
    with pytest.raises(NumberError) as refused:
        parse_number(text)
    assert refused.value.hint == f"Bedoelt u {meant}?"
    assert refused.value.message == f'"{text}" is geen getal in de gewone schrijfwijze.'


@pytest.mark.parametrize(
    "text",
    [
        "veel",
        "1e3",
        "١٢",
        "0x1",
        "1_000",
        ".5",
        "5.",
        "1,",
        "€",
        "%",
        "--1",
        "1.25.000",
        "nan",
        "tweehonderd",
        "200-210",
    ],
)
def test_other_text_is_refused_with_an_example(text):
    with pytest.raises(NumberError) as refused:
        parse_number(text)
    assert "1.250" in refused.value.hint


def test_empty_and_endless_text():
    with pytest.raises(NumberError, match="ontbreekt"):
        parse_number("  ")
    with pytest.raises(NumberError, match="te lang"):
        parse_number("9" * 5_000)


@properties
@given(amounts)
def test_number_is_written_as_babel_does(number):
    assert show_number(number) == format_decimal(number, format="#,##0.####", locale="nl_NL")


@properties
@given(amounts)
def test_written_number_reads_back_equal(number):
    assert parse_number(show_number(number)).value == number


def number_or_refusal(text):
    try:
        return parse_number(text)
    except NumberError as refused:
        return refused


@properties
@given(st.text(alphabet="0123456789.,-+ €%pmdan<e", max_size=14))
def test_what_was_read_is_written_as_the_same_number(text):
    outcome = number_or_refusal(text)
    if isinstance(outcome, NumberError):
        assert outcome.message
        assert outcome.hint
    elif outcome.value is not None:
        assert parse_number(show_number(outcome.value)).value == outcome.value


def test_payload_is_read_or_refused_with_a_printable_message(payloads):
    for payload in payloads:
        outcome = number_or_refusal(payload)
        assert not isinstance(outcome, NumberError) or (outcome.message + outcome.hint).isprintable(), payload


def test_written():
    assert show_number(1250) == "1.250"
    assert show_number(Decimal("12.50")) == "12,5"
    assert show_number(Decimal("12.5"), 2) == "12,50"
    assert show_number(Decimal("0.125"), 2) == "0,13"
    assert show_number(Decimal("-0.001"), 2) == "0,00"
    assert show_percentage(Decimal("2.4")) == "2,4%"


@properties
@given(amounts, st.sampled_from(["", "%", "€"]))
def test_an_amount_is_written_with_the_unit_it_was_read_with(number, unit):
    again = parse_number(show_amount(number, unit))
    assert (again.value, again.unit) == (number, unit)
    assert " " not in show_amount(number, unit)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("5 leerlingen", "5"),
        ("ongeveer 200", "200"),
        ("212 (feb 2027)", "212"),
        ("ca. 1.250 kinderen", "1.250"),
    ],
)
def test_a_number_among_words_is_asked_for_alone(text, number):
    with pytest.raises(NumberError) as refused:
        parse_number(text)
    assert refused.value.hint == f"Schrijf alleen het getal: {number}."


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("120 (klas 1), 130 (klas 2)", "Schrijf één getal."),
        ("1 februari 2026 164", "Zet een dubbele punt na de datum: 1 februari 2026: 164"),
        ("5-10-2026 164", "Zet een dubbele punt na de datum: 5-10-2026: 164"),
        (
            "1 februari 2026: 164",
            "Zet het zonder aanhalingstekens op een eigen regel: - 1 februari 2026: 164",
        ),
        ("1 februari 2026", "Hier hoort een getal, geen datum."),
    ],
)
def test_of_a_day_with_a_number_no_part_is_asked_for_alone(text, hint):
    with pytest.raises(NumberError) as refused:
        parse_number(text)
    assert refused.value.hint == hint


@pytest.mark.parametrize(
    ("text", "letter", "digit", "meant"),
    [
        ("35O.000", "O", "0", "350.000"),
        ("1.740.00O", "O", "0", "1.740.000"),
        ("345.ooo", "O", "0", "345.000"),
        ("l.250", "l", "1", "1.250"),
        ("3I", "I", "1", "31"),
    ],
)
def test_a_letter_that_looks_like_a_digit_is_named(text, letter, digit, meant):
    with pytest.raises(NumberError) as refused:
        parse_number(text)
    said = f"Er staat een letter {letter} in, waar een {digit} hoort. Bedoelt u {meant}?"
    assert refused.value.hint == said


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("1.74.000", "Na elke punt komen drie cijfers, zoals in 1.250.000."),
        ("12.10.2027", "Hier hoort een getal, geen datum."),
        ("5-5-2027-2028", "Hier hoort een getal, geen datum."),
    ],
)
def test_points_that_group_no_thousands(text, hint):
    with pytest.raises(NumberError) as refused:
        parse_number(text)
    assert refused.value.hint == hint


def test_zero_in_decimals_is_no_thousand():
    assert parse_number("0,000").value == 0
