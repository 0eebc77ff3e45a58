"""What cannot be read is refused in Dutch, with the nearest form that can be read."""

import contextlib
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from swvctl.wanneer import NeedsAnchorError, WanneerError, parse, parse_clock, parse_schoolyear

ANCHOR = date(2019, 6, 3)


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("28-9", "niet als datum", 'Bedoelt u "28 september"? Schrijf dan ook het jaar erbij.'),
        ("1.2", "niet als datum", 'Bedoelt u "1 februari"? Schrijf dan ook het jaar erbij.'),
        ("38 June 2019", "niet als datum", "Juni heeft 30 dagen. Verbeter de dag of de maand."),
        ("38 juni 2019", "Juni heeft 30 dagen", "Verbeter de dag of de maand."),
        ("0 juni 2019", "Juni heeft 30 dagen", "Verbeter de dag of de maand."),
        ("31 februari 2021", "Februari 2021 heeft 28 dagen", "Verbeter de dag of de maand."),
        ("31 juni t/m 3 juli 2021", "Juni heeft 30 dagen", "Verbeter de dag of de maand."),
        (
            "03/16/2027",
            "Maand 16 bestaat niet",
            'Schrijf eerst de dag en dan de maand. Bedoelt u "16 maart 2027"?',
        ),
        ("3.16.27", "niet als datum", 'en dan de maand. Bedoelt u "16 maart 2027"?'),
        ("03/32/2027", "Maand 32 bestaat niet", "Een maand is een getal van 1 t/m 12."),
        ("02/30/2027", "Maand 30 bestaat niet", "Een maand is een getal van 1 t/m 12."),
        ("13/13/2027", "Maand 13 bestaat niet", "Een maand is een getal van 1 t/m 12."),
        ("2027-16-03", "Maand 16 bestaat niet", 'en dan de maand. Bedoelt u "16 maart 2027"?'),
        ("2027/16/03", "niet als datum", 'en dan de maand. Bedoelt u "16 maart 2027"?'),
        ("2027/03/16", "niet als datum", 'en dan de maand. Bedoelt u "16 maart 2027"?'),
        ("20270316", "niet als datum", 'en dan de maand. Bedoelt u "16 maart 2027"?'),
        ("March 16th, 2027", "niet als datum", 'en dan de maand. Bedoelt u "16 maart 2027"?'),
        ("Tuesday, March 16, 2027", "niet als datum", 'Bedoelt u "dinsdag 16 maart 2027"?'),
        ("June 31, 2027", "niet als datum", "Juni heeft 30 dagen. Verbeter de dag of de maand."),
        ("2027/06/31", "niet als datum", "Juni heeft 30 dagen. Verbeter de dag of de maand."),
        ("2021-13", "Maand 13 bestaat niet", 'Bedoelt u "2021-12"?'),
        ("2021-22", "Maand 22 bestaat niet", 'Bedoelt u "schooljaar 2021-2022"?'),
        ("Okt '21'", "een teken dat niet in een datum hoort", 'Bedoelt u "oktober 2021"?'),
        ("oktobr 2021", "niet als datum", 'Bedoelt u "oktober 2021"?'),
        ("Nov 21: OOGO", "niet als datum", 'Bedoelt u "november 2021"?'),
        ("nieuwsbrief-december-2025", "niet als datum", 'Bedoelt u "december 2025"?'),
        ("18 en 20 juni 2019", "noemt twee momenten", "Schrijf elk moment apart op."),
        ("18 en 20 juni a.s.", "noemt twee momenten", "Schrijf elk moment apart op."),
        ("18, 19 en 20 juni 2019", "meer dan één moment", "Schrijf elk moment apart op."),
        ("schooljaar 2019-2021", "volgen op elkaar", 'Bedoelt u "schooljaar 2019-2020"?'),
        ("2020-2030", "hoogstens 4", 'schrijf dan "2020 t/m 2030"'),
        ("2023-2019", "geen periode", 'Bedoelt u "2019-2023"?'),
        ("12 mei t/m 3 mei 2021", "komt het einde voor het begin", "Kijk begin en einde na."),
        ("mei t/m april 2021", "komt het einde voor het begin", "Kijk begin en einde na."),
        ("15 mei 2021 t/m mei 2021", "komt het einde voor het begin", "Kijk begin en einde na."),
        ("week 53 2021", "Week 53 van 2021 bestaat niet", "2021 heeft 52 weken."),
        ("mei 1999", "alleen 2000 t/m 2100", "Kijk het jaartal na."),
        ("schooljaar 2100-2101", "alleen 2000 t/m 2100", "Kijk het jaartal na."),
        ("Elk dag van 9.00 tot 10.00 uur", "is een tijd, geen dag", "Zet de tijd bij tijd"),
        ("09:00 - 17:00 Maandag - Vrijdag", "is een tijd, geen dag", "Zet de tijd bij tijd"),
        ("15-18 uur, inloop vanaf 14.30", "is een tijd, geen dag", "Zet de tijd bij tijd"),
        ("juni 2027, 14.00 uur", "wel een tijd, maar geen dag", "Schrijf de dag erbij."),
        (
            "do 24 juni 2027, 9u tot half 12",
            "niet als datum",
            '"donderdag 24 juni 2027 van 9.00 tot 11.30 uur"?',
        ),
        ("24 juni 2027 van kwart over negen tot half een", "niet als datum", "27 van 9.15 tot 12.30 uur"),
        ("24 juni 2027 half 2", "niet als datum", 'Bedoelt u "24 juni 2027 om 13.30 uur"?'),
        ("24 juni 2027 tien voor half vier", "niet als datum", 'Bedoelt u "24 juni 2027 om 15.20 uur"?'),
        ("24 juni 2027 om 3 uur 's middags", "een teken", 'Bedoelt u "24 juni 2027 om 15.00 uur"?'),
        ("24 juni 2027 9u30-11u00", "niet als datum", 'Bedoelt u "24 juni 2027 van 9.30 tot 11.00 uur"?'),
        ("24 juni 2027 14h-16h", "niet als datum", 'Bedoelt u "24 juni 2027 van 14.00 tot 16.00 uur"?'),
        ("24 juni 2027, 9 tot 12", "niet als datum", 'Bedoelt u "24 juni 2027 van 9.00 tot 12.00 uur"?'),
        ("16-9-27", "niet als datum", 'Bedoelt u "16 september 2027"?'),
        ("16.09.27", "niet als datum", 'Bedoelt u "16 september 2027"?'),
        ("16-9-27 van 13:00u", "niet als datum", 'Bedoelt u "16 september 2027 om 13.00 uur"?'),
        (
            "24 juni 2027, 9.00 uur tot de lunch",
            "niet als datum",
            'Bedoelt u "24 juni 2027"? Zet de tijd erachter, zoals: 24 juni 2027, 9.00-11.30 uur.',
        ),
        ("", "Hier staat geen moment", "Schrijf bijvoorbeeld"),
        ("morgen", "niet als datum", "Schrijf bijvoorbeeld"),
        ("na de zomervakantie 2199", "alleen 2000 t/m 2100", "Kijk het jaartal na."),
    ],
)
def test_refusal_says_what_is_wrong_and_what_can_be_read(text, message, hint):
    with pytest.raises(WanneerError) as caught:
        parse(text)
    assert message in caught.value.message
    assert hint in caught.value.hint
    assert not isinstance(caught.value, NeedsAnchorError)


