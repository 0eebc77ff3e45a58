"""The picture of an indicator: years stand as far apart as they are."""

from itertools import pairwise

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
def drawn(see):
    def of(text):
        region = {
            "samenwerkingsverband": "naam: Proefland\ncode: PO9901\nsector: po\n",
            "indicator/2027-2031/doorstroom": text,
        }
        found = see(region).workspace.find(Indicator, "2027-2031/doorstroom")
        return verloop(found, lambda meting: str(meting.getal))

    return of


@pytest.fixture
def picture(drawn):
    return drawn(INDICATOR)


def test_a_year_that_was_not_measured_keeps_its_room(picture):
    first, second, last = (mark["x"] for mark in picture["jaren"])
    assert last - second == pytest.approx(4 * (second - first), abs=3)


def test_words_step_aside_for_a_steep_line(picture):
    first, second, last = picture["punten"]
    assert first["tekst_x"] < first["x"]
    assert second["tekst_x"] < second["x"]
    assert last["tekst_x"] == last["x"]


def test_the_names_of_many_years_do_not_touch(drawn):
    years = ", ".join(f"{year}-{year + 1}: {year - 1985}" for year in range(2026, 2038))
    picture = drawn(INDICATOR.replace("2026-2027: 42, 2030-2031: 60", years))
    places = [mark["x"] for mark in picture["jaren"]]
    assert min(after - before for before, after in pairwise(places)) >= 32
    assert picture["jaren"][-1]["tekst"] == "37-38"
    assert len(picture["punten"]) == 13
