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
