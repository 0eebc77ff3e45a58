"""A school thinks again: a second version of a form, after the first has been taken over."""

import shutil

import pytest

YEAR = "2027-2028"
NEW = f"schoolprofiel/{YEAR}/het-veer"


@pytest.fixture
def first(region):
    """The form as it went out, and its first version, taken over."""
    form = region.form()
    region.filled({"veld_groepen": "9", "veld_kort_gezegd": "Samen sterk"}, name="een.xlsx")
    assert region.run("import", region.root / "terug/een.xlsx", "--apply")[0] == 0
    return form


def test_a_second_version_is_no_conflict(region, first):
    code, said = region.run(
        "import", region.version(first, {"veld_groepen": "10", "veld_kort_gezegd": "Samen sterk"}), "--apply"
    )
    assert code == 0, said
    assert "9" in said
    assert "10" in said
    assert "groepen: 10" in region.read()
    assert "Samen sterk" in region.read()


def test_a_second_version_can_take_an_answer_back(region, first):
    assert region.run("import", region.version(first, {}), "--apply")[0] == 0
    assert "groepen: 8" in region.read()
    assert "kort_gezegd" not in region.read()


def test_a_third_version_is_laid_beside_the_second(region, first):
    assert region.run("import", region.version(first, {"veld_groepen": "10"}), "--apply")[0] == 0
    code, said = region.run("import", region.version(first, {"veld_groepen": "11"}, "drie.xlsx"), "--apply")
    assert code == 0, said
    assert "groepen: 11" in region.read()


def test_what_was_changed_here_in_between_is_still_a_conflict(region, first):
    region.write(f"schoolprofiel/{YEAR}/de-brug", region.read().replace("groepen: 9", "groepen: 7"))
    before = region.data()
    code, said = region.run("import", region.version(first, {"veld_groepen": "10"}), "--apply")
    assert code == 1
    assert "--conflict" in said or "twee kanten" in said
    assert region.data() == before


def test_without_its_memory_it_asks_instead_of_guessing(region, first):
    shutil.rmtree(region.root / ".swvctl")
    before = region.data()
    assert region.run("import", region.version(first, {"veld_groepen": "10"}), "--apply")[0] == 1
    assert region.data() == before


@pytest.mark.parametrize(
    "content", [b"", b"[1]", b'{"uitgegeven": 3, "velden": []}', b"[" * 100_000, b"\xff"]
)
def test_a_broken_memory_is_no_memory(region, first, content):
    for path in (region.root / ".swvctl").rglob("*.json"):
        path.write_bytes(content)
    code, said = region.run("import", region.version(first, {"veld_groepen": "10"}))
    assert code == 1
    assert "Traceback" not in said


def test_a_memory_that_leads_elsewhere_is_not_written(region, tmp_path):
    elsewhere = tmp_path / "elders"
    elsewhere.mkdir()
    (region.root / ".swvctl").symlink_to(elsewhere)
    assert region.run("import", region.filled({"veld_groepen": "9"}), "--apply")[0] == 0
    assert "groepen: 9" in region.read()
    assert list(elsewhere.iterdir()) == []


def test_a_second_version_for_a_profile_that_the_first_made(region):
    form = region.form("het-veer")
    region.filled({"veld_groepen": "9"}, school="het-veer", name="een.xlsx")
    assert region.run("import", region.root / "terug/een.xlsx", "--apply")[0] == 0
    code, said = region.run("import", region.version(form, {"veld_groepen": "12"}), "--apply")
    assert code == 0, said
    assert "groepen: 12" in region.read(NEW)
