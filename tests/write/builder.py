"""A build in a process of its own, to be killed, raced or held up."""

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from swvctl.errors import OutputError
from swvctl.render.artifact import Artifact
from swvctl.write import write_output
from swvctl.write.staging import mend
from swvctl.write.swap import swap_by_renaming, swap_whole

SWAPS = {"exchange": swap_whole, "rename": swap_by_renaming}
CALLS = ("open", "write", "fsync", "rename", "mkdir", "rmdir", "unlink")
BEGIN, END = "/begin-of-the-build", "/end-of-the-build"


def pages(edition: str) -> list[Artifact]:
    alone = Artifact(f"intern/{edition}/alleen.md", b"x")
    return [alone, *(Artifact(f"publiek/{page}.html", edition.encode() * 9) for page in "abc")]


class Build:
    """The same build again and again, of one edition or another."""

    def __init__(self, workspace: Path, swap: str) -> None:
        self.target = workspace / "build"
        self._workspace = workspace
        self._swap = SWAPS[swap]

    def run(self, artifacts) -> None:
        write_output(artifacts, self.target, workspace=self._workspace, meta={}, swap=self._swap)

    def edition(self) -> str | None:
        """Tell which edition stands there whole: ``""`` for a mix, None for nothing."""
        if not self.target.exists():
            return None
        files = (path for path in self.target.rglob("*") if path.is_file())
        found = {path.relative_to(self.target).as_posix(): path.read_bytes() for path in files}
        listed = set(json.loads(found.pop("manifest.json"))["files"])
        for edition in ("oud", "nieuw"):
            if found == dict(pages(edition)) and listed == set(found):
                return edition
        return ""


def once(build: Build, edition: str) -> None:
    """Build between two calls that can be found back in a list of system calls."""
    for path in (BEGIN, END):
        with suppress(FileNotFoundError):
            Path(path).stat()
        if path == BEGIN:
            try:
                build.run(pages(edition))
            except OutputError as refusal:
                sys.stderr.write(f"{refusal}\n")
                sys.exit(2)


def hold(build: Build) -> None:
    """Begin, say so, and wait."""

    def held() -> Iterator[Artifact]:
        yield from pages("nieuw")
        sys.stdout.write("begonnen\n")
        sys.stdout.flush()
        sys.stdin.read()

    build.run(held())


def compete(build: Build, edition: str) -> None:
    """Build often; being refused because another build runs is part of it."""
    made = 0
    while made < 15:
        try:
            build.run(pages(edition))
        except OutputError as refusal:
            if "Er loopt al een andere build" not in str(refusal):
                raise
        else:
            made += 1


def die(build: Build, count: int) -> None:
    """Die at ``count`` calls spread over a build (0: at every call), and tell what each left behind."""
    os.fsync = lambda _: None  # a killed process loses nothing that it wrote
    build.run(pages("oud"))
    total = os.waitstatus_to_exitcode(_forked(lambda: _run_counted(build, 0)))
    step = max(total // count, 1) if count else 1
    for point in range(1, total + 1, step):
        build.run(pages("oud"))
        _forked(lambda point=point: _run_counted(build, point))
        left = build.edition()
        mend(build.target)
        repaired = build.edition()
        build.run(pages("nieuw"))
        rest = [path.name for path in build.target.parent.glob(".*.swvctl-*")]
        line = {"point": point, "left": left, "repaired": repaired, "healed": build.edition(), "rest": rest}
        sys.stdout.write(json.dumps(line) + "\n")


def _forked(job: Callable[[], int]) -> int:
    child = os.fork()
    if child == 0:
        os._exit(job())
    return os.waitpid(child, 0)[1]


def _run_counted(build: Build, fatal: int) -> int:
    """Give the number of calls, at most 255, or die at the fatal one."""
    count = 0

    def counted(real: Callable) -> Callable:
        def call(*args, **kwargs):
            nonlocal count
            count += 1
            if count == fatal:
                os._exit(0)
            return real(*args, **kwargs)

        return call

    for name in CALLS:
        setattr(os, name, counted(getattr(os, name)))
    build.run(pages("nieuw"))
    return count


if __name__ == "__main__":
    # The last argument is an edition, or a number of points to die at.
    job, folder, swap_name, *rest = sys.argv[1:]
    the_build = Build(Path(folder), swap_name)
    match job:
        case "once":
            once(the_build, *rest)
        case "hold":
            hold(the_build)
        case "compete":
            compete(the_build, *rest)
        case "die":
            die(the_build, int(*rest))
