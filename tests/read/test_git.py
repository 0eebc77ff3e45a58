"""Earlier versions: read from git's objects as they were, and nothing that lies in a repository runs or is obeyed."""

import os
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from swvctl.errors import GitError, UnreadableError
from swvctl.limits import MAX_FILE_BYTES
from swvctl.pipeline import check_region, load
from swvctl.read import read_folder
from swvctl.read.git import Repository
from swvctl.read.revision import Revision
from swvctl.read.source import Folder

TODAY = date(2027, 6, 3)
WORDS = Path(__file__).parents[1] / "hostile" / "revisions.txt"


def paths(source):
    return [entry.path for entry in source.entries()]


def faults(source):
    return {entry.path: entry.fault.message for entry in source.entries() if entry.fault}


def test_a_revision_holds_what_was_committed_and_not_what_lies_on_the_disk(region_history):
    before = {
        entry.path: Folder(region_history.top).read(entry.path)
        for entry in Folder(region_history.top).entries()
    }
    shutil.rmtree(region_history.top / "data" / "school")
    region_history.write("data/samenwerkingsverband.yaml", "naam: anders")
    source = Revision(region_history.top, "HEAD")
    assert paths(source) == list(before)
    assert {path: source.read(path) for path in paths(source)} == before


def test_a_region_from_git_is_the_same_region(region_history):
    from_disk = load(region_history.top, TODAY)
    from_git = load(region_history.top, TODAY, Revision(region_history.top, "main"))
    assert check_region(from_git) == check_region(from_disk)
    assert from_git.files == from_disk.files


def test_the_workspace_may_lie_below_the_top_of_the_repository(history):
    history.write("werk map/'regio'/data/samenwerkingsverband.yaml", "naam: Streek\n")
    history.write("data/samenwerkingsverband.yaml", "naam: een ander\n")
    history.commit()
    source = Revision(history.top / "werk map" / "'regio'", "HEAD")
    assert paths(source) == ["data/samenwerkingsverband.yaml"]
    assert source.read("data/samenwerkingsverband.yaml") == b"naam: Streek\n"


@pytest.mark.parametrize(
    "name", ["spatie in de naam", 'aan"haling', "regel\neinde", "--output=x", "tab\there", ":(glob)*"]
)
def test_names_that_no_reference_can_hold_are_findings_as_on_the_disk(history, name):
    history.write(f"data/school/{name}.yaml", "naam: De Brug\n")
    history.commit()
    on_disk, in_git = Folder(history.top), Revision(history.top, "HEAD")
    assert list(in_git.entries()) == list(on_disk.entries())
    assert in_git.read(f"data/school/{name}.yaml") == b"naam: De Brug\n"


def test_a_name_that_is_no_text_is_as_on_the_disk(history):
    (history.top / "data").mkdir()
    (history.top / "data" / os.fsdecode(b"\xff.yaml")).write_bytes(b"a: b\n")
    history.commit()
    assert list(Revision(history.top, "HEAD").entries()) == list(Folder(history.top).entries())


def test_links_and_submodules_are_findings_and_are_not_followed(history, tmp_path):
    other = tmp_path / "ander"
    other.mkdir()
    (other / "geheim.yaml").write_text("geheim: ja\n", "utf-8")
    subprocess.run(["git", "init", "-q", str(other)], check=True)
    shutil.copytree(other / ".git", tmp_path / "kopie")
    history.write("data/samenwerkingsverband.yaml", "naam: Streek\n")
    (history.top / "data" / "link.yaml").symlink_to("/etc/passwd")
    (history.top / "data" / "map").symlink_to(other)
    history.git("update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},data/deel")
    history.git("add", "--all", "--", "data/samenwerkingsverband.yaml", "data/link.yaml", "data/map")
    history.git("commit", "--quiet", "-m", "x")
    source = Revision(history.top, "HEAD")
    assert "submodule" in faults(source)["data/deel"]
    assert "link" in faults(source)["data/link.yaml"]
    assert "link" in faults(source)["data/map"]
    with pytest.raises(UnreadableError):
        source.read("data/link.yaml")
    documents, _ = read_folder(source)
    assert [document.path for document in documents] == ["data/samenwerkingsverband.yaml"]


