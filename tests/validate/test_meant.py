"""What was probably meant where a value is nearly right."""

import pytest

from swvctl.tekst.adres import safe_url
from swvctl.validate import meant
from swvctl.validate.agenda import MAIL
from swvctl.validate.formats import BRIN


@pytest.mark.parametrize(
    ("text", "expected"),
    [("9OAB", "90AB"), ("I2AB", "12AB"), ("9OAB00", "90AB00"), ("AB90", ""), ("NEE", "")],
)
def test_a_letter_in_place_of_a_digit(text, expected):
    assert meant.brin(text, BRIN) == (f'Bedoelt u "{expected}"?' if expected else "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("GM0363", "0363"), ("gm 363", "0363"), ("363", "0363"), ("36", ""), ("Rietbeek", "")],
)
def test_a_code_of_a_gemeente_as_others_write_it(text, expected):
    assert meant.gemeentecode(text) == (f'Bedoelt u "{expected}"?' if expected else "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("info at school.example", "info@school.example"),
        ("info (at) school.example", "info@school.example"),
        ("info [at] school.example", "info@school.example"),
        ("info @ school.example", "info@school.example"),
        ("info@school", ""),
        ("bel het bureau", ""),
    ],
)
def test_an_address_that_hides_its_sign(text, expected):
    assert meant.mail(text, MAIL) == (f'Bedoelt u "{expected}"?' if expected else "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("www.school.example", "https://www.school.example"),
        ("school.example/pad", "https://school.example/pad"),
        ("de school", ""),
        ("javascript:alert(1)", ""),
    ],
)
def test_an_address_without_its_beginning(text, expected):
    assert meant.link(text, safe_url) == (f'Bedoelt u "{expected}"?' if expected else "")


def test_of_two_addresses_the_one_that_is_least_a_persons():
    assert meant.mail("j.jansen@b.example, info@b.example", MAIL) == "Hier kan er één, zoals info@b.example."
    assert meant.mail("a@b.example, tel. 088", MAIL) == ""
