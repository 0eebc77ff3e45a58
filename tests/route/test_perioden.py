"""The moments of a long planning stand under their school year, and what is the same for all is said once."""

import pytest

from swvctl.model.planning import Planning
from swvctl.render.page import Audience, Site
from swvctl.render.route.planningview import planning_view

DONE = ", gereed: {}, status: gereed"


@pytest.fixture
def view(see):
    def of(*moments):
        rows = "".join(
            f"  - {{wat: Moment {at}, wanneer: {when}{more}}}\n" for at, (when, more) in enumerate(moments)
        )
        region = {
            "samenwerkingsverband": "naam: Proefland\ncode: PO9901\nsector: po\n",
            "planning/vast": f"titel: Vast\nmijlpalen:\n{rows}",
        }
        workspace = see(region).workspace
        site = Site(workspace, Audience.INTERN, frozenset(), draft=False, today=workspace.today, generator="")
        return planning_view(workspace.find(Planning, "vast"), site, "planning/vast")

    return of


def planned(years, each):
    return [(f"oktober {2027 + year}", "") for year in range(years) for _ in range(each)]


def test_many_moments_stand_under_their_school_year(view):
    found = view(*planned(3, 5), ("juli 2028", ""), ("augustus 2028", ""))
    assert [(group["titel"], len(group["stappen"])) for group in found["perioden"]] == [
        ("schooljaar 2027-2028", 6),
        ("schooljaar 2028-2029", 6),
        ("schooljaar 2029-2030", 5),
    ]
    heads = [row["heel"] for row in found["gantt"]["rijen"] if row["kop"]]
    assert heads == ["Schooljaar 2027-2028", "Schooljaar 2028-2029", "Schooljaar 2029-2030"]


@pytest.mark.parametrize("moments", [planned(3, 4), planned(1, 20)])
def test_a_few_moments_or_those_of_one_year_need_no_headings(view, moments):
    found = view(*moments)
    assert [group["titel"] for group in found["perioden"]] == [""]
    assert found["gantt"]["rijen"][0]["heel"] == "Momenten"


def test_one_state_of_all_is_said_once(view):
    found = view(*planned(3, 5))
    assert found["stand"] == "gepland"
    assert {step["stand"] for group in found["perioden"] for step in group["stappen"]} == {""}


def test_one_state_of_a_year_stands_in_its_heading(view):
    done = [("oktober 2027", DONE.format("oktober 2027"))] * 5
    found = view(*done, *planned(3, 5)[5:])
    assert found["stand"] == ""
    assert [group["stand"] for group in found["perioden"]] == ["gedaan", "gepland", "gepland"]


def test_different_states_stand_at_each_moment(view):
    found = view(("oktober 2027", DONE.format("oktober 2027")), *planned(1, 4))
    assert found["perioden"][0]["stand"] == ""
    assert [step["stand"] for step in found["perioden"][0]["stappen"]] == ["gedaan", *["gepland"] * 4]


def test_three_moments_each_tell_their_state(view):
    assert [step["stand"] for step in view(*planned(1, 3))["perioden"][0]["stappen"]] == ["gepland"] * 3
