"""A list of names finds what ``closest`` finds, however many names there are."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from swvctl.tekst import namenlijst
from swvctl.tekst.namenlijst import Namenlijst
from swvctl.tekst.nederlands import closest, mistakes

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


def test_thousands_of_slips_in_names_that_look_alike_are_not_all_looked_up(monkeypatch):
    looks = 0

    def counted(one, other, limit):
        nonlocal looks
        looks += 1
        return mistakes(one, other, limit)

    monkeypatch.setattr(namenlijst, "mistakes", counted)
    monkeypatch.setattr(namenlijst, "_MOST_LOOKS", 2_000)
    lijst = Namenlijst([f"school-{number:03d}" for number in range(500)])
    assert lijst.lijkt_op("schol-123") == "school-123"
    for number in range(500):
        lijst.lijkt_op(f"schxxl-{number:03d}q")
    assert 0 < looks <= 2_000
    assert lijst.lijkt_op("School-123") == "school-123"


def test_of_a_word_without_end_only_the_beginning_is_looked_up():
    assert Namenlijst(["norm"]).begin_van("norm" + "x" * 1_000_000) == ["norm"]
