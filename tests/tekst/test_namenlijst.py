"""A list of names finds what ``closest`` finds, however many names there are."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from swvctl.tekst.namenlijst import Namenlijst
from swvctl.tekst.nederlands import closest

WORDS = ("de", "brug", "vuurtoren", "zandloper", "wilg", "beuk", "linde", "anker", "oost", "2")
MANY = [f"{one}-{two}-{three}" for one in WORDS for two in WORDS for three in WORDS[:3]]
names = st.lists(st.sampled_from(MANY), min_size=1, max_size=120, unique=True)


@settings(max_examples=150, deadline=None)
@given(names, st.sampled_from(MANY), st.data())
def test_it_finds_what_going_through_all_of_them_finds(candidates, word, data):
    for _ in range(data.draw(st.integers(0, 4))):
        at = data.draw(st.integers(0, len(word) - 1))
        word = data.draw(
            st.sampled_from([word[:at] + word[at + 1 :], word[:at] + "x" + word[at:], _swapped(word, at)])
        )
        word = word or "x"
    assert Namenlijst(candidates).lijkt_op(word) == closest(word, candidates)


def _swapped(word: str, at: int) -> str:
    return word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :]


@pytest.mark.parametrize(("word", "found"), [("De  Brug-OOST-de", "brug-oost-de"), ("qqq", None), ("", None)])
def test_capitals_make_no_difference(word, found):
    assert Namenlijst(MANY).lijkt_op(word.removeprefix("De  ")) == found


def test_words_and_beginnings_are_looked_up():
    lijst = Namenlijst(["de-linde", "linde-oost", "rietbeek", "norm", "a"])
    assert lijst.begint_met("lin") == ["linde-oost"]
    assert lijst.met_woorden("linde") == ["de-linde", "linde-oost"]
    assert lijst.in_woorden("gemeente-rietbeek") == ["rietbeek"]
    assert lijst.begin_van("normen") == ["norm"]
