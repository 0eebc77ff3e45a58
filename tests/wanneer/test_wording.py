"""What is shown is correct Dutch and means the same when it is read again."""

from datetime import date, timedelta

import pytest
from babel.dates import get_day_names, get_month_names
from hypothesis import given, settings
from hypothesis import strategies as st

from swvctl.wanneer import machine, parse, show, show_date, show_date_with_weekday, show_in_sentence

ANCHOR = date(2021, 6, 3)


@pytest.mark.parametrize(
    ("text", "shown", "noted"),
    [
        ("di 5 okt 2021", "dinsdag 5 oktober 2021", "2021-10-05"),
        ("2021-10-05", "5 oktober 2021", "2021-10-05"),
        ("Okt 21", "oktober 2021", "2021-10"),
        ("sept-dec 21", "september t/m december 2021", "2021-09/2021-12"),
        ("dec 2026 t/m jan 2027", "december 2026 t/m januari 2027", "2026-12/2027-01"),
        ("2-6 nov 2026", "2 t/m 6 november 2026", "2026-11-02/2026-11-06"),
        ("ma 31 mei - vr 4 juni 2021", "maandag 31 mei t/m vrijdag 4 juni 2021", "2021-05-31/2021-06-04"),
        ("31 dec 2020 - 2 jan 2021", "31 december 2020 t/m 2 januari 2021", "2020-12-31/2021-01-02"),
        ("vóór 1 mei 2021", "voor 1 mei 2021", "../2021-04-30"),
        ("uiterlijk wo 5 mei 2021", "uiterlijk woensdag 5 mei 2021", "../2021-05-05"),
        ("tot en met 11 juni 2019", "t/m 11 juni 2019", "../2019-06-11"),
        ("tot aan mei 2021", "tot mei 2021", "../2021-04-30"),
        ("per 1 dec 2024", "vanaf 1 december 2024", "2024-12-01/.."),
        ("na mei 2021", "na mei 2021", "2021-06-01/.."),
        ("vanaf cursusjaar 27/28", "vanaf schooljaar 2027-2028", "2027-08-01/.."),
        ("voorjaar van 2014", "voorjaar 2014", "2014-03/2014-05"),
        ("voor de zomer 2027", "voor de zomer van 2027", "../2027-05-31"),
        ("volgt in voorjaar 2027", "voorjaar 2027 (dag volgt)", "2027-03/2027-05"),
        ("vanaf Q2 2027", "vanaf het tweede kwartaal van 2027", "2027-04-01/.."),
        ("volgt op 5 mei 2027", "5 mei 2027 (nader te bepalen)", "2027-05-05"),
        ("n.t.b. 3 - 5 mei 2027", "3 t/m 5 mei 2027 (dag volgt)", "2027-05-03/2027-05-05"),
        ("medio 2022", "half 2022", "2022-05/2022-08"),
        ("einde maart 2022", "eind maart 2022", "2022-03-21/2022-03-31"),
        ("eind van het schooljaar 2026-2027", "eind schooljaar 2026-2027", "2027-04/2027-07"),
        ("uiterlijk eind schooljaar 2026-2027", "uiterlijk eind schooljaar 2026-2027", "../2027-07-31"),
        ("Q1 2022", "eerste kwartaal van 2022", "2022-01/2022-03"),
        ("2022-W36", "week 36 van 2022", "2022-W36"),
        ("in 2023", "2023", "2023"),
        ("2019/2020", "schooljaar 2019-2020", "2019-08-01/2020-07-31"),
        ("2019 – 2023", "2019-2023", "2019-08-01/2023-07-31"),
        ("2019/aanvang 2020", "januari 2019 t/m april 2020", "2019-01/2020-04"),
        ("nog nader te bepalen moment in mei 2020", "mei 2020 (dag volgt)", "2020-05"),
        ("± mei 2021", "circa mei 2021", "2021-05~"),
        ("mei 2021 (o.v.b.)", "mei 2021 (onder voorbehoud)", "2021-05?"),
        ("15 juni a.s.", "15 juni 2021", "2021-06-15"),
        ("Binnenkort", "Binnenkort", "../.."),
        ("wo 2 juni 2027, 14.00 uur", "woensdag 2 juni 2027 om 14.00 uur", "2027-06-02T14:00"),
        (
            "15 juni 2027, 9-11 uur",
            "15 juni 2027 van 9.00 tot 11.00 uur",
            "2027-06-15T09:00/2027-06-15T11:00",
        ),
    ],
)
def test_moment_is_shown_in_dutch_and_for_machines(text, shown, noted):
    moment = parse(text, anchor=ANCHOR)
    assert show(moment) == shown
    assert machine(moment) == noted


