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


def test_what_stayed_before_a_change_is_shown_from_where_a_line_begins():
    before = "Zij stellen vier vragen, en schrijven de antwoorden op. " * 4
    asked = f"{before}\n3. Wat wil het kind zelf?\n4. Wat is er nodig, voor hoe lang, en wie doet wat?\n"
    said = list(pieces(marks(f"{asked}Klaar.", f"{asked}Nog niet.")))
    assert [(piece["ruimte"], piece["tekst"]) for piece in said[:2]] == [
        ("", "…"),
        ("regel", "3. Wat wil het kind zelf?"),
    ]
