"""An output goes where it was asked for, but never among what people wrote themselves."""

import os
from pathlib import Path

import pytest

from swvctl.cli.target import from_here, refuse_own
from swvctl.errors import UsageError

needs_links = pytest.mark.skipif(os.name == "nt", reason="links ask for a right there")


@pytest.mark.parametrize("place", ["data/x.html", "templates/a/b.html", ".git/x", "data", "./data/../data/x"])
def test_a_place_among_the_sources_is_refused(tmp_path, monkeypatch, place):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match="ligt tussen de bronbestanden"):
        refuse_own(tmp_path, tmp_path / place)


@pytest.mark.parametrize("place", ["x.html", "data.html", "build/data/x", "datas/x"])
def test_any_other_place_is_fine(tmp_path, place):
    assert refuse_own(tmp_path, tmp_path / place) is None


@needs_links
def test_a_link_into_the_sources_is_seen(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data").mkdir()
    (tmp_path / "elders").symlink_to("data")
    with pytest.raises(UsageError):
        refuse_own(tmp_path, tmp_path / "elders" / "x.html")


@needs_links
def test_a_link_that_leads_to_itself_is_for_the_writer_to_refuse(tmp_path):
    (tmp_path / "rond").symlink_to("rond")
    assert refuse_own(tmp_path, tmp_path / "rond") is None


def test_a_path_is_told_from_where_one_stands(tmp_path, monkeypatch):
    (tmp_path / "a").mkdir()
    monkeypatch.chdir(tmp_path / "a")
    assert from_here(tmp_path / "regio" / "data") == "../regio/data"
    assert from_here(tmp_path / "regio", tmp_path) == "regio"


def test_a_region_on_another_drive_is_told_whole(monkeypatch):
    def other_drive(*_):
        raise ValueError("path is on mount 'D:', start on mount 'C:'")

    monkeypatch.setattr(os.path, "relpath", other_drive)
    assert from_here(Path("/regio/data")) == "/regio/data"
