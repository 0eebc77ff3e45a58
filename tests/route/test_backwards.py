"""The way to a plan, planned backwards: in the order of the law, in time, and never on a day off."""

from datetime import date

import pytest

from swvctl.model.vrije_dagen import vrije_dag
from swvctl.pipeline import load
from swvctl.scaffold.terugplannen import terugplannen

SATURDAY = 5
ORDER = ["overleg", "instemming", "goedkeuring", "vaststelling", "indiening", "ingang"]


@pytest.fixture(scope="module")
def stroomland(request):
    return load(request.config.rootpath, date(2027, 6, 3)).workspace


@pytest.mark.parametrize("jaar", range(2028, 2041))
def test_every_year_gives_a_route_that_holds(stroomland, jaar):
    steps = terugplannen(stroomland, jaar)
    days = {stap.soort: stap.dag for stap in steps if stap.soort}
    assert [days[soort] for soort in ORDER] == sorted(days[soort] for soort in ORDER)
    assert days["indiening"] < date(jaar, 5, 1)
    assert days["instemming"] < days["vaststelling"]
    sent = next(stap.dag for stap in steps if stap.wat == "Stukken naar de OPR")
    assert (days["instemming"] - sent).days >= 42
    for stap in steps:
        if stap.gremium and not stap.uiterlijk:
            assert stap.dag.weekday() < SATURDAY
            assert not vrije_dag(stap.dag, "Midden")


def test_every_body_with_a_part_in_it_is_there(stroomland):
    bodies = {stap.gremium for stap in terugplannen(stroomland, 2031)} - {""}
    assert bodies == {"opr", "deelnemersraad", "rvt", "bestuurder", "oogo", "directeuren"}