@pytest.mark.parametrize(
    "text",
    [
        "21 okt",
        "juni",
        "vrijdag 02 jul",
        "donderdag 29 apr",
        "3 en 4 oktober",
        "15 juni a.s.",
        "17 april jl.",
        "voor 15 juni",
        "uiterlijk dinsdag 11 juni",
        "in de maand juni",
        "31 mei t/m 4 juni",
        "eind maart",
        "In december",
        "april/mei",
        "ma 2 november",
        "na de zomervakantie",
        "week 36",
        "Dinsdag 18 juni van 09.00 tot max. 11.00 uur",
    ],
)
def test_form_without_year_asks_for_a_year(text):
    with pytest.raises(NeedsAnchorError) as caught:
        parse(text)
    assert "jaar" in caught.value.hint


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("30 maart", "Zet het jaar erbij, bijvoorbeeld 30 maart 2027."),
        ("21 okt", "Zet het jaar erbij, bijvoorbeeld 21 oktober 2027."),
        ("voor vrijdag 9 april", "Zet het jaar erbij, bijvoorbeeld voor vrijdag 9 april 2027."),
        ("vrijdag 10 april", "Zet het jaar erbij, bijvoorbeeld 10 april 2027."),
        ("22 april t/m 7 mei", "Zet het jaar erbij, bijvoorbeeld 22 april t/m 7 mei 2027."),
        (
            "18 december t/m 3 januari",
            "Zet het jaar erbij, bijvoorbeeld 18 december 2026 t/m 3 januari 2027.",
        ),
        ("uiterlijk 11 juni", "Zet het jaar erbij, bijvoorbeeld uiterlijk 11 juni 2027."),
        ("di 8 juni, 9u-11u", "Zet het jaar erbij, bijvoorbeeld dinsdag 8 juni 2027 van 9.00 tot 11.00 uur."),
        ("april/mei", "Zet het jaar erbij, bijvoorbeeld april t/m mei 2027."),
        ("29 februari", "Zet het jaar erbij, bijvoorbeeld 29 februari 2028."),
        ("31 april", "April heeft 30 dagen. Verbeter de dag of de maand."),
        ("30 februari", "Februari heeft 28 of 29 dagen. Verbeter de dag of de maand."),
        ("week 12", "Zet het jaar erbij, bijvoorbeeld week 12 van 2027."),
    ],
)
def test_form_without_year_comes_with_the_same_form_with_one(text, hint):
    with pytest.raises(NeedsAnchorError) as caught:
        parse(text)
    assert caught.value.hint == hint


