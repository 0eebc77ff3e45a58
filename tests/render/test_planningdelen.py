"""Where the goals of a plan stand, and on which side of the table a step does."""

import pytest

from swvctl.model.planning import Planning
from swvctl.render.page import Site
from swvctl.render.pages import planning as _planning  # noqa: F401 - tells where a planning is shown
from swvctl.render.route.planningview import planning_view
from swvctl.render.verwijsdoel import plek_van_soort

PLAN = "titel: {}\nperiode: {}\nstatus: concept\nhoofdstukken: []\n"
PLANNING = "titel: {}\nplan: {}\ndoelen:\n  - doel: Samen.\n    stappen:\n"
STEPS = """\
      - {wat: Klaar, wanneer: mei 2028, status: gereed}
      - {wat: Loopt, wanneer: juni 2028, status: loopt}
      - {wat: Straks, wanneer: mei 2029}
"""
FILES = {
    "samenwerkingsverband": "naam: P\ncode: PO9901\nsector: po\n",
    "ondersteuningsplan/2023-2027": PLAN.format("Toen", "2023-2027"),
    "ondersteuningsplan/2027-2031": PLAN.format("Nu", "2027-2031"),
    "planning/a": PLANNING.format("Planning van toen", "2023-2027") + STEPS,
    "planning/b": PLANNING.format("Planning van nu", "2027-2031") + STEPS,
}


@pytest.fixture
def workspace(see):
    return see(FILES).workspace


@pytest.mark.parametrize(
    ("plan", "title"), [("2023-2027", "Planning van toen"), ("2027-2031", "Planning van nu")]
)
def test_the_planning_that_a_plan_points_at_is_its_own(workspace, plan, title):
    assert plek_van_soort("planning", plan, workspace).label == title


def test_what_is_done_or_runs_stands_beside_what_is_still_to_come(workspace):
    found = workspace.find(Planning, "b")
    (goal,) = planning_view(found, Site.alone(workspace), "x")["doelen"]
    sides = {side: [step["wat"] for step in goal[side]] for side in ("realisatie", "planning")}
    assert sides == {"realisatie": ["Klaar", "Loopt"], "planning": ["Straks"]}


def test_the_steps_of_a_goal_stand_in_the_order_of_their_moments(see):
    """As on every calendar; those of the same days, and those without any, as they were written."""
    steps = (
        ("Laat", "najaar 2029"),
        ("Eerder", "september 2029"),
        ("Eind", "eind 2029"),
        ("Zelfde", "september 2029"),
        ("Vroeg", "half 2029"),
        ("Ooit", ""),
    )
    rows = "".join(
        f"      - {{wat: {wat}{f', wanneer: {wanneer}' if wanneer else ''}}}\n" for wat, wanneer in steps
    )
    rows = rows.replace("half 2029", "half 2029, status: loopt")
    moments = "mijlpalen:\n" + rows.replace("      - ", "  - ")
    planning = {"planning/b": PLANNING.format("Planning van nu", "2027-2031") + rows + moments}
    workspace = see({**FILES, **planning}).workspace
    view = planning_view(workspace.find(Planning, "b"), Site.alone(workspace), "x")
    order = ["Vroeg", "Eerder", "Zelfde", "Laat", "Eind"]
    (goal,), (year,) = view["doelen"], view["perioden"]
    assert [step["wat"] for step in goal["realisatie"]] == order[:1]
    both = sorted(goal["planning"] + goal["realisatie"], key=lambda step: step["plaats"])
    assert [step["wat"] for step in both] == [*order, "Ooit"]
    assert [step["wat"] for step in year["stappen"]] == [*order, "Ooit"]
    assert [row["heel"] for row in view["gantt"]["rijen"] if row["vorm"]] == order * 2


@pytest.mark.parametrize(
    ("rows", "told", "shape", "width"),
    [
        (
            "[{gemeente: a, datum: 4 februari 2027}, {gemeente: b, datum: 11 februari 2027, vervolg: 4 maart 2027}]",
            "gepland februari 2027, werd 4 en 11 februari en 4 maart 2027",
            "balk",
            ("2027-02-04", "2027-03-05"),
        ),
        ("[{gemeente: a, datum: 4 februari 2027}]", "4 februari 2027", "ruit", ("2027-02-04", "2027-02-05")),
    ],
)
def test_talks_with_gemeenten_last_from_the_first_to_the_last_of_them(see, rows, told, shape, width):
    """The second talk with one of them was left out of the picture, and nobody read that it came later than planned."""
    talks = f"lijst:\n  - {{id: o, soort: overleg, over: 2027-2031, gemeenten: {rows}}}\n".replace(
        "2027}", "2027, uitkomst: overeenstemming}"
    )
    milestone = (
        "titel: R\nplan: 2027-2031\nmijlpalen:\n  - {wat: OOGO, wanneer: februari 2027, besluit: r/o}\n"
    )
    workspace = see({**FILES, "besluit/r": talks, "planning/r": milestone}).workspace
    view = planning_view(workspace.find(Planning, "r"), Site.alone(workspace), "x")
    ((step,),) = (period["stappen"] for period in view["perioden"])
    (drawn,) = (row for row in view["gantt"]["rijen"] if row["vorm"])
    (task,) = (row for row in view["gantt"]["mermaid"] if row["van"])
    assert step["wanneer"] == told
    assert (drawn["vorm"], drawn["stand"], (task["van"], task["tot"])) == (shape, "gedaan", width)
