"""What an outcome says in the words of another step, and what to write instead."""

import pytest

from swvctl.model.stapwoord import woord_van_ander


@pytest.mark.parametrize(
    ("soort", "uitkomst", "woord", "van", "bedoeld"),
    [
        ("instemming", "Unaniem positief, met dank", "positief", "advies", "ingestemd"),
        ("instemming", "negatief", "negatief", "advies", "niet ingestemd"),
        ("advies", "ingestemd onder voorwaarden", "ingestemd", "instemming", "positief onder voorwaarden"),
        ("vaststelling", "goedgekeurd", "goedgekeurd", "goedkeuring", "vastgesteld"),
        ("vaststelling", "goedgekeurd onder voorwaarden", "goedgekeurd", "goedkeuring", ""),
        ("goedkeuring", "op hoofdlijnen vastgesteld", "vastgesteld", "vaststelling", ""),
        ("instemming", "geen overeenstemming", "overeenstemming", "overleg", "niet ingestemd"),
        ("instemming", "overeenstemming", "overeenstemming", "overleg", "ingestemd"),
        ("vaststelling", "ingediend", "ingediend", "indiening", ""),
    ],
)
def test_a_word_of_another_step(soort, uitkomst, woord, van, bedoeld):
    assert woord_van_ander(uitkomst, soort) == (woord, van, bedoeld)


@pytest.mark.parametrize(
    ("soort", "uitkomst"),
    [
        ("vaststelling", "vastgesteld onder voorbehoud van goedkeuring"),
        ("vaststelling", "onder voorbehoud van goedkeuring vastgesteld"),
        ("instemming", "akkoord, en positief over de begroting"),
        ("advies", "geen advies uitgebracht"),
        ("indiening", "vastgesteld"),
        ("overleg", "besproken"),
        ("instemming", ""),
    ],
)
def test_a_word_of_its_own_or_of_no_step(soort, uitkomst):
    assert woord_van_ander(uitkomst, soort) is None
