"""The thread of one pillar leads to that of the pillar before it and the one after it."""

from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.render.page import Site
from swvctl.render.pages.rodedraad import pijler

FILES = {
    "samenwerkingsverband": "naam: P\ncode: PO9901\nsector: po\n",
    "ondersteuningsplan/2027-2031": "titel: Samen\nperiode: 2027-2031\nstatus: concept\nhoofdstukken: []\n"
    "pijlers:\n  - {id: een, titel: Een}\n  - {id: twee, titel: Twee}\n  - {id: drie, titel: Drie}\n",
}


def test_each_pillar_leads_to_the_one_before_it_and_the_one_after_it(see):
    workspace = see(FILES).workspace
    (plan,) = workspace.all(Ondersteuningsplan)
    views = [page.view for page in pijler(plan, Site.alone(workspace))]
    beside = [[link and link["titel"] for link in (view["vorige"], view["volgende"])] for view in views]
    assert beside == [[None, "Twee"], ["Een", "Drie"], ["Twee", None]]


def test_a_pillar_has_its_own_topics_and_goals(see):
    agenda = (
        "titel: Werkagenda\nplan: 2027-2031\nonderwerpen:\n"
        "  - {titel: Taal, pijler: een}\n  - {titel: Rekenen, pijler: [een, twee]}\n"
    )
    planning = (
        "titel: Planning\nplan: 2027-2031\ndoelen:\n"
        "  - {doel: Lezen, pijler: een, stappen: [{wat: Meting}]}\n"
        "  - {doel: Samen, pijler: drie, stappen: [{wat: Gesprek}]}\n"
    )
    workspace = see({**FILES, "werkagenda/w": agenda, "planning/p": planning}).workspace
    (plan,) = workspace.all(Ondersteuningsplan)
    views = [page.view for page in pijler(plan, Site.alone(workspace))]
    assert [[item["titel"] for item in view["onderwerpen"]] for view in views] == [
        ["Taal", "Rekenen"],
        ["Rekenen"],
        [],
    ]
    assert [[item["titel"] for item in view["doelen"]] for view in views] == [["Lezen"], [], ["Samen"]]
