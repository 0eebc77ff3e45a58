"""What stands below a misspelt key is read as what was meant, and found where it was written."""

import pytest

from swvctl.model.ondersteuningsplan import Ondersteuningsplan

PLAN = "titel: Samen\nperiode: 2027-2031\nstatus: concept\n"


def test_the_parts_are_there_and_point_at_where_they_were_written(see):
    region = see({"ondersteuningsplan/2027-2031": f"{PLAN}pijler:\n  - id: basis\n    titel: Een basis\n"})
    (plan,) = region.workspace.all(Ondersteuningsplan)
    (pijler,) = plan.pijlers
    assert [found.code for found in region.findings if found.file.endswith("2027-2031.yaml")] == ["SCH001"]
    assert pijler.at("titel").resolve()[1].line == 6
    assert plan.at("pijlers", part="key").resolve()[2] == "pijler:"


@pytest.mark.parametrize("wrong", ["titl: Anders\n", "titell: Anders\ntitl: Nog anders\n"])
def test_what_stands_there_itself_is_not_replaced(see, wrong):
    region = see({"ondersteuningsplan/2027-2031": PLAN + wrong})
    (plan,) = region.workspace.all(Ondersteuningsplan)
    assert plan.titel == "Samen"


def test_of_two_that_look_like_the_same_key_neither_is_taken(see):
    region = see({"ondersteuningsplan/2027-2031": f"{PLAN}aanleidng: Een\naanleidin: Twee\n"})
    (plan,) = region.workspace.all(Ondersteuningsplan)
    assert plan.aanleiding == ""


def test_a_value_that_would_be_wrong_there_as_well_is_told_once(see):
    region = see({"ondersteuningsplan/2027-2031": "titel: Samen\nperiode: 2027-2031\nstatuss: weet niet\n"})
    assert [found.code for found in region.findings if found.file.endswith("2027-2031.yaml")] == ["SCH001"]
