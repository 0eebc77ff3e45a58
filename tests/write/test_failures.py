"""Whatever fails, and whenever: the output is old or new, and the next build heals the rest."""

import errno
import os
from contextlib import suppress

import pytest

from swvctl.errors import OutputError
from swvctl.write import create_file, disk, write_file, write_output
from swvctl.write.staging import mend
from swvctl.write.swap import swap_by_renaming, swap_whole


class Bench:
    """A place where an old output is replaced by a new one while something fails."""

    def __init__(self, workspace, outputs, snapshot, disk) -> None:
        self.target = workspace / "build"
        self._workspace = workspace
        self._old, self._new = outputs
        self._snapshot = snapshot
        self._disk = disk
        self._build(self._new, swap_whole)
        self.after = self.found()
        self._build(self._old, swap_whole)
        self.before = self.found()

    def found(self):
        return self._snapshot(self.target)

    def points(self, swap) -> range:
        disk = self._disk(lambda _: False, interrupted)
        with disk.installed():
            self._build(self._new, swap)
        assert disk.calls > 30
        return range(1, disk.calls + 1)

    def fail(self, swap, due, fault) -> str:
        """Replace the old output while the disk fails; gives the sentence the user gets, if any."""
        self._build(self._old, swap_whole)
        with self._disk(due, fault).installed():
            try:
                self._build(self._new, swap)
            except OutputError as refusal:
                return str(refusal)
        return ""

    def heals(self, swap) -> bool:
        self._build(self._new, swap)
        return self.found() == self.after and not list(self.target.parent.glob(".*.swvctl-*"))

    def _build(self, artifacts, swap) -> None:
        write_output(artifacts, self.target, workspace=self._workspace, meta={"version": "1"}, swap=swap)


def failing_with(code: int):
    def fault() -> None:
        raise OSError(code, os.strerror(code))

    return fault


def interrupted() -> None:
    raise KeyboardInterrupt


@pytest.fixture(params=[swap_whole, swap_by_renaming])
def swap(request):
    return request.param


@pytest.fixture
def outputs(old, new):
    return old, new


@pytest.fixture
def bench(workspace, outputs, snapshot, faulty_disk, monkeypatch):
    # What reaches the disk itself cannot be seen from here; waiting for it takes most of the time.
    monkeypatch.setattr(os, "fsync", lambda _: None)
    monkeypatch.setattr(disk, "written_out", lambda folder: os.close(os.open(folder, os.O_RDONLY)))
    return Bench(workspace, outputs, snapshot, faulty_disk)


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO])
def test_one_failing_call(bench, swap, code):
    for point in bench.points(swap):
        sentence = bench.fail(swap, point.__eq__, failing_with(code))
        assert bench.found() in (bench.before, bench.after), point
        # Only tidying up afterwards may fail without a word.
        assert sentence or bench.found() == bench.after, point
        assert bench.heals(swap), point


def test_a_disk_that_is_full_from_some_call_on(bench, swap):
    for point in bench.points(swap):
        sentence = bench.fail(swap, point.__le__, failing_with(errno.ENOSPC))
        assert "de schijf is vol" in sentence or bench.found() == bench.after, point
        # Between two renames there is no output; the next start brings it back.
        gap = bench.found() is None and swap is swap_by_renaming
        assert gap or bench.found() in (bench.before, bench.after), point
        mend(bench.target)
        assert bench.found() in (bench.before, bench.after), point
        assert bench.heals(swap), point


def test_control_c_at_every_call(bench, swap):
    for point in bench.points(swap):
        with pytest.raises(KeyboardInterrupt):
            bench.fail(swap, point.__eq__, interrupted)
        assert bench.found() in (bench.before, bench.after), point
        assert bench.heals(swap), point


@pytest.mark.parametrize(
    ("code", "cause"),
    [
        (errno.ENOSPC, "de schijf is vol"),
        (errno.EDQUOT, "de schijfruimte die u mag gebruiken is op"),
        (errno.EFBIG, "een bestand wordt groter dan"),
        (errno.EIO, "de schijf geeft een lees- of schrijffout"),
        (errno.EROFS, "op deze schijf kan alleen worden gelezen"),
        (errno.EACCES, "u mag hier niet schrijven"),
        (errno.EPIPE, "de schijf weigert (EPIPE)"),
    ],
)
def test_the_cause_and_the_folder_are_named(bench, code, cause):
    sentence = bench.fail(swap_whole, (8).__eq__, failing_with(code))
    assert sentence.startswith('De map "build" kan niet worden geschreven: ')
    assert cause in sentence
    assert bench.found() == bench.before


@pytest.mark.parametrize("code", [5, 32])
def test_a_file_that_is_open_elsewhere_on_windows(bench, code, beside):
    def refused(*_) -> None:
        error = PermissionError(errno.EACCES, "Access is denied")
        error.winerror = code
        raise error

    sentence = bench.fail(refused, lambda _: False, interrupted)
    assert '"build"' in sentence
    assert "nog open in een ander programma, sluit het" in sentence
    assert bench.found() == bench.before
    assert beside(bench.target) == []


def test_a_path_that_is_too_long_for_windows(bench):
    def refused(*_) -> None:
        error = FileNotFoundError(errno.ENOENT, "The filename or extension is too long")
        error.winerror = 206
        raise error

    assert "het pad is te lang voor Windows" in bench.fail(refused, lambda _: False, interrupted)
    assert bench.found() == bench.before


def test_a_system_that_cannot_exchange_renames(bench, monkeypatch):
    monkeypatch.setattr("swvctl.write.swap.exchanged", lambda *_: False)
    assert bench.heals(swap_whole)


@pytest.fixture(params=[write_file, create_file])
def write(request):
    return request.param


@pytest.mark.parametrize("existing", [None, b"oud"])
@pytest.mark.parametrize("fault", [failing_with(errno.ENOSPC), interrupted])
def test_a_single_file_is_whole_or_as_it_was(write, existing, fault, faulty_disk, workspace):
    path = workspace / "school.yaml"
    allowed = (existing,) if write is create_file and existing else (existing, b"nieuw")
    disk, point = faulty_disk(lambda _: False, fault), 0
    while disk.calls >= point:
        point += 1
        path.unlink(missing_ok=True)
        if existing is not None:
            path.write_bytes(existing)
        disk = faulty_disk(point.__eq__, fault)
        with disk.installed(), suppress(OutputError, KeyboardInterrupt):
            write(path, b"nieuw")
        assert (path.read_bytes() if path.exists() else None) in allowed, point
    assert not list(path.parent.glob(".*.swvctl-*"))
