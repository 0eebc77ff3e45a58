"""CPU time and memory of whole processes, in pairs: A B A B, so that a busy minute hits both."""

import os
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

ALLOWED_EXITS = frozenset({0, 1})  # a checker that finds something leaves with 1
KIB = 1024


class Cost(NamedTuple):
    """What one process used: user and system time in seconds, and the most memory it held, in MiB."""

    cpu: float
    memory: float

    def __add__(self, other: object) -> "Cost":
        if not isinstance(other, Cost):
            return NotImplemented
        return Cost(self.cpu + other.cpu, max(self.memory, other.memory))


class Task(NamedTuple):
    """Commands that are measured together, the folder they run in, and what to clear away first."""

    commands: Sequence[Sequence[str]]
    folder: Path
    prepare: Callable[[], None] = lambda: None

    def cost(self) -> Cost:
        self.prepare()
        total = Cost(0.0, 0.0)
        for command in self.commands:
            total += run(command, self.folder)
        return total


class Pairs(NamedTuple):
    """Two tasks measured in turn."""

    ours: list[Cost]
    theirs: list[Cost]

    def ratio(self, ours_per: float = 1.0, theirs_per: float = 1.0) -> float:
        """The median of the ratios pair by pair, each side for each thing it made."""
        pairs = zip(self.ours, self.theirs, strict=True)
        return median((a.cpu / ours_per) / (b.cpu / theirs_per) for a, b in pairs)


def run(command: Sequence[str], folder: Path) -> Cost:
    """Run a command without showing what it says; one that could not do its work stops the bench."""
    # Installed packages have their compiled code on disk; ours may have it too.
    settings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    nowhere = subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=folder, env=settings, stdout=nowhere, stderr=nowhere)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in ALLOWED_EXITS:
        raise SystemExit(f"{' '.join(command)} stopped with {process.returncode}")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / KIB)


def in_turn(ours: Task, theirs: Task, times: int) -> Pairs:
    """One run of each that does not count, to fill caches; then in turn."""
    ours.cost()
    theirs.cost()
    costs = [(ours.cost(), theirs.cost()) for _ in range(times)]
    return Pairs([a for a, _ in costs], [b for _, b in costs])
