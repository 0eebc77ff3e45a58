"""Quotation marks, apostrophes and firm blanks: what a printer would make of typed Dutch."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from swvctl.render.typeset import FIRM, MINUS, typeset
from swvctl.tekst.escape import WORD_JOINER


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("'s avonds en 's ochtends", "’s_avonds en ’s_ochtends"),
        ("'s-Hertogenbosch, 't Gooi en 'S-GRAVENHAGE", "’s-Hertogenbosch, ’t_Gooi en ’S-GRAVENHAGE"),
        ("in de jaren '90", "in de jaren ’90"),
        ("drie 'n vier", "drie ’n vier"),
        ("agenda's, zo'n ib'er en z'n drieën", "agenda’s, zo’n ib’er en z’n drieën"),
        ("Frans' boek en ouders' inbreng", "Frans’ boek en ouders’ inbreng"),
        ("een 'gewone' dag", "een ‘gewone’ dag"),
        ("de letter 's'", "de letter ‘s’"),
        ("''t Is goed', zei zij", "‘’t_Is goed’, zei zij"),
        ('wij schrijven "minder dan drie".', "wij schrijven “minder dan drie”."),
        ("Hij zei: \"Zij zei 'ja'.\"", "Hij zei: “Zij zei ‘ja’.”"),
        ("'\"Ja\", zei hij'", "‘“Ja”, zei hij’"),
        ('"\'s Avonds"', "“’s_Avonds”"),
        ('("tussen haken")', "(“tussen haken”)"),
        ("‘al gezet’ en “ook”", "‘al gezet’ en “ook”"),
        ('een ""vel"', 'een "“vel”'),
    ],
)
def test_marks_become_those_of_a_printer(typed, printed):
    assert typeset(typed) == printed.replace("_", FIRM)


@pytest.mark.parametrize(
    "typed",
    [
        'op "een vel',  # half a pair
        '"mail naar jan@school.example"',  # the other half belongs to an address
        "5' bij 12\"",
        "https://stroomland.example/x'y's",
        "foto's@stroomland.example",
        "foto's.pdf",
        "C:\\foto's",
        '" los "',
        "'",
        '"',
        "",
    ],
)
def test_what_cannot_be_told_or_is_an_address_stays_as_typed(typed):
    assert typeset(typed) == typed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("op 16 maart 2027", "op 16_maart 2027"),
        ("zie 7.4 Niet eens met het besluit", "zie 7.4_Niet eens met het besluit"),
        ("10 Ouders en kinderen, 5 Één team", "10_Ouders en kinderen, 5_Één team"),
        ("tot 13.30 uur", "tot 13.30_uur"),
        ("€ 3.000 of 75 %", "€_3.000 of_75_%"),
        ("9999 ZZ Rietbeek", "9999_ZZ Rietbeek"),
        ("in 2027 Rietbeek", "in 2027 Rietbeek"),
        ("in 2027-2028, van 2027-28", "in 2027-+2028, van 2027-+28"),
        ("op 2027-06-03, nummer 1234-5678-90", "op 2027-06-03, nummer 1234-5678-90"),
        ("12 kinderen in 3 marktdorpen", "12_kinderen in 3_marktdorpen"),
        (
            "22 scholen, 5 schoolbesturen en 3 écht kleine kernen",
            "22_scholen, 5_schoolbesturen en 3_écht kleine kernen",
        ),
        (
            "van 2 tot 4 uur, groep 7 en 8, 1 op de 10 en 5 of 6",
            "van 2 tot_4_uur, groep_7 en_8, 1 op de 10 en_5 of_6",
        ),
        (
            "in 2027 volgt het; vanaf 1 augustus 2028 gaan wij",
            "in 2027 volgt het; vanaf 1_augustus 2028 gaan wij",
        ),
        ("Groep 8 maakt kennis; zie bijlage 12 hierbij", "Groep_8 maakt kennis; zie bijlage_12 hierbij"),
        ("WVO 2020 art. 2.47 lid 7", "WVO 2020 art._2.47_lid_7"),
        ("minder dan 5 leerlingen, week 5", "minder_dan_5_leerlingen, week_5"),
        ("de groepen 1 en 2 kijken, van 1 tot en met 4.", "de groepen 1 en_2_kijken, van 1 tot en met_4."),
        (
            "en 2 kinderen; tot en met vrijdag; 2026 en 2027",
            "en 2_kinderen; tot en met vrijdag; 2026 en 2027",
        ),
        ("95 toelaatbaarheidsverklaringen en 3 x-assen", "95 toelaatbaarheidsverklaringen en 3 x-assen"),
    ],
)
def test_a_number_stays_with_what_it_counts(typed, printed):
    assert typeset(typed) == printed.replace("_", FIRM).replace("+", WORD_JOINER)


def test_the_characters_around_a_text_tell_how_it_begins():
    assert typeset("'er zegt \"ja", before="R") == '’er zegt "ja'
    assert typeset("'ja'", before="(") == "‘ja’"


@given(st.text(alphabet="ab1- €'\"(.,/@s’", max_size=40))
def test_only_marks_and_blanks_change_and_a_second_time_changes_nothing(typed):
    printed = typeset(typed)
    back = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', FIRM: " ", WORD_JOINER: "", MINUS: "-"})
    assert printed.translate(back) == typed.translate(back)
    assert printed.count("“") == printed.count("”")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("-88.000", "−88.000"),
        ("-0,5%", "−0,5%"),
        ("minder dan 5", "minder_dan_5"),
        ("-5 graden", "-5_graden"),
        ("- 5", "- 5"),
        ("-", "-"),
        ("2027-2028", "2027-2028"),
        ("088-1234567", "088-1234567"),
    ],
)
def test_a_number_alone_has_the_sign_for_minus_and_a_small_one_stays_whole(typed, printed):
    assert typeset(typed) == printed.replace("_", FIRM)
