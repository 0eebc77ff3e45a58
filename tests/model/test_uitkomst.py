"""What an outcome means, and which slip of the pen is told: free text stays free."""

import pytest

from swvctl.model.schoolprofiel import lees_stap
from swvctl.model.uitkomst import KNOWN, Oordeel, bedoeld, is_overeenstemming, oordeel


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("ingestmd", "ingestemd"),
        ("ingestemt", "ingestemd"),
        ("positef", "positief"),
        ("postief, met dank", "positief"),
        ("vastgeseld", "vastgesteld"),
        ("Vastgestelt door het bestuur", "vastgesteld"),
        ("goedgekeurt.", "goedgekeurd"),
        ("negatif", "negatief"),
        ("accoord", "akkoord"),
        ("neit ingestemd", "niet ingestemd"),
        ("niet ingestmd", "niet ingestemd"),
        ("ingestemd onder voorwarden", "ingestemd onder voorwaarden"),
        ("ingestemd onder voorwarden van de MR", "ingestemd onder voorwaarden"),
        ("beproken", "besproken"),
        ("uitgestelt", "uitgesteld"),
    ],
)
def test_a_slip_of_the_pen_is_told(text, meant):
    assert bedoeld(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "",
        *KNOWN,
        "ingestemd, met zorgen over het vervoer",
        "positieve reactie",
        "unanieme instemming",
        "instemmend advies",
        "verdeeld advies",
        "gesproken met de MR",
        "gesloten vergadering",
        "behouden",
        "gevierd met het team",
        "gestort",
        "goedgekeurde begroting",
        "vastgelegd in de notulen",
        "aangepast",
        "doorgestuurd",
        "met algemene stemmen",
        "de MR is blij met het rustlokaal",
        "gezien",
        "mee eens",
        "uitgevoerd",
        "voorgelegd",
        "gehoord",
        "ingevuld",
        "onbekend",
        "overgenomen",
        "niet nodig",
        "concepttekst besproken",
        "besproken en aangevuld",
    ],
)
def test_free_words_are_left_alone(text):
    assert bedoeld(text) == ""


def test_a_place_may_know_more_words():
    assert bedoeld("zichtbar", ("zichtbaar",)) == "zichtbaar"
    assert bedoeld("zichtbaar op de site", ("zichtbaar",)) == ""
    assert bedoeld("zichtbar") == ""


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("ingestemd met uitzondering van hoofdstuk 8", Oordeel.DEELS),
        ("vastgesteld, behalve de begroting", Oordeel.DEELS),
        ("ingestemd onder voorwaarden, maar niet met lwoo", Oordeel.DEELS),
        ("niet ingestemd, behalve met hoofdstuk 2", Oordeel.NEE),
        ("ingestemd, behalve door één lid", Oordeel.JA),
        ("ingestemd met uitzondering van twee stemmen", Oordeel.JA),
        ("ingestemd, met zorgen over alles behalve het vervoer", Oordeel.JA),
    ],
)
def test_what_leaves_a_part_out_is_not_whole(text, meaning):
    assert oordeel(text) is meaning


@pytest.mark.parametrize("text", ["afgekeurd", "Afgekeurd, om de kosten", "afgewezen", "verworpen"])
def test_a_no(text):
    assert oordeel(text) is Oordeel.NEE


@pytest.mark.parametrize("text", ["moet nog", "moet nog in de raad", "Nog niet besproken"])
def test_what_is_still_to_come(text):
    assert oordeel(text) is Oordeel.NIET_GEHOUDEN


@pytest.mark.parametrize("text", ["aangenomen", "ingestemd", "akkoord"])
def test_a_yes(text):
    assert oordeel(text) is Oordeel.JA


@pytest.mark.parametrize("text", ["goedgekeurd onder voorwaarde", "positief met voorwaarden: eerst de lift"])
def test_conditions_count(text):
    assert oordeel(text) is Oordeel.ONDER_VOORWAARDEN


@pytest.mark.parametrize(
    ("outcome", "refused"),
    [
        ("niet ingestemd", True),
        ("geen instemming", True),
        ("negatief", True),
        ("geen bezwaar", False),
        ("geen opmerkingen", False),
        ("Geen bezwaren", False),
        ("positief", False),
    ],
)
def test_nothing_against_it_is_no_refusal(outcome, refused):
    assert lees_stap("mr_advies", f"18 mei 2027, {outcome}").afgewezen is refused


@pytest.mark.parametrize(
    ("text", "agreed"),
    [
        ("overeenstemming", True),
        ("Overeenstemming, met een afspraak over vervoer", True),
        ("overeenstemming bereikt", True),
        ("akkoord", True),
        ("geen overeenstemming", False),
        ("niet akkoord", False),
        ("besproken", False),
        ("overeenstemming, behalve over vervoer", False),
        ("overeenstemming op hoofdlijnen", False),
        ("gedeeltelijke overeenstemming", False),
        ("", False),
    ],
)
def test_a_gemeente_that_agreed_in_other_words_is_counted_and_one_that_agreed_in_part_is_not(text, agreed):
    assert is_overeenstemming(text) is agreed
