"""How the words of a redline stand next to each other."""

import pytest

from swvctl.compare.words import marks
from swvctl.report.verschil.page import pieces


@pytest.mark.parametrize(
    ("old", "new", "read"),
    [
        (
            "Elke school biedt dit.",
            "Alle scholen bieden dit.",
            "-Elke school biedt +Alle scholen bieden dit.",
        ),
        ("Nu elke school.", "elke school.", "-Nu elke school."),
        ("“Elke school” is open.", "“Alle scholen” is open.", "“-Elke school +Alle scholen” is open."),
        ("Rust.", "\u0301\u0302", "-Rust. +\u0301\u0302"),
        ("Het kan.", "Het kan!", "Het kan-.+!"),
    ],
)
def test_what_is_gone_and_what_came_do_not_read_as_one_word(old, new, read):
    signs = {"weg": "-", "erbij": "+", "blijft": ""}
    blanks = {"": "", "spatie": " "}
    said = pieces(marks(old, new))
    assert "".join(f"{blanks[p['ruimte']]}{signs[p['teken']]}{p['tekst']}" for p in said) == read
