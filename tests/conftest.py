"""What all tests share: the golden files, and a document that is the docstring of its test."""

from collections.abc import Callable, Mapping
from inspect import cleandoc
from pathlib import Path

import pytest

Golden = Callable[[Path, Mapping[str, bytes]], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the expected files, and delete old ones")


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
