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
