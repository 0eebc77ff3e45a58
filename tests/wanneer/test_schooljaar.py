"""School years, plan periods, and moments named after a school holiday."""

from datetime import date, timedelta

import pytest
from holidays import country_holidays

from swvctl.wanneer import (
    NeedsAnchorError,
    WanneerError,
    parse,
    parse_schoolyear,
    schoolyear_of,
    show,
)
from swvctl.wanneer.schoolkalender import school_holiday
from swvctl.wanneer.vocabulary import HOLIDAYS


@pytest.mark.parametrize(
    "text",
    [
        "2027-2028", "2027 – 2028", "2027/2028", "schooljaar 27-28", "27-28", "Schooljaar 2027 / 2028",
        "het schooljaar 2027-28", "cursusjaar 2027/2028",
    ],
)  # fmt: skip
def test_every_spelling_of_a_school_year(text):
    assert parse_schoolyear(text) == (2027, 2028)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("2027-2029", 'Bedoelt u "2027-2028"?'),
        ("2028-2027", 'Bedoelt u "2028-2029"?'),
        ("2027", "Schrijf twee jaartallen"),
        ("volgend jaar", "Schrijf twee jaartallen"),
        ("1998-1999", "Kijk het jaartal na."),
    ],
)
def test_school_year_that_is_none(text, hint):
    with pytest.raises(WanneerError) as caught:
        parse_schoolyear(text)
    assert hint in caught.value.hint


def test_school_year_runs_from_august():
    assert schoolyear_of(date(2027, 7, 31)) == "2026-2027"
    assert schoolyear_of(date(2027, 8, 1)) == "2027-2028"


def test_plan_lasts_four_school_years_at_most():
    assert (parse("2027-2031").first, parse("2027-2031").last) == (date(2027, 8, 1), date(2031, 7, 31))
    for text in ("2027-2032", "2031-2027", "2027-2027"):
        with pytest.raises(WanneerError):
            parse(text)


@pytest.mark.parametrize(
    ("text", "region", "first", "last"),
    [
        ("na de zomervakantie 2019", "Midden", date(2019, 9, 2), date(2019, 10, 31)),
        ("na de zomervakantie 2019", "noord", date(2019, 8, 26), date(2019, 10, 31)),
        ("voor de zomervakantie 2027", "Midden", None, date(2027, 7, 16)),
        ("in de zomervakantie van 2027", "Midden", date(2027, 7, 17), date(2027, 8, 29)),
        ("na de kerstvakantie 2026-2027", "Midden", date(2027, 1, 4), None),
    ],
)
def test_moment_named_after_a_holiday(text, region, first, last):
    moment = parse(text, region=region)
    assert (moment.first, moment.last) == (first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("na de zomervakantie 2027", date(2027, 8, 23), date(2027, 10, 31)),
        ("in de zomervakantie 2027", date(2027, 7, 10), date(2027, 9, 5)),
        ("voor de zomervakantie 2027", None, date(2027, 7, 23)),
        ("na de meivakantie 2027", date(2027, 5, 3), None),
    ],
)
def test_without_a_region_it_is_what_holds_in_all_of_them(text, first, last):
    moment = parse(text)
    assert (moment.first, moment.last) == (first, last)
    for region in ("Noord", "Midden", "Zuid"):
        own = parse(text, region=region)
        assert first is None or (own.first and first <= own.first)
        assert last is None or (own.last and own.last <= last)


def test_holiday_without_year_is_the_coming_one():
    assert parse("na de zomervakantie", anchor=date(2019, 6, 3), region="Midden").first == date(2019, 9, 2)
    assert parse("na de zomervakantie", anchor=date(2019, 11, 3), region="Midden").first == date(2020, 8, 31)
    assert parse("na de zomervakantie", schoolyear="2019-2020", region="Midden").first == date(2019, 9, 2)
    assert parse("na de meivakantie", schoolyear="2019-2020", region="Midden").first == date(2020, 5, 4)
    with pytest.raises(NeedsAnchorError):
        parse("na de zomervakantie", region="Midden")


def test_holiday_keeps_its_name_when_shown():
    moment = parse("na de zomervakantie", anchor=date(2019, 6, 3), region="Midden")
    assert show(moment) == "na de zomervakantie 2019"
    again = parse(show(moment), region="Midden")
    assert (again.first, again.last) == (moment.first, moment.last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("na de zomervakantie 2099", date(2099, 8, 14), date(2099, 10, 31)),
        ("in de zomervakantie 2099", date(2099, 7, 1), date(2099, 9, 8)),
        ("voor de meivakantie 2099", None, date(2099, 5, 2)),
        ("vanaf de herfstvakantie 2030", date(2030, 10, 8), None),
        ("in de voorjaarsvakantie 2032", date(2032, 2, 8), date(2032, 3, 9)),
    ],
)
def test_holiday_that_nobody_has_fixed_yet_is_as_wide_as_it_can_be(text, first, last):
    found = parse(text)
    assert (found.first, found.last) == (first, last)
    assert show(found) == text


@pytest.mark.parametrize("region", ["Noord", "Midden", "Zuid"])
@pytest.mark.parametrize("year", range(2014, 2030))
def test_every_holiday_that_was_fixed_lies_within_what_it_could_be(region, year):
    known = country_holidays(
        "NL", subdiv=region, years=(year, year + 1), expand=False, categories=("school",), language="nl"
    )
    for name in HOLIDAYS:
        days = school_holiday(name, year, region)
        assert days is not None
        own = [
            day for day, said in known.items() if said.lower() == name and days.first - timedelta(60) < day
        ]
        assert (days.first, days.last) == (
            min(own),
            max(day for day in own if day < days.first + timedelta(60)),
        )


def test_a_christmas_of_which_the_second_year_is_not_known_lasts_as_long_as_ever():
    assert parse("na de kerstvakantie 2030").first == date(2031, 1, 6)


def test_a_holiday_of_a_year_that_cannot_be_is_refused():
    with pytest.raises(WanneerError, match="Het jaar 1999 kan hier niet"):
        parse("na de zomervakantie 1999")


def test_unknown_region_is_said():
    with pytest.raises(WanneerError, match="vakantieregio"):
        parse("na de zomervakantie 2019", region="Oost")
