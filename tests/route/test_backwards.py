"""The way to a plan, planned backwards: in the order of the law, in time, and never on a day off."""

from datetime import date, timedelta

import pytest

from swvctl.model.vrije_dagen import vrije_dag
from swvctl.pipeline import load
from swvctl.scaffold.routeplanning import routeplanning
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


REGION = """naam: Proefland
code: PO9901
sector: po
vakantieregio: {regio}
gremia:
  - {{id: opr, naam: Ondersteuningsplanraad, kort: OPR, bevoegdheden: {{instemming: [ondersteuningsplan]}}}}
  - {{id: bestuur, naam: Bestuur, bevoegdheden: {{vaststelling: [ondersteuningsplan]}}}}
{rest}"""


def written(see, regio, rest=""):
    """The planning for 2031-2035 as it is written, each comment on one line."""
    region = see({"samenwerkingsverband": REGION.format(regio=regio, rest=rest)}).workspace
    text = routeplanning(region, 2031, 2035).content.decode()
    return text.replace("\n# ", " "), terugplannen(region, 2031)


def test_holidays_that_nobody_knows_yet_are_named(see):
    text, _ = written(see, "Midden")
    assert "wanneer de herfstvakantie, voorjaarsvakantie en meivakantie van 2030-2031 vallen." in text
    text, _ = written(see, "Midden", "vakanties:\n  - voorjaarsvakantie: 1 t/m 9 maart 2031\n")
    assert "wanneer de herfstvakantie en meivakantie van 2030-2031 vallen." in text


def test_a_holiday_that_the_region_states_itself_is_kept_free(see):
    _, before = written(see, "Midden")
    consent = next(stap.dag for stap in before if stap.soort == "instemming")
    own = f"vakanties:\n  - paasvakantie: {consent:%Y-%m-%d}\n"
    _, after = written(see, "Midden", own)
    assert next(stap.dag for stap in after if stap.soort == "instemming") < consent


def test_a_body_without_a_term_is_asked_for_one(see):
    text, _ = written(see, "Midden")
    assert "Staat bij gremia de termijn van de OPR" in text.replace("\n  # ", " ")


def test_a_meeting_before_the_concept_is_there_is_not_where_the_body_hears_of_it(see):
    body = "  - {id: directeuren, naam: Directeuren, bevoegdheden: {informeren: [ondersteuningsplan]}}\n"
    region = REGION.format(regio="Midden", rest=body)
    steps = terugplannen(see({"samenwerkingsverband": region}).workspace, 2031)
    concept = next(stap.dag for stap in steps if stap.wat == "Definitief concept gereed")
    for days, known in ((-7, False), (9, True)):
        meeting = (
            f"titel: Overleg\ngremium: directeuren\nwanneer: {concept + timedelta(days=days):%Y-%m-%d}\n"
        )
        seen = see({"samenwerkingsverband": region, "bijeenkomst/overleg": meeting}).workspace
        told = next(stap for stap in terugplannen(seen, 2031) if stap.gremium == "directeuren")
        assert told.uitleg.startswith("Bekende vergadering") is known
        assert (told.dag == concept + timedelta(days=days)) is known
        assert told.dag >= concept
