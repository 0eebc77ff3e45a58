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


def test_words_step_aside_for_a_steep_line(drawn):
    first, second, last = drawn(INDICATOR.replace("40 (", "10 (").replace("60}", "90}"))["punten"]
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


def axis(drawn, unit, *values):
    told = ", ".join(f"{2026 + at}-{2027 + at}: {value}" for at, value in enumerate(values[1:]))
    text = INDICATOR.replace("2026-2027: 42, 2030-2031: 60", told).replace("kinderen", f'"{unit}"')
    return drawn(text.replace("40 (", f"{values[0]} ("))


@pytest.mark.parametrize(
    ("unit", "values", "marks"),
    [
        ("kinderen", ("17", "12", "0"), ["0", "20"]),
        ("% van alle leerlingen", ("2,31%", "1,95%"), ["0%", "2,5%"]),
        ("% van de ouders", ("38", "70"), ["0%", "100%"]),
        ("rapportcijfer", ("6,8", "7,5"), ["0", "10"]),
        ("rapportcijfer", ("12", "13"), ["0", "15"]),
        ("% van de lasten", ("79%", "82%"), ["78%", "82%"]),
        ("uren", ("80", "81"), ["79,5", "81"]),
        ("", ("€ 900", "€ 1.200"), ["€\N{NO-BREAK SPACE}0", "€\N{NO-BREAK SPACE}1.500"]),
        ("", ("12%", "40"), ["0", "40"]),
        ("kinderen", ("0", "0"), ["0", "1"]),
        ("punten", ("-3", "4"), ["-4", "0", "4"]),
        ("punten", ("-8", "-7"), ["-8", "0"]),
        ("punten", (f"{10**32 - 2}", f"{10**32 - 1}"), ["0", f"100{'.000' * 10}"]),
    ],
)
def test_values_stand_along_an_axis_from_zero_that_says_it_where_it_is_not(drawn, unit, values, marks):
    found = axis(drawn, unit, *values)["as"]
    assert [mark["tekst"] for mark in found["waarden"]] == marks
    assert found["afgekapt"] == (marks[0][0] not in "0-€")
    assert ("begint niet bij 0" in found["uitleg"]) == found["afgekapt"]


def test_what_the_axis_runs_over_is_told_in_words(drawn):
    assert axis(drawn, "weken", "9", "3")["as"]["uitleg"] == "De as loopt van 0 tot 10 (weken)."
    assert axis(drawn, "% van de ouders", "38%", "90%")["as"]["uitleg"] == (
        "De as loopt van 0% tot 100% van de ouders."
    )
    assert axis(drawn, "% van de lasten", "79%", "82%")["as"]["uitleg"] == (
        "Let op: de as begint niet bij 0 maar bij 78%, en loopt tot 82% van de lasten. "
        "Verschillen lijken daardoor groter."
    )


def test_a_small_fall_is_drawn_smaller_than_one_to_nothing(drawn):
    def fall(picture):
        return picture["punten"][-1]["y"] - picture["punten"][0]["y"]

    small, whole = axis(drawn, "%", "2,31%", "1,95%"), axis(drawn, "kinderen", "17", "0")
    assert 0 < fall(small) < fall(whole) / 4
    assert whole["punten"][-1]["y"] == whole["as"]["waarden"][0]["y"]


def test_no_line_of_the_axis_runs_through_a_number_near_its_top(drawn):
    found = axis(drawn, "%", "2,31%", "2,28%", "1,95%")
    bottom, top = found["as"]["waarden"]
    first = min(mark["tekst_x"] for mark in found["punten"])
    assert found["as"]["x"] + top["lengte"] < first - 20
    assert found["as"]["x"] + bottom["lengte"] > found["punten"][-1]["x"]


def test_an_axis_that_is_cut_off_is_broken_at_its_foot(drawn):
    whole, cut = axis(drawn, "%", "2%", "4%")["as"], axis(drawn, "%", "79%", "82%")["as"]
    assert len(whole["lijn"].split()) == 2
    assert len(cut["lijn"].split()) > 4


MEASURED = """
titel: Doorstroom
plan: 2027-2031
eenheid: kinderen
gerealiseerd: {2027-2028: 45}
streef: {2026-2027: 42, 2030-2031: 60}
"""
AIMS_ONLY = "titel: Doorstroom\nplan: 2027-2031\neenheid: kinderen\nstreef: {2026-2027: 42, 2030-2031: 60}\n"


def along(line):
    return [int(point.partition(",")[0]) for point in line.split()]


def test_the_line_to_the_aim_begins_at_what_was_measured_last(drawn):
    picture = drawn(MEASURED)
    places = {point["tekst"]: (point["x"], point["gemeten"]) for point in picture["punten"]}
    assert {text: measured for text, (_, measured) in places.items()} == {
        "45": True,
        "42": False,
        "60": False,
    }
    assert along(picture["streef"]) == [places["45"][0], places["60"][0]]


def test_before_anything_is_measured_the_line_runs_along_the_aims(drawn):
    picture = drawn(AIMS_ONLY)
    assert picture["gemeten"] == ""
    assert along(picture["streef"]) == [point["x"] for point in picture["punten"]]
