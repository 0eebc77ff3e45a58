"""What all tests share: the golden files, and a document that is the docstring of its test."""

import gc
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from inspect import cleandoc
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, settings

from swvctl.assets import Assets
from swvctl.findings import Finding
from swvctl.model.assembly import assemble
from swvctl.model.workspace import Workspace
from swvctl.read import read_folder
from swvctl.read.source import Entry
from swvctl.schemas import Schemas
from swvctl.validate import Checker

# The program itself runs without looking for garbage; so nearly do its tests.
gc.set_threshold(200_000, 20, 50)

# How long an example takes says something of the machine, and a test that fails must fail again.
settings.register_profile(
    "swvctl", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("swvctl")

Golden = Callable[[Path, Mapping[str, bytes]], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="rewrite the expected files, and delete old ones"
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest begins first, so that at the end no core waits for another."""
    items.sort(key=lambda item: not item.nodeid.startswith(("tests/wheel", "tests/build")))


@pytest.fixture(autouse=True, scope="session")
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Finished sheets of the tests are kept apart from those of whoever runs them."""
    with pytest.MonkeyPatch.context() as patch:
        folder = str(tmp_path_factory.mktemp("kas"))
        patch.setenv("XDG_CACHE_HOME", folder)
        patch.setenv("LOCALAPPDATA", folder)
        yield


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare files by name with a folder: none missing, none extra, none different."""

    def compare(folder: Path, actual: Mapping[str, bytes]) -> None:
        if request.config.getoption("--update-golden"):
            _replace(folder, actual)
        assert _texts(files_below(folder)) == _texts(actual)

    return compare


@pytest.fixture
def text(request: pytest.FixtureRequest) -> str:
    """The document under test: the docstring of the test."""
    return cleandoc(request.function.__doc__) + "\n"


def files_below(folder: Path) -> dict[str, bytes]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def _replace(folder: Path, actual: Mapping[str, bytes]) -> None:
    for name in files_below(folder).keys() - actual.keys():
        (folder / name).unlink()
    for name, content in actual.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _texts(files: Mapping[str, bytes]) -> dict[str, str]:
    """As text, so that a difference can be read."""
    return {name: content.decode("utf-8", "backslashreplace") for name, content in sorted(files.items())}


@dataclass
class Memory:
    """Files without a disk."""

    files: Mapping[str, str]

    def entries(self) -> Iterator[Entry]:
        return (Entry(path, PurePosixPath(path).suffix) for path in self.files)

    def read(self, path: str, limit: int = 0) -> bytes:  # noqa: ARG002 - the texts of a test are small
        return self.files[path].encode()


class Seen(NamedTuple):
    """A region that was made of texts, and what reading and shaping had to say about it."""

    workspace: Workspace
    findings: list[Finding]


See = Callable[..., Seen]


@pytest.fixture(scope="session")
def see() -> See:
    """Read files given as texts by path below ``data/``, on a day."""

    def look(files: Mapping[str, str], today: date = date(2027, 6, 3)) -> Seen:
        memory = Memory({f"data/{name}.yaml": text for name, text in files.items()})
        documents, findings = read_folder(memory)
        checker = Checker(Schemas(Assets()))
        workspace = assemble(documents, checker, today)
        return Seen(workspace, sorted({*findings, *checker.findings}))

    return look


@dataclass
class History:
    """A repository that a test writes, commit by commit; nothing of the machine's own settings counts."""

    top: Path

    def git(self, *words: str, **extra: str) -> str:
        clock = {"GIT_AUTHOR_DATE": "2027-06-01T12:00:00Z", "GIT_COMMITTER_DATE": "2027-06-01T12:00:00Z"}
        names = {
            f"GIT_{who}_{what}": "proef" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
        }
        own = {"PATH": os.environ["PATH"], "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        call = ["git", "-c", "init.defaultBranch=main", "-c", "protocol.file.allow=always", *words]
        done = subprocess.run(
            call, cwd=self.top, env={**own, **clock, **names, **extra}, capture_output=True, check=True
        )
        return done.stdout.decode("utf-8", "surrogateescape").strip()

    def write(self, path: str, text: str) -> None:
        place = self.top / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")

    def replace(self, path: str, old: str, new: str) -> None:
        text = (self.top / path).read_text(encoding="utf-8")
        assert old in text, f"{path} does not hold {old!r}"
        self.write(path, text.replace(old, new))

    def commit(self, message: str = "Wijziging") -> str:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", message)
        return self.git("rev-parse", "HEAD")


@pytest.fixture
def history(tmp_path: Path) -> History:
    """An empty repository in a folder of its own."""
    made = History(tmp_path / "regio")
    made.top.mkdir()
    made.git("init", "--quiet")
    return made


@pytest.fixture
def region_history(history: History) -> History:
    """The small region of the golden cases, with its first commit on main."""
    shutil.copytree(Path(__file__).parent / "cases" / "_basis" / "data", history.top / "data")
    history.commit("Begin")
    return history
