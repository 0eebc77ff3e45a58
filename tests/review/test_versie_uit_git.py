"""What a body saw is taken from the commit it saw, whatever has been written since."""

import pytest
import yaml

from swvctl.cli.dutch import run
from swvctl.cli.program import app
from tests.review.small_plan import FILES, HOOFDSTUK

CONSENT = """\
lijst:
  - {id: opr, soort: instemming, gremium: opr, over: 2027-2031, versie: 0.9, datum: 16 maart 2027, uitkomst: ingestemd}
"""

VERSIE = "data/versie/2027-2031/{}.yaml"


def make(*words):
    return run(app, ["new", "versie", *words, "--today", "2027-06-03"])


def prints(region, number):
    return yaml.safe_load((region.top / VERSIE.format(number)).read_text(encoding="utf-8"))


def seen(region):
    return region.git("rev-parse", "HEAD~1")


@pytest.fixture
def region(region_history, monkeypatch):
    """Three states: what the OPR saw, what was committed after it, and what nobody has committed yet."""
    monkeypatch.chdir(region_history.top)
    for path, text in FILES.items():
        region_history.write(path, text)
    region_history.commit("Naar de OPR")
    region_history.replace(HOOFDSTUK, "binnen een week", "binnen twee weken")
    region_history.commit("Daarna")
    region_history.replace(HOOFDSTUK, "dezelfde basisondersteuning", "een eigen aanbod")
    return region_history


@pytest.mark.parametrize("revision", ["HEAD~1", "{seen}", "main~1"])
def test_a_version_holds_what_stood_in_the_commit(region, revision, capsys):
    assert make("2027-2031/0.9", "--rev", seen(region) if revision == "{seen}" else revision) == 0
    made = prints(region, "0.9")
    assert seen(region).startswith(str(made["revisie"]))
    region.write(HOOFDSTUK, FILES[HOOFDSTUK])
    assert make("2027-2031/0.10") == 0
    assert prints(region, "0.10")["paragrafen"] == made["paragrafen"]
    capsys.readouterr()


def test_check_names_what_changed_after_that_commit(region, capsys):
    assert make("2027-2031/0.9", "--rev", seen(region)) == 0
    region.write("data/besluit/plan.yaml", CONSENT)
    capsys.readouterr()
    assert run(app, ["check", "--select", "PLN001", "--today", "2027-06-03"]) == 0
    said = capsys.readouterr().out
    assert "Twee paragrafen zijn gewijzigd nadat de OPR instemde op 16 maart 2027" in said
    assert "Wat elke school biedt, Kennis dicht bij de leraar." in said
    region.write(HOOFDSTUK, FILES[HOOFDSTUK].replace("\n", "\r\n"))
    assert run(app, ["check", "--select", "PLN001", "--today", "2027-06-03"]) == 0
    assert "geen meldingen" in capsys.readouterr().out


def test_a_commit_without_the_plan_and_an_unknown_one_are_told(region, capsys):
    first = region.git("rev-list", "--max-parents=0", "HEAD")
    for revision in (first, "bestaat-niet", "--upload-pack=x"):
        assert make("2027-2031/0.9", "--rev", revision) != 0
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        assert err.strip()
    assert not (region.top / VERSIE.format("0.9")).exists()


def test_a_text_that_a_version_holds_already_gets_no_second_number(region, capsys):
    assert make("2027-2031", "--rev", "HEAD~1") == 0
    capsys.readouterr()
    assert make("2027-2031", "--rev", "main~1") == 0
    said = capsys.readouterr().out
    assert "De tekst van main~1 staat al in versie 0.9; er is geen nieuwe versie gemaakt." in said
    assert "Noem in het besluit: versie: 0.9" in said
    assert make("2027-2031", "--rev", "HEAD") == 0
    assert (region.top / VERSIE.format("0.10")).exists()
