"""Every code has a golden case in which it is said, and every case is whole."""

from pathlib import Path

from swvctl.check.catalogue import catalogue
from swvctl.read.codes_file import FILE_CODES
from swvctl.read.codes_writing import WRITING_CODES
from swvctl.validate.codes import SHAPE_CODES
from swvctl.validate.codes_value import VALUE_CODES
from swvctl.validate.codes_workspace import WORKSPACE_CODES

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


def test_a_code_has_a_case_that_is_called_after_it():
    said = {code for case in CASES for code in [case.name.partition("-")[0]] if f" {code}" in outcome(case)}
    assert catalogue().keys() - ELSEWHERE - said == set()


def test_a_case_is_whole():
    for case in CASES:
        assert {path.name for path in case.iterdir()} <= PARTS, case.name
        assert (case / "command").read_text("utf-8").strip(), case.name
        assert "\nexit " in f"\n{outcome(case)}", case.name


def test_a_case_that_checks_does_not_depend_on_the_day():
    for case in CASES:
        for line in (case / "command").read_text("utf-8").splitlines():
            assert "--today" in line or line.split()[0] not in {"check", "build", "new"}, case.name


def test_no_code_is_given_out_twice():
    """A second one would hide the first without a word."""
    tables = (FILE_CODES, WRITING_CODES, SHAPE_CODES, VALUE_CODES, WORKSPACE_CODES)
    codes = [code for table in tables for code in table]
    assert sorted(codes) == sorted(set(codes))


def test_no_case_ends_in_a_mistake_of_ours():
    assert not [case.name for case in CASES if "in swvctl zelf" in outcome(case)]
