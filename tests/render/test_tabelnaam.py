"""Boxes with a name of their own, so that who listens can tell them apart."""

import re

from hypothesis import given
from hypothesis import strategies as st

from swvctl.render.tabelnaam import eigen_namen


def box(name):
    return f'<div role="region" aria-label="{name}" tabindex="0">'


def names(page):
    return re.findall(r'aria-label="([^"]*)"', page)


def test_the_second_box_with_a_name_gets_a_number():
    page = f"<p>{box('Tabel, Wat')}</p>{box('Kosten')}{box('Tabel, Wat')}{box('Tabel, Wat')}"
    assert names(eigen_namen(page)) == ["Tabel, Wat", "Kosten", "Tabel, Wat (2)", "Tabel, Wat (3)"]


def test_a_page_without_equal_names_stays_as_it_is():
    page = f"{box('Tabel, Wat')}<nav aria-label='Kruimelpad'>{box('Kosten')}"
    assert eigen_namen(page) is page


@given(st.lists(st.sampled_from(["a", "a (2)", "a (3)", "b"]), max_size=8))
def test_no_two_boxes_are_called_the_same(given_names):
    found = names(eigen_namen("".join(map(box, given_names))))
    assert len(set(found)) == len(found) == len(given_names)
