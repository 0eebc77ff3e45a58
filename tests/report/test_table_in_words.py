"""A table in a text that changed is told in words, whatever form the overview has."""

from swvctl.compare.words import marks
from swvctl.report.verschil.page import pieces
from swvctl.report.verschil.tabel import tables_in_words

TABLE = "Zo is het.\n\n| Soort | Omvang |\n| :--- | ---: |\n| In de klas | {} uur |\n\nDaarna niet."


def told(old, new):
    return list(tables_in_words(list(pieces(marks(old, new)))))


def test_a_new_table_is_rows_of_cells():
    texts = [piece["tekst"] for piece in told("", TABLE.format(2))]
    assert texts == ["Zo is het.", "Soort; Omvang", "In de klas; 2 uur", "Daarna niet."]


def test_a_changed_cell_keeps_its_sign_and_no_strokes_are_left():
    found = told(TABLE.format(2), TABLE.format(5))
    assert {(piece["teken"], piece["tekst"]) for piece in found} >= {("weg", "2"), ("erbij", "5")}
    assert not any("|" in piece["tekst"] or "---" in piece["tekst"] for piece in found)


def test_a_stroke_outside_a_table_stays():
    assert [piece["tekst"] for piece in told("", "Kies a | b.")] == ["Kies a | b."]
