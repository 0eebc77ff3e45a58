"""Corners of pages: what the example region has no instance of."""

from datetime import date
from email import message_from_bytes, policy
from types import SimpleNamespace

import pytest

from swvctl.model.besluit import Besluit
from swvctl.model.bijeenkomst import Bijeenkomst
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.nieuwsbrief import Nieuwsbrief
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planboom import boom
from swvctl.model.planning import Planning
from swvctl.model.raadpleging import Raadpleging
from swvctl.model.schoolprofiel import Keuze
from swvctl.render.agenda.aanmeldview import aanmeld_view
from swvctl.render.agenda.bijeenkomstzinnen import toezegging
from swvctl.render.agenda.jaarregels import alle_regels
from swvctl.render.nieuws.eml import compose
from swvctl.render.nieuws.nieuwsbrief import _items
from swvctl.render.nieuws.nieuwsitem.besluit import _by_gemeente
from swvctl.render.nieuws.nieuwsitem.plan import _outcomes
from swvctl.render.page import Audience, Site
from swvctl.render.pages.dekking import _there
from swvctl.render.plan.pijlers import _places, pijler_links
from swvctl.render.profiel.veldview import dagdelen_tekst
from swvctl.render.route.besluitview import gemeente_view, titel_van
from swvctl.render.route.overlegagenda import punten
from swvctl.render.route.planningview import wanneer_tekst
from swvctl.render.route.raadpleegview import _themes

MAIL = {
    "onderwerp": "Nieuws",
    "van_naam": "Bureau",
    "van": "bureau@voorbeeld.example",
    "kenmerk": "nieuws.voorbeeld",
    "verzonden": "Thu, 03 Jun 2027 09:00:00 +0200",
}
SWV = "naam: S\ncode: PO9901\nsector: po\ngremia: [{id: opr, naam: Raad, kort: OPR}]\n"


def mail(**other):
    made = {".html": b"<p>Dag</p>", ".txt": b"Dag\n"}
    return message_from_bytes(compose({"mail": MAIL | other}, made), policy=policy.default)


def test_a_mail_has_the_day_of_its_issue_where_that_is_known():
    assert mail()["Date"] == MAIL["verzonden"]
    assert mail(verzonden="")["Date"] is None


def test_a_school_that_does_not_say_how_often_someone_is_there_has_no_comma():
    assert _there("", telt=True)["tekst"] == "genoemd"
    assert _there("2 dagdelen", telt=False) == {
        "teken": "io",
        "getal": "2",
        "tekst": "in opleiding, 2 dagdelen",
    }


def test_a_pillar_that_is_not_there_is_told_without_a_link():
    plan = SimpleNamespace(pijler=lambda _: None)
    for nothing in (plan, None):
        assert list(pijler_links(["weg"], nothing, None, "x")) == [{"titel": "weg", "href": ""}]


@pytest.mark.parametrize(
    ("says", "is_shown"),
    [
        ("tekst: Wij.", True),
        ("stappen: [Doe mee.]", True),
        ("links: [{titel: Lees, link: https://voorbeeld.example}]", True),
        ("id: leeg", False),
    ],
)
def test_an_item_of_its_own_is_shown_when_it_says_something(see, says, is_shown):
    seen = see({"nieuwsbrief/2027-06": f"items:\n  - titel: Los\n    {says}\n"})
    assert not seen.findings
    issue = seen.workspace.find(Nieuwsbrief, "2027-06")
    made = list(_items(issue, SimpleNamespace(workspace=seen.workspace), lambda text, _: text))
    assert [item["titel"] for item in made] == (["Los"] if is_shown else [])


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ("wanneer: mei 2027", "mei 2027"),
        ("wanneer: mei 2027, stond_op: maart 2027", "mei 2027 (stond op maart 2027)"),
        ("gereed: 3 mei 2027", "3 mei 2027"),
        ("wanneer: mei 2027, gereed: 3 mei 2027", "3 mei 2027"),
        ("wanneer: mei 2027, gereed: 3 juni 2027", "gepland mei 2027, werd 3 juni 2027"),
        ("wanneer: mei 2027, gereed: 30 april 2027", "gepland mei 2027, werd 30 april 2027"),
    ],
)
def test_a_step_says_when_it_was_and_when_it_was_planned_only_where_that_differs(see, says, told):
    text = f"titel: P\ndoelen:\n  - doel: Meer\n    stappen: [{{wat: Doen, {says}}}]\n"
    (stap,) = see({"planning/p": text}).workspace.find(Planning, "p").stappen
    assert wanneer_tekst(stap) == told


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ("soort: instemming\ngremium: opr", "Instemming van de OPR"),
        ("soort: indiening\nbij: inspectie", "Indiening bij de inspectie"),
        ("soort: vaststelling", "Vaststelling"),
    ],
)
def test_a_decision_without_a_title_is_called_after_its_step_and_its_body(see, says, told):
    files = {"samenwerkingsverband": SWV, "besluit/een": f"{says}\ndatum: 3 mei 2027\n"}
    assert [regel.wat for regel in alle_regels(see(files).workspace)] == [told]


