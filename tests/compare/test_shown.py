"""What each place of a list stands for: an amount is told with its year, and with none where that is not certain."""

from types import SimpleNamespace

import pytest

from swvctl.compare.shown import by_place

PER_YEAR = {"x-per": "jaren"}


@pytest.mark.parametrize(
    ("jaren", "amounts", "named"),
    [
        ([2027, 2028], [10, 20], ["2027", "2028"]),
        ([2027, 2028], [10], None),
        ([2027, 2027], [10, 20], None),
        ("2027", [10], None),
        ([2027, 2028], [], []),
    ],
)
def test_an_amount_has_a_year_where_each_year_stands_once_and_each_has_one(jaren, amounts, named):
    side = SimpleNamespace(record=SimpleNamespace(data={"jaren": jaren}))
    assert by_place(amounts, PER_YEAR, side) == named


def test_a_list_that_is_not_by_year_has_no_names():
    assert by_place([10], {}, SimpleNamespace(record=SimpleNamespace(data=None))) is None
