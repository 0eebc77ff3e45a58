"""What stands where a postcode belongs."""

import pytest

from swvctl.tekst.postcode import odd_postcode


@pytest.mark.parametrize(
    ("adres", "odd"),
    [
        ("Kade 2, 123 AB Rietbeek", ("123 AB", "")),
        ("Kade 2, 9999 Rietbeek", ("9999", "")),
        ("Kade 2, 9999 A Rietbeek", ("9999 A", "")),
        ("Kade 2, 99999 AB Rietbeek", ("99999 AB", "")),
        ("Kade 2, 0999 AB Rietbeek", ("0999 AB", "")),
        ("Kade 2, 9999 ze Rietbeek", ("9999 ze", "9999 ZE")),
        ("Kade 2, 1O99 AB Rietbeek", ("1O99 AB", "1099 AB")),
        ("Kade 2, 9999 ZE Rietbeek", None),
        ("Kade 2, 9999ZE Rietbeek", None),
        ("Kade 2 9999 ZE Rietbeek", None),
        ("Plein 1945 nr. 3, Rietbeek", None),
        ("Rietbeek", None),
        ("", None),
    ],
)
def test_odd_postcode(adres, odd):
    assert odd_postcode(adres) == odd
