"""Schools stand by name wherever they are listed, and a name stands by its number."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from swvctl.pipeline import load
from swvctl.render import load_pages, ordered, render
from swvctl.render.page import Audience, Site
from swvctl.render.pages.index import profielen

DATA = Path(__file__).parents[2] / "data"
TODAY = date(2027, 6, 3)
OWN = {"de-rietgors": 10, "de-tjalk": 8, "aan-de-kade": 9, "de-sluiswachter": 11}


@pytest.fixture(scope="module")
def region(tmp_path_factory):
    """The schools of one bestuur, named by number; their files are not."""
    place = tmp_path_factory.mktemp("regio") / "data"
    shutil.copytree(DATA, place)
    for name, number in OWN.items():
        path = place / f"school/{name}.yaml"
        text = re.sub(r"\Anaam: .*", f"naam: Kring {number}", path.read_text(encoding="utf-8"))
        path.write_text(text, encoding="utf-8")
    return load(place.parent, TODAY)


@pytest.fixture(scope="module")
def built(region):
    found: dict[str, bytes] = {}
    for only in ("dekking", "bestuur", "ronde"):
        found |= dict(render(region.workspace, region.assets, ordered(only, draft=True)))
    return {path: content.decode() for path, content in found.items()}


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("intern/bestuur/samen-leren.html", [8, 9, 10, 11]),
        ("intern/ronde.html", [8, 9, 10, 11]),
        ("intern/dekking.html", [10, 8, 9, 11]),  # by gemeente
    ],
)
def test_schools_with_a_number_go_by_its_size(built, path, names):
    part = built[path].partition(">School</th>")[2] or built[path]
    found = [int(number) for number in re.findall(r"Kring (\d+)", part)]
    assert list(dict.fromkeys(found)) == names


def test_so_they_do_on_the_start_page(region):
    site = Site(region.workspace, Audience.INTERN, frozenset(load_pages()), False, TODAY, "swvctl")
    (group,) = profielen(site)
    found = [link["titel"] for link in group.links if link["titel"].startswith("Kring")]
    assert found == [f"Kring {number}" for number in sorted(OWN.values())]


def test_the_name_of_a_gemeente_has_the_width_of_its_matrix(built):
    tables = built["intern/dekking.html"].split("<table")[1:]
    assert tables
    for table in tables:
        columns = 1 + table.partition("</thead>")[0].count("swv-staand")
        spans = re.findall(r'<th scope="rowgroup" colspan="(\d+)">', table)
        assert spans
        assert set(spans) == {str(columns)}
