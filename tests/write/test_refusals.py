"""Folders that a build never replaces, and names it never writes."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from swvctl.errors import OutputError
from swvctl.render.artifact import Artifact
from swvctl.write import write_output
from swvctl.write.names import fault_in


def _tree(folder: Path) -> dict[str, bytes | Path]:
    return {
        str(path.relative_to(folder)): path.readlink() if path.is_symlink() else path.read_bytes()
        for path in folder.rglob("*")
        if path.is_symlink() or path.is_file()
    }


@pytest.fixture
def refused(workspace, new):
    """Build to a target that must be refused; gives the sentence after seeing that no file changed."""

    def attempt(target: Path, artifacts=new) -> str:
        before = _tree(workspace.parent)
        with pytest.raises(OutputError) as caught:
            write_output(artifacts, target, workspace=workspace, meta={})
        assert _tree(workspace.parent) == before
        message = str(caught.value)
        assert "\n" not in message
        assert message.endswith(".")
        return message

    return attempt


@pytest.mark.parametrize("target", [".", "..", "../..", "/", "data/..", "build/..", "build/../."])
def test_the_project_and_what_is_above_it(refused, target):
    assert "bevat het project zelf" in refused(Path(target))


def test_the_home_folder(refused):
    assert "persoonlijke bestanden" in refused(Path.home())


@pytest.mark.parametrize(
    "target", ["data", "data/uit", "data/a/b", "templates", "templates/x", "schemas/x", ".git", ".git/x"]
)
def test_folders_of_the_project(refused, target):
    assert f'ligt in "{target.split("/")[0]}"' in refused(Path(target))


def test_the_git_folder_of_a_project_above(refused, workspace):
    (workspace.parent / ".git").mkdir()
    assert 'ligt in ".git"' in refused(workspace.parent / ".git/uit")


def test_a_way_into_the_data_through_a_link(refused, workspace):
    (workspace.parent / "omweg").symlink_to(workspace / "data")
    assert 'ligt in "data"' in refused(workspace.parent / "omweg/uit")


def test_data_that_is_itself_a_link(refused, workspace, tmp_path):
    (tmp_path / "bron").mkdir()
    (workspace / "schemas").rmdir()
    (workspace / "schemas").symlink_to(tmp_path / "bron")
    assert 'ligt in "schemas"' in refused(tmp_path / "bron/uit")


@pytest.mark.parametrize("destination", ["../thuis/map", "bestaat-niet", "build"])
def test_a_link(refused, workspace, destination):
    (Path.home() / "map").mkdir()
    (workspace / "build").symlink_to(destination)
    assert '"build" is een koppeling' in refused(workspace / "build")


def test_a_file(refused, workspace):
    (workspace / "build").write_text("x", encoding="utf-8")
    assert '"build" is een bestand' in refused(workspace / "build")


def test_a_file_on_the_way(refused, workspace):
    (workspace / "build").write_text("x", encoding="utf-8")
    assert '"build/uit"' in refused(workspace / "build/uit")


@pytest.mark.parametrize(
    "manifest",
    [None, "", "[]", "{}", '{"generator": "ander"}', "[" * 5000, '{"generator": "swvctl"}', "\x00"],
)
def test_a_folder_of_someone_else(refused, workspace, manifest):
    (workspace / "build").mkdir()
    (workspace / "build/brief.docx").write_bytes(b"x")
    if manifest is not None:
        (workspace / "build/manifest.json").write_text(manifest, encoding="utf-8")
    assert "niet door swvctl gemaakt en niet leeg" in refused(workspace / "build")


@pytest.mark.parametrize(
    "stray", ["eigen.txt", "publiek/eigen.txt", "a/b/c/.verborgen", "publiek/Foto 1.jpg"]
)
def test_a_file_of_the_user_in_our_folder(refused, workspace, old, stray):
    write_output(old, workspace / "build", workspace=workspace, meta={})
    (workspace / "build" / stray).parent.mkdir(parents=True, exist_ok=True)
    (workspace / "build" / stray).write_text("van mij", encoding="utf-8")
    assert f'staat "{stray}"' in refused(workspace / "build")


def test_a_link_in_place_of_one_of_our_files(refused, workspace, old):
    write_output(old, workspace / "build", workspace=workspace, meta={})
    (workspace / "build/publiek/index.html").unlink()
    (workspace / "build/publiek/index.html").symlink_to(workspace / "data/samenwerkingsverband.yaml")
    assert 'staat "publiek/index.html"' in refused(workspace / "build")


def test_a_manifest_that_claims_what_swvctl_never_makes(refused, workspace):
    (workspace / "build").mkdir()
    (workspace / "build/Brief.docx").write_bytes(b"x")
    claim = {"generator": "swvctl", "files": {"Brief.docx": {"sha256": "0", "size": 1}}}
    (workspace / "build/manifest.json").write_text(json.dumps(claim), encoding="utf-8")
    assert 'staat "Brief.docx"' in refused(workspace / "build")


def test_a_name_that_could_act_on_a_terminal_is_shown_without_its_power(refused, workspace):
    (workspace / "build").mkdir()
    (workspace / "build/\x1b[2J\n::error::x").write_bytes(b"x")
    assert refused(workspace / "build").isprintable()


def test_what_the_system_leaves_in_a_folder_is_no_reason_to_refuse(workspace, old, new):
    write_output(old, workspace / "build", workspace=workspace, meta={})
    (workspace / "build/publiek/.DS_Store").write_bytes(b"x")
    assert write_output(new, workspace / "build", workspace=workspace, meta={}).files == 3


def test_a_folder_that_may_not_be_written_is_named(refused, workspace, faulty_disk):
    def denied() -> None:
        raise PermissionError(13, "denied")

    with faulty_disk(lambda _: True, denied).installed():
        assert "u mag hier niet schrijven" in refused(workspace / "build")


@pytest.mark.parametrize(
    "name",
    [
        "", "/", "a/", "/a", "a//b", ".", "..", "../a", "a/../b", "a/./b", ".verborgen", "a/.b",
        "Hoofdletter.html", "é.html", "a b.html", "a\\b", "c:x", "a\x00b", "a\n", "con", "nul.html",
        "a/com1.txt", "lpt9", "einde.", "x" * 121, "/".join("x" * 40), "manifest.json", "ſ.html", "１.html",
    ],
)  # fmt: skip
def test_names_that_do_not_fit_everywhere(refused, workspace, name):
    assert "kan niet in de uitvoer komen" in refused(workspace / "build", [Artifact(name, b"x")])


@pytest.mark.parametrize(
    "name", ["a", "a.html", "con-2", "console.md", "a_b/c-d/e.f.g", "x" * 120, "sub/manifest.json"]
)
def test_names_that_fit(workspace, name):
    write_output([Artifact(name, b"x")], workspace / "build", workspace=workspace, meta={})
    assert (workspace / "build" / name).read_bytes() == b"x"


@pytest.mark.parametrize("pair", [("a", "a/b"), ("a/b", "a"), ("a/b/c", "a/b")])
def test_a_page_and_a_folder_of_one_name(refused, workspace, pair):
    assert "een pagina en ook een map" in refused(workspace / "build", [Artifact(name, b"") for name in pair])


def test_one_name_twice(refused, workspace):
    assert "twee keer" in refused(workspace / "build", [Artifact("a.html", b"1"), Artifact("a.html", b"2")])


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(alphabet=st.sampled_from("abcAZ09._-/\\ é:\n\x00~"), max_size=12))
def test_a_name_that_is_let_through_stays_inside_and_is_the_same_everywhere(name):
    inside = os.path.normpath(name) == name and not name.startswith("/") and ".." not in name.split("/")
    portable = (
        name == name.casefold()
        and name.isascii()
        and all(part.rstrip(". ") == part for part in name.split("/"))
    )
    assert fault_in(name) or (name and inside and portable)
