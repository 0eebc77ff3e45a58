"""A workspace, two outputs to tell apart, and a disk that fails at a chosen call."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from swvctl.render.artifact import Artifact

CALLS = ("open", "write", "fsync", "rename", "mkdir", "rmdir", "unlink", "chmod", "replace", "link")


class FaultyDisk:
    """Counts the calls that touch the disk, and runs ``fault`` instead of those that are due."""

    def __init__(self, due: Callable[[int], bool], fault: Callable[[], None]) -> None:
        self.calls = 0
        self._due = due
        self._fault = fault

    @contextmanager
    def installed(self) -> Iterator[None]:
        with pytest.MonkeyPatch.context() as patch:
            for name in CALLS:
                patch.setattr(os, name, self._wrapped(getattr(os, name)))
            yield

    def _wrapped(self, real: Callable) -> Callable:
        def call(*args, **kwargs):
            self.calls += 1
            if self._due(self.calls):
                self._fault()
            return real(*args, **kwargs)

        return call


@pytest.fixture
def faulty_disk():
    return FaultyDisk


@pytest.fixture
def workspace(tmp_path, monkeypatch) -> Path:
    root = tmp_path / "project"
    for name in ("data", "templates", "schemas", ".git"):
        (root / name).mkdir(parents=True)
    (root / "data" / "samenwerkingsverband.yaml").write_text("naam: Verzonnen\n", encoding="utf-8")
    monkeypatch.setenv("HOME", str(tmp_path / "thuis"))
    (tmp_path / "thuis").mkdir()
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def old() -> list[Artifact]:
    return [
        Artifact("publiek/index.html", b"oud"),
        Artifact("publiek/school/de-linde.html", b"gelijk"),
        Artifact("intern/vervallen.md", b"weg"),
    ]


@pytest.fixture
def new() -> list[Artifact]:
    return [
        Artifact("publiek/index.html", b"nieuw"),
        Artifact("publiek/school/de-linde.html", b"gelijk"),
        Artifact("intern/matrix/nieuw.md", b"erbij" * 1000),
    ]


@pytest.fixture
def snapshot() -> Callable[[Path], dict[str, bytes] | None]:
    def taken(folder: Path) -> dict[str, bytes] | None:
        if not folder.exists():
            return None
        return {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }

    return taken


@pytest.fixture
def beside() -> Callable[[Path], list[str]]:
    """Tell what swvctl left beside a folder or file."""

    def names(place: Path) -> list[str]:
        return sorted(path.name for path in place.parent.iterdir() if ".swvctl-" in path.name)

    return names
