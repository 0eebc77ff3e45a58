"""The picture of an indicator: years stand as far apart as they are."""

import pytest

from swvctl.model.indicator import Indicator
from swvctl.render.plan.verloop import verloop

INDICATOR = """
titel: Doorstroom
plan: 2027-2031
eenheid: kinderen
nulmeting: 40 (2025-2026)
streef: {2026-2027: 42, 2030-2031: 60}
"""


@pytest.fixture
def picture(see):
    region = {
        "samenwerkingsverband": "naam: Proefland\ncode: PO9901\nsector: po\n",
        "indicator/2027-2031/doorstroom": INDICATOR,
    }
    return verloop(
        see(region).workspace.find(Indicator, "2027-2031/doorstroom"), lambda meting: str(meting.getal)
    )


def test_a_year_that_was_not_measured_keeps_its_room(picture):
    first, second, last = (mark["x"] for mark in picture["jaren"])
    assert last - second == pytest.approx(4 * (second - first), abs=3)


def test_words_step_aside_for_a_steep_line(picture):
    first, second, last = picture["punten"]
    assert first["tekst_x"] < first["x"]
    assert second["tekst_x"] < second["x"]
    assert last["tekst_x"] == last["x"]
