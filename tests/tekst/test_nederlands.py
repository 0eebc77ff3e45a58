"""Sentences read as Dutch, and the suggestion is the one a reader would make."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from swvctl.tekst.nederlands import capitalised, closest, in_words, join, join_some, part_of, plural

properties = settings(max_examples=200, deadline=None, derandomize=True)


def test_join():
    assert join([]) == ""
    assert join(["a"]) == "a"
    assert join(["a", "b"]) == "a en b"
    assert join(iter("abc")) == "a, b en c"
    assert join(["a", "b", "c"], "of") == "a, b of c"


def test_counts():
    assert plural(1, "school", "scholen") == "1 school"
    assert plural(0, "school", "scholen") == "0 scholen"
    assert plural(1250, "school", "scholen") == "1.250 scholen"
    assert part_of(2, 5) == "2 van de 5"
    assert (in_words(2), in_words(11), in_words(12)) == ("twee", "elf", "12")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("school", "School"),
        ("ijs", "IJs"),
        ("één plan", "Eén plan"),
        ("'s middags", "'s Middags"),
        ('"basis" ontbreekt', '"Basis" ontbreekt'),
        ("3 scholen", "3 scholen"),
        ("", ""),
        ("…", "…"),
    ],
)
def test_capitalised(text, expected):
    assert capitalised(text) == expected


KEYS = ["ambitie", "schooljaar", "onderwijs", "basisondersteuning", "bestuur", "Logopedist", "bo", "so"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("ambitei", "ambitie"),
        ("ambities", "ambitie"),
        ("Schooljaar", "schooljaar"),
        ("school_jaar", "schooljaar"),
        ("basis ondersteuning", "basisondersteuning"),
        ("basisondesteunign", "basisondersteuning"),
        ("logopdist", "Logopedist"),
        ("LOGOPÉDIST", "Logopedist"),
        ("\u0430mbitie", "ambitie"),
        ("am\u200bbitie", "ambitie"),
        ("ｂｅｓｔｕｕｒ", "bestuur"),
        ("bestuur\u00a0", "bestuur"),
        ("BO", "bo"),
        ("vo", None),
        ("x", None),
        ("", None),
        ("\u200b", None),
        ("kwaliteit", None),
        ("bestuurder van de stichting", None),
        ("ambitie" * 2_000, None),
    ],
)
def test_closest(word, meant):
    assert closest(word, KEYS) == meant


def test_closest_prefers_the_fewest_mistakes_and_then_the_first():
    assert closest("planing", ["plaatsing", "planning"]) == "planning"
    assert closest("abcdex", ["abcdef", "abcdeg"]) == "abcdef"
    assert closest("x", []) is None


@properties
@given(st.text(min_size=1, max_size=30), st.lists(st.text(max_size=30), max_size=5))
def test_closest_gives_a_candidate_or_nothing(word, candidates):
    assert closest(word, candidates) in {*candidates, None}


@properties
@given(st.text(alphabet="abcdefgh", min_size=3, max_size=20), st.data())
def test_one_missing_letter_is_forgiven(word, data):
    position = data.draw(st.integers(0, len(word) - 1))
    allowed = word[:position] + word[position + 1 :]
    assert closest(allowed, [word]) == (word if len(allowed) >= 3 else None)


@given(st.integers(0, 40), st.integers(1, 12))
def test_of_many_only_some_are_named_and_none_is_lost(number, most):
    said = join_some(map(str, range(number)), most=most)
    found = re.search(r" en nog ([0-9]+)$", said)
    named = len(re.findall("[0-9]+", said[: found.start()] if found else said))
    assert named + (int(found[1]) if found else 0) == number
    assert named <= most + 1
    assert not found or int(found[1]) > 1


def test_what_can_be_chosen_is_told_as_a_choice():
    assert join_some("abcdefg", "of", 3) == "a, b, c of een van de 4 andere"
    assert join_some("abcd", "of", 3) == "a, b, c of d"
