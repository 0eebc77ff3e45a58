"""Every state a repository can be in, and every word a stranger can put where a version is asked for."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from swvctl.cli.dutch import run
from swvctl.cli.program import app

WORDS = Path(__file__).parents[1] / "hostile" / "revisions.txt"
TRAPS = (
    "core.fsmonitor", "core.pager", "diff.external", "diff.x.textconv", "diff.x.command", "filter.x.clean",
    "filter.x.smudge", "filter.x.process", "alias.ls-tree", "alias.rev-list", "pager.rev-list",
)  # fmt: skip
SCHOOL = "data/school/de-brug.yaml"
TODAY = ("--today", "2027-06-03")


@pytest.fixture
def call(monkeypatch, capsys):
    """Run a command in a folder, as a user does."""
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)

    def it(folder, *words):
        monkeypatch.chdir(folder)
        code = run(app, [*words])
        out, err = capsys.readouterr()
        return code, out, err

    return it


def refused(told):
    """Whether it was one sentence and nothing else; gives the sentence."""
    code, out, err = told
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "in swvctl zelf" not in err
    return err


def copy_of(region_history, place):
    shutil.copytree(region_history.top / "data", place / "data")
    return place


@pytest.mark.parametrize(
    "words",
    [("diff",), ("diff", "main"), ("check", "--since", "HEAD"), ("new", "versie", "p", "--rev", "HEAD")],
)
def test_a_repository_of_another_owner(region_history, call, monkeypatch, words):
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    monkeypatch.setattr("swvctl.read.git._KEPT", ("HOME", "GIT_TEST_ASSUME_DIFFERENT_OWNER"))
    said = refused(call(region_history.top, *words))
    assert f'git config --global --add safe.directory "{region_history.top}"' in said


def test_a_repository_of_another_owner_does_not_stop_what_needs_no_history(region_history, call, monkeypatch):
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    monkeypatch.setattr("swvctl.read.git._KEPT", ("HOME", "GIT_TEST_ASSUME_DIFFERENT_OWNER"))
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_EVENT_NAME", "pull_request")
    assert call(region_history.top, "check", *TODAY)[0] == 0
    assert call(region_history.top, "release", *TODAY)[0] == 0


def test_no_repository(region_history, call, tmp_path):
    place = copy_of(region_history, tmp_path / "los")
    assert "niet met git bijgehouden" in refused(call(place, "diff"))


def test_no_git(region_history, call, monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert "Git is niet gevonden" in refused(call(region_history.top, "diff"))
    assert "Git is niet gevonden" in refused(call(region_history.top, "check", "--since", "HEAD"))


def test_nothing_recorded_yet(region_history, call, tmp_path):
    place = copy_of(region_history, tmp_path / "vers")
    subprocess.run(["git", "init", "--quiet", str(place)], check=True)
    assert "nog niets vastgelegd" in refused(call(place, "diff"))


@pytest.mark.parametrize("kind", ["file", "folder"])
def test_a_repository_that_is_broken(region_history, call, tmp_path, kind):
    place = copy_of(region_history, tmp_path / "stuk")
    if kind == "file":
        (place / ".git").write_text("gitdir: /bestaat/niet\n", "utf-8")
    else:
        (place / ".git").mkdir()
    assert "beschadigd of niet compleet" in refused(call(place, "diff"))
    assert call(place, "check", *TODAY)[0] == 0


def test_a_bare_repository(region_history, call, tmp_path):
    bare = tmp_path / "kaal.git"
    region_history.git("clone", "--quiet", "--bare", str(region_history.top), str(bare))
    copy_of(region_history, bare)
    assert "niet met git bijgehouden" in refused(call(bare, "diff"))


def test_a_shallow_clone(region_history, call, tmp_path):
    region_history.commit("Nog een")
    region_history.git(
        "clone", "--quiet", "--depth", "1", f"file://{region_history.top}", str(tmp_path / "k")
    )
    assert "git fetch --unshallow" in refused(call(tmp_path / "k", "diff", "HEAD~1"))
    assert call(tmp_path / "k", "diff", *TODAY)[1] == "Er verandert niets aan de inhoud.\n"


def test_a_detached_head_and_a_worktree(region_history, call, tmp_path):
    region_history.git("worktree", "add", "--quiet", "--detach", str(tmp_path / "naast"))
    place = tmp_path / "naast"
    text = (place / SCHOOL).read_text("utf-8").replace("De Brug", "De Grote Brug")
    (place / SCHOOL).write_text(text, "utf-8")
    assert call(place, "diff", "main", *TODAY)[1].startswith("- De Brug heet nu De Grote Brug.\n")


def test_a_region_that_is_a_submodule(region_history, call, tmp_path):
    parent = tmp_path / "ouder"
    subprocess.run(["git", "init", "--quiet", str(parent)], check=True)
    call_git = ["git", "-c", "protocol.file.allow=always", "submodule", "--quiet", "add"]
    subprocess.run([*call_git, str(region_history.top), "regio"], cwd=parent, check=True, capture_output=True)
    assert call(parent / "regio", "diff", *TODAY)[1] == "Er verandert niets aan de inhoud.\n"


def test_links_that_lead_out_of_the_tree(region_history, call, tmp_path):
    secret = tmp_path / "geheim.yaml"
    secret.write_text("naam: Geheim\nsoort: bo\nbestuur: de-kring\n", "utf-8")
    (region_history.top / "data/school/link.yaml").symlink_to(secret)
    (region_history.top / "data/school/map").symlink_to(tmp_path)
    for recorded in (False, True):
        if recorded:
            region_history.commit("Links")
        code, out, _ = call(region_history.top, "diff", "HEAD~1" if recorded else "HEAD", *TODAY)
        assert code == 0
        assert "link" in out
        assert "Geheim" not in out


@pytest.mark.parametrize(
    "command", [("diff",), ("diff", "HEAD"), ("check", "--since"), ("new", "versie", "p", "--rev")]
)
def test_a_word_that_is_no_version_is_one_sentence(region_history, call, command):
    before = sorted(path for path in region_history.top.rglob("*") if ".git" not in path.parts)
    for line in WORDS.read_text("utf-8").splitlines():
        word = line.encode().decode("unicode_escape")
        # Behind an option a word is that of the option, whatever it begins with.
        words = (
            (*command[:-1], f"{command[-1]}={word}")
            if command[-1].startswith("--")
            else (*command, "--", word)
        )
        code, out, err = call(region_history.top, *words)
        if command[0] == "diff" and (not word.strip() or "..." in word):
            continue  # nothing, and two versions at once, mean something there
        assert (code, out) == (2, ""), word
        assert err.count("\n") == 1, word
        assert "in swvctl zelf" not in err, word
    assert sorted(path for path in region_history.top.rglob("*") if ".git" not in path.parts) == before


def test_nothing_in_a_repository_runs(region_history, call, tmp_path):
    """Settings, hooks, attributes and a bare repository among the data, of someone who sends a pull request."""
    top, trap = region_history.top, f"touch {tmp_path}/PWNED"
    region_history.write(
        ".gitattributes", "* diff=x filter=x merge=x\n*.yaml export-subst working-tree-encoding=UTF-16\n"
    )
    for name, text in {"HEAD": "ref: refs/heads/main", "objects/.keep": "", "refs/.keep": ""}.items():
        region_history.write(f"data/school/{name}", f"{text}\n")
    region_history.write("data/school/config", f'[core]\n bare = true\n fsmonitor = "{trap}"\n')
    region_history.write("yaml.py", f"import os\nos.system('{trap}')\n")
    region_history.write("sitecustomize.py", f"import os\nos.system('{trap}')\n")
    region_history.git("-c", "core.attributesFile=/dev/null", "add", "--all")
    region_history.commit("Val")
    for name in TRAPS:
        region_history.git("config", name, trap)
    for hook in ("post-index-change", "reference-transaction", "pre-auto-gc"):
        place = top / ".git/hooks" / hook
        place.parent.mkdir(exist_ok=True)
        place.write_text(f"#!/bin/sh\n{trap}\n", "utf-8")
        place.chmod(0o755)
    (tmp_path / "PWNED").unlink(missing_ok=True)  # what making the trap itself set off
    for words in (("diff", "HEAD~1"), ("check", "--since", "HEAD~1"), ("diff",), ("release",)):
        assert call(top, *words, *TODAY)[0] in {0, 1}
    assert not (tmp_path / "PWNED").exists()
    assert not os.environ.get("PWNED")


def test_a_rename_and_a_change_of_mode_in_git_are_told_as_they_are(region_history, call):
    region_history.git("mv", SCHOOL, "data/school/de-nieuwe-brug.yaml")
    (region_history.top / "data/school/de-zandloper.yaml").chmod(0o755)
    _, out, _ = call(region_history.top, "diff", *TODAY)
    assert "School “De Brug” staat nu op een andere plaats." in out
    assert "Zandloper" not in out
