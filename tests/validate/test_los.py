"""A refusal of a moment without a year does not bring in a year that nobody wrote."""

import pytest

from swvctl.validate.los import parse_in_some_year
from swvctl.wanneer import WanneerError


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("uiterlijk 31 juni", "Juni heeft 30 dagen.", "Verbeter de dag of de maand."),
        ("uiterlijk 30 februari", "Februari heeft 28 of 29 dagen.", "Verbeter de dag of de maand."),
        ("30 februari 2027", "Februari 2027 heeft 28 dagen.", "Verbeter de dag of de maand."),
    ],
)
def test_only_the_years_of_the_author_are_named(text, message, hint):
    with pytest.raises(WanneerError) as refused:
        parse_in_some_year(text)
    assert (refused.value.message, refused.value.hint) == (message, hint)


def test_examples_keep_their_years():
    with pytest.raises(WanneerError) as refused:
        parse_in_some_year("ooit eens")
    assert "schooljaar 2027-2028" in refused.value.hint