def test_dates_are_shown_with_and_without_weekday():
    assert show_date(date(2027, 3, 1)) == "1 maart 2027"
    assert show_date_with_weekday(date(2027, 6, 3)) == "donderdag 3 juni 2027"


def test_names_of_months_and_days_agree_with_babel():
    months, days = get_month_names("wide", locale="nl"), get_day_names("wide", locale="nl")
    for number in range(1, 13):
        assert show_date(date(2027, number, 1)) == f"1 {months[number]} 2027"
    for number in range(7):
        assert show_date_with_weekday(date(2027, 3, 1 + number)).startswith(days[number])


def test_short_names_of_babel_are_read():
    for number, name in get_month_names("abbreviated", locale="nl").items():
        assert parse(f"{name} 2027").first == date(2027, number, 1)
    for number, name in get_day_names("abbreviated", locale="nl").items():
        assert parse(f"{name} {1 + number} maart 2027").weekday_conflict is None


_YEARS = st.integers(2001, 2098)
_NAMES = ["januari", "feb", "mrt", "april", "mei", "juni", "juli", "aug", "sept", "okt", "nov", "december"]
_MONTHS = st.sampled_from(_NAMES)
_DAYS = st.dates(date(2001, 1, 1), date(2098, 12, 31))
_UNITS = st.one_of(
    _DAYS.map(show_date),
    _DAYS.map(show_date_with_weekday),
    _DAYS.map(date.isoformat),
    st.builds("{} {}".format, _MONTHS, _YEARS),
    st.builds("{} {} {}".format, st.sampled_from(["begin", "half", "eind"]), _MONTHS, _YEARS),
    st.builds(
        "{} {}".format,
        st.sampled_from(["voorjaar", "zomer", "herfst", "winter", "begin", "medio", "eind"]),
        _YEARS,
    ),
    st.builds("Q{} {}".format, st.integers(1, 4), _YEARS),
    st.builds("{} helft {}".format, st.sampled_from(["eerste", "tweede"]), _YEARS),
    st.builds("week {} {}".format, st.integers(1, 52), _YEARS),
    _YEARS.map(str),
    _YEARS.map(lambda year: f"schooljaar {year}-{year + 1}"),
    st.builds(
        lambda part, year: f"{part} schooljaar {year}/{year + 1}",
        st.sampled_from(["begin", "half", "eind"]),
        _YEARS,
    ),
)
_PERIODS = st.builds(
    lambda year, length: f"{year}-{year + length}", st.integers(2001, 2090), st.integers(1, 4)
)
_PARTS = st.one_of(
    st.builds("{} {} {}".format, st.sampled_from(["begin", "half", "eind"]), _MONTHS, _YEARS),
    st.builds("{} {}".format, st.sampled_from(["begin", "medio", "einde"]), _YEARS),
    st.builds(
        lambda part, year: f"{part} schooljaar {year}-{year + 1}",
        st.sampled_from(["begin", "half", "einde"]),
        _YEARS,
    ),
)
_HALF, _LATE = st.integers(0, 5), st.integers(1, 5)
_STRETCHES = st.one_of(
    st.tuples(_DAYS, _DAYS).map(sorted).map(lambda days: f"{show_date(days[0])} t/m {show_date(days[1])}"),
    st.builds(
        lambda first, more, year: f"{_NAMES[first]}-{_NAMES[first + more]} {year}", _HALF, _HALF, _YEARS
    ),
    st.builds(
        lambda first, last, year: f"{_NAMES[first + 6]} t/m {_NAMES[last]} {year}", _LATE, _HALF, _YEARS
    ),
    st.builds(
        lambda year, part: f"{year}/{part} {year + 1}", _YEARS, st.sampled_from(["aanvang", "medio", "eind"])
    ),
    st.builds(lambda year, length: f"{year} t/m {year + length}", st.integers(2001, 2080), st.integers(0, 9)),
    st.builds(
        lambda first, sign, last: f"{first} {sign} {last}",
        st.sampled_from(["1 maart 2000", "maart 2000", "begin 2000", "half mei 2000"]),
        st.sampled_from(["t/m", "tot"]),
        _PARTS,
    ),
    st.builds("begin {0} tot {1} {0}".format, _YEARS, st.sampled_from(["half", "eind"])),
)
_BOUNDS = st.sampled_from(["", "in", "voor", "uiterlijk", "t/m", "tot", "tot aan", "vanaf", "per", "na"])
_SURE = st.sampled_from(["", "", "circa", "nader te bepalen", "vermoedelijk"])
_CLOCKS = st.sampled_from([", 9.00-16.00 uur", " om 14.00 uur", " 9:30"])
_PHRASES = st.one_of(
    st.builds("{} {} {}".format, _SURE, _BOUNDS, st.one_of(_UNITS, _PERIODS, _STRETCHES)),
    st.builds("{} {}{}".format, _BOUNDS, _DAYS.map(show_date_with_weekday), _CLOCKS),
)


