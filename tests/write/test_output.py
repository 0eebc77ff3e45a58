"""What a build leaves behind when nothing goes wrong, and when its pages do."""

import hashlib
import json
import os
import stat

import pytest

from swvctl.errors import OutputError
from swvctl.render.artifact import Artifact
from swvctl.write import write_output
from swvctl.write.staging import mend
from swvctl.write.swap import swap_by_renaming, swap_whole

META = {"version": "1.2.3", "today": "2027-04-09", "set": None}


@pytest.fixture(params=[swap_whole, swap_by_renaming])
def swap(request):
    return request.param


def test_an_output_has_its_files_and_a_manifest(workspace, new, swap):
    written = write_output(new, workspace / "build", workspace=workspace, meta=META, swap=swap)
    assert (written.files, written.changed, written.bytes) == (3, 3, 5 + 6 + 5000)
    assert written.target == workspace / "build"
    manifest = json.loads((workspace / "build/manifest.json").read_text(encoding="utf-8"))
    assert manifest["generator"] == "swvctl"
    assert manifest["today"] == "2027-04-09"
    assert list(manifest["files"]) == sorted(path for path, _ in new)
    for path, content in new:
        assert (workspace / "build" / path).read_bytes() == content
        assert manifest["files"][path] == {
            "sha256": hashlib.sha256(content).hexdigest(),
            "size": len(content),
        }


def test_the_manifest_names_no_place_on_this_machine(workspace, new):
    write_output(new, workspace / "build", workspace=workspace, meta=META)
    told = (workspace / "build/manifest.json").read_text(encoding="utf-8")
    assert "intern/" in told
    assert str(workspace) not in told


def test_meta_cannot_pass_an_output_off_as_that_of_another_program(workspace, new):
    write_output(new, workspace / "build", workspace=workspace, meta={"generator": "x", "files": {}})
    manifest = json.loads((workspace / "build/manifest.json").read_text(encoding="utf-8"))
    assert manifest["generator"] == "swvctl"
    assert len(manifest["files"]) == len(new)


def test_a_second_build_replaces_changes_adds_and_removes(workspace, old, new, swap, snapshot):
    write_output(old, workspace / "build", workspace=workspace, meta=META, swap=swap)
    written = write_output(new, workspace / "build", workspace=workspace, meta=META, swap=swap)
    assert written.changed == 2
    found = snapshot(workspace / "build")
    assert {path: content for path, content in found.items() if path != "manifest.json"} == dict(new)
    assert not (workspace / "build/intern/vervallen.md").exists()


def test_nothing_is_left_beside_the_output(workspace, old, new, swap, beside):
    for artifacts in (old, new):
        write_output(artifacts, workspace / "build", workspace=workspace, meta=META, swap=swap)
    assert (workspace / "build/manifest.json").is_file()
    assert beside(workspace / "build") == []


def test_the_same_input_gives_the_same_bytes_in_any_order(workspace, new, snapshot):
    write_output(new, workspace / "build", workspace=workspace, meta=META)
    first = snapshot(workspace / "build")
    written = write_output(reversed(new), workspace / "elders/build", workspace=workspace, meta=META)
    assert written.target.is_dir()
    assert snapshot(workspace / "elders/build") == first
    again = write_output(new, workspace / "build", workspace=workspace, meta=META)
    assert again.changed == 0
    assert snapshot(workspace / "build") == first


def test_files_get_the_rights_that_the_account_gives_to_new_files(workspace, new):
    before = os.umask(0o027)
    try:
        write_output(new, workspace / "build", workspace=workspace, meta=META)
    finally:
        os.umask(before)
    assert stat.S_IMODE((workspace / "build/publiek/index.html").stat().st_mode) == 0o640
    assert stat.S_IMODE((workspace / "build").stat().st_mode) == 0o750


def test_an_empty_folder_may_be_filled(workspace, new):
    (workspace / "build").mkdir()
    assert write_output(new, workspace / "build", workspace=workspace, meta=META).files == 3


def test_no_pages_at_all_is_an_output_too(workspace, old, snapshot):
    write_output(old, workspace / "build", workspace=workspace, meta=META)
    write_output([], workspace / "build", workspace=workspace, meta=META)
    assert list(snapshot(workspace / "build")) == ["manifest.json"]


