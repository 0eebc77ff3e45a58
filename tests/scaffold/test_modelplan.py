"""A model plan: every duty has its paragraph, the running plan is looked back on, and nothing is written over."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from swvctl.cli.dutch import run
from swvctl.cli.program import app
from swvctl.findings import Severity
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.indicator import Indicator
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planstand import lopend_plan
from swvctl.pipeline import check_region, load
from swvctl.scaffold.modelplan import plichten

ROOT = Path(__file__).parents[2]
REGIONS = {"po": ROOT / "data", "vo": ROOT / "tests/cases/vo-regio/data"}
TODAY = "2027-06-03"
DUTIES = """\
titel: Plichten voor de toets
plichten:
  - id: dekkend-aanbod
    wat: Het plan beschrijft een samenhangend geheel van voorzieningen.
    artikel: WPO 18a lid 8 a
    vraag: Welke voorzieningen zijn er, en waar?
    hoofdstuk: Dekkend aanbod
    zekerheid: midden
    ernst: waarschuwing
  - id: terugplaatsing
    wat: Het plan beschrijft hoe een leerling terugkeert.
    artikel: WPO 18a lid 8 d
    hoofdstuk: Dekkend aanbod
    zekerheid: midden
    ernst: waarschuwing
  - id: vervallen
    wat: Dit vroeg de wet vroeger.
    artikel: WPO 18a lid 8 z
    geldig: t/m 31 juli 2026
    zekerheid: midden
    ernst: waarschuwing
