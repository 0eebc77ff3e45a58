"""``swvctl new nieuwsbrief``: the next number and month, and what no issue has told yet."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from swvctl.errors import UsageError
from swvctl.findings import Severity
from swvctl.pipeline import check_region, load
from swvctl.scaffold.nieuwsbrief import issue_name, new_issue

DATA = Path(__file__).parents[2] / "data"
TODAY = date(2027, 6, 3)
EVENT = "titel: Netwerk\nwanneer: dinsdag 20 juli 2027, 9.00 uur\naanmelden: uiterlijk 12 juli 2027 via https://x.example/a\n"


@pytest.fixture
def place(tmp_path):
    (tmp_path / "data").mkdir()
    shutil.copy(DATA / "samenwerkingsverband.yaml", tmp_path / "data")
    return tmp_path


def write(place, name, text):
    path = place / "data" / f"{name}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def made(place, text="", today=TODAY):
    workspace = load(place, today).workspace
    name = issue_name(text, workspace)
    return name, "\n".join(new_issue(name, workspace))


def issue(number, items="  - {titel: Een, tekst: Een.}\n", datum=""):
    return f"nummer: {number}\n{datum}items:\n{items}"


def test_the_first_issue_is_number_one_of_this_month(place):
    name, text = made(place)
    assert name == "2027-06"
    assert "nummer: 1\ntitel: Nieuwsbrief juni 2027\n" in text


def test_the_next_issue_follows_on_the_last(place):
    write(place, "nieuwsbrief/2027-05", issue(61))
    write(place, "nieuwsbrief/2027-06", issue(62))
    name, text = made(place)
    assert name == "2027-07"
    assert "nummer: 63\n" in text
    assert made(place, today=date(2027, 12, 31))[0] == "2027-12"


def test_a_region_that_does_not_count_gets_no_number(place):
    write(place, "nieuwsbrief/2027-05", "items:\n  - {titel: Een, tekst: Een.}\n")
    text = made(place)[1]
    assert "titel: Nieuwsbrief juni 2027\n" in text
    assert "nummer:" not in text


@pytest.mark.parametrize("text", ["2027-08", "augustus 2027", "aug 27"])
def test_a_month_in_any_spelling(place, text):
    assert made(place, text)[0] == "2027-08"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("juni", "juni 2027"),
        ("mei", "mei 2028"),
        ("dec", "december 2027"),
        ("januari/februari", "januari 2028"),
    ],
)
def test_a_month_without_a_year_is_asked_for_its_year(place, text, meant):
    with pytest.raises(UsageError, match=rf"ontbreekt het jaar\. Bedoelt u {meant}\?$"):
        made(place, text)


@pytest.mark.parametrize(
    "text",
    ["31 april", "0 mei", "30 februari", "vrijdag 1 januari", "a.s. vrijdag", "week 3", "vanaf mei", "kerst"],
)
def test_what_is_no_month_is_told_to_be_none(place, text):
    with pytest.raises(UsageError, match="is geen maand"):
        made(place, text)


def test_after_december_comes_january(place):
    write(place, "nieuwsbrief/2027-12", issue(1))
    assert made(place)[0] == "2028-01"


def test_what_no_issue_has_told_is_proposed(place):
    write(place, "bijeenkomst/netwerk", EVENT)
    write(place, "bijeenkomst/concept", EVENT + "status: concept\n")
    write(place, "bijeenkomst/gestopt", EVENT + "status: vervallen\n")
    write(
        place, "bijeenkomst/studiedag", "titel: Studiedag\nwanneer: 14 april 2027\nterugblik: Het was goed.\n"
    )
    write(place, "enquete/open", "titel: Vragen\nwanneer: t/m 20 juli 2027\n")
    write(place, "enquete/dicht", "titel: Vragen\nwanneer: t/m 20 mei 2027\n")
    write(place, "bericht/oproep", "titel: Oproep\nsoort: oproep\ntekst: Doe mee.\n")
    write(place, "besluit/opr", "soort: advies\ngremium: opr\ndatum: 1 juni 2027\nuitkomst: positief\n")
    write(place, "besluit/eerder", "soort: advies\ngremium: opr\ndatum: 1 mei 2027\nuitkomst: positief\n")
    write(place, "ondersteuningsplan/2031-2035", "titel: Plan\nstatus: concept\n")
    write(
        place,
        "besluit/concept",
        "soort: advies\ngremium: opr\nover: 2031-2035\ndatum: 1 juni 2027\nuitkomst: positief\n",
    )
    write(place, "nieuwsbrief/2027-05", issue(1, datum="datum: 6 mei 2027\n"))
    _, text = made(place, "2027-07")
    items = [line.strip() for line in text.splitlines() if line.startswith("  ") and "#" not in line]
    assert items == [
        "- enquete: open",
        "- bijeenkomst: studiedag",
        "toon: terugblik",
        "- bijeenkomst: netwerk",
        "- besluit: opr",
        "- bericht: oproep",
    ]
    assert "# dinsdag 20 juli 2027 om 9.00 uur; aanmelden uiterlijk 12 juli 2027" in text


def test_what_was_told_comes_back_only_to_remind(place):
    write(place, "bijeenkomst/netwerk", EVENT)
    write(place, "bericht/oproep", "titel: Oproep\ntekst: Doe mee.\n")
    write(place, "nieuwsbrief/2027-06", issue(1, "  - bijeenkomst: netwerk\n  - bericht: oproep\n"))
    _, text = made(place)
    assert "# herinnering: aanmelden uiterlijk 12 juli 2027\n  - bijeenkomst: netwerk" in text
    assert "oproep" not in text
    _, late = made(place, "2027-08")
    assert "netwerk" not in late


@pytest.mark.parametrize("text", ["", "2027-07", "2028-01"])
def test_what_is_made_has_no_errors(tmp_path, text):
    shutil.copytree(DATA, tmp_path / "data")
    name, content = made(tmp_path, text)
    write(tmp_path, f"nieuwsbrief/{name}", content + "\n")
    found = [item for item in check_region(load(tmp_path, TODAY)) if item.file.endswith(f"{name}.yaml")]
    assert [item for item in found if item.severity is Severity.ERROR] == []


def test_nothing_to_propose_leaves_a_first_item(place):
    write(place, "nieuwsbrief/2027-06", made(place)[1] + "\n")
    found = check_region(load(place, TODAY))
    assert [item for item in found if item.file.startswith("data/nieuwsbrief")] == []
