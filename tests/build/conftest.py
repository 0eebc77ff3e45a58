"""A copy of the example region, and a way to run the program in it."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from swvctl.cli.dutch import run
from swvctl.cli.program import app
from swvctl.pipeline import load, press_of
from swvctl.render import load_pages
from swvctl.render.page import Audience, Site
from tests.build.readable import DATA, pages

PROJECT = Path(__file__).parents[2]
TODAY = "2027-06-03"


@pytest.fixture(scope="module")
def example():
    """The example region as it was read."""
    return load(PROJECT, date.fromisoformat(TODAY))


@pytest.fixture(scope="session")
def readable_example():
    """All pages of the example region by their path, made once for who only reads them."""
    return pages(DATA, "")


@pytest.fixture(scope="module")
def views(example):
    """What all pages of one kind show to the region itself."""

    def of(name):
        kinds = load_pages()
        today = date.fromisoformat(TODAY)
        site = Site(example.workspace, Audience.INTERN, frozenset(kinds), False, today, "swvctl")
        found = [page.view for page in kinds[name].pages(site)]
        assert found, f"the example has no {name}, so that a test of all of them would look at nothing"
        return found

    return of


@pytest.fixture(scope="module")
def press(example):
    """What sets the documents of the example region on paper."""
    return press_of(example, writes=False)


@pytest.fixture
def place(tmp_path):
    """A copy of the data of the example, to change."""
    shutil.copytree(PROJECT / "data", tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def region(tmp_path, monkeypatch):
    """The example region as a workspace of its own, outside the checkout."""
    shutil.copytree(PROJECT / "data", tmp_path / "regio/data")
    monkeypatch.chdir(tmp_path / "regio")
    return tmp_path / "regio"


@pytest.fixture
def swvctl(capfd):
    """Run the program; give its exit code and everything it said."""

    def call(*words):
        code = run(app, [*words, "--today", TODAY])
        said = capfd.readouterr()
        return code, said.out + said.err

    return call
