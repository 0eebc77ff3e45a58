"""What a report of a consultation counts."""

from swvctl.model.raadpleging import Raadpleging
from swvctl.render.page import Site
from swvctl.render.route.raadpleegview import verslag_view

FILES = {
    "samenwerkingsverband": "naam: P\ncode: PO9901\nsector: po\n",
    "raadpleging/2026": "titel: Raadpleging\nthemas:\n  - {id: a, titel: Aansluiten}\n  - {id: b, titel: Bijblijven}\n",
}


def test_what_there_is_none_of_is_not_counted_out_loud(see):
    workspace = see(FILES).workspace
    (found,) = workspace.all(Raadpleging)
    assert verslag_view(found, Site.alone(workspace), "x")["cijfers"] == [{"label": "Thema's", "aantal": 2}]
