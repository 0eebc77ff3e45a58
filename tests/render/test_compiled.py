"""Compiled templates between runs: the same bytes, less work, and never a template of a region."""

import marshal
import os
import stat
from datetime import date
from pathlib import Path

import pytest
from jinja2 import Environment

from swvctl.assets import Assets
from swvctl.pipeline import load
from swvctl.render import compiled, ordered, render
from swvctl.render.template import Templates
from swvctl.write.cache import Cache

NAME, SUFFIX = "begrip/begrippen", ".html"
BASIS = Path(__file__).parents[1] / "cases" / "_basis"


@pytest.fixture
def store(tmp_path):
    return Cache(tmp_path / "kas")


@pytest.fixture
def compiles(monkeypatch):
    """The names of the templates that are compiled, in order."""
    found = []
    inner = Environment.compile

    def outer(self, source, name=None, *rest, **options):
        found.append(name)
        return inner(self, source, name, *rest, **options)

    monkeypatch.setattr(Environment, "compile", outer)
    return found


def ask(store, root=None):
    """Ask for one template, as a run does."""
    templates = Templates(Assets(root), store)
    templates._environments[SUFFIX].get_template(f"{NAME}{SUFFIX}.j2")
    templates.close()


def test_a_second_run_compiles_nothing(store, compiles):
    ask(store)
    assert compiles == [f"{NAME}{SUFFIX}.j2"]
    ask(store)
    assert compiles == [f"{NAME}{SUFFIX}.j2"]


def test_no_byte_depends_on_what_was_kept(store, compiles):
    region = load(BASIS, date(2027, 6, 3))
    order = ordered("", draft=False)

    def built(kept):
        return {
            item.path: item.content for item in render(region.workspace, region.assets, order, store=kept)
        }

    without, first = built(None), built(store)
    del compiles[:]
    assert built(store) == first == without
    assert compiles == []


def test_what_is_kept_is_read_by_nobody_else(store):
    ask(store)
    for path in [store.folder, *store.folder.rglob("*")]:
        assert not stat.S_IMODE(path.stat().st_mode) & 0o077, path


@pytest.mark.parametrize("change", ["version", "jinja", "program", "source"])
def test_another_program_or_template_compiles_anew(store, compiles, monkeypatch, change):
    ask(store)
    match change:
        case "version":
            monkeypatch.setattr(compiled, "__version__", "0.1.1")
            monkeypatch.setattr(compiled, "_made_by", compiled._made_by.__wrapped__)
        case "jinja":
            monkeypatch.setattr(compiled.jinja2, "__version__", "4.0")
            monkeypatch.setattr(compiled, "_made_by", compiled._made_by.__wrapped__)
        case "program":
            found = (*compiled._made_by(), "anders")
            monkeypatch.setattr(compiled, "_made_by", lambda: found)
        case "source":
            read = Assets.text
            monkeypatch.setattr(Assets, "text", lambda self, name: read(self, name) + "\n{# anders #}")
    compiled_before = len(compiles)
    ask(store)
    assert len(compiles) == compiled_before + 1


def test_a_template_of_a_region_leaves_nothing_behind(store, compiles, tmp_path):
    own = tmp_path / "regio" / "templates" / "begrip"
    own.mkdir(parents=True)
    (own / "begrippen.html.j2").write_text("eigen", "utf-8")
    for _ in range(2):
        ask(store, tmp_path / "regio")
    assert len(compiles) == 2
    assert not store.folder.exists()


@pytest.mark.parametrize("content", [b"", b"\0\0", marshal.dumps("geen code"), b"\xff" * 40])
def test_what_is_no_code_is_compiled_anew(store, compiles, content):
    ask(store)
    ask(_Always(content))
    assert len(compiles) == 2


class _Always:
    """A store that answers every question with the same."""

    def __init__(self, content):
        self.content = content

    def get(self, _):
        return {}, self.content

    def put(self, *_):
        pass

    def tidy(self):
        pass


@pytest.mark.skipif(os.name == "nt", reason="on Windows the folder of the user sees to it")
@pytest.mark.parametrize("mode", [0o620, 0o602, 0o666])
def test_what_another_may_have_written_is_not_run(store, compiles, mode):
    ask(store)
    for path in store.folder.rglob("*.blad"):
        path.chmod(mode)
    ask(store)
    assert len(compiles) == 2


@pytest.mark.skipif(os.name == "nt", reason="on Windows the folder of the user sees to it")
def test_a_folder_in_which_another_may_write_is_not_used(store, compiles):
    ask(store)
    store.folder.chmod(0o770)
    ask(store)
    assert len(compiles) == 2
