"""Two gemeenten that are not there are two references to nothing, and not one gemeente that stands twice."""

from swvctl.check import check

BESLUIT = """\
lijst:
  - id: oogo
    soort: overleg
    over: 2027-2031
    gemeenten:
      - {gemeente: rietbeek, datum: 4 februari 2027, uitkomst: overeenstemming}
      - {gemeente: duinwijk, datum: 4 februari 2027, uitkomst: overeenstemming}
      - {gemeente: heuvelrand, datum: 4 februari 2027, uitkomst: overeenstemming}
"""
PLAN = "titel: Plan\nperiode: 2027-2031\nstatus: concept\nhoofdstukken: []\n"


def test_unknown_gemeenten_are_not_told_to_stand_twice(see):
    swv = "naam: Proefland\ncode: PO9901\nsector: po\ngemeenten: [Rietbeek]\n"
    files = {"samenwerkingsverband": swv, "ondersteuningsplan/2027-2031": PLAN, "besluit/plan": BESLUIT}
    codes = [item.code for item in check(see(files).workspace) if item.code in {"REF001", "BSL021"}]
    assert codes == ["REF001", "REF001"]
