"""What a name once stood for is told by the newest version that has it."""

import pytest

from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.versie import Versie
from swvctl.model.versietitel import titel_in, vroeger

PLAN = "titel: Plan\nperiode: 2027-2031\nstatus: concept\nhoofdstukken: [a]\n"
CHAPTER = "titel: A\nparagrafen:\n  - {id: nu, titel: Nieuw, tekst: Hallo.}\n"
MARKS = "paragrafen:\n  a/x: v1-c2157f5356f0eadda7f04c31\n"


def region(see, **versions):
    made = {
        f"versie/2027-2031/{name.replace('_', '.')[1:]}": f"{day}{MARKS}titels:\n  a/x: {title}\n"
        for name, (day, title) in versions.items()
    }
    files = {"ondersteuningsplan/2027-2031": PLAN, "hoofdstuk/2027-2031/a": CHAPTER, **made}
    return see(files).workspace


@pytest.mark.parametrize("text", ["a/x", "2027-2031/a/x", "hoofdstuk/a/x"])
def test_the_newest_version_that_has_a_name_tells_what_it_was(see, text):
    old, new = ("datum: 1 maart 2027\n", "Oud"), ("datum: 1 april 2027\n", "Nieuw")
    for versions in ({"v0_1": old, "v0_2": new}, {"v0_1": new, "v0_2": old}):
        found = vroeger(text, region(see, **versions))
        assert (found.titel, found.nu) == ("Nieuw", "a/nu")


def test_of_two_versions_of_one_day_the_highest_number_is_the_newest(see):
    day = "datum: 1 april 2027\n"
    assert vroeger("a/x", region(see, v0_9=(day, "Oud"), v0_10=(day, "Nieuw"))).titel == "Nieuw"


def test_a_version_without_a_day_comes_last(see):
    found = vroeger("a/x", region(see, v0_1=("", "Oud"), v0_2=("datum: 1 april 2027\n", "Weg")))
    assert (found.titel, found.nu) == ("Weg", "")
    assert 'In versie 0.2 heette het "Weg"; het is weggehaald.' in found.zin


def test_a_name_that_no_version_has_is_nothing(see):
    assert vroeger("a/y", region(see, v0_1=("", "Oud"))) is None


def test_what_a_version_has_no_title_of_is_called_by_what_lies_in_its_folder(see):
    files = {
        "ondersteuningsplan/2027-2031": PLAN.replace("[a]", "[b]"),
        "hoofdstuk/2027-2031/a": CHAPTER,
        "versie/2027-2031/0.1": MARKS,
    }
    workspace = see(files).workspace
    [versie], [plan] = workspace.all(Versie), workspace.all(Ondersteuningsplan)
    said = [titel_in(versie, name, plan, workspace) for name in ("a", "a/nu", "a/weg", "c/weg", "c")]
    assert said == ["A", "Nieuw", "weg (in A)", "weg (in hoofdstuk c)", "c"]
