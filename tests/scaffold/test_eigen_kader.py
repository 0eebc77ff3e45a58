"""A framework of the region's own: how it begins, and that what it says goes before what swvctl says."""

import pytest

from swvctl.assets import Assets
from swvctl.cli.dutch import run
from swvctl.cli.program import app
from swvctl.findings import Severity
from swvctl.model.begrippen import afkortingen, termen
from swvctl.model.kader import Kader
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.plichten import dekkingen, onderwerpen

WOORDEN = """\
titel: Onze woorden
begrippen:
  - wijkteam: Bij ons komt het elke week op school.
  - onze raad (OPR): Wie bij ons instemt.
"""
RITME = """\
titel: Ons ritme
sector: {sector}
regels:
  - id: eigen-ritme
    wat: Wij stellen het aanbod eens in de vier jaar vast.
    herhaal: vierjaarlijks
    zekerheid: hoog
    ernst: advies
"""
PLICHT = """\
titel: Onze afspraken
plichten:
  - id: vervoer
    wat: Hoe lang een kind onderweg is.
    artikel: {artikel}
    zekerheid: hoog
    ernst: advies
"""


@pytest.fixture
def new_kader(region, capsys):
    def make(name):
        code = run(app, ["new", "kader", name, "-C", str(region.root)])
        return code, capsys.readouterr().out

    return make


@pytest.mark.parametrize("name", ["route-plan-po", "samenwerkingsverband", "begrippen"])
def test_a_framework_with_the_name_of_ours_begins_as_a_copy(region, new_kader, name):
    before, found = region.load().workspace.find(Kader, name), region.findings(Severity.WARNING)
    code, said = new_kader(name)
    after = region.load().workspace.find(Kader, name)
    assert code == 0
    assert "Het vervangt dat van swvctl: pas aan wat bij u anders is." in said
    assert not after.record.document.shipped
    assert [part.id for part in (*after.regels, *after.plichten)] == [
        part.id for part in (*before.regels, *before.plichten)
    ]
    assert len(after.begrippen) == len(before.begrippen)
    assert region.findings(Severity.WARNING) == found


def test_a_framework_with_another_name_begins_empty(region, new_kader):
    code, said = new_kader("onze-afspraken")
    assert code == 0
    assert "Vul het in." in said
    assert not region.load().workspace.find(Kader, "onze-afspraken").regels


def test_every_framework_of_swvctl_can_be_copied(region, new_kader):
    for name in Assets().names("data/kader"):
        assert new_kader(name.removesuffix(".yaml"))[0] == 0


def test_a_word_of_the_region_takes_the_place_of_ours(region):
    region.write("kader/onze-woorden", WOORDEN)
    found = termen(region.load().workspace)
    assert [term.uitleg for term in found if term.woord == "wijkteam"] == [
        "Bij ons komt het elke week op school."
    ]
    assert [term.woord for term in found if term.kort == "OPR"] == ["onze raad"]
    assert afkortingen(region.load().workspace)["OPR"] == "onze raad"


@pytest.mark.parametrize(("sector", "herhaal"), [("po", "vierjaarlijks"), ("vo", "jaarlijks")])
def test_how_often_the_region_says_goes_before_ours_in_its_own_sector(region, sector, herhaal):
    region.write("kader/zo-vaak", RITME.format(sector=sector))
    assert region.load().workspace.sop_regel().herhaal == herhaal


def test_ours_of_the_other_sector_says_so(region, new_kader):
    assert "Let op: het geldt voor het vo; uw regio is po." in new_kader("route-plan-vo")[1]
    assert "Let op" not in new_kader("route-plan-po")[1]


@pytest.mark.parametrize(
    ("artikel", "called"),
    [("regioafspraak 1", "onderwerpen uit het kader"), ("WEC 8b", "wettelijke onderwerpen")],
)
def test_what_a_region_agreed_is_not_called_law(region, artikel, called):
    region.write("kader/onze-afspraken", PLICHT.format(artikel=artikel))
    region.write("ondersteuningsplan/2027-2031", "titel: Samen\nperiode: 2027-2031\nstatus: concept\n")
    workspace = region.load().workspace
    found = dekkingen(workspace.find(Ondersteuningsplan, "2027-2031"), workspace)
    assert any(item.plicht.artikel == artikel for item in found)
    assert onderwerpen(found) == called


EIGEN = """\
titel: Onze route
sector: po
regels:
  - id: {id}
    wat: Zo doen wij het.
    eerst: instemming
    dan: vaststelling
    zekerheid: hoog
    ernst: advies
"""


def told_of(region, code):
    return [finding.message for finding in region.findings(Severity.WARNING) if finding.code == code]


def test_a_rule_holds_twice_beside_ours_of_this_sector_only(region):
    ours = (region.load().workspace.find(Kader, f"route-plan-{sector}") for sector in ("po", "vo"))
    own = {regel.id for regel in next(ours).regels} & {regel.id for regel in next(ours).regels}
    region.write("kader/eigen", EIGEN.format(id=min(own)))
    (message,) = told_of(region, "REF027")
    assert 'in het kader "route-plan-po" van swvctl' in message


def test_ours_of_the_other_sector_leaves_no_rules_out_here(region):
    region.write("kader/samenwerkingsverband-vo", EIGEN.format(id="eigen-regel"))
    assert told_of(region, "REF030") == []
