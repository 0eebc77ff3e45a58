"""Every code has a golden case in which it is said, and every case is whole."""

from pathlib import Path

import pytest

from swvctl.check.catalogue import catalogue

CASES = sorted((Path(__file__).parents[1] / "cases").glob("[!_]*"))
# Reading has tests of its own, file by file; no data can make two validators disagree.
ELSEWHERE = {code for code in catalogue() if code.startswith("YML")} | {"SCH013"}
PARTS = {
    "before",
    "command",
    "remove",
    "data",
    "schemas",
    "templates",
    ".swvctl",
    ".github",
    ".import.swvctl-bezig",
    "expected",
}


def outcome(case: Path) -> str:
    return (case / "expected" / "output.txt").read_text("utf-8")


@pytest.mark.parametrize("code", [code for code in catalogue() if code not in ELSEWHERE])
def test_a_code_has_a_case_that_is_called_after_it(code):
    own = [case for case in CASES if case.name.startswith(f"{code}-")]
    assert any(f" {code}" in outcome(case) for case in own)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_is_whole(case):
    assert {path.name for path in case.iterdir()} <= PARTS
    assert (case / "command").read_text("utf-8").strip()
    assert "\nexit " in f"\n{outcome(case)}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_that_checks_does_not_depend_on_the_day(case):
    for line in (case / "command").read_text("utf-8").splitlines():
        assert "--today" in line or line.split()[0] not in {"check", "build", "new"}


def test_no_case_ends_in_a_mistake_of_ours():
    assert not [case.name for case in CASES if "in swvctl zelf" in outcome(case)]
