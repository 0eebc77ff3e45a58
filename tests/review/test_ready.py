"""What is ready to use: the action, the pipelines and the hooks are sound, and ``init`` puts them in place."""

import json
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
        (
            "--builtin-schema",
            "vendor.github-workflows",
            *map(str, sorted((TEMPLATES / "github/workflows").glob("*.yml"))),
        ),
        (
            "--builtin-schema",
            "vendor.gitlab-ci",
            "--data-transform",
            "gitlab-ci",
            str(TEMPLATES / "gitlab/gitlab-ci.yml"),
        ),
    ],
    ids=["action", "workflows", "gitlab"],
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
    used = re.findall(r"(?m)^ *(?:- )?uses: (\S+)", "".join(path.read_text("utf-8") for path in READY))
    assert used
    assert all(re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", action) for action in used)


def test_no_value_of_a_stranger_stands_in_a_script():
    scripts = [
        script
        for path in READY
        for script in re.findall(
            r"^ *(?:- )?run: (.*(?:\n(?: {8,}.*)?)*)", path.read_text("utf-8"), re.MULTILINE
        )
    ]
    assert len(scripts) > len(READY)
    assert not [script for script in scripts if "${{" in script]


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


def script(path: str, name: str) -> str:
    """The script of one named step of a workflow."""
    jobs = yaml.safe_load((TEMPLATES / path).read_text("utf-8"))["jobs"]
    return next(step["run"] for job in jobs.values() for step in job["steps"] if step.get("name") == name)


def shell(text: str, folder: Path, **values: str) -> "subprocess.CompletedProcess[str]":
    call = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", text]
    env = {"PATH": os.environ["PATH"], **values}
    return subprocess.run(call, cwd=folder, env=env, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("voorbeeld/swvctl@" + 40 * "0", 1),
        ("voorbeeld/swvctl@" + 20 * "1f", 1),
        ("swv-stroomland/swvctl@" + 40 * "0", 1),
        ("swv-stroomland/swvctl@" + 20 * "1f", 0),
    ],
)
def test_a_workflow_that_was_not_filled_in_says_so_in_dutch(tmp_path, place, code):
    workflow = tmp_path / ".github/workflows/swvctl.yml"
    workflow.parent.mkdir(parents=True)
    text = (TEMPLATES / "github/workflows/swvctl.yml").read_text("utf-8")
    workflow.write_text(text.replace("voorbeeld/swvctl@" + 40 * "0", place), "utf-8")
    done = shell(script("github/workflows/swvctl.yml", "Kijk of is ingevuld waar swvctl staat"), tmp_path)
    assert done.returncode == code
    assert ("staat nog niet waar swvctl staat" in done.stdout) is bool(code)


def test_no_other_job_runs_before_it_is_filled_in():
    jobs = yaml.safe_load((TEMPLATES / "github/workflows/swvctl.yml").read_text("utf-8"))["jobs"]
    assert {name: job.get("needs") for name, job in jobs.items()} == {
        "ingevuld": None,
        "controle": "ingevuld",
    }


def test_gitlab_says_in_dutch_that_the_wheel_is_missing_and_finds_the_newest(tmp_path):
    job = yaml.safe_load((TEMPLATES / "gitlab/gitlab-ci.yml").read_text("utf-8"))["swvctl"]
    first = job["before_script"][0]
    done = shell(first, tmp_path)
    assert (done.returncode, done.stdout.count("\n")) == (1, 1)
    assert "Zet het bestand, zoals swvctl-0.1.0-py3-none-any.whl, in de map gereedschap" in done.stdout
    (tmp_path / "gereedschap").mkdir()
    for name in ("swvctl-0.1.0-py3-none-any.whl", "swvctl-0.2.0-py3-none-any.whl", "anders.whl"):
        (tmp_path / "gereedschap" / name).touch()
    done = shell(f'{first}\necho "$wiel"', tmp_path)
    assert (done.returncode, done.stdout) == (0, "gereedschap/swvctl-0.2.0-py3-none-any.whl\n")


def test_gitlab_installs_the_tested_versions_where_they_lie_beside_the_wheel(tmp_path):
    job = yaml.safe_load((TEMPLATES / "gitlab/gitlab-ci.yml").read_text("utf-8"))["swvctl"]
    program = tmp_path / ".swvctl-omgeving/bin/python"
    program.parent.mkdir(parents=True)
    program.write_text('#!/bin/sh\necho "$PIP_CONSTRAINT|$*"\n', "utf-8")
    program.chmod(0o755)
    step = f"wiel=gereedschap/s.whl\n{job['before_script'][-1]}"
    assert shell(step, tmp_path).stdout == "|-m pip install --quiet gereedschap/s.whl[all]\n"
    (tmp_path / "gereedschap").mkdir()
    (tmp_path / "gereedschap/constraints.txt").touch()
    assert shell(step, tmp_path).stdout.startswith("gereedschap/constraints.txt|-m pip install")


