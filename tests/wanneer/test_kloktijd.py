"""Times of day, alone and after a day."""

from datetime import date

import pytest

from swvctl.wanneer import Kloktijd, WanneerError, parse, parse_clock, show_clock

EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)
WORKING_DAYS = (0, 1, 2, 3, 4)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("09.00", Kloktijd(540)),
        ("9.00", Kloktijd(540)),
        ("9:00", Kloktijd(540)),
        ("09:00 uur", Kloktijd(540)),
        ("14.00 uur", Kloktijd(840)),
        ("om 14 uur", Kloktijd(840)),
        ("9.00-16.00 uur", Kloktijd(540, 960)),
        ("15-18 uur", Kloktijd(900, 1080)),
        ("9.00 tot max. 11.00 uur", Kloktijd(540, 660)),
        ("van 09.00 tot max. 11.00 uur", Kloktijd(540, 660)),
        ("19.30 – 21.30", Kloktijd(1170, 1290)),
        ("19.30 tot 21.30 uur", Kloktijd(1170, 1290)),
        ("20.00-24.00 uur", Kloktijd(1200, 1440)),
        ("elke dag van 9.00 tot 10.00 uur", Kloktijd(540, 600, EVERY_DAY)),
        ("Elk dag van 9.00 tot 10.00 uur", Kloktijd(540, 600, EVERY_DAY)),
        ("maandag t/m vrijdag van 9.00 tot 17.00 uur", Kloktijd(540, 1020, WORKING_DAYS)),
        ("09:00 - 17:00 Maandag - Vrijdag", Kloktijd(540, 1020, WORKING_DAYS)),
        ("15-18 uur, inloop vanaf 14.30", Kloktijd(900, 1080, (), 870)),
        ("9u-11u", Kloktijd(540, 660)),
        ("13:00u", Kloktijd(780)),
        ("13.00 u.", Kloktijd(780)),
    ],
)
def test_time_is_read_in_minutes(text, expected):
    assert parse_clock(text) == expected


@pytest.mark.parametrize(
    "text", ["9", "25.00 uur", "9.60 uur", "24.00 uur", "11.00-9.00 uur", "9.00-9.00", "9.5 uur", "", "mei"]
)
def test_time_that_does_not_exist_is_refused_with_an_example(text):
    with pytest.raises(WanneerError) as caught:
        parse_clock(text)
    assert "9.00-16.00 uur" in caught.value.hint


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("9u tot half 12", 'Bedoelt u "9.00 tot 11.30 uur"?'),
        ("half tien", 'Bedoelt u "9.30 uur"?'),
        ("9h30", 'Bedoelt u "9.30 uur"?'),
        ("half juni", 'Schrijf bijvoorbeeld "9.00-16.00 uur" of "19.30 uur".'),
    ],
)
def test_time_as_people_say_it_is_refused_with_the_same_time_in_digits(text, hint):
    with pytest.raises(WanneerError) as caught:
        parse_clock(text)
    assert caught.value.hint == hint


@pytest.mark.parametrize(
    ("text", "day", "clock"),
    [
        ("woensdag 14 april 2027, 9.00-16.00 uur", date(2027, 4, 14), Kloktijd(540, 960)),
        ("dinsdag 15 juni 2027 van 9.00 tot 11.00 uur", date(2027, 6, 15), Kloktijd(540, 660)),
        ("woensdag 2 juni 2027, 14.00 uur", date(2027, 6, 2), Kloktijd(840)),
        ("di 5 okt 21 9:30", date(2021, 10, 5), Kloktijd(570)),
        ("2027-06-15T09:00", date(2027, 6, 15), Kloktijd(540)),
        ("14 april 2027, 15-18 uur, inloop vanaf 14.30 uur", date(2027, 4, 14), Kloktijd(900, 1080, (), 870)),
    ],
)
def test_day_and_time_in_one(text, day, clock):
    moment = parse(text)
    assert (moment.day, moment.clock) == (day, clock)


def test_every_day_of_a_week_has_its_time():
    moment = parse("2 t/m 6 november 2026, elke dag van 9.00 tot 10.00 uur")
    assert (moment.first, moment.last) == (date(2026, 11, 2), date(2026, 11, 6))
    assert moment.clock == Kloktijd(540, 600, EVERY_DAY)


def test_before_a_time_the_day_itself_counts():
    assert parse("voor 15 juni 2027, 12.00 uur").last == date(2027, 6, 15)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("09:00-16:00", "9.00 tot 16.00 uur"),
        ("14 uur", "14.00 uur"),
        ("dagelijks 9.00-10.00", "elke dag van 9.00 tot 10.00 uur"),
        ("ma - vr 9.00", "maandag t/m vrijdag om 9.00 uur"),
        ("woensdag 9.00-10.00", "woensdag van 9.00 tot 10.00 uur"),
        ("op werkdagen 9.00-17.00 uur", "maandag t/m vrijdag van 9.00 tot 17.00 uur"),
        ("15-18 uur, inloop vanaf 14.30", "15.00 tot 18.00 uur, inloop vanaf 14.30 uur"),
    ],
)
def test_shown_time_reads_back(text, shown):
    clock = parse_clock(text)
    assert show_clock(clock) == shown
    assert parse_clock(shown) == clock
