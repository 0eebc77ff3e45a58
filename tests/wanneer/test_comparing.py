"""Comparisons never guess, and moments of every kind sort together."""

from datetime import date

import pytest

from swvctl.wanneer import parse


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("16 maart 2027", "25 maart 2027"),
        ("april 2027", "1 mei 2027"),
        ("uiterlijk 16 maart 2027", "17 maart 2027"),
        ("voor 1 mei 2027", "vanaf 1 mei 2027"),
        ("voorjaar 2027", "najaar 2027"),
        ("nader te bepalen in mei 2027", "juni 2027"),
    ],
)
def test_certainly_before(one, other):
    early, late = parse(one), parse(other)
    assert early.certainly_before(late)
    assert late.certainly_after(early)
    assert not late.certainly_before(early)
    assert early.certainly_not_after(late)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("april 2027", "15 april 2027"),
        ("circa 16 maart 2027", "1 december 2027"),
        ("mei 2027 (o.v.b.)", "1 december 2027"),
        ("vanaf 1 mei 2027", "1 mei 2028"),
        ("1 mei 2027", "voor 1 juni 2028"),
        ("jaarlijks", "1 mei 2027"),
        ("binnenkort", "zo spoedig mogelijk"),
    ],
)
def test_what_cannot_be_decided_is_neither_before_nor_after(one, other):
    left, right = parse(one), parse(other)
    assert not left.certainly_before(right)
    assert not left.certainly_after(right)
    assert not left.certainly_not_after(right)


def test_same_day_is_not_after_and_not_before():
    sent, decided = parse("16 maart 2027"), parse("2027-03-16")
    assert sent.certainly_not_after(decided)
    assert not sent.certainly_before(decided)


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("2 juni 2027", True),
        ("3 juni 2027", False),
        ("juni 2027", False),
        ("mei 2027", True),
        ("voor 3 juni 2027", True),
        ("uiterlijk 3 juni 2027", False),
        ("vanaf 1 januari 2020", False),
        ("nader te bepalen in mei 2027", True),
        ("circa 1 mei 2027", True),
        ("binnenkort", False),
    ],
)
def test_past_when_the_last_possible_day_is_over(text, past):
    assert parse(text).past(date(2027, 6, 3)) is past


def test_moments_of_every_kind_sort_together():
    order = [
        "schooljaar 2026-2027",
        "15 januari 2027, 9.00 uur",
        "15 januari 2027, 14.00 uur",
        "1 februari 2027",
        "februari 2027",
        "voorjaar 2027",
        "voor 2 mei 2027",
        "vanaf 1 juni 2027",
        "binnenkort",
        "nader te bepalen",
    ]
    shuffled = sorted(order, key=len)
    assert sorted(shuffled, key=lambda text: parse(text).sort_key()) == order


def test_the_end_and_the_middle_of_a_year_stand_where_a_reader_looks_for_them():
    order = [
        "begin 2027",
        "april 2027",
        "half april 2027",
        "20 april 2027",
        "eind april 2027",
        "half 2027",
        "eind schooljaar 2026-2027",
        "begin schooljaar 2027-2028",
        "oktober 2027",
        "december 2027",
        "eind 2027",
        "januari 2028",
        "eind 2027 t/m half 2028",
    ]
    found = sorted(sorted(order), key=lambda text: parse(text).sort_key())
    stretch = "eind 2027 t/m half 2028"
    assert [text for text in found if text != stretch] == order[:-1]
    assert found.index(stretch) < found.index("oktober 2027"), "a stretch stands where it can begin"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("eind 2027", date(2027, 12, 31)),
        ("half 2029", date(2029, 7, 1)),
        ("begin 2027", date(2027, 1, 1)),
        ("eind schooljaar 2026-2027", date(2027, 7, 31)),
        ("half schooljaar 2026-2027", date(2027, 1, 30)),
        ("eind februari 2028", date(2028, 2, 29)),
        ("uiterlijk eind 2027", date(2027, 12, 31)),
        ("vanaf eind 2027", date(2027, 12, 31)),
        ("vanaf half 2028", date(2028, 7, 1)),
        ("vanaf eind schooljaar 2026-2027", date(2027, 7, 31)),
        ("na eind 2027", date(2028, 1, 1)),
        ("najaar 2027", date(2027, 9, 1)),
        ("voor 1 mei 2027", date(2027, 4, 30)),
        ("binnenkort", None),
    ],
)
def test_place_in_time(text, place):
    assert parse(text).place == place


def test_one_day_is_told_from_a_bound_and_a_stretch():
    assert parse("5 oktober 2021").day == date(2021, 10, 5)
    assert not any(
        parse(text).is_day for text in ("voor 5 oktober 2021", "2 t/m 6 november 2026", "mei 2021")
    )
    assert parse("2 t/m 6 november 2026").day is None
    assert parse("voor 5 oktober 2021").is_open
    assert not parse("mei 2021").is_open


def test_weekday_that_contradicts_its_date_gives_both_readings():
    conflict = parse("donderdag 14 april 2027").weekday_conflict
    assert conflict is not None
    assert (conflict.day, conflict.weekday, conflict.written) == (date(2027, 4, 14), 2, 3)
    assert conflict.nearest == (date(2027, 4, 15), date(2027, 4, 8))


def test_nearest_date_may_lie_before():
    conflict = parse("dinsdag 14 april 2027").weekday_conflict
    assert conflict is not None
    assert conflict.nearest == (date(2027, 4, 13), date(2027, 4, 20))


@pytest.mark.parametrize(
    "text",
    [
        "woensdag 14 april 2027",
        "voor dinsdag 15 juni 2027",
        "t/m dinsdag 8 juni 2027",
        "na dinsdag 8 juni 2027",
        "vanaf dinsdag 8 juni 2027",
        "ma 2 t/m vr 6 november 2026",
        "14 april 2027",
        "april 2027",
        "voor dinsdag 15 juni 2027, 12.00 uur",
    ],
)
def test_weekday_that_fits_gives_no_conflict(text):
    assert parse(text).weekday_conflict is None


def test_weekday_at_the_end_of_a_stretch_is_compared_too():
    conflict = parse("ma 2 t/m za 6 november 2026").weekday_conflict
    assert conflict is not None
    assert conflict.day == date(2026, 11, 6)


def test_weekday_never_moves_a_date_to_another_year():
    moment = parse("maandag 15 juni", anchor=date(2027, 6, 3))
    assert moment.day == date(2027, 6, 15)
    assert moment.weekday_conflict is not None


def test_moment_can_be_a_key():
    assert len({parse("mei 2021"), parse(" mei 2021 "), parse("juni 2021")}) == 2
