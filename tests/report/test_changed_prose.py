"""What changed in a Markdown text is told as people read it, in every form of the overview."""

from datetime import date

import pytest

from swvctl.comparison import compare_regions, load_both
from swvctl.read.revision import Revision
from swvctl.report.verschil.page import page_of
from swvctl.report.verschil.proza import ONLY_LOOKS
from swvctl.report.verschil.view import Title

TODAY = date(2027, 6, 3)
CHAPTER = "data/hoofdstuk/2027-2031/een.yaml"
HEAD = """\
titel: Basis
paragrafen:
  - id: norm
    titel: Wat elke school biedt
    tekst: |
"""
NEXT = "  - id: meten\n    titel: Hoe wij meten\n    tekst: Elk jaar.\n"
_SIGNS = {"weg": "-", "erbij": "+", "blijft": ""}
_BLANKS = {"": "", "spatie": " ", "regel": "\n", "alinea": "\n\n"}


@pytest.fixture
def told(region_history):
    """What stands in the overview of a paragraph with an old and a new text."""
    region_history.write(
        "data/ondersteuningsplan/2027-2031.yaml",
        "titel: Samen dichtbij\nperiode: 2027-2031\nstatus: concept\nhoofdstukken: [een]\n",
    )

    def write(text):
        indented = "".join(f"      {line}\n" if line else "\n" for line in text.split("\n"))
        region_history.write(CHAPTER, f"{HEAD}{indented}{NEXT}")

    def of(old, new):
        write(old)
        region_history.commit()
        write(new)
        before, after = load_both(region_history.top, TODAY, Revision(region_history.top, "HEAD"))
        page = page_of(compare_regions(before, after), Title("oud", "nieuw"), after.workspace)
        ((detail,),) = ([*part["details"]] for group in page["groepen"] for part in group["onderdelen"])
        return "".join(
            f"{_BLANKS[piece['ruimte']]}{_SIGNS[piece['teken']]}{piece['tekst']}"
            for piece in detail["stukken"]
        )

    return of


@pytest.mark.parametrize(
    ("old", "new", "read"),
    [
        ("Elke **school** doet mee.", "Elke **klas** doet mee.", "Elke -school +klas doet mee."),
        (
            "Het staat in {zie: hoofdstuk/een/meten}.",
            "Het staat in {zie: hoofdstuk/een/norm}.",
            "Het staat in -1.2 Hoe wij meten +1.1 Wat elke school biedt.",
        ),
        (
            "Zie {zie: hoofdstuk/een/er-niet}.",
            "Zie {zie: hoofdstuk/weg/er-niet}.",
            "Zie hoofdstuk -een +weg, er niet.",
        ),
        (
            "Wij doen:\n\n- een;\n- drie.",
            "Wij doen:\n\n- een;\n- *twee*;\n- drie.",
            "Wij doen:\n\n• een;\n+• twee;\n• drie.",
        ),
        (
            "Zie [hier](https://a.example/x).",
            "Zie [hier](https://a.example/y).",
            "Zie hier (https://-a.example/x +a.example/y).",
        ),
        ("Elke **school** doet mee.", "Elke *school* doet mee.", ONLY_LOOKS),
        ("Een regel.\nNog een.", "Een regel. Nog *een*.", ONLY_LOOKS),
    ],
)
def test_no_signs_of_markdown_are_left(told, old, new, read):
    found = told(old, new)
    assert found == read
    assert not any(sign in found for sign in ("*", "{", "[", "](", "\n- "))


def test_an_item_of_a_list_that_came_begins_with_its_bullet(told):
    found = told("Wij doen:\n\n- een;\n- drie.", "Wij doen:\n\n- een;\n- *twee*;\n- drie.")
    assert found == "Wij doen:\n\n• een;\n+• twee;\n• drie."


def test_an_item_of_a_list_that_went_goes_with_its_bullet(told):
    found = told("Wij doen:\n\n1. een;\n2. twee;\n3. drie.", "Wij doen:\n\n1. een;\n2. drie.")
    assert found == "Wij doen:\n\n1. een;\n2. -twee;\n-3. drie."
    found = told("- een;\n- twee;\n- drie.", "- een;\n- drie.")
    assert found == "• een;\n-• twee;\n• drie."


def test_a_row_of_a_long_table_is_told_without_strokes(told):
    table = "| Wat | Hoeveel |\n| --- | --- |\n" + "".join(
        f"| Een tamelijk lange omschrijving van rij {number} | {number} uur |\n" for number in range(9)
    )
    found = told(table.rstrip(), table.rstrip().replace("4 uur", "5 uur"))
    assert "rij 4; -4 +5 uur" in found
    assert "|" not in found