def meaning(moment):
    return moment.first, moment.last, moment.certainty, moment.bound, moment.clock, moment.weekday


@settings(max_examples=200, deadline=None, derandomize=True)
@given(_PHRASES)
def test_what_is_shown_reads_back_to_the_same_meaning(text):
    moment = parse(text)
    again = parse(show(moment))
    assert meaning(again) == meaning(moment)
    assert show(again) == show(moment)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.one_of(_UNITS, _PERIODS, _STRETCHES), _BOUNDS)
def test_machine_form_reads_back_to_the_same_days(text, bound):
    moment = parse(f"{bound} {text}")
    again = parse(machine(moment))
    assert (again.first, again.last) == (moment.first, moment.last)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(_PARTS, st.sampled_from(["tot", "voor"]))
def test_until_a_part_never_ends_before_the_whole_of_it_begins(text, bound):
    """And "tot begin" ends before "tot half", and that before "tot eind"; "tot en met" is never shorter."""
    part = parse(text)
    until = parse(f"{bound} {text}")
    assert until.first is None
    assert part.first - timedelta(days=1) <= until.last <= part.last
    assert until.last <= parse(f"t/m {text}").last
    ends = [
        parse(text.replace(text.split()[0], f"{bound} {word}", 1)).last for word in ("begin", "half", "eind")
    ]
    assert ends == sorted(set(ends))


@settings(max_examples=200, deadline=None, derandomize=True)
@given(_PARTS, _DAYS)
def test_from_a_day_until_a_part_ends_with_that_part(text, day):
    until = parse(f"tot {text}").last
    if day <= until:
        assert parse(f"van {show_date(day)} tot {text}").last == until


@settings(max_examples=200, deadline=None, derandomize=True)
@given(_DAYS)
def test_weekday_of_a_date_is_right(day):
    assert parse(show_date_with_weekday(day)).weekday == day.weekday()
    assert parse(show_date_with_weekday(day)).weekday_conflict is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("nader te bepalen in mei 2028", "in mei 2028 (dag volgt)"),
        ("nader te bepalen in het voorjaar van 2028", "in het voorjaar van 2028 (dag volgt)"),
        ("nader te bepalen op 5 mei 2028", "op 5 mei 2028 (nader te bepalen)"),
    ],
)
def test_a_day_that_is_still_to_come_is_told_behind_what_is_known(text, told):
    assert show_in_sentence(parse(text)) == told
