"""Who sees to something, where that looks like a name of the region and is another word that the region knows."""

import pytest

from swvctl.check import check

SWV = (
    "naam: Proefland\ncode: PO9901\nsector: po\ngemeenten: [Oudars, Rietbeek]\n"
    "gremia: [{id: opr, naam: Ondersteuningsplanraad}]\n"
    "externe_partijen: [Rietbeck]\nandere_sector: [{code: VO9901, naam: Rietbeer}]\n"
)
ROLLEN = "titel: Rollen\nopties: [{code: ouders, label: ouders en verzorgers}]\n"
PLAN = "titel: Plan\nperiode: 2027-2031\nstatus: concept\nwie: {}\nhoofdstukken: []\n"


@pytest.fixture
def asked(see):
    def of(wie):
        files = {"samenwerkingsverband": SWV, "keuzelijst/rollen": ROLLEN}
        seen = see({**files, "ondersteuningsplan/2027-2031": PLAN.format(wie)})
        return [item.message for item in check(seen.workspace) if item.code == "REF028"]

    return of


@pytest.mark.parametrize(
    "wie",
    ["ouders", "Rietbeck", "Rietbeer", "Oudars", "gemeente Rietbeek", "directie", "oudar- en jeugdsteunpunt"],
)
def test_a_word_that_the_region_knows_is_no_slip(asked, wie):
    assert asked(wie) == []


@pytest.mark.parametrize(("wie", "meant"), [("oudarz", "oudars"), ("Rietbeen", "rietbeek")])
def test_any_other_word_that_is_nearly_a_name_is_asked_about(asked, wie, meant):
    (message,) = asked(wie)
    assert message.endswith(f'Bedoelt u "{meant}"?')
