"""Kill a build, or refuse it something, at one system call after another.

These take long and need ``strace``; they run in the safety suite only.
"""

import json
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

import swvctl

BUILDER = Path(__file__).parents[1] / "write" / "builder.py"
ENVIRONMENT = {
    **os.environ,
    "PYTHONPATH": str(Path(swvctl.__file__).parents[1]),
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONHASHSEED": "0",
}
FOLDERS = ("mkdir", "mkdirat", "rmdir", "rename", "renameat", "renameat2", "getdents64")
FILES = ("open", "openat", "write", "pwrite64", "fsync", "close", "flock", "unlink", "unlinkat")
CALLS = FOLDERS + FILES
MARKS = "?stat,?lstat,?newfstatat,?fstatat64,?statx"
POINTS = 30  # for each way to swap and each fault
SWAPS = ("exchange", "rename")
# On a busy machine a clock says nothing of a build. What spins uses up its CPU time; what waits for ever, the guard.
CPU_SECONDS = 60
GUARD_SECONDS = 1200


@pytest.fixture(autouse=True)
def strace() -> str:
    found = shutil.which("strace")
    if found is None:
        pytest.fail(
            "strace is missing; install the package “strace” (apt-get install strace) for the safety suite"
        )
    return found


@pytest.fixture
def workspace(tmp_path) -> Path:
    (tmp_path / "project" / "data").mkdir(parents=True)
    return tmp_path / "project"


def run(command: list[str], workspace: Path) -> subprocess.CompletedProcess:
    """Run to the end; what does not end tells on what it waits."""
    with subprocess.Popen(
        command,
        env=ENVIRONMENT,
        cwd=workspace,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS)),  # noqa: PLW1509 - one thread
    ) as running:
        try:
            said, failed = running.communicate(timeout=GUARD_SECONDS)
        except subprocess.TimeoutExpired:
            waits = "\n".join(_waits(running.pid))
            os.killpg(running.pid, signal.SIGKILL)
            pytest.fail(f"{' '.join(command)} does not end:\n{waits}")
    return subprocess.CompletedProcess(command, running.returncode, said, failed)


def _waits(group: int) -> Iterator[str]:
    """Each process of a group: its state, and where in the system it waits."""
    for place in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if os.getpgid(int(place.name)) == group:
                state = re.search(r"State:.*", (place / "status").read_text())
                words = (place / "cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
                yield f"{place.name} {state and state[0]} {(place / 'wchan').read_text()} {words}"


def build(workspace: Path, swap: str, edition: str, *before: str) -> subprocess.CompletedProcess:
    return run([*before, sys.executable, str(BUILDER), "once", str(workspace), swap, edition], workspace)


def faulty(strace: str, name: str, fault: str) -> list[str]:
    """A build with one fault. Only the calls of that name are looked at, where strace can: it gives no signals so."""
    quick = [] if fault.startswith("signal") else ["--seccomp-bpf"]
    return [strace, "-f", *quick, "-o", "/dev/null", "-e", f"trace={name}", "-e", f"inject={name}:{fault}"]


def edition(workspace: Path) -> str | None:
    """Tell which edition stands there whole: ``""`` for a mix, None for nothing."""
    folder = workspace / "build"
    if not folder.exists():
        return None
    listed = set(json.loads((folder / "manifest.json").read_bytes())["files"])
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    texts = {path.read_text(encoding="utf-8") for path in (folder / "publiek").iterdir()}
    for name in ("oud", "nieuw"):
        expected = {f"intern/{name}/alleen.md", *(f"publiek/{page}.html" for page in "abc")}
        if listed == expected and files == {*expected, "manifest.json"} and texts == {name * 9}:
            return name
    return ""


def points(strace: str, workspace: Path, swap: str) -> list[tuple[str, int]]:
    """Give calls spread over a build, each as its name and its number among the calls of that name."""
    log = workspace.parent / "calls"
    wanted = f"trace={MARKS},{','.join(f'?{name}' for name in CALLS)}"
    assert build(workspace, swap, "oud").returncode == 0
    traced = build(workspace, swap, "nieuw", strace, "-f", "-o", str(log), "-e", wanted)
    assert traced.returncode == 0, traced.stderr
    found, counts, inside = [], dict.fromkeys(CALLS, 0), False
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        inside = (inside or "/begin-of-the-build" in line) and "/end-of-the-build" not in line
        if (call := re.match(r"\d+ +(\w+)\(", line)) and call[1] in counts:
            counts[call[1]] += 1
            if inside:
                found.append((call[1], counts[call[1]]))
    assert len(found) >= POINTS
    return [found[number * len(found) // POINTS] for number in range(POINTS)]


def heals(workspace: Path, swap: str) -> bool:
    again = build(workspace, swap, "nieuw")
    assert again.returncode == 0, again.stderr
    return edition(workspace) == "nieuw" and [path.name for path in workspace.iterdir()] in (
        ["build", "data"],
        ["data", "build"],
    )


@pytest.mark.parametrize("swap", SWAPS)
def test_killed_at_a_system_call(strace, workspace, swap):
    for name, number in points(strace, workspace, swap):
        assert build(workspace, swap, "oud").returncode == 0
        killed = build(workspace, swap, "nieuw", *faulty(strace, name, f"signal=KILL:when={number}"))
        assert killed.returncode in (-9, 137), (name, number, killed.stderr)
        found = edition(workspace)
        assert found in ("oud", "nieuw") or (found is None and swap == "rename"), (name, number, found)
        assert heals(workspace, swap), (name, number)


@pytest.mark.parametrize("swap", SWAPS)
@pytest.mark.parametrize("error", ["ENOSPC", "EIO"])
def test_refused_at_a_system_call(strace, workspace, swap, error):
    causes = {"ENOSPC": "de schijf is vol", "EIO": "de schijf geeft een lees- of schrijffout"}
    for name, number in points(strace, workspace, swap):
        assert build(workspace, swap, "oud").returncode == 0
        ended = build(workspace, swap, "nieuw", *faulty(strace, name, f"error={error}:when={number}"))
        if ended.returncode == 0:
            assert edition(workspace) == "nieuw", (name, number)
        else:
            assert ended.returncode == 2, (name, number, ended.stderr)
            assert causes[error] in ended.stderr, (name, number)
            assert ended.stderr.count("\n") == 1, ended.stderr
            assert edition(workspace) in ("oud", "nieuw"), (name, number)
        assert heals(workspace, swap), (name, number)


@pytest.mark.parametrize("swap", SWAPS)
def test_dying_at_every_call(workspace, swap):
    ended = run([sys.executable, str(BUILDER), "die", str(workspace), swap, "0"], workspace)
    assert (ended.returncode, ended.stderr) == (0, "")
    reports = [json.loads(line) for line in ended.stdout.splitlines()]
    assert [report["point"] for report in reports] == list(range(1, len(reports) + 1))
    assert len(reports) > 40
    for report in reports:
        assert report["left"] in ("oud", "nieuw") or (swap == "rename" and report["left"] is None), report
        assert report["repaired"] in ("oud", "nieuw"), report
        assert (report["healed"], report["rest"]) == ("nieuw", []), report
