"""Words of outcomes, states, terms and counts are understood as people write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from swvctl.model.aantal import lees_aantal, telwoord
from swvctl.model.termijn import lees_jaren, lees_termijn
from swvctl.model.uitkomst import Oordeel, oordeel
from swvctl.model.voortgang import LONGEST_LINE, Stand, moment_in, stand_of
from swvctl.tekst.escape import mermaid_words
from swvctl.tekst.nederlands import met_lidwoord
from swvctl.wanneer import show


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("", Oordeel.GEEN),
        ("ingestemd", Oordeel.JA),
        ("Ingestemd, met zorgen over vervoer", Oordeel.JA),
        ("ingestemd onder voorwaarden", Oordeel.ONDER_VOORWAARDEN),
        ("niet ingestemd", Oordeel.NEE),
        ("in grote lijnen vastgesteld", Oordeel.DEELS),
        ("vastgesteld in grote lijnen", Oordeel.DEELS),
        ("voorlopig vastgesteld", Oordeel.DEELS),
        ("overeenstemming", Oordeel.GEHOUDEN),
        ("geen overeenstemming", Oordeel.GEHOUDEN),
        ("uitgesteld naar juni", Oordeel.NIET_GEHOUDEN),
        ("positief, unaniem", Oordeel.JA),
        ("negatief", Oordeel.NEE),
        ("ingestemde", Oordeel.ONBEKEND),
        ("iedereen was er", Oordeel.ONBEKEND),
    ],
)
def test_an_outcome_is_judged_by_its_first_words(text, meant):
    assert oordeel(text) is meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Afgerond (p.d.)", Stand.GEREED),
        ("gereed, p.d.", Stand.GEREED),
        ("Gepland", Stand.GEPLAND),
        ("Aanzet gemaakt", Stand.BEZIG),
        ("concept gereed", Stand.CONCEPT),
        ("in concept gereed", Stand.CONCEPT),
        ("in grote lijnen vastgesteld", Stand.CONCEPT),
        ("vastgesteld", Stand.VASTGESTELD),
        ("instemming verleend", Stand.VASTGESTELD),
        ("verzet naar een later tijdstip", Stand.VERZET),
        ("i.o.", Stand.BEZIG),
        ("volgt", Stand.GEPLAND),
        ("binnenkort", Stand.GEPLAND),
        ("wacht op subsidie", Stand.ONBEKEND),
    ],
)
def test_a_status_word_of_the_field_is_understood(text, meant):
    assert stand_of(text) is meant


@pytest.mark.parametrize(
    ("line", "moment", "words"),
    [
        ("Afgerond p.d. juni 21", "juni 2021", "Afgerond p.d."),
        ("Gereed juni 21", "juni 2021", "Gereed"),
        ("Verzet, naar juni 2029, want te druk", "juni 2029", "Verzet, naar want te druk"),
        ("Sept-dec 21", "september t/m december 2021", ""),
        ("Aanzet juni 2021 gemaakt", "juni 2021", "Aanzet gemaakt"),
        ("Onderzoek feb-mei 2021", "februari t/m mei 2021", "Onderzoek"),
        ("Gesprekken met de gemeente", None, "Gesprekken met de gemeente"),
    ],
)
def test_the_moment_in_a_line_of_an_old_table_is_found(line, moment, words):
    found, rest = moment_in(line)
    assert (show(found) if found else None, rest) == (moment, words)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("6 weken", date(2027, 2, 2)),
        ("zes weken", date(2027, 2, 2)),
        ("42 dagen", date(2027, 2, 2)),
        ("één maand", date(2027, 2, 16)),
        ("ten minste 2 maanden", date(2027, 1, 16)),
        ("zo snel mogelijk", None),
    ],
)
def test_a_term_counts_back_from_a_day(text, first):
    term = lees_termijn(text)
    assert (term.voor(date(2027, 3, 16)) if term else None) == first


@given(st.integers(1, 60), st.sampled_from(["dagen", "weken", "maanden"]), st.dates(date(2001, 1, 1)))
def test_a_term_always_begins_before_its_end(count, unit, day):
    term = lees_termijn(f"{count} {unit}")
    assert term is not None
    assert term.voor(day) < day


def test_years_of_consent_are_read():
    assert (lees_jaren("voor één jaar"), lees_jaren("2 schooljaren"), lees_jaren("hele periode")) == (
        1,
        2,
        None,
    )


@pytest.mark.parametrize(
    ("stated", "counted", "too_many"),
    [
        ("ruim 60", 61, False),
        ("ruim 60", 59, True),
        ("zo'n 92", 88, False),
        ("zo'n 92", 60, True),
        ("61", 61, False),
        ("61", 60, True),
        ("50", 61, False),
        ("minder dan 100", 61, False),
        ("bijna 70", 66, False),
        ("1.250 leerlingen", 1250, False),
    ],
)
def test_a_rough_number_of_people_is_a_phrase(stated, counted, too_many):
    found = lees_aantal(stated)
    assert found is not None
    assert found.te_veel(counted) is too_many


def test_a_phrase_without_a_number_says_nothing():
    assert lees_aantal("een volle zaal") is None


def test_numbers_in_words():
    assert [telwoord(word) for word in ("één", "acht", "twaalf", "14", "veel")] == [1, 8, 12, 14, None]


@pytest.mark.parametrize(
    ("naam", "within"),
    [
        ("OPR", "de OPR"),
        ("RvT", "de RvT"),
        ("OOGO", "het OOGO"),
        ("Raad van toezicht", "de raad van toezicht"),
        ("Directeurenoverleg", "het directeurenoverleg"),
        ("Bestuur", "het bestuur"),
        ("Samenwerkingsverband VO Stroomland", "het samenwerkingsverband VO Stroomland"),
        ("Afstemmingsoverleg met het CJG", "het afstemmingsoverleg met het CJG"),
    ],
)
def test_a_body_has_its_article(naam, within):
    assert met_lidwoord(naam) == within


@given(st.text(max_size=200))
def test_a_name_in_a_diagram_can_mean_nothing_there(text):
    name = mermaid_words(text)
    assert name
    assert not set(name) & set(':;#`\n\r%{}[]<>|"\\')


def test_a_line_as_long_as_a_sentence_is_not_searched_for_a_moment():
    line = "Gereed in juni 2021 na overleg met alle besturen en gemeenten samen"
    assert len(line.split()) == LONGEST_LINE
    assert show(moment_in(line)[0]) == "juni 2021"
    assert moment_in(f"{line} thuis") == (None, f"{line} thuis")
