"""What is ready to use: the action, the pipelines and the hooks are sound, and ``init`` puts them in place."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from swvctl.cli.dutch import run
from swvctl.cli.program import app

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "templates" / "_ci"
TOOLS = Path(sys.executable).parent
READY = [
    ROOT / "action.yml",
    ROOT / ".pre-commit-hooks.yaml",
    *(path for path in sorted(TEMPLATES.rglob("*")) if path.is_file()),
]


def tool(*words: str, **options) -> "subprocess.CompletedProcess[str]":
    program, *rest = words
    return subprocess.run([TOOLS / program, *rest], capture_output=True, text=True, check=False, **options)


@pytest.mark.parametrize(
    "words",
    [
        ("--builtin-schema", "vendor.github-actions", str(ROOT / "action.yml")),
        ("--builtin-schema", "vendor.github-workflows", str(TEMPLATES / "github/workflows/swvctl.yml")),
        (
            "--builtin-schema",
            "vendor.github-workflows",
            str(TEMPLATES / "github/workflows/swvctl-reactie.yml"),
        ),
        (
            "--builtin-schema",
            "vendor.gitlab-ci",
            "--data-transform",
            "gitlab-ci",
            str(TEMPLATES / "gitlab/gitlab-ci.yml"),
        ),
    ],
    ids=["action", "workflow", "comment", "gitlab"],
)
def test_a_code_host_would_take_it(words):
    done = tool("check-jsonschema", *words)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")),
        ("validate-config", str(TEMPLATES / "pre-commit/pre-commit-config.yaml")),
    ],
    ids=["manifest", "config"],
)
def test_pre_commit_would_take_it(words, tmp_path):
    done = tool("pre-commit", *words, env={**os.environ, "PRE_COMMIT_HOME": str(tmp_path)})
    assert done.returncode == 0, done.stdout + done.stderr


def test_there_are_no_holes_in_the_workflows(tmp_path):
    shutil.copytree(TEMPLATES / "github", tmp_path / ".github")
    shutil.copy(ROOT / "action.yml", tmp_path)
    done = tool("zizmor", "--offline", "--no-progress", "--no-config", ".github", "action.yml", cwd=tmp_path)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", READY, ids=lambda path: path.name)
def test_nothing_names_a_host(path):
    named = re.findall(r"[a-z]+://([^/\s\"']+)|(?:index-url|registry)\b", path.read_text("utf-8"))
    assert set(named) <= {"example.org"}  # the place that a region fills in


def test_every_action_is_pinned_by_its_commit():
    used = re.findall(r"uses: (\S+)", "".join(path.read_text("utf-8") for path in READY))
    assert used
    assert all(re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", action) for action in used)


def test_no_value_of_a_stranger_stands_in_a_script():
    for path in READY:
        for script in re.findall(
            r"^ *(?:- )?run: (.*(?:\n(?: {8,}.*)?)*)", path.read_text("utf-8"), re.MULTILINE
        ):
            assert "${{" not in script


def steps() -> dict[str, str]:
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    return {step["name"]: step["run"] for step in action["runs"]["steps"]}


def play(name: str, folder: Path, **values: str) -> "subprocess.CompletedProcess[str]":
    """Run one step of the action as the code host does."""
    own = {"SWVCTL": str(folder.parent / "swvctl"), "MAP": ".", "GITHUB_OUTPUT": str(folder.parent / "uit")}
    call = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", steps()[name]]
    home = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        call, cwd=folder, env={**home, **own, **values}, capture_output=True, text=True, check=False
    )


def test_the_steps_of_the_action_do_their_work(region_history, tmp_path):
    top = region_history.top
    program = tmp_path / "swvctl"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m swvctl "$@"\n', "utf-8")
    program.chmod(0o755)
    region_history.replace("data/school/de-zandloper.yaml", "bestuur: samen-leren", "bestuur: de-kring")
    region_history.write("data/school/de-brug.yaml", "naam: De Brug\nsoort: so\n")
    region_history.commit()
    assert play("Controleer", top, SINDS="HEAD^1", STRENG="true").returncode == 0
    assert (tmp_path / "uit").read_text("utf-8") == "code=1\n"
    done = play("Schrijf op wat er verandert", top, OUD="HEAD^1", DOEL="wijzigingen")
    assert done.returncode == 0, done.stderr
    text = (top / "wijzigingen" / "wijzigingen.md").read_text("utf-8")
    assert "De Zandloper gaat van Vereniging Samen Leren naar Stichting De Kring." in text
    assert (top / "wijzigingen" / "wijzigingen.html").is_file()
    assert play("Bouw de stukken", top, DOEL="voorbeeld").returncode == 0
    assert (top / "voorbeeld" / "intern" / "index.html").is_file()
    assert play("Geef de afloop door", top, CODE="1").returncode == 1


@pytest.mark.parametrize("word", ["--output=PWNED", "-x", "HEAD; touch PWNED", "$(touch PWNED)"])
def test_no_step_takes_a_revision_for_something_else(region_history, tmp_path, word):
    program = tmp_path / "swvctl"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m swvctl "$@"\n', "utf-8")
    program.chmod(0o755)
    assert play("Schrijf op wat er verandert", region_history.top, OUD=word, DOEL="w").returncode == 2
    play("Controleer", region_history.top, SINDS=word, STRENG="false")
    assert (tmp_path / "uit").read_text("utf-8") == "code=2\n"
    assert not list(tmp_path.rglob("*PWNED*"))


def test_init_puts_them_in_place(tmp_path, capsys):
    target = tmp_path / "regio"
    assert run(app, ["init", str(target), "--ci", "github", "--ci", "git", "--today", "2027-06-03"]) == 0
    assert (target / ".github/workflows/swvctl.yml").read_bytes() == (
        TEMPLATES / "github/workflows/swvctl.yml"
    ).read_bytes()
    assert (target / ".gitattributes").is_file()
    assert "Vul in .github/workflows/swvctl.yml in" in capsys.readouterr().out
    assert run(app, ["init", str(target), "--ci", "gitlab"]) == 0
    assert (target / ".gitlab-ci.yml").is_file()
    (target / ".gitlab-ci.yml").write_text("eigen: ja\n", "utf-8")
    assert run(app, ["init", str(target), "--ci", "pre-commit", "--ci", "gitlab"]) == 2
    assert (target / ".gitlab-ci.yml").read_text("utf-8") == "eigen: ja\n"
    assert not (target / ".pre-commit-config.yaml").exists()


def test_the_line_for_git_names_the_field_above_a_change(region_history):
    region_history.write(".gitattributes", (TEMPLATES / "git/gitattributes").read_text("utf-8"))
    for name, value in re.findall(
        r'git config (diff\.\S+) "(.*)"', (TEMPLATES / "git/gitattributes").read_text("utf-8")
    ):
        region_history.git("config", name, value)
    field = "velden:\n  visie: |\n" + "".join(f"    Zin {number}.\n" for number in range(20))
    region_history.write("data/schoolprofiel/2027-2028/de-brug.yaml", field)
    region_history.commit()
    region_history.replace("data/schoolprofiel/2027-2028/de-brug.yaml", "Zin 15.", "Iets anders.")
    assert re.search(r"^@@ .* @@   visie: \|$", region_history.git("diff"), re.MULTILINE)
