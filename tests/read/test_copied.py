"""Which names say that a file is a copy."""

import pytest

from swvctl.read.copied import bare_name, original_of


@pytest.mark.parametrize(
    "name",
    [
        "kopie van de-brug.yaml",
        "Kopie van De Brug.yaml",
        "kopie-van-de-brug.yaml",
        "Copy of de-brug.yaml",
        "de-brug - kopie.yaml",
        "de-brug - kopie (2).yaml",
        "de-brug - kopie - kopie.yaml",
        "de-brug kopie 2.yaml",
        "de-brug copy.yaml",
        "de-brug-kopie.yaml",
        "de-brug_kopie_2.yaml",
        "de-brug (1).yaml",
        "de-brug(1).yml",
        "de-brug (conflicterende kopie 2027-05-01).yaml",
        "de-brug-LAPTOP-4F2K.yaml",
        "de-brug-DESKTOP.yaml",
        "de-brug-MacBook-Pro.yaml",
        "de-brug.sync-conflict-20270501-101112-ABCDEF7.yaml",
        "de-brug_LOCAL_1234.yaml",
    ],
)
def test_a_name_that_says_it_is_a_copy(name):
    assert original_of(f"data/school/{name}") == ("school", "de-brug")


@pytest.mark.parametrize(
    "name",
    [
        "de-brug.yaml",
        "de-brug-2.yaml",
        "De Brug 2.yaml",
        "de-kopie.yaml",  # there is no school "de", so this one is read all the same
        "fotokopie.yaml",
        "kopieren.yaml",
        "de-brug (oud).yaml",
        "2027-2028.yaml",
        "de-kopiist.yaml",
        "de-brug-Zuid.yaml",
        "De-Brug-Noord.yaml",
        "OBS-De-Brug.yaml",
    ],
)
def test_any_other_name(name):
    assert original_of(f"data/school/{name}") in {None, ("school", "de")}


def test_only_behind_years_of_a_plan_an_old_version_is_one():
    assert bare_name("2027-2031-oud") == "2027-2031"
    assert bare_name("lokaal-20-1925-oud") == "lokaal-20-1925-oud"