@pytest.mark.parametrize(
    ("wanneer", "stand"),
    [("1 juni 2027", "geweest"), ("5 juni 2027", "gepland"), ("nader te bepalen", "gepland")],
)
def test_a_meeting_of_a_body_was_there_once_its_day_is_past(see, wanneer, stand):
    event = f"titel: Vergadering\ngremium: opr\nwanneer: {wanneer}\n"
    (punt,) = punten(see({"samenwerkingsverband": SWV, "bijeenkomst/opr": event}).workspace)
    assert (punt.wat, punt.stand) == ("Vergadering", stand)


def test_a_gemeente_without_a_day_or_a_name_of_its_own_is_still_in_the_table(see):
    text = "soort: overleg\ngemeenten: [{gemeente: rietbeek}, {gemeente: rietbeek, datum: 3 mei 2027}]\n"
    workspace = see({"samenwerkingsverband": SWV, "besluit/een": text}).workspace
    (besluit,) = workspace.all(Besluit)
    rows = [gemeente_view(row, workspace) for row in besluit.gemeenten]
    assert [(row["naam"], row["datum"]) for row in rows] == [("rietbeek", ""), ("rietbeek", "3 mei 2027")]


@pytest.mark.parametrize(
    ("who", "told"),
    [("gremium: opr", "Raad"), ("bij: inspectie", "inspectie"), ("met: [VO9901]", "VO9901")],
)
def test_an_outcome_in_the_news_begins_with_whose_it_is(see, who, told):
    text = f"soort: advies\n{who}\ndatum: 3 mei 2027\nuitkomst: positief\n"
    workspace = see({"samenwerkingsverband": SWV, "besluit/een": text}).workspace
    (besluit,) = workspace.all(Besluit)
    (said,) = _outcomes(besluit, workspace)
    assert said.casefold().startswith(told.casefold())


def test_of_a_consultation_each_gemeente_is_told_and_nothing_more(see):
    text = "soort: overleg\ngremium: opr\ngemeenten:\n  - {gemeente: rietbeek, datum: 3 mei 2027, uitkomst: akkoord}\n"
    workspace = see({"samenwerkingsverband": SWV, "besluit/een": text}).workspace
    (besluit,) = workspace.all(Besluit)
    assert list(_outcomes(besluit, workspace)) == ["Rietbeek, 3 mei 2027: akkoord"]


def test_a_further_talk_with_a_gemeente_is_told_in_the_news_too(see):
    row = "{gemeente: rietbeek, datum: 3 mei 2027, vervolg: [10 juni 2027], uitkomst: akkoord}"
    text = f"soort: overleg\ngremium: opr\ngemeenten:\n  - {row}\n"
    workspace = see({"samenwerkingsverband": SWV, "besluit/een": text}).workspace
    (besluit,) = workspace.all(Besluit)
    site = Site(workspace, Audience.INTERN, frozenset(), draft=False, today=workspace.today, generator="")
    assert list(_outcomes(besluit, workspace)) == ["Rietbeek, 3 mei en 10 juni 2027: akkoord"]
    assert list(_by_gemeente(besluit, site)) == ["rietbeek, 3 mei en 10 juni 2027: akkoord"]


@pytest.mark.parametrize(
    ("gremium", "titel"), [("opr", "Raad"), ("raad-van-ouders", "Raad-van-ouders"), ("", "Overleg")]
)
def test_a_consultation_is_called_by_its_body_also_by_one_that_is_not_in_the_region(see, gremium, titel):
    text = f"soort: overleg\ngremium: {gremium}\ndatum: 3 mei 2027\n"
    workspace = see({"samenwerkingsverband": SWV, "besluit/een": text}).workspace
    (besluit,) = workspace.all(Besluit)
    assert titel_van(besluit, workspace) == titel


def test_a_chapter_of_one_text_is_called_by_its_own_name(see):
    files = {"hoofdstuk/2027-2031/a": "titel: A\ntekst: Wij.\n"}
    files["hoofdstuk/2027-2031/b"] = "titel: B\nparagrafen: [{id: x, titel: X, tekst: Wij.}]\n"
    chapters = see(files).workspace.all(Hoofdstuk)
    names = [chapter.naam_van(deel) for chapter in chapters for deel in chapter.delen]
    assert names == ["2027-2031/a", "2027-2031/b/x"]


@pytest.mark.parametrize(("places", "told"), [(1, "Er is 1 plaats."), (12, "Er zijn 12 plaatsen.")])
def test_one_place_is_told_as_one(see, places, told):
    text = f"titel: N\nwanneer: 15 juni 2027\naanmelden: {{uiterlijk: 10 juni 2027, plaatsen: {places}}}\n"
    (event,) = see({"bijeenkomst/n": text}).workspace.all(Bijeenkomst)
    assert told in str(aanmeld_view(event, date(2027, 6, 3)))