def test_a_relative_target_is_seen_from_the_current_folder(workspace, new):
    target = (workspace / "build").relative_to(workspace)
    write_output(new, target, workspace=workspace, meta=META)
    assert (workspace / "build/manifest.json").is_file()


@pytest.mark.parametrize("error", [LookupError("sjabloon"), OSError("lezen"), KeyboardInterrupt()])
def test_a_page_that_fails_leaves_the_old_output_and_its_own_error(error, workspace, old, snapshot, beside):
    write_output(old, workspace / "build", workspace=workspace, meta=META)
    before = snapshot(workspace / "build")

    def failing():
        yield Artifact("nieuw.html", b"x")
        raise error

    with pytest.raises(type(error)) as caught:
        write_output(failing(), workspace / "build", workspace=workspace, meta=META)
    assert caught.value is error
    assert snapshot(workspace / "build") == before
    assert beside(workspace / "build") == []


def test_pages_go_to_the_disk_one_by_one(workspace):
    beside = workspace / ".build.swvctl-nieuw/inhoud"

    def pages():
        for number in range(3):
            yield Artifact(f"p{number}.html", b"x")
            assert (beside / f"p{number}.html").read_bytes() == b"x"

    assert write_output(pages(), workspace / "build", workspace=workspace, meta=META).files == 3


def test_a_file_put_there_during_the_build_is_not_lost(workspace, old, new, snapshot):
    write_output(old, workspace / "build", workspace=workspace, meta=META)
    before = snapshot(workspace / "build")

    def pages():
        yield from new
        (workspace / "build/notitie.txt").write_text("van mij", encoding="utf-8")

    with pytest.raises(OutputError, match=r"notitie\.txt"):
        write_output(pages(), workspace / "build", workspace=workspace, meta=META)
    assert snapshot(workspace / "build") == before | {"notitie.txt": b"van mij"}


def test_mending_does_nothing_where_nothing_was_interrupted(workspace, old, beside):
    write_output(old, workspace / "build", workspace=workspace, meta=META)
    before = (workspace / "build").stat()
    mend(workspace / "build")
    assert (workspace / "build").stat() == before
    assert beside(workspace / "build") == []


def test_a_folder_in_the_way_that_is_not_ours_is_left_alone(workspace, new):
    (workspace / ".build.swvctl-nieuw").mkdir()
    (workspace / ".build.swvctl-nieuw/van-mij.txt").write_text("x", encoding="utf-8")
    with pytest.raises(OutputError, match="niet door swvctl gemaakt"):
        write_output(new, workspace / "build", workspace=workspace, meta=META)
    assert (workspace / ".build.swvctl-nieuw/van-mij.txt").is_file()
    assert not (workspace / "build").exists()


def test_a_link_in_the_way_is_not_followed(workspace, new, tmp_path):
    (tmp_path / "elders").mkdir()
    (tmp_path / "elders/swvctl-werkmap").write_text("x", encoding="utf-8")
    (workspace / ".build.swvctl-nieuw").symlink_to(tmp_path / "elders")
    with pytest.raises(OutputError, match="niet door swvctl gemaakt"):
        write_output(new, workspace / "build", workspace=workspace, meta=META)
    assert (tmp_path / "elders/swvctl-werkmap").is_file()


@pytest.mark.parametrize("system", ["knows how to write out a disk", "does not"])
def test_all_is_on_the_disk_itself_before_the_swap_and_the_swap_before_the_end(
    workspace, new, monkeypatch, system
):
    if system == "does not":
        monkeypatch.setattr("swvctl.write.system.sys.platform", "elders")
    synced = set()
    real = os.fsync
    monkeypatch.setattr(os, "fsync", lambda handle: (real(handle), synced.add(os.fstat(handle).st_ino)))

    def swap(fresh, target, aside):
        assert {path.stat().st_ino for path in (fresh, *fresh.rglob("*"))} <= synced
        synced.clear()
        swap_whole(fresh, target, aside)

    write_output(new, workspace / "build", workspace=workspace, meta=META, swap=swap)
    assert workspace.stat().st_ino in synced
