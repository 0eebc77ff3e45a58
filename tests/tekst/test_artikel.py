"""Articles of law are one, however they are written."""

import pytest

from swvctl.tekst.artikel import Artikel, lees_artikel, meer_letters, printed_article

A = Artikel("wpo", "18a", "8", "a")


@pytest.mark.parametrize(
    "text",
    [
        "WPO 18a lid 8 a",
        "artikel 18a, achtste lid, onder a, WPO",
        "art. 18a lid 8 onderdeel a van de Wet op het primair onderwijs",
        "WPO 18a, lid 8 sub a",
        "wpo 18a 8a",
        "WPO, artikel 18a lid 8a",
        "WPO 18 a lid 8 a",
        "WPO 18a lid acht a",
    ],
)
def test_one_article_in_many_spellings(text):
    assert lees_artikel(text) == A


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("WVO 2020 2.47 lid 8 e", Artikel("wvo2020", "2.47", "8", "e")),
        ("Wet voortgezet onderwijs 2020, artikel 2.47", Artikel("wvo2020", "2.47", "", "")),
        ("WVO 17a lid 8 b", Artikel("wvo", "17a", "8", "b")),
        ("WMS 14a", Artikel("wms", "14a", "", "")),
        ("18a lid 8 f", Artikel("", "18a", "8", "f")),
    ],
)
def test_other_articles(text, expected):
    assert lees_artikel(text) == expected


@pytest.mark.parametrize("text", ["", "afspraak met de OPR", "de wet", "lid a"])
def test_no_article(text):
    assert lees_artikel(text) is None


@pytest.mark.parametrize(
    ("said", "wanted", "holds"),
    [
        ("WPO 18a lid 8 a", "WPO 18a lid 8 a", True),
        ("18a lid 8 a", "WPO 18a lid 8 a", True),
        ("WPO 18a lid 8", "WPO 18a lid 8 a", False),
        ("WPO 18a lid 8 b", "WPO 18a lid 8 a", False),
        ("WVO 17a lid 8 a", "WPO 18a lid 8 a", False),
        ("WPO 18a lid 8 a", "WPO 18a", True),
    ],
)
def test_what_meets_a_duty(said, wanted, holds):
    assert lees_artikel(said).valt_onder(lees_artikel(wanted)) is holds


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("WVO 2020 2.47 lid 8 e", "WVO 2020 art. 2.47 lid 8 e"),
        ("WVO 2020, artikel 2.47", "WVO 2020 art. 2.47"),
        ("WVO 2020 art 2.47", "WVO 2020 art. 2.47"),
        ("WVO 2020 art. 2.47", "WVO 2020 art. 2.47"),
        ("WPO 18a lid 8 a", "WPO 18a lid 8 a"),
        ("WVO 2020", "WVO 2020"),
        ("brief over de WVO 2020 van 2.000 woorden", "brief over de WVO 2020 van 2.000 woorden"),
    ],
)
def test_one_way_of_printing(said, shown):
    assert printed_article(said) == shown
    assert lees_artikel(shown) == lees_artikel(said)


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("WPO 18a lid 8 d", []),
        ("WPO 18a lid 8 d, 2e zin", []),
        ("WPO 18a lid 8", []),
        ("WPO 18a lid 8 d en e", ["e"]),
        ("WPO 18a lid 8 d, WPO 18a lid 8 e", ["e"]),
        ("WPO 18a 8d en 8e", ["e"]),
        ("WPO 18a lid 8 a t/m d", ["b", "c", "d"]),
    ],
)
def test_letters_that_are_lost_in_one_text(text, lost):
    assert meer_letters(text) == lost
