"""What is told once of many profiles counts for each of them: none of them is ready."""

import re
import shutil
from datetime import date

import pytest

from swvctl.cli.choice import Chosen
from swvctl.pipeline import check_region, load, summarise

TODAY, FORMAAT = date(2027, 6, 3), "data/sopformaat/a4-2027.yaml"
LIJST, KEUZE = "data/keuzelijst/voorzieningen.yaml", "prikkelarme-ruimte"


@pytest.fixture
def region(request, tmp_path):
    shutil.copytree(request.config.rootpath / "data", tmp_path / "data")
    return tmp_path


def ready(root):
    seen = load(root, TODAY)
    found = check_region(seen)
    return summarise(seen, found).profiles_ready, found


def without(root, name, item):
    """Take an item out of a list of a file."""
    path = root / name
    text = path.read_text("utf-8")
    path.write_text(re.sub(rf"  - {item}\n(    .*\n)*", "", text), "utf-8")


def finished(root, files):
    now = [file for file in files if "/2027-2028/" in file]
    return [file for file in now if "status: concept" not in (root / file).read_text("utf-8")]


def test_a_choice_that_left_its_list_leaves_no_profile_ready(region):
    before, _ = ready(region)
    without(region, LIJST, "code: prikkelarme-ruimte")
    after, found = ready(region)
    [told] = [one for one in found if one.code == "SOP003"]
    assert told.file == LIJST
    assert before - after == len(finished(region, told.also)) > 3


def test_a_retired_choice_that_points_at_it_tells_nothing_more(region):
    path = region / LIJST
    retired = (
        f"  - code: oud\n    label: Oude ruimte\n    vervallen: per 1 augustus 2026\n    gebruik: {KEUZE}\n"
    )
    path.write_text(path.read_text("utf-8").replace("opties:\n", f"opties:\n{retired}"), "utf-8")
    _, before = ready(region)
    without(region, LIJST, f"code: {KEUZE}")
    _, after = ready(region)
    assert {one.code for one in after} - {one.code for one in before} == {"SOP003"}


def test_a_field_that_left_the_format_leaves_no_profile_ready(region):
    before, _ = ready(region)
    without(region, FORMAAT, "id: ambitie")
    after, found = ready(region)
    [told] = [one for one in found if one.code == "SCH001"]
    assert before - after == len(finished(region, told.also)) > 3


def test_who_asks_for_one_of_them_hears_of_it(region):
    without(region, LIJST, "code: prikkelarme-ruimte")
    found = check_region(load(region, TODAY))
    [told] = [one for one in found if one.code == "SOP003"]
    seen = Chosen.of(region, [region / told.also[-1]], [], [])
    assert seen.holds(told)


@pytest.mark.parametrize(("more", "places"), [(0, {"data/samenwerkingsverband.yaml"}), (100, set())])
def test_a_name_that_few_schools_of_many_have_wrong_is_told_of_each(region, more, places):
    wrong = ["data/school/de-vuurtoren.yaml", "data/school/de-brug.yaml"]
    like = (region / "data/school/de-tjalk.yaml").read_text("utf-8")
    for number in range(more):
        (region / f"data/school/de-volgende-{number}.yaml").write_text(like, "utf-8")
    for name in wrong:
        path = region / name
        path.write_text(re.sub(r"(?m)^bestuur: .*", "bestuur: zonder-naam", path.read_text("utf-8")), "utf-8")
    told = {one.file for one in check_region(load(region, TODAY)) if one.code == "REF001"}
    assert told == (places or set(wrong))
