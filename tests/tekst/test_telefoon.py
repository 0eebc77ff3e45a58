"""Which phone numbers can be called, and what is said of the others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from swvctl.tekst.telefoon import odd_phone


@pytest.mark.parametrize(
    "text",
    [
        "088 000 00 00",
        "0880000000",
        "088-0000000",
        "(088) 000-0000",
        "06 12 34 56 78",
        "+31 88 000 00 00",
        "+31 (0)88 000 00 00",
        "0031 88 000 00 00",
        "+32 2 000 00 00",
        "0800-0432",
        "0900 000 00 00",
        "0800 000 00 00",
        "14 020",
        "14010",
        "14 0344",
        "116 111",
        "1850",
    ],
)
def test_what_can_be_called(text):
    assert odd_phone(text) is None


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("88 000 11 10", "ontbreekt de 0 vooraan", 'Bedoelt u "088 000 11 10"?'),
        ("612345678", "ontbreekt de 0 vooraan", 'Bedoelt u "0612345678"?'),
        ("31 88 000 11 10", "ontbreekt de + vooraan", 'Bedoelt u "+31 88 000 11 10"?'),
        ("0031 88 000 11", "na 0031 horen negen cijfers", "Kijk het nummer na."),
        ("+31 88 000 11", "na +31 horen negen cijfers", "Kijk het nummer na."),
        ("+3 1 88 000 11", "na +31 horen negen cijfers", "Kijk het nummer na."),
        ("00 31 88 000 11", "na 0031 horen negen cijfers", "Kijk het nummer na."),
        ("088-00011", "heeft 8 cijfers; een nummer met netnummer heeft er 10", "Kijk het nummer na."),
        ("088 000 11 100", "heeft 11 cijfers", "Kijk het nummer na."),
        ("0900 12345", "een nummer met 0900 heeft er 8 of 11", "Kijk het nummer na."),
        ("8800 11 10", "begint niet met een netnummer", "Schrijf het met netnummer, zoals 088 000 00 00."),
        ("000 11 10", "is geen telefoonnummer", "Schrijf het met netnummer, zoals 088 000 00 00."),
        ("088.000.11.10", "is geen telefoonnummer", 'Bedoelt u "088 000 11 10"?'),
        ("088/000 11 10", "is geen telefoonnummer", 'Bedoelt u "088 000 11 10"?'),
        ("088 000 11 10 (receptie)", "is geen telefoonnummer", 'Bedoelt u "088 000 11 10"?'),
        ("tel. 088 000 11 10", "is geen telefoonnummer", 'Bedoelt u "088 000 11 10"?'),
        ("bel het bureau", "is geen telefoonnummer", "Schrijf het met netnummer, zoals 088 000 00 00."),
    ],
)
def test_what_cannot_be_called(text, message, hint):
    odd = odd_phone(text)
    assert odd is not None
    assert message in odd[0]
    assert odd[1] == hint


@given(st.text(alphabet="0123456789+()- –./a", max_size=30))
def test_every_text_can_be_called_or_is_told_about(text):
    odd = odd_phone(text)
    assert odd is None or (text in odd[0] and odd[1])