def test_a_file_that_is_too_large_is_not_taken_whole(history):
    history.write("data/groot.yaml", "a: b\n" * MAX_FILE_BYTES)
    history.commit()
    source = Revision(history.top, "HEAD")
    assert len(source.read("data/groot.yaml")) == MAX_FILE_BYTES + 1
    _, findings = read_folder(source)
    assert [finding.code for finding in findings] == ["YML013"]


def test_a_file_outside_data_can_be_read_too(history):
    history.write("huisstijl/logo.svg", "<svg/>")
    history.commit()
    source = Revision(history.top, "HEAD")
    assert source.read("huisstijl/logo.svg") == b"<svg/>"
    for path in ("huisstijl/weg.svg", "huisstijl", "../regio/huisstijl/logo.svg"):
        with pytest.raises(UnreadableError):
            source.read(path)


def test_equal_content_is_told_without_reading(history):
    history.write("data/a.yaml", "a: b\n")
    history.commit()
    source = Revision(history.top, "HEAD")
    assert source.holds("data/a.yaml", b"a: b\n")
    assert not source.holds("data/a.yaml", b"a: c\n")
    assert not source.holds("data/b.yaml", b"a: b\n")


@pytest.mark.parametrize("word", WORDS.read_text("utf-8").splitlines())
def test_a_word_that_is_no_revision_is_one_sentence_and_nothing_else(region_history, word, monkeypatch):
    monkeypatch.chdir(region_history.top)
    before = sorted(path for path in region_history.top.rglob("*") if ".git" not in path.parts)
    with pytest.raises(GitError) as said:
        Revision(region_history.top, word.encode().decode("unicode_escape"))
    assert "\n" not in str(said.value)
    assert sorted(path for path in region_history.top.rglob("*") if ".git" not in path.parts) == before


def test_a_shallow_clone_says_how_to_get_the_rest(region_history, tmp_path):
    region_history.commit("Tweede")
    region_history.git(
        "clone", "--quiet", "--depth", "1", f"file://{region_history.top}", str(tmp_path / "kopie")
    )
    assert paths(Revision(tmp_path / "kopie", "HEAD"))
    with pytest.raises(GitError, match="unshallow"):
        Revision(tmp_path / "kopie", "HEAD~1")


def test_nothing_committed_yet(history):
    with pytest.raises(GitError, match="nog niets vastgelegd"):
        Revision(history.top, "main")


def test_no_repository(tmp_path):
    with pytest.raises(GitError, match="niet met git bijgehouden"):
        Repository.around(tmp_path)


def test_no_git(region_history, monkeypatch, tmp_path):
    for path in ("", str(tmp_path / "leeg"), "relatief"):
        monkeypatch.setenv("PATH", path)
        with pytest.raises(GitError, match="niet gevonden"):
            Repository.around(region_history.top)


def test_a_folder_that_only_looks_like_a_repository_is_passed_on_to_git_alone(tmp_path):
    (tmp_path / ".git").mkdir()
    with pytest.raises(GitError):
        Revision(tmp_path, "HEAD")


def test_a_git_in_the_current_folder_is_not_run(region_history, monkeypatch):
    trap = region_history.top / "git"
    trap.write_text("#!/bin/sh\ntouch PWNED\n", "utf-8")
    trap.chmod(0o755)
    monkeypatch.chdir(region_history.top)
    monkeypatch.setenv("PATH", f".{os.pathsep}{os.pathsep}{os.environ['PATH']}")
    assert paths(Revision(region_history.top, "HEAD"))
    assert not (region_history.top / "PWNED").exists()


def test_a_worktree_and_a_detached_head_work(region_history, tmp_path):
    region_history.git("worktree", "add", "--quiet", "--detach", str(tmp_path / "ernaast"))
    assert paths(Revision(tmp_path / "ernaast", "HEAD")) == paths(Revision(region_history.top, "main"))


