"""The pages of a region as a reader takes them in, and a way to change a file of it."""

from datetime import date
from pathlib import Path

from swvctl.pipeline import load
from swvctl.render import ordered, render

DATA = Path(__file__).parents[2] / "data"
TODAY = date(2027, 6, 3)


def pages(data, only):
    region = load(data.parent, TODAY)
    files = render(region.workspace, region.assets, ordered(only, draft=False))
    return {
        path: content.decode(errors="replace").replace("\N{NO-BREAK SPACE}", " ") for path, content in files
    }


def change(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
