"""The glossary of a plan knows every word that the plan prints, wherever it stands; prose alone spells out."""

from datetime import date

import pytest

from swvctl.model.begrippen import gebruikte
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.render import load_pages
from swvctl.render.page import Audience, Site
from swvctl.render.pages.ondersteuningsplan import heel, publieksversie
from swvctl.render.plan.begrippenview import gelezen

TODAY = date(2027, 6, 3)
REGION = """\
naam: Samenwerkingsverband Voorbeeld
code: PO9901
sector: po
gremia:
  - {id: oogo, naam: Op overeenstemming gericht overleg, kort: OOGO, bevoegdheden: {overleg: ondersteuningsplan}}
"""
PLAN = {
    "samenwerkingsverband": REGION,
    "ondersteuningsplan/2027-2031": (
        "titel: Plan\nperiode: 2027-2031\nstatus: vastgesteld\nhoofdstukken: [basis]\n"
        "publieksversie: {titel: Kort}\n"
    ),
    "hoofdstuk/2027-2031/basis": "titel: Basis\nparagrafen:\n  - {id: een, titel: Een, tekst: Elk kind telt.}\n",
    "begrip/eigen": "lijst:\n  - {id: qwz, begrip: kwaliteitswijzer, kort: QWZ, uitleg: Een lijst.}\n"
    "  - {id: oogo, begrip: op overeenstemming gericht overleg, kort: OOGO, uitleg: Overleg.}\n",
}


def words(see, page, **files):
    load_pages()
    workspace = see({**PLAN, **{name.replace("__", "/"): text for name, text in files.items()}}).workspace
    site = Site(workspace, Audience.PUBLIEK, frozenset(), draft=False, today=TODAY, generator="swvctl")
    (found,) = page(workspace.find(Ondersteuningsplan, "2027-2031"), site)
    return {term["kort"] or term["woord"] for term in found.view["begrippen"]}, found.view


@pytest.mark.parametrize(
    ("kind", "text", "wanted"),
    [
        ("besluit__plan", "soort: overleg\ngremium: oogo\nover: 2027-2031\ndatum: 4 februari 2027\n", "OOGO"),
        (
            "begroting__2027-2031",
            "titel: Geld\nplan: 2027-2031\njaren: [2027]\nlasten: [{QWZ: [10]}]\n",
            "QWZ",
        ),
        (
            "indicator__2027-2031",
            "lijst: [{id: x, titel: Scholen met een QWZ, eenheid: scholen, nulmeting: 2 (2025-2026)}]\n",
            "QWZ",
        ),
        (
            "planning__2027-2031",
            "titel: Planning\nplan: 2027-2031\ndoelen: [{id: a, doel: Een QWZ, stappen: [juni 2028: klaar]}]\n",
            "QWZ",
        ),
        ("bijlage__2027-2031__lijst", "titel: De QWZ uitgelegd\nnummer: 1\nstatus: volgt\n", "QWZ"),
    ],
)
def test_what_stands_outside_the_prose_is_in_the_glossary(see, kind, text, wanted):
    before, _ = words(see, heel)
    assert not {"OOGO", "QWZ"} & before
    after, view = words(see, heel, **{kind: text})
    assert wanted in after
    assert all(not deel["afkortingen"] for chapter in view["hoofdstukken"] for deel in chapter["paragrafen"])


def test_the_short_version_reads_its_own_page_only(see):
    budget = {"begroting__2027-2031": "titel: Geld\nplan: 2027-2031\njaren: [2027]\nlasten: [{QWZ: [10]}]\n"}
    assert "QWZ" in words(see, heel, **budget)[0]
    assert "QWZ" not in words(see, publieksversie, **budget)[0]


def test_what_leads_the_way_is_not_read():
    view = {
        "titel": "A",
        "href": "QWZ.html",
        "delen": [{"anker": "QWZ", "rijen": (["B"], {"wat": "C"})}],
        "nr": 3,
    }
    assert sorted(gelezen(view)) == ["A", "B", "C"]


@pytest.mark.parametrize(
    ("text", "is_meant"),
    [("Elk kind krijgt zorg.", True), ("De zorgplicht telt.", False), ("Verzorgen.", False)],
)
def test_a_short_word_of_the_glossary_is_a_word_by_itself(see, text, is_meant):
    begrip = "lijst:\n  - {id: zorg, begrip: zorg, uitleg: Hulp.}\n"
    workspace = see({"samenwerkingsverband": REGION, "begrip/zorg": begrip}).workspace
    assert ("zorg" in [term.woord for term in gebruikte([text], workspace)]) is is_meant


@pytest.mark.parametrize(("text", "kort"), [("Een QWZ.", "QWZ"), ("Een kwaliteitswijzer.", "")])
def test_a_text_for_parents_explains_no_short_form_that_it_does_not_use(see, text, kort):
    chapter = f"titel: Basis\nparagrafen:\n  - {{id: een, titel: Een, in: [publieksversie], tekst: {text}}}\n"
    _, view = words(see, publieksversie, **{"hoofdstuk__2027-2031__basis": chapter})
    assert [term["kort"] for term in view["begrippen"] if term["woord"] == "kwaliteitswijzer"] == [kort]