def test_settings_of_a_repository_run_nothing(region_history):
    top = region_history.top
    trap = "touch PWNED"
    for name in (
        "core.fsmonitor", "core.pager", "core.sshCommand", "core.editor", "core.askPass", "diff.external",
        "diff.x.textconv", "diff.x.command", "filter.x.smudge", "filter.x.clean", "pager.ls-tree", "pager.cat-file",
        "alias.rev-parse", "alias.cat-file", "gpg.program", "credential.helper", "core.alternateRefsCommand",
    ):  # fmt: skip
        region_history.git("config", name, trap)
    region_history.git("config", "core.hooksPath", str(top / "hooks"))
    for name in ("post-checkout", "post-index-change", "reference-transaction", "fsmonitor-watchman"):
        region_history.write(f"hooks/{name}", f"#!/bin/sh\n{trap}\n")
        (top / "hooks" / name).chmod(0o755)
    region_history.write(".git/info/attributes", "* diff=x filter=x\n")
    source = Revision(top, "HEAD")
    assert len([path for path in paths(source) if source.read(path)]) == len(paths(source)) > 1
    assert not list(top.rglob("PWNED"))


def test_what_a_partial_clone_lacks_is_not_fetched(region_history):
    """Git would get it by a program that the settings of the repository name."""
    top = region_history.top
    for name, value in {
        "core.repositoryFormatVersion": "1",
        "extensions.partialClone": "origin",
        "remote.origin.promisor": "true",
        "remote.origin.url": "ext::sh -c 'touch PWNED'",
        "protocol.ext.allow": "always",
        "protocol.allow": "always",
    }.items():
        region_history.git("config", name, value)
    source = Revision(top, "HEAD")
    number = region_history.git("rev-parse", "HEAD:data/samenwerkingsverband.yaml")
    lost = top / ".git" / "objects" / number[:2] / number[2:]
    lost.chmod(0o644)
    lost.unlink()
    with pytest.raises(UnreadableError, match="heeft het niet"):
        source.read("data/samenwerkingsverband.yaml")
    assert not list(top.rglob("PWNED"))


def test_a_bare_repository_inside_the_data_is_only_files(region_history):
    top = region_history.top
    region_history.write("data/school/HEAD", "ref: refs/heads/main\n")
    region_history.write("data/school/config", f'[core]\n bare = true\n fsmonitor = "touch {top}/PWNED"\n')
    region_history.write("data/school/objects/.keep", "")
    region_history.write("data/school/refs/.keep", "")
    region_history.commit()
    assert load(top, TODAY, Revision(top, "HEAD")).files == load(top, TODAY).files
    assert not list(top.rglob("PWNED"))


def test_a_tree_that_unpacks_to_billions_of_files_is_refused(history, monkeypatch):
    monkeypatch.setattr("swvctl.read.git.MAX_GIT_TREE_BYTES", 100_000)
    history.write("data/a.yaml", "a: b\n")
    history.git("add", "--all")
    tree = history.git("write-tree", "--prefix=data/")
    for _ in range(9):
        lines = "".join(f"040000 tree {tree}\td{number}\n" for number in range(10))
        done = subprocess.run(
            ["git", "mktree"], cwd=history.top, input=lines.encode(), capture_output=True, check=True
        )
        tree = done.stdout.decode().strip()
    done = subprocess.run(
        ["git", "mktree"],
        cwd=history.top,
        input=f"040000 tree {tree}\tdata\n".encode(),
        capture_output=True,
        check=True,
    )
    commit = history.git("commit-tree", done.stdout.decode().strip(), "-m", "bom")
    with pytest.raises(GitError, match="te veel bestanden"):
        Revision(history.top, commit)


def test_replaced_objects_show_what_was_committed(region_history):
    first = region_history.git("rev-parse", "HEAD:data/samenwerkingsverband.yaml")
    region_history.write("data/samenwerkingsverband.yaml", "naam: vervalst\n")
    region_history.commit()
    region_history.git(
        "replace", first, region_history.git("rev-parse", "HEAD:data/samenwerkingsverband.yaml")
    )
    now, before = (
        Revision(region_history.top, name).read("data/samenwerkingsverband.yaml")
        for name in ("HEAD", "HEAD~1")
    )
    assert b"vervalst" in now
    assert b"vervalst" not in before
    assert b"naam: " in before
