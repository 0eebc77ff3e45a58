"""What is the same in both outputs is made once, and what differs is not."""

from datetime import date
from pathlib import Path

import pytest

from swvctl.pipeline import load
from swvctl.render import ordered, render
from swvctl.render.template import Templates

BASIS = Path(__file__).parents[1] / "cases" / "_basis"


@pytest.fixture(scope="module")
def region():
    return load(BASIS, date(2027, 6, 3))


@pytest.fixture
def filled(monkeypatch):
    """What templates were asked for: name, suffix and view, in order."""
    found = []
    inner = Templates.fill

    def outer(self, name, suffix, view):
        found.append((name, suffix, view))
        return inner(self, name, suffix, view)

    monkeypatch.setattr(Templates, "fill", outer)
    return found


def built(region, only="", *, draft=False):
    return {
        file.path: file.content
        for file in render(region.workspace, region.assets, ordered(only, draft=draft))
    }


def test_a_sheet_that_is_the_same_in_both_outputs_is_filled_once(region, filled):
    made = built(region, "schoolprofiel")
    public = [path for path in made if path.startswith("publiek/schoolprofiel/") and path.endswith(".html")]
    assert public
    views = [view for name, suffix, view in filled if (name, suffix) == ("schoolprofiel/blad", ".html")]
    internal = [path for path in made if path.startswith("intern/schoolprofiel/") and path.endswith(".html")]
    assert len(views) == len(internal) < len(public) + len(internal)
    for path in public:
        assert made[path] == made[path.replace("publiek/", "intern/", 1)]


@pytest.mark.parametrize("draft", [False, True])
def test_no_template_is_filled_twice_with_one_view(region, filled, draft):
    built(region, draft=draft)
    assert filled
    for number, one in enumerate(filled):
        assert one not in filled[:number]


def test_a_page_that_differs_is_made_for_each_output(region):
    made = built(region, "index")
    assert b"noindex" not in made["publiek/index.html"]
    assert b"noindex" in made["intern/index.html"]
