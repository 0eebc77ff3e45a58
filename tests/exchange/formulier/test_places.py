"""A profile that cannot be written stops its own form only, and the first look says so already."""

import pytest

from swvctl.cli import import_forms
from swvctl.exchange.formulier import compare

YEAR = "2027-2028"
PROFILE = f"schoolprofiel/{YEAR}/de-brug"


def read_only(path):
    path.chmod(0o444)


def linked(path):
    path.symlink_to(path.rename(path.parents[3] / "elders.yaml"))


def folder(path):
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("apply", [[], ["--apply"]])
@pytest.mark.parametrize("spoil", [read_only, linked, folder])
def test_a_file_that_cannot_be_written_stops_its_own_form_only(region, spoil, apply):
    region.filled({"veld_groepen": "9"})
    region.filled({"veld_groepen": "6"}, "het-veer")
    spoil(region.root / f"data/{PROFILE}.yaml")
    code, said = region.run("import", region.root / "terug", *apply)
    assert code == 1
    assert "niets overgenomen" in said
    assert "1 formulier niet gebruikt" in said
    made = region.root / f"data/schoolprofiel/{YEAR}/het-veer.yaml"
    assert made.exists() is bool(apply)


@pytest.mark.parametrize("apply", [[], ["--apply"]])
def test_a_file_that_was_saved_after_it_was_compared_is_left_alone(region, monkeypatch, apply):
    form = region.filled({"veld_groepen": "9"})

    def slow(*words):
        found = [*compare(*words)]
        region.write(PROFILE, region.read() + "# iemand anders\n")
        return found

    monkeypatch.setattr(import_forms, "compare", slow)
    code, said = region.run("import", form, *apply)
    assert code == 1
    assert "is intussen gewijzigd; start de import opnieuw. Uit dit formulier wordt niets" in said
    assert "groepen: 8\n" in region.read()


def test_a_new_profile_that_has_no_place_stops_its_own_form_only(region):
    region.filled({"veld_groepen": "9"})
    region.filled({"veld_groepen": "6"}, "het-veer")
    (region.root / f"data/schoolprofiel/{YEAR}/het-veer.yaml").symlink_to("nergens")
    code, said = region.run("import", region.root / "terug", "--apply")
    assert code == 1
    assert "1 formulier niet gebruikt" in said
    assert "groepen: 9" in region.read()
