"""A body is meant by its id, its name or its short name."""

import pytest

from swvctl.model.gremium import gremium_van

REGION = {
    "samenwerkingsverband": "naam: P\ncode: PO9901\nsector: po\ngremia:\n"
    "  - {id: opr, naam: Ondersteuningsplanraad, kort: OPR}\n"
    "  - {id: toezicht, naam: Raad van toezicht}\n",
}


@pytest.mark.parametrize("name", ["opr", "OPR", "Opr", "ondersteuningsplanraad"])
def test_a_body_is_known_by_each_of_its_names(see, name):
    workspace = see(REGION).workspace
    assert gremium_van(name, workspace).id == "opr"


@pytest.mark.parametrize("name", ["", "raad"])
def test_no_name_and_half_a_name_mean_no_body(see, name):
    assert gremium_van(name, see(REGION).workspace) is None
