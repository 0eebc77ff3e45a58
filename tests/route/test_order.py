"""Days, months, seasons and undetermined moments of all kinds of records stand in one order."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from swvctl.assets import Assets
from swvctl.check import check
from swvctl.model.besluitvorming import route_van
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.render import ordered, render
from swvctl.render.page import Audience, Site
from swvctl.render.route.besluitview import route_view
from swvctl.render.route.gantt import LEFT, Rij, gantt_view
from swvctl.render.route.overlegagenda import gelinkt, per_maand, punten
from swvctl.wanneer import parse, show, show_in_sentence

KADER = Path(__file__).parents[2] / "data/kader/route-plan-po.yaml"
RIGHT_EDGE = 50  # a mark has this much room beside it
WORDS = 52  # how wide "aug 2027" is in a picture
SWV = """
naam: Samenwerkingsverband Proefland
code: PO9901
sector: po
gremia:
  - {id: opr, naam: Ondersteuningsplanraad, kort: OPR, termijn: 6 weken}
"""
PLAN = "titel: Samen\nperiode: 2027-2031\nstatus: vastgesteld\n"
PLANNING = """
titel: Planning
plan: 2027-2031
doelen:
  - doel: Alles op volgorde.
    stappen:
      - voorjaar 2028: Seizoen
      - nader te bepalen in mei 2028: Nog te bepalen
      - voor 1 maart 2028: Uiterste dag
      - schooljaar 2027-2028: Een heel jaar
      - 14 maart 2028: Een dag
      - maart 2028: Een maand
      - binnenkort: Zonder dag
      - Zonder wanneer