"""


@pytest.fixture(params=REGIONS)
def region(request, tmp_path, monkeypatch):
    shutil.copytree(REGIONS[request.param], tmp_path / "data")
    (tmp_path / "data/kader").mkdir(exist_ok=True)
    (tmp_path / "data/kader/voor-de-toets.yaml").write_text(DUTIES, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def swvctl(capfd):
    def call(*words):
        code = run(app, ["new", "ondersteuningsplan", *words, "--today", TODAY])
        said = capfd.readouterr()
        return code, said.out + said.err

    return call


def workspace_of(region):
    return load(region, date(2027, 6, 3)).workspace


def below(region):
    return {path for path in region.rglob("*") if path.is_file()}


def test_without_a_period_it_follows_the_running_plan_and_has_no_errors(region, swvctl):
    code, said = swvctl()
    assert code == 0
    assert "Modelplan 2031-2035 gemaakt" in said
    loaded = load(region, date(2027, 6, 3))
    wrong = [finding for finding in check_region(loaded) if finding.severity is Severity.ERROR]
    assert not [finding for finding in wrong if "2031-2035" in finding.file]
    plan = loaded.workspace.find(Ondersteuningsplan, "2031-2035")
    assert (plan.status, plan.vervangt, plan.jaren) == ("concept", "2027-2031", (2031, 2035))
    assert not loaded.workspace.publiek().find(Ondersteuningsplan, "2031-2035")


def test_what_changed_the_running_plan_is_named_and_what_its_pillars_mean_comes_along(region, swvctl):
    swvctl()
    made = (region / "data/ondersteuningsplan/2031-2035.yaml").read_text("utf-8")
    is_changed = (region / "data/ondersteuningsplan/addendum-steunpunt.yaml").exists()
    assert ("gewijzigd door het addendum kinderen en het steunpunt. Neem mee" in made) == is_changed
    assert ("uitleg: Een gezin heeft één plan" in made) == is_changed


def test_without_a_period_a_plan_that_is_being_written_is_not_followed_by_another(region, swvctl):
    swvctl()
    code, said = swvctl()
    assert (code, "Het ondersteuningsplan 2031-2035 bestaat al." in said) == (2, True)
    assert lopend_plan(workspace_of(region)).name == "2027-2031"


def test_every_duty_that_holds_then_has_a_paragraph_that_says_its_article(region, swvctl):
    swvctl("2031-2035")
    workspace = workspace_of(region)
    asked = {plicht.artikel for plicht in plichten(workspace, date(2031, 8, 1))}
    chapters = [item for item in workspace.all(Hoofdstuk) if item.plan == "2031-2035"]
    met = {article for item in chapters for deel in item.delen for article in deel.grondslag}
    assert {"WPO 18a lid 8 a", "WPO 18a lid 8 d"} <= asked
    assert "WPO 18a lid 8 z" not in asked
    assert asked <= met


def test_the_question_of_a_duty_stands_above_its_paragraph(region, swvctl):
    swvctl()
    text = (region / "data/hoofdstuk/2031-2035/dekkend-aanbod.yaml").read_text("utf-8")
    assert "    # Welke voorzieningen zijn er, en waar?\n" in text


def test_what_was_not_read_is_not_said_to_be_the_law(tmp_path, monkeypatch, swvctl):
    shutil.copytree(REGIONS["vo"], tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    said = swvctl()[1]
    assert "6 onderwerpen uit het kader" in said
    assert "Laat de artikelen nakijken: de WVO 2020 is niet gelezen" in said
    chapters = {
        path.stem: path.read_text("utf-8") for path in tmp_path.glob("data/hoofdstuk/2031-2035/*.yaml")
    }
    assert not [name for name, text in chapters.items() if "De wet vraagt" in text]
    lwoo = chapters["praktijkonderwijs-en-leerwegondersteuning"]
    assert ("staat niet in het kader van swvctl" in lwoo, "grondslag" in lwoo) == (True, False)


def test_indicators_come_along_with_what_was_reached(region, swvctl):
    swvctl()
    workspace = workspace_of(region)
    measured = {
        item.titel: any(found.waarde.bekend for found in (*item.begin, *item.uitkomsten))
        for item in workspace.all(Indicator)
        if item.plan == "2027-2031"
    }
    old = list(measured)
    new = [item for item in workspace.all(Indicator) if item.plan == "2031-2035"]
    assert {item.titel: bool(item.begin) for item in new} == measured
    assert not any(item.doelen or item.uitkomsten for item in new)
    text = workspace.find(Hoofdstuk, "2031-2035/evaluatie").delen[0].tekst
    assert text.count("\n|") == len(old) + 2
    assert all(titel in text for titel in old)
    written = (region / "data/indicator/2031-2035.yaml").read_text("utf-8")
    assert re.search(r"nulmeting:\n +[0-9-]{9}: [0-9]+(?:,[0-9]+)?%?\n", written), "a number as one writes it"


def test_few_children_are_not_counted_in_the_evaluation_either(region, swvctl):
    path = region / "data/indicator/2027-2031.yaml"
    eenheid = "kinderen" if "eenheid: kinderen" in path.read_text("utf-8") else "leerlingen"
    path.write_text(
        f"lijst:\n  - {{id: a, titel: Thuis, eenheid: {eenheid}, nulmeting: 3 (2025-2026)}}\n", "utf-8"
    )
    swvctl()
    for file in ("hoofdstuk/2031-2035/evaluatie", "indicator/2031-2035"):
        text = (region / f"data/{file}.yaml").read_text("utf-8")
        assert "minder dan 5" in text
        assert ": 3" not in text
        assert "| 3 " not in text


def test_what_is_there_stays_and_then_nothing_is_made(region, swvctl):
    path = region / "data/hoofdstuk/2031-2035/organisatie.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("titel: Van ons\n", "utf-8")
    before = below(region)
    code, said = swvctl("2031-2035")
    assert code == 2
    assert "organisatie.yaml" in said
    assert below(region) == before
    assert path.read_text("utf-8") == "titel: Van ons\n"


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (["2027-2031"], "bestaat al"),
        (["2031-2036"], "Bedoelt u 2031-2035?"),
        (["2035-2031"], "Bedoelt u"),
        (["straks"], "straks"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_made(region, swvctl, words, answer):
    before = below(region)
    code, said = swvctl(*words)
    assert code == 2
    assert answer in said
    assert below(region) == before


def test_pupils_sit_in_the_council_in_voortgezet_onderwijs(region, swvctl):
    swvctl()
    text = (region / "data/hoofdstuk/2031-2035/organisatie.yaml").read_text("utf-8")
    sector = workspace_of(region).swv.sector
    assert ("ouders, leerlingen en personeel" in text) is (sector == "vo")


def test_without_a_plan_the_period_is_asked(tmp_path, monkeypatch, swvctl):
    (tmp_path / "data").mkdir()
    (tmp_path / "data/samenwerkingsverband.yaml").write_text("naam: S\ncode: PO9901\nsector: po\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    code, said = swvctl()
    assert code == 2
    assert "Noem de periode" in said
    assert swvctl("2027-2031")[0] == 0
    assert (tmp_path / "data/hoofdstuk/2027-2031/evaluatie.yaml").is_file()


def test_a_plan_that_is_being_written_is_not_followed_by_the_next(tmp_path, monkeypatch, swvctl, capfd):
    (tmp_path / "data").mkdir()
    (tmp_path / "data/samenwerkingsverband.yaml").write_text("naam: S\ncode: PO9901\nsector: po\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert swvctl("2031-2035")[0] == 0
    code, said = swvctl()
    assert code == 2
    assert said.startswith("Er is al een plan in de maak: 2031-2035. ")
    assert said.rstrip().endswith("swvctl new ondersteuningsplan 2035-2039")
    capfd.readouterr()
    assert run(app, ["new", "planning"]) == 0
    assert "Niet ingepland: overleg, instemming en vaststelling. Bij gremia" in capfd.readouterr().out
    assert (tmp_path / "data/planning/route-2031-2035.yaml").is_file()


@pytest.mark.parametrize("kind", ["indicator", "hoofdstuk"])
def test_what_stands_below_a_plan_is_made_in_its_folder(tmp_path, monkeypatch, capfd, kind):
    shutil.copytree(REGIONS["vo"], tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    before = below(tmp_path)
    assert run(app, ["new", kind, "Nieuw ding", "--today", TODAY]) == 2
    assert "2027-2031/nieuw-ding" in capfd.readouterr().err
    assert below(tmp_path) == before
    assert run(app, ["new", kind, "2027-2031/Nieuw ding", "--today", TODAY]) == 0
    assert (tmp_path / f"data/{kind}/2027-2031/nieuw-ding.yaml").is_file()
    loaded = load(tmp_path, date(2027, 6, 3))
    assert not [item for item in check_region(loaded) if item.code.startswith("SCH")]
