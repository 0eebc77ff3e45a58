"""Days in running text: which are seen, what they mean, and what is left alone."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from swvctl.wanneer import days_in, relatives_in, show_date_with_weekday

ISSUED = date(2027, 6, 3)


def seen(text):
    return [(found.day, found.month, found.year, found.weekday) for found in days_in(text)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Dinsdag 18 juni van 09.00 tot max. 11.00 uur", [(18, 6, 0, 1)]),
        ("op 18 en 20 juni a.s.", [(18, 6, 0, None), (20, 6, 0, None)]),
        ("dinsdag 18 en donderdag 20 juni 2027", [(18, 6, 2027, 1), (20, 6, 2027, 3)]),
        ("31 mei t/m 4 juni", [(31, 5, 0, None), (4, 6, 0, None)]),
        ("vrijdag 02 jul", [(2, 7, 0, 4)]),
        ("ma 7 mrt, di 8 mrt.", [(7, 3, 0, 0), (8, 3, 0, 1)]),
        ("de 3e mei", [(3, 5, 0, None)]),
        ("In groep 3 en 4 op 5 mei", [(5, 5, 0, None)]),
        ("om 9.00 uur, 3 juni", [(3, 6, 0, None)]),
        ("WPO 18a lid 8, mei 2027", []),
        ("nummer 12.3 mei", []),
        ("in mei 2027 en het schooljaar 2026-2027", []),
        ("zo 12 juni was het", [(12, 6, 0, None)]),
    ],
)
def test_days_are_seen_as_they_are_written(text, days):
    assert seen(text) == days


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Vul in voor 15 juni a.s. en kom.", ["15 juni a.s."]),
        ("Op 17 april jl. was het.", ["17 april jl."]),
        ("Aanstaande vrijdag, en vrijdag a.s.", ["Aanstaande vrijdag", "vrijdag a.s."]),
        ("18 en 20 juni a.s.", ["18 en 20 juni a.s."]),
        ("Aanstaande ouders en de aanstaande wijziging", []),
        ("Zij was als. laatste, jlo. ook", []),
    ],
)
def test_words_that_lean_on_the_day_of_issue(text, words):
    assert [found.text for found in relatives_in(text)] == words


@pytest.mark.parametrize(
    "text",
    [
        "woensdag 14 april 2027",
        "donderdag 3 juni",
        "Maandag 31 mei t/m vrijdag 4 juni 2027",
        "woensdag 5 juli",  # right in 2028
        "zo 13 juni is er niets",  # "zo" is a word
        "za 5 juni en zondag 6 juni 2027",
    ],
)
def test_what_is_right_in_some_year_nearby_is_no_conflict(text):
    assert [found for found in days_in(text) if found.weekdag_fout(ISSUED)] == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("dinsdag 9 juni", date(2027, 6, 9)),  # of 2026
        ("maandag 3 augustus", None),  # of 2026, and too far away to be sure
        ("woensdag 2 juni", None),  # of no year, but not to come: of 2027 it is right
        ("dinsdag 6 juni", None),  # of 2028, in a list for next year
        ("woensdag 9 juni", None),
    ],
)
def test_a_day_to_come_is_not_one_of_last_year(text, wrong):
    (found,) = days_in(text)
    assert found.weekdag_fout(ISSUED) is None
    conflict = found.weekdag_fout(ISSUED, komend=True)
    assert (conflict.day if conflict else None) == wrong


def test_a_conflict_names_both_readings():
    (found,) = days_in("donderdag 14 april 2027")
    conflict = found.weekdag_fout(None)
    assert conflict.day == date(2027, 4, 14)
    assert conflict.nearest == (date(2027, 4, 15), date(2027, 4, 8))


def test_without_year_and_anchor_nothing_is_said():
    (found,) = days_in("donderdag 14 april")
    assert found.weekdag_fout(None) is None


@given(st.dates(date(2001, 1, 1), date(2099, 12, 31)))
def test_every_day_that_is_shown_is_seen_again(day):
    (found,) = days_in(f"Kom op {show_date_with_weekday(day)} naar de zaal.")
    assert found.dichtst_bij(ISSUED) == day
    assert found.weekdag_fout(None) is None


@given(st.dates(date(2001, 1, 1), date(2099, 12, 31)), st.integers(1, 6))
def test_every_wrong_weekday_is_seen(day, shift):
    other = show_date_with_weekday(day + timedelta(days=shift)).split()[0]
    (found,) = days_in(f"{other} {show_date_with_weekday(day).partition(' ')[2]}")
    assert found.weekdag_fout(None).day == day


@given(st.text(max_size=200))
def test_any_text_can_be_looked_at(text):
    for found in [*days_in(text), *relatives_in(text)]:
        assert 0 <= found.start < found.end <= len(text)
