"""The register writes in its own way; we write as people do."""

import pytest

from swvctl.exchange.duo.enumeration import some_of
from swvctl.exchange.duo.names import Likeness, likeness
from swvctl.exchange.duo.spelling import (
    place_name,
    postcode,
    same_address,
    same_phone,
    same_site,
    web_address,
)


@pytest.mark.parametrize(
    ("register", "ours"),
    [
        ("RIETBEEK", "Rietbeek"),
        ("ALTEVEER GEM NOORDENVELD", "Alteveer"),
        ("'S-GRAVENHAGE", "'s-Gravenhage"),
        ("’S-HERTOGENBOSCH", "'s-Hertogenbosch"),
        ("'T ZAND", "'t Zand"),
        ("BERGEN OP ZOOM", "Bergen op Zoom"),
        ("OUDERKERK AAN DEN IJSSEL", "Ouderkerk aan den IJssel"),
        ("DEN HAAG", "Den Haag"),
        ("DE BILT", "De Bilt"),
        ("IJMUIDEN", "IJmuiden"),
        ("HENGELO OV", "Hengelo OV"),
        ("NOORD-SCHARWOUDE", "Noord-Scharwoude"),
        ("SÚDWEST-FRYSLÂN", "Súdwest-Fryslân"),
        ("Rietbeek aan Zee", "Rietbeek aan Zee"),
        ("", ""),
    ],
)
def test_places(register, ours):
    assert place_name(register) == ours


@pytest.mark.parametrize(
    ("register", "ours"),
    [
        ("www.school.example", "https://www.school.example"),
        ("www.school.example/", "https://www.school.example"),
        ("HTTP://WWW.School.Example/Pad/", "http://www.school.example/Pad"),
        ("https:/school.example", "https://school.example"),
        ("geen", "geen"),
        ("", ""),
    ],
)
def test_web_addresses(register, ours):
    assert web_address(register) == ours


def test_postcodes():
    assert [postcode(text) for text in ("9999ZX", "9999 zx", "geen")] == ["9999 ZX", "9999 ZX", "geen"]


@pytest.mark.parametrize(
    ("ours", "theirs", "alike"),
    [
        ("De Vuurtoren", "Obs De Vuurtoren", Likeness.SAME),
        ("De Vuurtoren", "DE VUURTOREN", Likeness.SAME),
        ("De Vuurtoren", "Basisschool De Vuurt", Likeness.SAME),
        ("Chr. school De Eik", "Christelijke basisschool De Eik", Likeness.SAME),
        ("De Eik locatie Ru.", "De Eik Rubens", Likeness.SAME),
        ("Zoë’s school", "Zoe's School", Likeness.SAME),
        ("De School", "School De", Likeness.SAME),
        ("De Vuurtoren", "De Vuurtoren aan Zee", Likeness.PARTLY),
        ("De Vuurtoren Oost", "De Vuurtoren", Likeness.PARTLY),
        ("De Vuurtoren", "De Baken", Likeness.DIFFERENT),
        ("Obs De Vuurtoren", "Cbs De Baken", Likeness.DIFFERENT),
        ("Basisschool", "Locatie", Likeness.DIFFERENT),
    ],
)
def test_only_the_kind_of_school_makes_no_other_name(ours, theirs, alike):
    assert likeness(ours, theirs) is alike


@pytest.mark.parametrize(
    ("count", "said"), [(1, "a"), (2, "a en b"), (5, "a, b, c, d en e"), (7, "a, b, c, d, e en nog 2")]
)
def test_of_many_names_five_are_said(count, said):
    assert some_of("abcdefg"[:count]) == said


@pytest.mark.parametrize(
    ("ours", "theirs", "same"),
    [
        ("Havenstraat 12, 9999 ZX Rietbeek", "Havenstr 12, 9999ZX RIETBEEK", True),
        ("Havenstraat 12a, 9999 ZX Rietbeek", "Havenstraat 12 A, 9999 ZX Rietbeek", True),
        ("Havenstraat 12, 9999 ZX Rietbeek", "Havenstraat 14, 9999 ZX Rietbeek", False),
        ("Havenstraat 12, 9999 ZX Rietbeek", "Havenstraat 12, 9998 ZX Rietbeek", False),
        ("", "Havenstraat 12, 9999 ZX Rietbeek", False),
    ],
)
def test_an_address_is_its_postcode_and_number(ours, theirs, same):
    assert same_address(ours, theirs) is same


def test_phones_and_sites_in_another_spelling_are_the_same():
    assert same_phone("088 000 02 10", "+31 (0)88-0000210")
    assert not same_phone("088 000 02 10", "088 000 02 11")
    assert same_site("https://school.example", "http://www.school.example/")
    assert not same_site("https://school.example", "https://school.example/nieuw")