@pytest.mark.parametrize("via", ["https://voorbeeld.example/x", "bureau@voorbeeld.example"])
def test_an_address_to_register_at_is_a_link_and_no_words(see, via):
    text = f"titel: N\nwanneer: 15 juni 2027\naanmelden: uiterlijk 10 juni 2027 via {via}\n"
    (event,) = see({"bijeenkomst/n": text}).workspace.all(Bijeenkomst)
    found = event.aanmelding
    assert (found.link or found.mail, found.via) == (via, "")


def test_one_cancelled_moment_of_an_event_that_is_on_leaves_the_others(see):
    parts = "[{wanneer: 15 juni 2027}, {wanneer: 16 juni 2027, status: vervallen}]"
    whole = see({"bijeenkomst/n": f"titel: N\nmomenten: {parts}\n"}).workspace
    (event,) = whole.all(Bijeenkomst)
    assert [sessie.status for sessie in event.momenten_gelezen] == ["gepland", "vervallen"]
    off = see({"bijeenkomst/n": f"titel: N\nstatus: vervallen\nmomenten: {parts}\n"}).workspace
    (event,) = off.all(Bijeenkomst)
    assert [sessie.gaat_door for sessie in event.momenten_gelezen] == [False, False]


@pytest.mark.parametrize(("day", "told"), [(date(2027, 6, 3), True), (date(2027, 6, 12), False)])
def test_how_to_register_is_told_while_one_can(see, day, told):
    text = "titel: N\nwanneer: 15 juni 2027\naanmelden: {uiterlijk: 10 juni 2027, toelichting: Bel gerust.}\n"
    (event,) = see({"bijeenkomst/n": text}).workspace.all(Bijeenkomst)
    assert ("Bel gerust" in str(aanmeld_view(event, day))) is told


@pytest.mark.parametrize(
    ("more", "day", "stand"),
    [("", 3, ""), ("", 8, "volgt nog"), (", gereed: 6 juni 2027", 8, "beschikbaar")],
)
def test_of_what_was_promised_is_told_whether_it_is_there(see, more, day, stand):
    text = f"titel: N\nwanneer: 15 juni 2027\ntoegezegd:\n  - {{wat: Verslag, wanneer: 7 juni 2027{more}}}\n"
    (event,) = see({"bijeenkomst/n": text}).workspace.all(Bijeenkomst)
    (promise,) = event.toegezegd
    assert toezegging(promise, event, date(2027, 6, day))["stand"] == stand


@pytest.mark.parametrize(
    ("amount", "said"), [("1", "1 dagdeel"), ("2", "2 dagdelen"), ("0,5", "0,5 dagdelen")]
)
def test_half_days_are_told_as_one_or_more(amount, said):
    assert dagdelen_tekst(Keuze(place=None, keuze="x", dagdelen=amount)) == f"{said} per week"


def test_themes_are_counted_and_the_most_spoken_of_comes_first(see):
    talks = "  - {thema: a, deelnemers: 30}\n  - {thema: b, deelnemers: 2}\n  - {thema: b, deelnemers: 3}\n"
    themes = "themas: [{id: a, titel: Eerste}, {id: b, titel: Tweede}, {id: c, titel: Derde}]\n"
    workspace = see({"raadpleging/week": f"titel: Week\n{themes}gesprekken:\n{talks}"}).workspace
    (week,) = workspace.all(Raadpleging)
    said = [(row["titel"], row["gesprekken"], row["deelnemers"]) for row in _themes(week)]
    assert said == [("Tweede", 2, 5), ("Eerste", 1, 30), ("Derde", 0, 0)]


def test_a_chapter_about_a_pillar_is_told_whole_and_its_paragraphs_not_again(see):
    paragraphs = (
        "paragrafen:\n  - {id: x, titel: X, pijler: basis, tekst: Wij.}\n  - {id: y, titel: Y, tekst: Wij.}\n"
    )
    plan = "titel: P\nperiode: 2027-2031\nstatus: concept\npijlers: [{id: basis, titel: Basis}]\n"
    files = {
        "ondersteuningsplan/2027-2031": f"{plan}hoofdstukken: [a, b]\n",
        "hoofdstuk/2027-2031/a": f"titel: A\npijler: basis\n{paragraphs}",
        "hoofdstuk/2027-2031/b": f"titel: B\n{paragraphs}",
    }
    workspace = see(files).workspace
    (plan,) = workspace.all(Ondersteuningsplan)
    found = _places(plan, plan.pijlers[0], boom(plan, workspace))
    assert [(whole, place["nummer"]) for whole, place in found] == [(True, "1"), (False, "2.1")]
