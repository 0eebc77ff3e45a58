"""Which documents are before a body on a day: what it decides then, or soon; not what it decides next year."""

from datetime import date

import pytest

from swvctl.render.route.vergadering import vergadering_van, zaken

REGION = {
    "samenwerkingsverband": "naam: P\ncode: VO9901\nsector: vo\ngremia:\n"
    "  - {id: opr, naam: Ondersteuningsplanraad, kort: OPR,"
    " bevoegdheden: {instemming: [ondersteuningsplan, koersnotitie]}}\n",
    "ondersteuningsplan/2027-2031": "titel: Nu\nperiode: 2027-2031\nstatus: vastgesteld\n",
    "ondersteuningsplan/2031-2035": "titel: Straks\nperiode: 2031-2035\nstatus: concept\nvervangt: 2027-2031\n",
    "ondersteuningsplan/koers": "titel: Koers\nsoort: koersnotitie\nwijzigt: 2027-2031\n"
    "periode: 2030-2031\nstatus: concept\n",
    "planning/straks": "titel: Route\nplan: 2031-2035\nmijlpalen:\n"
    "  - {wat: Instemming, wanneer: 25 maart 2031, soort: instemming, gremium: opr}\n",
    "planning/koers": "titel: Route\nplan: koers\nmijlpalen:\n"
    "  - {wat: Instemming, wanneer: 14 januari 2031, soort: instemming, gremium: opr}\n",
}


@pytest.mark.parametrize(
    ("day", "names"),
    [
        (date(2030, 10, 14), []),  # both are far ahead
        (date(2030, 12, 10), ["koers"]),
        (
            date(2031, 1, 14),
            ["koers"],
        ),  # set for this day: the plan has a meeting of its own, ten weeks later
        (date(2031, 1, 21), ["2031-2035", "koers"]),  # a date may move, and nobody decided on the other one
        (date(2031, 3, 25), ["2031-2035", "koers"]),
    ],
)
def test_a_body_gets_what_it_decides_on_that_day_or_soon(see, day, names):
    workspace = see(REGION, date(2030, 9, 2)).workspace
    meeting = vergadering_van("opr", day, workspace)
    assert [zaak.plan.name for zaak in zaken(meeting, workspace)] == names
