"""Known findings are held back, and no report lets anyone think that they are solved."""

import json

import pytest

from swvctl.cli.dutch import run
from swvctl.cli.program import app

PROFIEL = "data/schoolprofiel/2027-2028/de-zandloper.yaml"
HELD = "1 bekende melding niet getoond (1 fout); zie .swvctl/bekend.json."


@pytest.fixture
def check(region_history, capsys, monkeypatch):
    """A region with one fault in an adopted profile, written down as known."""
    monkeypatch.chdir(region_history.top)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    region_history.replace(PROFIEL, "logopedist", "zweefvlieger")
    assert run(app, ["baseline", "--today", "2027-06-03"]) == 0
    assert "Leg dat bestand ook vast met git" in capsys.readouterr().out

    def look(*words):
        code = run(app, ["check", "--today", "2027-06-03", *words])
        out, err = capsys.readouterr()
        assert err == ""
        return code, out

    return look


@pytest.mark.parametrize("form", ["full", "concise", "github"])
def test_a_clean_check_says_how_much_is_held_back(check, form):
    code, out = check("--output-format", form)
    assert code == 0
    assert f"Niets nieuws. {HELD}" in out
    assert "Alles in orde" not in out


def test_a_profile_with_a_known_fault_is_not_ready(check):
    assert "2 profielen ingeleverd (1 met een fout), 1 in bewerking" in check()[1]


def test_other_programs_get_the_number(check):
    value = json.loads(check("--output-format", "json")[1])
    assert value["findings"] == []
    assert (value["summary"]["known"], value["summary"]["errors"]) == (1, 0)
    assert 'name="Niets nieuws"' in check("--output-format", "junit")[1]


def test_the_summary_of_a_job_tells_it_too(check, tmp_path, monkeypatch):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "samenvatting.md"))
    check("--output-format", "github")
    assert "1 bekende melding niet getoond" in (tmp_path / "samenvatting.md").read_text("utf-8")


def test_only_what_was_asked_for_is_counted(check):
    assert "bekende" not in check("--select", "BSL")[1]
    assert "Alleen SOP003 bekeken: niets nieuws. 1 bekende melding" in check("--select", "SOP003")[1]


def test_what_is_new_is_shown_beside_it(region_history, check):
    region_history.replace(PROFIEL, "visie:", "visei:")
    code, out = check()
    assert code == 1
    assert "SCH001" in out
    assert "1 fout. " + HELD in out


def test_everything_on_request(check):
    code, out = check("--no-baseline")
    assert code == 1
    assert "bekende" not in out
