"""What the last lines say when only a part was asked for, and what a draft says of what it leaves out."""

import json
from pathlib import Path

import pytest

from swvctl.cli.dutch import run
from swvctl.cli.program import app

NOTE = "Het Kerkpad: nog 2 van de 5 verplichte velden te gaan."
PROFILE = "data/schoolprofiel/2027-2028/de-eikel.yaml"


@pytest.fixture
def swvctl(tmp_path: Path, monkeypatch, capsys):
    """Run a command in a region that was made later: what it says was done, is still to come."""
    region = tmp_path / "proef"
    run(app, ["init", str(region), "--today", "2027-04-12"])
    monkeypatch.chdir(region)
    capsys.readouterr()

    def call(*words: str) -> tuple[int, str]:
        code = run(app, [*words, "--today", "2027-03-01"])
        return code, "".join(capsys.readouterr())

    return call


@pytest.mark.parametrize(
    ("words", "last", "noted"),
    [
        (["data/school"], "Alleen data/school bekeken: geen meldingen.", False),
        (["data/schoolprofiel"], "Alleen data/schoolprofiel bekeken: geen fouten, 2 waarschuwingen.", True),
        ([PROFILE], f"Alleen {PROFILE} bekeken: geen fouten, 2 waarschuwingen.", False),
        (["--select", "tal"], "Alleen TAL bekeken: geen meldingen.", False),
        (["--select", "SOP001"], "Alleen SOP001 bekeken: geen meldingen.", True),
        (
            ["--select", "TAL,SCH", "data/school"],
            "Alleen TAL en SCH in data/school bekeken: geen meldingen.",
            False,
        ),
        (["--ignore", "SOP"], "Alles bekeken, zonder SOP: geen meldingen.", False),
        (["--ignore", "TAL"], "Alles bekeken, zonder TAL: geen fouten, 2 waarschuwingen.", True),
    ],
)
def test_a_part_is_not_called_all_in_order(swvctl, words: list[str], last: str, noted: bool) -> None:
    code, said = swvctl("check", *words)
    assert code == 0
    assert said.splitlines()[-1] == last
    assert (NOTE in said) is noted


@pytest.mark.parametrize("words", [[], ["."], ["data/school", "."]])
def test_the_whole_region_is_counted_in_full(swvctl, words: list[str]) -> None:
    said = swvctl("check", *words)[1]
    assert said.splitlines()[-1].startswith("3 scholen nagekeken.")
    assert NOTE in said


@pytest.mark.parametrize(
    ("words", "noted"),
    [
        ([], True),
        (["data/ondersteuningsplan"], True),
        (["data/hoofdstuk/2027-2031/evaluatie.yaml"], True),
        (["data/school"], False),
    ],
)
def test_how_far_a_plan_is_is_told_only_to_who_looks_at_it(swvctl, words: list[str], noted: bool) -> None:
    assert swvctl("new", "ondersteuningsplan", "2027-2031")[0] == 0
    assert ("Ondersteuningsplan 2027-2031: nog" in swvctl("check", *words)[1]) is noted


def test_the_counts_for_machines_do_not_change_with_a_choice(swvctl) -> None:
    whole, part = (
        json.loads(swvctl("check", "--output-format", "json", *words)[1])["summary"]
        for words in ([], ["data/school"])
    )
    assert part["notes"] == []
    assert {**part, "notes": 0, "warnings": 0} == {**whole, "notes": 0, "warnings": 0}


def test_the_exit_code_follows_what_is_shown(swvctl) -> None:
    Path(PROFILE).write_text("velden: [\n", "utf-8")
    assert swvctl("check")[0] == 1
    assert swvctl("check", "data/school")[0] == 0
    assert swvctl("check", "data/schoolprofiel")[0] == 1


def test_a_draft_shows_the_errors_and_names_what_is_left_out(swvctl) -> None:
    Path(PROFILE).write_text("velden: [\n", "utf-8")
    code, said = swvctl("build", "--draft")
    assert code == 0
    assert f"{PROFILE}:2:1 fout YML007\n" in said
    assert "1 niet te lezen. 1 fout.\n" in said
    assert "\nDe Eikel staat er niet bij: het profiel is niet te lezen.\n" in said
    assert "bestanden in build" in said
    assert not Path("build/intern/schoolprofiel/2027-2028/de-eikel.html").exists()


def test_a_draft_names_other_years_and_schools_apart(swvctl) -> None:
    older = Path("data/schoolprofiel/2026-2027/de-eikel.yaml")
    older.parent.mkdir()
    older.write_text("velden: [\n", "utf-8")
    Path("data/school/het-kerkpad.yaml").write_text("naam: Het Kerkpad\n", "utf-8")
    code, said = swvctl("build", "--draft")
    assert code == 0
    assert "De Eikel staat er voor 2026-2027 niet bij: het profiel is niet te lezen.\n" in said
    assert 'De school "het-kerkpad" staat er niet bij: verbeter eerst data/school/het-kerkpad.yaml.\n' in said


def test_a_draft_without_errors_says_no_more_than_a_build(swvctl) -> None:
    code, said = swvctl("build", "--draft")
    # What was written, the two start pages, and how full the sheets are.
    assert (code, len(said.splitlines())) == (0, 5)


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("data/schol", "data/school"),
        ("schol", "data/school"),
        ("schoolprofiel", "data/schoolprofiel"),
        ("dta/school", "data/school"),
        ("data/schoolprofiel/2027-28", "data/schoolprofiel/2027-2028"),
        ("data/schoolprofil/2027-2028/de-eikl.yaml", PROFILE),
    ],
)
def test_a_slip_in_a_path_is_asked_about(swvctl, path: str, meant: str) -> None:
    assert swvctl("check", path) == (2, f'"{path}" bestaat niet. Bedoelt u {meant}?\n')


@pytest.mark.parametrize("path", ["nergens/weg", "../buren/schol", "data/../../buren/schol", "/etc/passwdd"])
def test_a_path_that_is_like_nothing_here_is_not_asked_about(swvctl, path: str) -> None:
    Path("../buren/school").mkdir(parents=True)
    assert swvctl("check", path) == (2, f'"{path}" bestaat niet.\n')


def test_a_path_of_very_many_folders_is_no_fault_of_ours(swvctl) -> None:
    code, said = swvctl("check", "a/" * 1500 + "weg")
    assert code == 2
    assert said.startswith('"a/a/')