def test_gitlab_takes_the_name_of_the_link():
    """The schema of its pipelines does not say it, but only letters, digits, blanks, - and _ are allowed there."""
    job = yaml.safe_load((TEMPLATES / "gitlab/gitlab-ci.yml").read_text("utf-8"))["swvctl"]
    assert re.fullmatch(r"[A-Za-z0-9_][-A-Za-z0-9_ ]*", job["artifacts"]["expose_as"])


HOST = """\
#!/usr/bin/env python3
# Stands for the command of the code host: writes down what was asked, and answers from a file.
import json, os, sys
with open(os.environ["GEVRAAGD"], "a") as file:
    file.write(json.dumps(sys.argv[1:]) + "\\n")
words = " ".join(sys.argv[1:])
print(os.environ["NUMMER"] if "/pulls" in words else os.environ["OUDE"] if "--paginate" in words else "", end="")
"""


@pytest.fixture
def react(tmp_path):
    """Play the step that places the comment, with a code host that only writes down what it is asked."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/gh").write_text(HOST, "utf-8")
    (tmp_path / "bin/gh").chmod(0o755)
    (tmp_path / "wijzigingen").mkdir()

    def play_it(nummer="7", oude="", tak="tak"):
        own = {"GH_REPO": "swv/regio", "SHA": "1f" * 20, "EIGENAAR": "iemand", "TAK": tak, "GH_TOKEN": "x"}
        values = {
            "RUNNER_TEMP": str(tmp_path),
            "GEVRAAGD": str(tmp_path / "vraag"),
            "NUMMER": nummer,
            "OUDE": oude,
        }
        path = f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}"
        text = script("github/workflows/swvctl-reactie.yml", "Plaats of ververs de reactie")
        done = shell(text, tmp_path, **{**own, **values, "PATH": path})
        assert done.returncode == 0, done.stderr
        asked = tmp_path / "vraag"
        return [json.loads(line) for line in asked.read_text("utf-8").splitlines()] if asked.exists() else []

    return play_it


def test_the_comment_is_placed_once_and_then_renewed(react, tmp_path):
    (tmp_path / "wijzigingen/wijzigingen.md").write_text("## Wat verandert er?\n", "utf-8")
    asked = react()
    assert [words[2] for words in asked] == ["GET", "repos/swv/regio/issues/7/comments", "POST"]
    assert "head=iemand:tak" in asked[0]
    assert f'select(.head.sha == "{"1f" * 20}")' in asked[0][-1]
    assert (tmp_path / "reactie.md").read_text("utf-8").endswith("## Wat verandert er?\n")
    assert [words[2] for words in react(oude="99")][-1] == "PATCH"
    assert "repos/swv/regio/issues/comments/99" in react(oude="99")[-1]


def test_without_an_overview_or_a_request_nothing_is_placed(react, tmp_path):
    assert react() == []
    (tmp_path / "wijzigingen/wijzigingen.md").symlink_to("/etc/passwd")
    assert react() == []
    (tmp_path / "wijzigingen/wijzigingen.md").unlink()
    (tmp_path / "wijzigingen/wijzigingen.md").write_text("x", "utf-8")
    assert len(react(nummer="")) == 1


def test_the_name_of_a_branch_is_only_a_name(react, tmp_path):
    (tmp_path / "wijzigingen/wijzigingen.md").write_text("x", "utf-8")
    asked = react(tak='$(touch PWNED)`touch PWNED`";@x')
    assert 'head=iemand:$(touch PWNED)`touch PWNED`";@x' in asked[0]
    assert not list(tmp_path.rglob("PWNED"))


def test_init_puts_them_in_place(tmp_path, capsys):
    target = tmp_path / "regio"
    assert run(app, ["init", str(target), "--ci", "github", "--ci", "git", "--today", "2027-06-03"]) == 0
    assert (target / ".github/workflows/swvctl.yml").read_bytes() == (
        TEMPLATES / "github/workflows/swvctl.yml"
    ).read_bytes()
    assert (target / ".gitattributes").is_file()
    said = capsys.readouterr().out
    assert "Zoek in .github/workflows/swvctl.yml naar voorbeeld/swvctl" in said
    assert "40 tekens" in said
    assert run(app, ["check", "-C", str(target), "--select", "SCH030", "--today", "2027-06-03"]) == 0
    assert "1 waarschuwing" in capsys.readouterr().out
    workflow = target / ".github/workflows/swvctl.yml"
    filled = re.sub(r"voorbeeld/swvctl@0+", f"swv-stroomland/swvctl@{'1f' * 20}", workflow.read_text("utf-8"))
    workflow.write_text(filled, "utf-8")
    assert run(app, ["check", "-C", str(target), "--select", "SCH030", "--today", "2027-06-03"]) == 0
    assert "geen meldingen" in capsys.readouterr().out
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