"""


def region(see, **more):
    return see(
        {
            "samenwerkingsverband": SWV,
            "ondersteuningsplan/2027-2031": PLAN,
            "planning/2027-2031": PLANNING,
            **more,
        }
    ).workspace


def site(workspace, today):
    names = frozenset(
        {"besluit/route", "raadpleging/verslag", "bijeenkomst/bijeenkomst", "planning/planning"}
    )
    return Site(workspace, Audience.INTERN, names, draft=False, today=today, generator="swvctl")


def test_everything_sorts_together(see):
    workspace = region(
        see,
        **{
            "besluit/a": "{soort: advies, gremium: opr, over: 2027-2031, datum: 20 maart 2028}",
            "raadpleging/b": "titel: Week\nmomenten:\n  - {wat: Overleg, wanneer: 2 t/m 6 maart 2028, gremium: opr}\n",
        },
    )
    assert [punt.wat for punt in punten(workspace)] == [
        "Een heel jaar",
        "Uiterste dag",
        "Een maand",
        "Seizoen",
        "Overleg",
        "Een dag",
        "Advies van de ondersteuningsplanraad",
        "Nog te bepalen",
        "Zonder dag",
        "Zonder wanneer",
    ]


def test_months_follow_each_other_and_what_has_no_day_comes_last(see):
    workspace = region(see)
    ahead, behind = per_maand(punten(workspace), site(workspace, date(2028, 3, 20)), "planning-per-maand")
    assert [block["titel"] for block in behind] == ["augustus 2027", "februari 2028"]
    assert [block["titel"] for block in ahead] == ["maart 2028", "mei 2028", "Nog geen datum"]


@pytest.mark.parametrize(
    ("meetings", "said"),
    [
        ("- 20 maart 2029\n", "uiterlijk 6 februari 2029"),
        ("- 6 maart 2029\n- 20 maart 2029\n", "6 weken eerder, de dag volgt"),
        ("- 20 april 2029\n", "6 weken eerder, de dag volgt"),
    ],
)
def test_the_papers_of_a_month_go_out_before_the_meeting_of_that_month(see, meetings, said):
    """Who must read them hears at least how long before."""
    step = "{wat: OPR gevraagd in te stemmen, wanneer: maart 2029, gremium: opr}"
    planning = f"titel: P\nplan: 2027-2031\nmijlpalen: [{step}]\n"
    dates = "titel: Vergadering\ngremium: opr\nmomenten:\n" + meetings.replace("- ", "  - wanneer: ")
    workspace = region(see, **{"planning/2027-2031": planning, "bijeenkomst/c": dates})
    assert [punt.stukken for punt in punten(workspace) if punt.wat.startswith("OPR gevraagd")] == [said]


def test_every_point_leads_to_where_more_stands(see):
    workspace = region(
        see,
        **{
            "besluit/a": "{soort: advies, gremium: opr, over: 2027-2031, datum: 20 maart 2028}",
            "raadpleging/b": "titel: Week\nwanneer: 2 t/m 6 maart 2028\n",
            "bijeenkomst/c": "titel: Vergadering\ngremium: opr\nwanneer: 7 maart 2028\n",
            "planning/d": "titel: D\nplan: 2027-2031\nmijlpalen:\n  - {id: klaar, wat: Klaar, wanneer: mei 2029}\n"
            "doelen:\n  - {id: doel, doel: Dat., stappen: [{wat: Los, wanneer: juni 2029}]}\n",
        },
    )
    found = {
        punt.wat: gelinkt(punt, site(workspace, date(2027, 6, 3)), "gremium/opr")["href"]
        for punt in punten(workspace)
    }
    assert found["Advies van de ondersteuningsplanraad"] == "../besluit/2027-2031.html#a"
    assert found["Week"] == "../raadpleging/b.html"
    assert found["Vergadering"] == "../bijeenkomst/c.html"
    assert found["Klaar"] == "../planning/d.html#klaar"
    assert found["Los"] == "../planning/d.html#doel"


def test_a_decision_takes_the_place_of_its_milestone(see):
    workspace = region(
        see,
        **{
            "besluit/vast": "{soort: vaststelling, over: 2027-2031, datum: 25 maart 2027, uitkomst: vastgesteld}",
            "planning/route": "titel: Route\nplan: 2027-2031\nmijlpalen:\n"
            "  - {wat: Vaststelling, soort: vaststelling, wanneer: 1 april 2027, besluit: vast}\n"
            "  - {wat: Indiening, soort: indiening, wanneer: voor 1 mei 2027}\n",
        },
    )
    plan = workspace.find(Ondersteuningsplan, "2027-2031")
    steps = route_van(plan, workspace).stappen
    assert [(stap.soort, stap.besluit is not None) for stap in steps] == [
        ("vaststelling", True),
        ("indiening", False),
    ]


_TEXTS = st.sampled_from(
    [
        "14 maart 2028",
        "maart 2028",
        "sept-dec 2027",
        "voorjaar 2028",
        "uiterlijk 1 juli 2029",
        "vanaf 1 augustus 2027",
        "schooljaar 2028-2029",
        "2027-2029",
        "nader te bepalen in mei 2028",
        "binnenkort",
        "begin 2030",
    ]
)


@given(st.lists(_TEXTS, min_size=1, max_size=12))
def test_every_row_of_a_picture_stays_within_it(texts):
    view = gantt_view([Rij("kop", kop=True), *(Rij(text, parse(text)) for text in texts)], "Proef")
    if view is None:
        assert set(texts) == {"binnenkort"}
        return
    for picture, left in ((view, LEFT), (view["smal"], 0)):
        for row in picture["rijen"]:
            assert row["vorm"] == "" or left <= row["x"] <= picture["breedte"] - RIGHT_EDGE
            assert row["vorm"] == "" or row["top"] < row["midden"] < row["onder"]
            assert row["onder"] <= picture["hoogte"]


def test_on_a_narrow_screen_the_words_stand_above_the_bar_and_each_heading_repeats_the_years():
    rows = [
        Rij("Eerst", kop=True),
        Rij("Uitleg " * 12, parse("voorjaar 2028")),
        Rij("Dan", kop=True),
        Rij("Kort", parse("mei 2030")),
    ]
    narrow = gantt_view(rows, "Proef")["smal"]
    drawn = [row for row in narrow["rijen"] if row["vorm"]]
    headings = [row for row in narrow["rijen"] if row["kop"]]
    assert all(row["boven"] > row["gebroken"][-1]["y"] for row in drawn)
    assert all(
        row["top"] + row["hoogte"] < y < row["onder"]
        for row, y in zip(headings, narrow["schalen"], strict=True)
    )
    assert [tick["tekst"] for tick in narrow["strepen"]] == [
        "jan 2028",
        "jul 2028",
        "jan 2029",
        "jul 2029",
        "jan 2030",
    ]


def test_a_narrow_picture_without_headings_has_its_years_on_top():
    narrow = gantt_view([Rij("Kort", parse("mei 2030"))], "Proef")["smal"]
    assert [y < narrow["rijen"][0]["top"] for y in narrow["schalen"]] == [True]


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (["27 februari 2029"], ["jan 2029"]),
        (["november 2028", "februari 2029"], ["okt 2028", "jan 2029"]),
    ],
)
def test_a_picture_of_a_few_months_says_when_that_is(texts, said):
    view = gantt_view([Rij(text, parse(text)) for text in texts], "Proef")
    for picture in (view, view["smal"]):
        assert [tick["tekst"] for tick in picture["strepen"]] == said


@given(st.dates(date(2020, 1, 1), date(2060, 1, 1)), st.dates(date(2020, 1, 1), date(2060, 1, 1)))
def test_every_line_of_the_scale_has_its_words_inside_the_picture_and_clear_of_the_next(first, last):
    view = gantt_view([Rij("a", parse(str(first))), Rij("b", parse(str(last)))], "Proef")
    for picture in (view, view["smal"]):
        places = [tick["x"] for tick in picture["strepen"]]
        assert all(tick["tekst"] for tick in picture["strepen"])
        assert all(x + WORDS <= picture["breedte"] for x in places)
        assert all(later - earlier >= WORDS for earlier, later in pairwise(places))
        assert places[0] <= min(row["x"] for row in picture["rijen"])


@pytest.mark.parametrize(
    ("text", "month", "shape"),
    [
        ("begin 2028", "januari 2028", "balk"),
        ("half 2028", "juli 2028", "balk"),
        ("eind 2027", "december 2027", "balk"),
        ("vanaf eind 2027", "december 2027", "start"),
        ("half schooljaar 2027-2028", "januari 2028", "balk"),
        ("eind schooljaar 2027-2028", "juli 2028", "balk"),
    ],
)
def test_a_part_of_a_year_is_drawn_in_the_month_where_the_calendars_have_it(see, text, month, shape):
    around = [Rij(at, parse(at)) for at in ("januari 2027", "december 2028")]
    view = gantt_view([*around, Rij(text, parse(text)), Rij(month, parse(month))], "Proef")
    *_, part, whole = view["rijen"]
    assert (part["x"], part["breedte"], part["vorm"]) == (whole["x"], whole["breedte"], shape)
    *_, part, whole = view["mermaid"]
    assert (part["van"], part["tot"]) == (whole["van"], whole["tot"])
    step = (
        f"titel: P\nplan: 2027-2031\ndoelen:\n  - {{doel: D., stappen: [{{wat: Stap, wanneer: {text}}}]}}\n"
    )
    workspace = region(see, **{"planning/2027-2031": step})
    ahead, _ = per_maand(punten(workspace), site(workspace, date(2027, 1, 1)), "planning-per-maand")
    assert [block["titel"].casefold() for block in ahead] == [month]


STATES = ["vervallen", "gepland", "verzet", "bezig", "gedaan", "fase"]


@pytest.mark.parametrize(
    ("rows", "key"),
    [
        ([Rij("a", parse("mei 2027"), "gepland")], ["Leeg: gepland", "Balk: een periode"]),
        ([Rij("a", parse("1 mei 2027"), "verzet")], ["Streepjes: verzet", "Ruit: één dag"]),
        (
            [
                *(Rij(state, parse("mei 2027"), state) for state in STATES),
                Rij("b", parse("voor 1 mei 2027"), "gepland"),
                Rij("c", parse("vanaf mei 2027"), "gepland"),
            ],
            [
                *("Gevuld: gedaan", "Grijs: bezig", "Leeg: gepland", "Licht vlak: een fase"),
                *("Streepjes: verzet of vervallen", "Balk: een periode"),
                *("Driehoek naar links: uiterlijk", "Driehoek naar rechts: vanaf"),
            ],
        ),
    ],
)
def test_the_key_of_a_planning_tells_only_the_signs_that_are_drawn(rows, key):
    assert gantt_view([Rij("kop", kop=True), *rows, Rij("x", None, "gedaan")], "Proef")["uitleg"] == key


def test_a_long_label_goes_on_on_the_next_line_and_pushes_the_rest_down():
    words = "Bevindingen besproken in het netwerk van intern begeleiders en onderwijsondersteuners"
    view = gantt_view([Rij(words, parse("juni 2027")), Rij("Kort", parse("juli 2027"))], "Proef")
    long, short = view["rijen"]
    assert " ".join(line["tekst"] for line in long["gebroken"]) == words
    assert long["boven"] > long["top"]
    assert short["top"] == long["onder"] > long["gebroken"][-1]["y"]


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        (
            "Keuzelijsten aangepast en voorgelegd aan de scholen",
            ["Keuzelijsten aangepast en", "voorgelegd aan de scholen"],
        ),
        (
            "Besluit, samen met het voortgezet onderwijs, of de regels voor arrangementen gelijk worden",
            ["Besluit, samen met het voortgezet onderwijs, of", "de regels voor arrangementen gelijk worden"],
        ),
        ("Een woord dat nergens past: " + "o" * 40, ["Een woord dat nergens past:", "o" * 40]),
    ],
)
def test_no_word_of_a_label_stands_alone_on_its_last_line_where_others_can_join_it(words, lines):
    view = gantt_view([Rij(words, parse("juni 2027"))], "Proef")
    assert [line["tekst"] for line in view["rijen"][0]["gebroken"]] == lines


@given(_TEXTS)
def test_a_moment_in_a_sentence_reads_back_as_the_same_days(text):
    moment = parse(text)
    again = parse(show_in_sentence(moment))
    assert (again.first, again.last, again.bound) == (moment.first, moment.last, moment.bound)
    assert show(again) == show(moment)


def test_moments_get_their_preposition():
    said = [
        show_in_sentence(parse(text))
        for text in (
            "12 mei 2027",
            "mei 2027",
            "voorjaar 2027",
            "uiterlijk 1 juli 2027",
            "eind 2027",
            "circa 1 mei 2027",
        )
    ]
    assert said == [
        "op 12 mei 2027",
        "in mei 2027",
        "in het voorjaar van 2027",
        "uiterlijk 1 juli 2027",
        "eind 2027",
        "circa 1 mei 2027",
    ]


def test_what_was_planned_and_decided_on_another_day_stands_in_the_route_once(see):
    """Nobody needs to link a decision to its milestone; what is still to come is not taken for done."""
    workspace = region(
        see,
        **{
            "planning/route": "titel: Route\nplan: 2027-2031\nmijlpalen:\n"
            "  - {wat: Instemming gepland, wanneer: 30 maart 2027, soort: instemming, gremium: opr}\n"
            "  - {wat: Opnieuw instemming, wanneer: 30 maart 2028, soort: instemming, gremium: opr}\n"
            "  - {wat: Advies gepland, wanneer: 30 maart 2027, soort: advies, gremium: opr}\n"
            "  - {wat: Het plan gaat in, wanneer: 1 augustus 2027, soort: ingang}\n",
            "besluit/plan": "lijst:\n  - {id: opr, soort: instemming, gremium: opr, over: 2027-2031, "
            "datum: 23 maart 2027, uitkomst: ingestemd}\n",
        },
    )
    plan = workspace.find(Ondersteuningsplan, "2027-2031")
    seen = {
        day: {
            step["titel"]: step["uitkomst"] for step in route_view(plan, site(workspace, day), "x")["stappen"]
        }
        for day in (date(2027, 6, 3), date(2027, 8, 2))
    }
    titles = [
        "Instemming van de ondersteuningsplanraad",
        "Advies gepland",
        "Het plan gaat in",
        "Opnieuw instemming",
    ]
    assert [*seen[date(2027, 6, 3)]] == titles
    assert [found["Het plan gaat in"] for found in seen.values()] == ["komt nog", "ingegaan"]


def test_a_day_that_only_comes_has_no_version_to_be_missing(see):
    """Of a decision without a version that is said; nobody decides on the day on which a plan begins."""
    workspace = region(
        see,
        **{
            "planning/route": "titel: Route\nplan: 2027-2031\nmijlpalen:\n"
            "  - {wat: Het plan gaat in, wanneer: 1 augustus 2027, soort: ingang}\n",
            "versie/2027-2031/0.9": "naam: concept 0.9\ndatum: 1 februari 2027\n",
            "besluit/plan": "lijst:\n"
            "  - {id: opr, soort: instemming, gremium: opr, over: 2027-2031, versie: 0.9, datum: 23 maart 2027,"
            " uitkomst: ingestemd}\n"
            "  - {id: besluit, soort: vaststelling, gremium: opr, over: 2027-2031, datum: 1 april 2027,"
            " uitkomst: vastgesteld}\n",
        },
    )
    made = dict(render(workspace, Assets(), ordered("besluit", draft=True)))
    rows = made["intern/besluit/2027-2031.md"].decode().splitlines()
    last = {
        row.split("|")[1].split("</a>")[-1].strip(): row.split("|")[-2].strip()
        for row in rows
        if row[:2] == "| "
    }
    assert (last["Instemming van de ondersteuningsplanraad"], last["Het plan gaat in"]) == ("0.9", "")
    assert list(last.values()).count("niet vermeld") == 1
    assert made["intern/besluit/2027-2031.html"].decode().count("niet vermeld") == 1


@pytest.mark.parametrize(
    ("decided", "codes"),
    [
        ("soort: instemming, gremium: opr, datum: 23 maart 2027, uitkomst: ingestemd", {"BSL014"}),
        (
            "soort: instemming, gremium: opr, datum: 23 maart 2027, uitkomst: niet ingestemd",
            {"BSL001", "BSL014"},
        ),
        ("soort: indiening, bij: inspectie, datum: 14 april 2027, uitkomst: ingediend", {"BSL001"}),
        (
            "soort: indiening, bij: inspectie, datum: 14 april 2027, uitkomst: niet ingediend",
            {"BSL001", "BSL014"},
        ),
    ],
)
def test_what_was_only_planned_is_no_consent_and_no_submission(see, decided, codes):
    """The planning that swvctl makes has a milestone for each step; it must not hide that the step was not taken."""
    seen = see(
        {
            "samenwerkingsverband": SWV,
            "kader/route-plan-po": KADER.read_text("utf-8"),
            "ondersteuningsplan/2027-2031": PLAN,
            "planning/route": "titel: Route\nplan: 2027-2031\nmijlpalen:\n"
            "  - {wat: Instemming, wanneer: 30 maart 2027, soort: instemming, gremium: opr}\n"
            "  - {wat: Indiening, wanneer: 13 april 2027, soort: indiening}\n",
            "besluit/plan": f"lijst:\n  - {{id: een, over: 2027-2031, {decided}}}\n"
            "  - {id: vast, soort: vaststelling, gremium: bestuur, over: 2027-2031, datum: 7 april 2027, "
            "uitkomst: vastgesteld}\n",
        },
        date(2027, 6, 3),
    )
    found = {finding.code for finding in check(seen.workspace)}
    assert found & {"BSL001", "BSL014"} == codes


@pytest.mark.parametrize(("status", "when"), [("gepland", "14 maart 2028"), ("gereed", "maart 2028")])
def test_a_step_that_is_still_to_come_has_the_day_of_the_session_it_falls_on(see, status, when):
    planning = (
        "titel: Planning\nplan: 2027-2031\ndoelen:\n  - doel: Samen.\n    stappen:\n"
        f"      - {{wat: Gesprek, wanneer: maart 2028, status: {status}, bijeenkomst: netwerkdag}}\n"
    )
    event = "titel: Netwerkdag\nvoor: directeuren\nstatus: gepland\nwanneer: 14 maart 2028\n"
    workspace = region(see, **{"planning/2027-2031": planning, "bijeenkomst/netwerkdag": event})
    found = {punt.wat: punt.wanneer for punt in punten(workspace)}
    assert show(found["Gesprek"]) == when
