"""A moment without its year: the example is the one nearest to today."""

from datetime import date

import pytest

from swvctl.validate.los import year_added


@pytest.mark.parametrize(
    ("text", "today", "example"),
    [
        ("29 oktober", date(2026, 11, 3), "29 oktober 2026"),
        ("29 oktober", date(2027, 6, 3), "29 oktober 2027"),
        ("donderdag 8 april", date(2027, 6, 3), "donderdag 8 april 2027"),
        ("donderdag 8 april", date(2028, 2, 29), "donderdag 8 april 2027"),
    ],
)
def test_the_example_has_the_year_that_is_nearest(text: str, today: date, example: str) -> None:
    assert year_added(text, today) == f"Zet het jaar erbij, bijvoorbeeld {example}."


def test_nothing_is_said_of_what_is_no_moment() -> None:
    assert not year_added("zodra het kan en mag", date(2027, 6, 3))
