"""A check that finds nothing imports only what reading and judging need: start-up is most of its time."""

import subprocess
import sys
from pathlib import Path

import pytest

BASIS = Path(__file__).parents[1] / "cases" / "_basis"
# Pages, PDF, mail, calendars, Excel, git, the slow validator, the Markdown parser and what brings a web client along.
HEAVY = {
    "jinja2", "typst", "mrml", "icalendar", "openpyxl", "xlsxwriter", "holidays", "rich", "jsonschema", "markdown_it",
    "ssl", "http.client", "zipfile", "importlib.metadata", "swvctl.render", "swvctl.compare", "swvctl.exchange",
    "swvctl.edit", "swvctl.write",
}  # fmt: skip
# What explains a mistake, and what help and other forms need.
UNUSED = {
    "html.entities", "swvctl.read.syntax", "swvctl.read.positions", "swvctl.read.git", "swvctl.validate.messages",
    "swvctl.cli.helppage", "swvctl.report.standard", "swvctl.check.catalogue", "swvctl.tekst.markdown.source",
}  # fmt: skip
PROGRAM = """
import sys
from swvctl.cli.dutch import run
from swvctl.cli.program import app
code = run(app, ["check", "--today", "2027-06-03"])
print(*sorted(name for name in sys.modules if name in {heavy!r}), file=sys.stderr)
sys.exit(code)
"""


def test_a_check_without_findings_imports_nothing_heavy():
    program = PROGRAM.replace("{heavy!r}", repr(HEAVY | UNUSED))
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=BASIS,
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr.split() == []


@pytest.mark.parametrize(
    "words", [["--help"], ["check", "--help"], ["init", "--help"], ["chekc"]], ids=" ".join
)
def test_help_and_misuse_read_nothing(words):
    heavy = HEAVY | {"yaml", "jsonschema_rs", "swvctl.read", "swvctl.model", "swvctl.schemas", "swvctl.check"}
    program = PROGRAM.replace("{heavy!r}", repr(heavy)).replace(
        '["check", "--today", "2027-06-03"]', f"{words!r}, 'swvctl'"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, encoding="utf-8")
    assert done.stderr.splitlines()[-1] == ""


def test_the_version_is_told_before_anything_is_loaded():
    told = "import sys; from swvctl.cli import main; main(); print('typer' in sys.modules, 'yaml' in sys.modules)"
    command = [sys.executable, "-c", told, "--version"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.split()[0] == "swvctl"
    assert done.stdout.split()[2:] == ["False", "False"]


PATTERNS = """
import importlib, pkgutil, re, sys
import swvctl
asked = []
def compile(pattern, flags=0, compile=re.compile):
    asked.append(sys._getframe(1).f_globals.get("__name__", ""))
    return compile(pattern, flags)
re.compile = compile
for module in pkgutil.walk_packages(swvctl.__path__, "swvctl."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
print(*sorted({name for name in asked if name.startswith("swvctl.")}))
"""


def test_a_pattern_is_compiled_when_it_is_first_used():
    done = subprocess.run([sys.executable, "-c", PATTERNS], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
