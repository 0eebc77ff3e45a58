"""What was planned for a body is not told as planned still when that body has decided."""

from swvctl.render.route.overlegagenda import punten

FILES = {
    "samenwerkingsverband": """\
naam: Proefland
gremia:
  - {id: opr, naam: Ondersteuningsplanraad, bevoegdheden: {instemming: ondersteuningsplan}}
""",
    "ondersteuningsplan/2027-2031": "titel: Samen\nperiode: 2027-2031\nstatus: concept\n",
    "planning/route": """\
titel: Route
plan: 2027-2031
mijlpalen:
  - {wat: Instemming gevraagd, soort: instemming, gremium: opr, wanneer: maart 2027}
  - {wat: Nog een keer instemming, soort: instemming, gremium: opr, wanneer: maart 2029}
""",
}
BESLUIT = """\
soort: instemming
gremium: opr
over: 2027-2031
datum: 16 maart 2027
uitkomst: ingestemd
"""


def test_a_milestone_that_a_decision_took_over_is_no_longer_planned(see):
    before = {punt.wat for punt in punten(see(FILES).workspace)}
    after = {punt.wat for punt in punten(see({**FILES, "besluit/plan": BESLUIT}).workspace)}
    assert before - after == {"Instemming gevraagd"}
    assert "Nog een keer instemming" in after
