"""Events and surveys: every way of writing one thing means the same, and the year comes from where it is certain."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from swvctl.model.anker import anker_van_naam
from swvctl.model.bijeenkomst import Bijeenkomst
from swvctl.model.enquete import Enquete
from swvctl.model.terugblik import punten
from swvctl.validate.agenda import read_respons, split_aanmelden
from swvctl.wanneer import show

TODAY = date(2027, 6, 3)


@pytest.fixture
def event(see):
    def make(text, name="netwerk"):
        seen = see({f"bijeenkomst/{name}": text})
        assert not seen.findings
        return seen.workspace.find(Bijeenkomst, name)

    return make


@pytest.mark.parametrize(
    "text",
    [
        "wanneer: woensdag 14 april 2027, 9.00-16.00 uur",
        "wanneer: woensdag 14 april 2027 van 9.00 tot 16.00 uur",
        "wanneer: 14 april 2027\ntijd: 9.00-16.00 uur",
        "wanneer: 2027-04-14\ntijd: 9:00 - 16:00",
        "momenten: woensdag 14 april 2027 van 9.00 tot 16.00 uur",
        "momenten:\n  - wanneer: 14 april 2027\n    tijd: 9.00-16.00 uur",
        "momenten: [14 april 2027]\ntijd: 9.00-16.00 uur",
    ],
)
def test_day_and_time_in_every_way_of_writing(event, text):
    [sessie] = event(f"titel: Netwerk\n{text}\n").momenten_gelezen
    assert sessie.dag == date(2027, 4, 14)
    assert (sessie.wanneer.clock.begin, sessie.wanneer.clock.end) == (9 * 60, 16 * 60)


def test_a_moment_may_say_what_it_is_about(event):
    found = event(
        "titel: Reeks\nsessies: reeks\nmomenten:\n  - 14 september 2027: Start\n  - 12 oktober 2027\n"
    )
    assert [sessie.wat for sessie in found.momenten_gelezen] == ["Start", ""]
    assert [sessie.id for sessie in found.momenten_gelezen] == ["1", "2"]


def test_the_year_comes_from_the_school_year_of_the_event(event):
    found = event("titel: OPR\nwanneer: schooljaar 2027-2028\nmomenten: [21 september, 18 januari]\n")
    assert found.dagen == [date(2027, 9, 21), date(2028, 1, 18)]


@pytest.mark.parametrize(
    ("name", "text", "day"),
    [
        ("studiedag-2027", "31 december", date(2027, 12, 31)),
        ("studiedag-2027", "1 januari", date(2027, 1, 1)),
        ("studiedag-2028", "1 januari", date(2028, 1, 1)),
        ("studiedag-2028", "31 december", date(2028, 12, 31)),
        ("studiedag-2028", "29 februari", date(2028, 2, 29)),
        ("opr-2027-2028", "1 augustus", date(2027, 8, 1)),
        ("opr-2027-2028", "31 juli", date(2028, 7, 31)),
    ],
)
def test_the_year_in_the_name_of_a_file(name, text, day):
    assert anker_van_naam(name).lees(text).day == day


@pytest.mark.parametrize("name", ["studiedag", "van-2026-naar-2027", "plan-2027-2029", "20271"])
def test_a_name_that_makes_no_year_certain(name):
    assert anker_van_naam(name).lees("14 april") is None


@pytest.mark.parametrize(
    ("text", "until", "link"),
    [
        (
            "aanmelden: uiterlijk 10 juni 2027 via https://x.example/a",
            "uiterlijk 10 juni 2027",
            "https://x.example/a",
        ),
        ("aanmelden: voor 10 juni, via https://x.example/a", "voor 10 juni 2027", "https://x.example/a"),
        (
            "aanmelden:\n  uiterlijk: 10 juni 2027\n  link: https://x.example/a",
            "10 juni 2027",
            "https://x.example/a",
        ),
        ("aanmelden: via https://x.example/a", None, "https://x.example/a"),
        ("aanmelden: t/m donderdag 10 juni", "t/m donderdag 10 juni 2027", ""),
    ],
)
def test_registering_in_one_line_or_in_parts(event, text, until, link):
    found = event(f"titel: Netwerk\nwanneer: 15 juni 2027\n{text}\n").aanmelding
    assert found.gevraagd
    assert found.link == link
    assert (show(found.uiterlijk) if found.uiterlijk else None) == until


@pytest.mark.parametrize(
    ("text", "gesloten", "niet_nodig"),
    [
        ("gesloten", True, False),
        ("Gesloten.", True, False),
        ("vol", True, False),
        ("niet nodig", False, True),
    ],
)
def test_registering_that_is_closed_or_not_needed(event, text, gesloten, niet_nodig):
    found = event(f"titel: Netwerk\nwanneer: 15 juni 2027\naanmelden: {text}\n").aanmelding
    assert (found.gevraagd, found.gesloten, found.niet_nodig) == (False, gesloten, niet_nodig)
    assert not found.open_op(TODAY)


def test_a_deadline_counts_its_own_day_unless_it_says_before(event):
    until = event(
        "titel: A\nwanneer: 15 juni 2027\naanmelden: uiterlijk 10 juni via https://x.example\n"
    ).aanmelding
    before = event(
        "titel: A\nwanneer: 15 juni 2027\naanmelden: voor 10 juni via https://x.example\n"
    ).aanmelding
    assert until.open_op(date(2027, 6, 10))
    assert not until.open_op(date(2027, 6, 11))
    assert before.open_op(date(2027, 6, 9))
    assert not before.open_op(date(2027, 6, 10))


def test_a_session_that_does_not_take_place_is_no_day_of_the_event(event):
    found = event(
        "titel: Reeks\nsessies: reeks\nmomenten:\n"
        "  - {wanneer: 10 juni 2027, status: vervallen}\n  - {wanneer: 17 juni 2027}\n"
    )
    assert found.eerste_dag == found.laatste_dag == date(2027, 6, 17)
    assert [sessie.gaat_door for sessie in found.momenten_gelezen] == [False, True]


@pytest.mark.parametrize("word", ["vervallen", "afgelast"])
def test_what_is_cancelled_is_cancelled_as_a_whole(event, word):
    found = event(f"titel: Reeks\nstatus: {word}\nmomenten: [10 juni 2027, 17 juni 2027]\n")
    assert not any(sessie.gaat_door for sessie in found.momenten_gelezen)
    assert found.eerste_dag is None


def test_an_event_without_an_end_is_never_over(event):
    assert not event("titel: A\nwanneer: nader te bepalen\n").voorbij(date(2099, 1, 1))
    assert event("titel: A\nwanneer: mei 2027\n").voorbij(TODAY)
    assert not event("titel: A\nwanneer: 3 juni 2027\n").voorbij(TODAY)


@pytest.mark.parametrize("key", ["ideeen", "ideeën"])
def test_ideas_with_or_without_diaeresis(event, key):
    found = event(f"titel: A\nwanneer: mei 2027\nterugblik:\n  {key}: [ook voor leraren]\n")
    assert found.terugblik.ideeen == ("ook voor leraren",)


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["meer variatie", "kortere start"], ["meer variatie", "kortere start"]),
        (["- meer variatie\n- kortere start\n"], ["meer variatie", "kortere start"]),
        (
            ["* meer variatie\n  in de workshops\n* kortere start"],
            ["meer variatie in de workshops", "kortere start"],
        ),
        (["één zin\nop twee regels"], ["één zin op twee regels"]),
        (["- meer variatie\n-\n"], ["meer variatie"]),
        (["vooraf\n- meer variatie"], ["vooraf", "meer variatie"]),
        (["", "  \n "], []),
    ],
)
def test_points_as_a_list_or_one_bullet_a_line(texts, found):
    assert punten(texts) == found


@pytest.mark.parametrize(
    ("text", "asked", "said"),
    [
        ("41 van 60", 41, 60),
        ("41 van de 60", 41, 60),
        ("1.200 van 2.000", 1200, 2000),
        ("41", 41, None),
        ("ruim 40", 40, None),
    ],
)
def test_how_many_took_part(text, asked, said):
    assert read_respons(text) == (asked, said)


@pytest.mark.parametrize(
    ("anchor", "day"),
    [("besproken_in: netwerk", date(2026, 6, 14)), ("", date(2027, 6, 14))],
)
def test_a_survey_without_a_year_takes_that_of_its_meeting_else_that_of_its_name(see, anchor, day):
    workspace = see(
        {
            "bijeenkomst/netwerk": "titel: Netwerk\nwanneer: 22 juni 2026\n",
            "enquete/inzet-2027": f"titel: Inzet\nwanneer: voor 15 juni\n{anchor}\n",
        }
    ).workspace
    assert workspace.find(Enquete, "inzet-2027").sluit(workspace).last == day


@pytest.mark.parametrize(
    ("text", "day", "is_open"),
    [
        ("wanneer: t/m 8 juni 2027", date(2027, 6, 8), True),
        ("wanneer: t/m 8 juni 2027", date(2027, 6, 9), False),
        ("wanneer: voor 8 juni 2027", date(2027, 6, 8), False),
        ("wanneer: 10 t/m 20 juni 2027", date(2027, 6, 9), False),
        ("wanneer: 10 t/m 20 juni 2027", date(2027, 6, 10), True),
        ("wanneer: t/m 8 juni 2027\nuitkomst: Goed.", date(2027, 6, 3), False),
        ("wanneer: t/m 8 juni 2027\nstatus: gesloten", date(2027, 6, 3), False),
        ("duur: 5 minuten", date(2027, 6, 3), True),
    ],
)
def test_when_a_survey_is_open(see, text, day, is_open):
    workspace = see({"enquete/inzet": f"titel: Inzet\n{text}\n"}).workspace
    assert workspace.find(Enquete, "inzet").open_op(day, workspace) is is_open


def test_questions_as_a_number_or_as_a_list(see):
    workspace = see(
        {
            "enquete/getal": "titel: A\nvragen: 3\n",
            "enquete/lijst": "titel: B\nvragen: [Wat ging goed?, Wat kan beter?]\n",
            "enquete/een": "titel: C\nvragen: Wat ging goed?\n",
        }
    ).workspace
    counts = {item.name: (item.aantal_vragen, len(item.vragenlijst)) for item in workspace.all(Enquete)}
    assert counts == {"getal": (3, 0), "lijst": (2, 2), "een": (1, 1)}


@given(st.text(max_size=80))
def test_one_line_on_registering_never_loses_a_word(text):
    found = split_aanmelden(text)
    assert found.woord or found.via or found.wanneer == " ".join(text.split())


@given(st.text(max_size=40))
def test_any_response_is_read_or_not(text):
    found = read_respons(text)
    assert found is None or found.aantal >= 0


def test_a_moment_keeps_its_own_time_beside_that_of_the_event(event):
    found = event("titel: A\nmomenten:\n  - 14 april 2027, 9.00 uur\n  - 15 april 2027\ntijd: 13.00 uur\n")
    assert [sessie.wanneer.clock.begin for sessie in found.momenten_gelezen] == [9 * 60, 13 * 60]