def test_relative_word_needs_a_day_and_not_just_a_school_year():
    with pytest.raises(NeedsAnchorError):
        parse("15 juni a.s.", schoolyear="2027-2028")


def test_hint_stays_when_the_same_text_is_refused_twice():
    for _ in range(2):
        with pytest.raises(WanneerError) as caught:
            parse("oktobr 2021")
        assert "oktober 2021" in caught.value.hint


@pytest.mark.parametrize(
    "text",
    [
        "٢٠٢١",
        "２０２１",
        "5 oktober ٢٠٢١",
        "a" * 1_000_000,
        "\x00\x01\x1b[31m",
        "\u202e1202",
        "0000-00-00",
        "9999-99",
        "12e2021",
        "2021" * 30,
        "- " * 60,
        "( " * 60,
        "/".join(["mei"] * 30),
        " en ".join(["1"] * 20),
        "\ud800",
    ],
)
def test_hostile_text_is_refused_in_one_printable_sentence(text):
    with pytest.raises(WanneerError) as caught:
        parse(text, anchor=ANCHOR)
    assert caught.value.message.isprintable()
    assert len(caught.value.message) < 200


def test_length_is_named():
    with pytest.raises(WanneerError, match="1000 tekens, hoogstens 120"):
        parse("mei " * 249 + "2021")


_WORDS = (
    "mei okt di t/m tot voor na schooljaar 2021 21 begin zomervakantie a.s. uur 9.00 week circa en volgt .."
)
_PIECES = st.sampled_from([*"0123456789.:/-()~?%,'\x00é٣T", *_WORDS.split(" "), "voorjaar", ""])


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.one_of(st.text(max_size=130), st.lists(_PIECES, max_size=14).map(" ".join)), st.booleans())
def test_only_refusals_are_raised(text, anchored):
    context = {"anchor": ANCHOR, "region": "Noord"} if anchored else {}
    for read in (lambda value: parse(value, **context), parse_clock, parse_schoolyear):
        with contextlib.suppress(WanneerError):
            assert read(text)
