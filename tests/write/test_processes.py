"""Several builds at once, and builds that are killed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import swvctl
from swvctl.errors import OutputError
from swvctl.render.artifact import Artifact
from swvctl.write import write_output

BUILDER = Path(__file__).with_name("builder.py")
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(swvctl.__file__).parents[1])}


def start(*words) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, BUILDER, *map(str, words)],
        env=ENVIRONMENT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.fixture
def held(workspace):
    """A build in another process that has begun and does not go on."""
    with start("hold", workspace, "exchange") as process:
        assert process.stdout.readline() == "begonnen\n"
        yield process
        process.kill()


def test_a_second_build_is_told_that_one_is_running(held, workspace, new, beside):
    with pytest.raises(OutputError, match='Er loopt al een andere build voor deze map: "build"'):
        write_output(new, workspace / "build", workspace=workspace, meta={})
    held.communicate("")
    assert held.returncode == 0
    assert (workspace / "build/intern/nieuw/alleen.md").is_file()
    assert beside(workspace / "build") == []


def test_another_folder_can_be_built_meanwhile(held, workspace, new):
    assert write_output(new, workspace / "build-school", workspace=workspace, meta={}).files == 3


def test_a_killed_build_keeps_nobody_waiting(held, workspace, old, beside):
    held.kill()
    held.wait()
    assert beside(workspace / "build") == [".build.swvctl-nieuw", ".build.swvctl-slot"]
    write_output(old, workspace / "build", workspace=workspace, meta={})
    assert (workspace / "build/publiek/index.html").read_bytes() == b"oud"
    assert beside(workspace / "build") == []


def _read_whole(folder: Path) -> set[bytes]:
    """Read the pages of the folder that has the name now, whatever gets that name meanwhile."""
    handle = os.open(folder, os.O_RDONLY)
    contents = set()
    try:
        for page in "abc":
            with open(os.open(f"publiek/{page}.html", os.O_RDONLY, dir_fd=handle), "rb") as file:  # noqa: PTH123 - a path cannot be relative to an open folder
                contents.add(file.read())
    except FileNotFoundError:
        return contents  # it was replaced and is being removed
    finally:
        os.close(handle)
    return contents


def test_builds_at_once_and_a_reader(workspace):
    write_output([Artifact("p.html", b"")], workspace / "build", workspace=workspace, meta={})
    seen = set()
    with (
        start("compete", workspace, "exchange", "oud") as one,
        start("compete", workspace, "exchange", "nieuw") as two,
    ):
        while one.poll() is None or two.poll() is None:
            contents = _read_whole(workspace / "build")
            assert len(contents) <= 1
            seen |= contents
        assert (one.stderr.read(), two.stderr.read()) == ("", "")
    assert (one.returncode, two.returncode) == (0, 0)
    assert seen <= {b"oud" * 9, b"nieuw" * 9}
    assert len(_read_whole(workspace / "build")) == 1


@pytest.mark.parametrize("swap", ["exchange", "rename"])
def test_a_build_that_dies_leaves_an_old_or_a_new_output(workspace, swap):
    with start("die", workspace, swap, 12) as process:
        output, errors = process.communicate()
    assert errors == ""
    reports = [json.loads(line) for line in output.splitlines()]
    assert len(reports) >= 12
    for report in reports:
        gap = swap == "rename" and report["left"] is None
        assert gap or report["left"] in ("oud", "nieuw"), report
        assert report["repaired"] in ("oud", "nieuw"), report
        assert (report["healed"], report["rest"]) == ("nieuw", []), report


def test_a_slot_that_went_just_before_it_was_taken_is_taken_anew(workspace, monkeypatch):
    fcntl = pytest.importorskip("fcntl", reason="Windows cannot remove a slot that is open")
    real, slot, gone = fcntl.flock, workspace / ".build.swvctl-slot", []

    def flock(handle: int, mode: int) -> None:
        if not gone:
            gone.append(slot.unlink())
        real(handle, mode)

    def pages():
        assert slot.is_file()
        yield Artifact("p.html", b"x")

    monkeypatch.setattr(fcntl, "flock", flock)
    assert write_output(pages(), workspace / "build", workspace=workspace, meta={}).files == 1
    assert gone == [None]
