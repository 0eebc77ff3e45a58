"""A region loads the rules it can need, and no others; what is loaded changes nothing in what is said."""

import subprocess
import sys
from pathlib import Path

import pytest

from swvctl.check.rule import ALWAYS, load_rules
from swvctl.model import load_nouns
from swvctl.model.entity import Entity

CASES = Path(__file__).parents[1] / "cases"
PROGRAM = """
import sys
from swvctl.cli.dutch import run
from swvctl.cli.program import app
code = run(app, ["check", "--today", "2027-06-03"])
print(*sorted(name for name in sys.modules if name.startswith("swvctl.")), file=sys.stderr)
"""


def modules_of_a_check(region: Path) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=region, capture_output=True, encoding="utf-8", check=True
    )
    return set(done.stderr.split())


def test_schools_and_profiles_do_not_load_the_rules_of_plans_and_news():
    loaded = modules_of_a_check(CASES / "_basis")
    assert {"swvctl.check.rules.altijd.regio", "swvctl.check.rules.profiel.keuzes"} <= loaded
    rooms = {name.split(".")[3] for name in loaded if name.startswith("swvctl.check.rules.")}
    assert rooms == {"altijd", "profiel"}
    assert not loaded & {f"swvctl.model.{kind}" for kind in ("besluit", "planning", "begroting", "enquete")}
    assert not loaded & {f"swvctl.cli.{command}" for command in ("init", "import_", "build", "diff")}


@pytest.mark.parametrize("code", load_rules())
def test_a_rule_stands_where_its_subject_makes_that_it_is_loaded(code):
    """What looks at one noun stands in the room of that kind, or in the one that is always loaded."""
    rule = load_rules()[code]
    rooms = {noun.room for noun in load_nouns().values()} - {""} | {ALWAYS}
    assert rule.room in rooms
    if issubclass(rule.subject, Entity):
        assert rule.room in {rule.subject.room, ALWAYS}


EXAMPLE = Path(__file__).parents[2]
FRESH = """
import sys
from swvctl.cli.dutch import run
from swvctl.cli.program import app
if sys.argv[1] == "all":
    from swvctl.check import load_rules
    from swvctl.model import load_nouns
    load_nouns(), load_rules()
sys.exit(run(app, ["check", "--today", "2029-06-03", "--output-format", "json"]))
"""


@pytest.mark.parametrize("region", [EXAMPLE, CASES / "_basis"], ids=["example", "basis"])
def test_what_was_loaded_before_changes_nothing_in_what_is_said(region):
    said = [
        subprocess.run(
            [sys.executable, "-c", FRESH, which], cwd=region, capture_output=True, check=False
        ).stdout
        for which in ("all", "needed")
    ]
    assert said[0] == said[1]
    assert b"findings" in said[0]


def test_asking_for_a_room_leaves_out_the_others():
    assert {rule.room for rule in load_rules(["plan"]).values()} == {ALWAYS, "plan"}
    assert {rule.room for rule in load_rules([]).values()} == {ALWAYS}
    assert len(load_rules()) > len(load_rules(["plan", "nieuws"]))
