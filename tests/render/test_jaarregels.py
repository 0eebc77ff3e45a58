"""What stands in the calendar of a school year."""

from dataclasses import replace

from swvctl.model.jaar import schooljaar
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.render.agenda.jaaragenda import zonder_moment
from swvctl.render.agenda.jaarregels import regels
from swvctl.render.page import Site
from swvctl.render.pages.schooljaar import jaarkalender

FILES = {
    "samenwerkingsverband": "naam: P\ncode: PO9901\nsector: po\n",
    "bijeenkomst/netwerkdag": "titel: Netwerkdag\nvoor: directeuren\nstatus: gepland\nwanneer: 5 oktober 2027\n",
    "bijeenkomst/studiedag": "titel: Studiedag\nvoor: directeuren\nstatus: afgelast\nwanneer: 6 oktober 2027\n",
    "bijeenkomst/later": "titel: Later\nvoor: directeuren\nstatus: gepland\nwanneer: 5 oktober 2028\n",
}


def test_a_meeting_that_does_not_go_on_is_in_no_calendar(see):
    workspace = see(FILES).workspace
    assert [regel.wat for regel in regels(workspace, schooljaar(2027))] == ["Netwerkdag"]


PLANNING = """\
titel: Planning
plan: 2027-2031
doelen:
  - doel: Elke school biedt de basis.
    stappen:
      - wat: Bezoek aan scholen
      - nader te bepalen: Gesprek met ouders
      - tot 1 april 2028: Vragenlijst
      - maart 2028: Meting
      - wat: Al gedaan
        status: gereed
"""


def test_only_an_open_step_of_which_nobody_knows_when_stands_apart(see):
    plan = "titel: Samen\nperiode: 2027-2031\nstatus: concept\nhoofdstukken: []\n"
    more = {"ondersteuningsplan/2027-2031": plan, "planning/p": PLANNING}
    workspace = see({**FILES, **more}).workspace
    (found,) = workspace.all(Ondersteuningsplan)
    left = [view["wat"] for view in zonder_moment(found, Site.alone(workspace), "x")]
    assert left == ["Bezoek aan scholen", "Gesprek met ouders"]


def test_the_calendar_of_a_year_stands_below_the_plan_of_that_year(see):
    plan = "titel: {}\nperiode: {}\nstatus: {}\nhoofdstukken: []\n"
    plans = {
        "ondersteuningsplan/2023-2027": plan.format("Toen", "2023-2027", "vastgesteld"),
        "ondersteuningsplan/2027-2031": plan.format("Straks", "2027-2031", "concept"),
    }
    workspace = see({**FILES, **plans}).workspace
    names = frozenset({"ondersteuningsplan/plan"})
    site = replace(Site.alone(workspace), names=names)
    crumbs = {page.path: page.view["pagina"]["kruimels"] for page in jaarkalender(workspace, site)}
    assert {path: found[-1]["titel"] for path, found in crumbs.items()} == {
        "jaarkalender/2027-2028": "Straks",
        "jaarkalender/2028-2029": "Straks",
    }
