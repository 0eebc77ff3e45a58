"""Calendar files: read back by the library, the same bytes each time; no text becomes a line of its own."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from swvctl.assets import Assets
from swvctl.render import ordered, render
from swvctl.render.agenda.ics import to_ical

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
SWV = "naam: Proefland\nkort: Proefland\ncode: PO9901\nsector: po\n"
HOSTILE = [
    "a\r\nBEGIN:VEVENT\r\nSUMMARY:x",
    "a\nEND:VCALENDAR",
    "a\rATTACH:https://kwaad.example",
    "\x00\x07\x1b[31m\x7f\x85",
    "\u202eomgekeerd\u2066\u200f",
    "\u2028\u2029",
    "BEGIN:VEVENT",
    "a;b,c\\n\\N\"'",
    "<script>alert(1)</script>",
    "é" * 300,
    "\U0001f469\u200d\U0001f680" * 40,
    "e" + "\u0301" * 90,
    "\ud800",
]


@pytest.fixture
def built(see):
    """Every file that is made of these files, by path; the first is a region."""

    def build(files, today=date(2027, 6, 3), only=""):
        seen = see({"samenwerkingsverband": SWV, **files}, today)
        assert not seen.findings
        made = render(seen.workspace, Assets(), ordered(only, draft=False))
        return {file.path: file.content for file in made if file.path.endswith(".ics")}

    return build


@pytest.fixture
def events(built):
    """The events of one record, by their UID."""

    def read(text, name="netwerk"):
        content = built({f"bijeenkomst/{name}": text})[f"intern/bijeenkomst/{name}.ics"]
        return {str(event["UID"]): event for event in Calendar.from_ical(content).walk("VEVENT")}

    return read


def test_a_session_with_a_time(events):
    [(uid, event)] = events(
        "titel: Netwerk\nwanneer: dinsdag 15 juni 2027, 9.00-11.00 uur\nwaar: Kadeplein 4; Rietbeek\n"
    ).items()
    assert uid == "netwerk/1@bijeenkomst.po9901.swvctl"
    assert event["DTSTART"].dt == datetime(2027, 6, 15, 9, tzinfo=AMSTERDAM)
    assert event["DTEND"].dt == datetime(2027, 6, 15, 11, tzinfo=AMSTERDAM)
    assert event["DTSTART"].params["TZID"] == "Europe/Amsterdam"
    assert (event["LOCATION"], event["STATUS"], event["SEQUENCE"]) == (
        "Kadeplein 4; Rietbeek",
        "CONFIRMED",
        0,
    )


@pytest.mark.parametrize(
    ("day", "offset"),
    [
        ("27 maart 2027", 1),
        ("28 maart 2027", 2),  # the clock went forward that night
        ("30 oktober 2027", 2),
        ("31 oktober 2027", 1),  # and back
    ],
)
def test_times_are_right_on_both_sides_of_the_clock_change(events, day, offset):
    [event] = events(f"titel: A\nwanneer: {day}, 9.00 uur\n").values()
    assert event["DTSTART"].dt.utcoffset() == timedelta(hours=offset)


def test_the_zone_in_the_file_says_the_same_as_the_zone_of_the_system(built):
    calendar = Calendar.from_ical(
        built({"bijeenkomst/a": "titel: A\nwanneer: 15 juni 2027, 9.00 uur\n"})["intern/agenda/alles.ics"]
    )
    [zone] = calendar.walk("VTIMEZONE")
    own = zone.to_tz(lookup_tzid=False)
    for year in range(2000, 2038):
        for month, day in ((1, 15), (3, 24), (4, 2), (7, 1), (10, 23), (11, 2), (12, 31)):
            moment = datetime(year, month, day, 12)  # noqa: DTZ001 - the zone is what is under test
            assert own.utcoffset(moment) == AMSTERDAM.utcoffset(moment), moment


def test_a_whole_day_and_days_in_a_row_end_on_the_day_after(events):
    found = list(events("titel: A\nsessies: reeks\nmomenten: [15 juni 2027, 28 t/m 30 juni 2027]\n").values())
    assert [(event["DTSTART"].dt, event["DTEND"].dt) for event in found] == [
        (date(2027, 6, 15), date(2027, 6, 16)),
        (date(2027, 6, 28), date(2027, 7, 1)),
    ]
    assert found[0]["DTSTART"].params["VALUE"] == "DATE"


def test_a_time_that_comes_back_each_day_is_an_event_each_day(events):
    found = events("titel: Week\nwanneer: 31 mei t/m 4 juni 2027\ntijd: elke dag van 9.00 tot 10.00 uur\n")
    assert [event["DTSTART"].dt.day for event in found.values()] == [31, 1, 2, 3, 4]
    assert next(iter(found)) == "netwerk/1/2027-05-31@bijeenkomst.po9901.swvctl"


@pytest.mark.parametrize(
    "text",
    [
        "november 2027",
        "nader te bepalen in mei 2027",
        "voorjaar 2028",
        "circa 15 juni 2027",
        "tussen 10 en 14 mei 2028",
        "voor 15 juni 2027",
        "n.t.b.",
    ],
)
def test_what_has_no_day_is_in_no_calendar(built, text):
    assert not built({"bijeenkomst/a": f"titel: A\nwanneer: {text}\n"})


def test_names_hold_when_a_record_is_renamed_or_a_session_is_added(events):
    old = events("titel: A\nmomenten: [15 juni 2027, 22 juni 2027]\nsessies: reeks\n", "oud")
    new = events(
        "titel: B\neerder: oud\nmomenten: [16 juni 2027, 22 juni 2027, 29 juni 2027]\nsessies: reeks\n",
        "nieuw",
    )
    assert list(old) == list(new)[:2]
    own = events("titel: A\nmomenten: [{id: herfst, wanneer: 15 juni 2027}]\n")
    assert list(own) == ["netwerk/herfst@bijeenkomst.po9901.swvctl"]


SEQUENCE = [
    "wanneer: 2 juni 2027, 14.00 uur",
    "wanneer: nader te bepalen in september 2027\nstatus: verzet\nstond_op: 2 juni 2027, 14.00 uur",
    "wanneer: 14 september 2027, 14.00 uur\nstatus: verzet\nstond_op: 2 juni 2027, 14.00 uur",
    "wanneer: n.t.b.\nstatus: verzet\nstond_op: ['2 juni 2027, 14.00 uur', '14 september 2027, 14.00 uur']",
    "wanneer: 5 oktober 2027\nstond_op: [2 juni 2027, 14 september 2027]",
    "wanneer: 5 oktober 2027\nstatus: afgelast\nstond_op: [2 juni 2027, 14 september 2027]",
    "wanneer: 5 oktober 2027\nvolgnummer: 1",
]


def test_each_change_has_a_higher_number_and_a_later_stamp(events):
    found = [next(iter(events(f"titel: A\n{text}\n").values())) for text in SEQUENCE]
    numbers = [int(event["SEQUENCE"]) for event in found]
    stamps = [event["DTSTAMP"].dt for event in found]
    assert numbers == [0, 1, 2, 3, 4, 5, 100]
    assert stamps == sorted(set(stamps))
    assert {event["UID"] for event in found} == {"netwerk/1@bijeenkomst.po9901.swvctl"}


def test_what_is_moved_leaves_its_old_day_and_comes_back_on_the_new_one(events):
    moved = [next(iter(events(f"titel: A\n{text}\n").values())) for text in SEQUENCE[1:3]]
    assert [event["STATUS"] for event in moved] == ["CANCELLED", "CONFIRMED"]
    assert [event["DTSTART"].dt.date() for event in moved] == [date(2027, 6, 2), date(2027, 9, 14)]
    assert moved[0]["SUMMARY"] == "Verzet: A"
    assert "stond eerst op woensdag 2 juni 2027 om 14.00 uur" in moved[1]["DESCRIPTION"]


def test_one_session_that_does_not_take_place_is_cancelled_alone(events):
    found = events(
        "titel: A\nsessies: reeks\nmomenten:\n  - {wanneer: 10 juni 2027, status: vervallen}\n  - 17 juni 2027\n"
    )
    assert [event["STATUS"] for event in found.values()] == ["CANCELLED", "CONFIRMED"]


@pytest.mark.parametrize(
    "text", ["wanneer: 15 juni 2027 (o.v.b.)", "wanneer: 15 juni 2027\nstatus: onder voorbehoud"]
)
def test_what_is_not_certain_is_tentative(events, text):
    [event] = events(f"titel: A\n{text}\n").values()
    assert event["STATUS"] == "TENTATIVE"


def test_a_concept_is_in_no_public_calendar(built):
    files = built({"bijeenkomst/a": "titel: A\nwanneer: 15 juni 2027\nstatus: concept\nvoor: leraren\n"})
    assert [path for path in files if path.startswith("publiek")] == []
    assert "intern/bijeenkomst/a.ics" in files


def test_calendars_do_not_change_with_the_day_or_the_run(built):
    files = {
        "bijeenkomst/a": "titel: A\nvoor: leraren\nwanneer: 15 juni 2027\naanmelden: uiterlijk 10 juni via https://x.example\n"
    }
    first, later = built(files, date(2027, 6, 3)), built(files, date(2030, 1, 1))
    assert first == later
    assert sorted(path for path in first if path.startswith("publiek")) == [
        "publiek/agenda/alles.ics",
        "publiek/agenda/voor/leraren.ics",
        "publiek/bijeenkomst/a.ics",
    ]


def test_what_belongs_to_an_event_goes_along(events):
    [found] = events(
        "titel: A\nwanneer: 15 juni 2027\ncontact: beleid@x.example\nonderdelen:\n"
        "  - {tijd: 9.30 uur, titel: Werksessie, waar: zaal 2}\ntoegezegd: [10 juni 2027: programma per mail]\n"
    ).values()
    assert found["CONTACT"] == "beleid@x.example"
    assert "Programma:\n- 9.30 uur: Werksessie (zaal 2)\n" in found["DESCRIPTION"]
    assert "U krijgt nog: Programma per mail, donderdag 10 juni 2027" in found["DESCRIPTION"]
    assert "ORGANIZER" not in found


def test_the_mailbox_of_a_person_goes_into_no_calendar(events):
    [found] = events("titel: A\nwanneer: 15 juni 2027\ncontact: sanne.dejong@x.example\n").values()
    assert found["SUMMARY"] == "A"
    assert "sanne" not in "".join(map(str, found.values()))
    assert "CONTACT" not in found


def event(**words):
    return {
        "uid": "a", "volgnummer": 0, "stand": "zeker", "titel": "A", "begin": "2027-06-15", "einde": "2027-06-15",
        "hele_dag": True, "plaats": "", "tekst": "", "link": "", "contact": "", "voor": [],
    } | words  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_stay_inside_their_line(words):
    item = event(uid=words, titel=words, plaats=words, tekst=words, link=words, contact=words, voor=[words])
    _is_well_formed(to_ical({"naam": words, "gebeurtenissen": [item, event()]}))


@settings(deadline=None)  # the first one loads the library
@given(st.text(), st.text())
def test_any_words_stay_inside_their_line(words, more):
    item = event(titel=words, plaats=more, tekst=words, link=more, contact=more, voor=[words, more])
    _is_well_formed(to_ical({"naam": more, "gebeurtenissen": [item, event()]}))


def _is_well_formed(content):
    lines = content.decode("utf-8").split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)
    assert not any(char for line in lines for char in line if char < " " or char in "\x7f\u202e\u2028")
    unfolded = content.decode("utf-8").replace("\r\n ", "").split("\r\n")
    assert unfolded.count("BEGIN:VEVENT") == 2
    assert unfolded.count("END:VCALENDAR") == 1
    names = {line.split(":")[0].split(";")[0] for line in unfolded if line}
    assert "ATTACH" not in names
    calendar = Calendar.from_ical(content)
    assert len(calendar.walk("VEVENT")) == 2
    assert not calendar.errors


def test_no_events_and_very_many(built):
    assert Calendar.from_ical(to_ical({"naam": "leeg", "gebeurtenissen": []})).walk("VEVENT") == []
    many = to_ical({"naam": "veel", "gebeurtenissen": [event(uid=str(n)) for n in range(5000)]})
    assert len({str(item["UID"]) for item in Calendar.from_ical(many).walk("VEVENT")}) == 5000


@pytest.mark.parametrize(
    ("waar", "place"),
    [("waar: Online\nonline: ja\n", "Online"), ("waar: Kade 4\nonline: ja\n", "Kade 4, en online")],
)
def test_an_event_online_alone_is_in_one_place(events, waar, place):
    [event] = events(f"titel: Netwerk\nwanneer: dinsdag 15 juni 2027, 9.00-11.00 uur\n{waar}").values()
    assert str(event["LOCATION"]) == place
