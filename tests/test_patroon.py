"""A pattern that waits until it is needed is the pattern itself."""

import re

import pytest

from swvctl.patroon import patroon

TEXT = "Groep 3 en groep 12, GROEP 7."
CALLS = [
    ("search", (TEXT,)),
    ("search", (TEXT, 9)),
    ("match", (TEXT, 11, 20)),
    ("fullmatch", ("groep 12",)),
    ("findall", (TEXT,)),
    ("split", (TEXT,)),
    ("sub", (r"\1", TEXT, 1)),
    ("subn", ("", TEXT)),
]


def shown(found: object) -> object:
    return (found.span(), found.groups()) if isinstance(found, re.Match) else found


@pytest.mark.parametrize(("method", "words"), CALLS)
def test_it_answers_as_the_compiled_pattern_does(method, words):
    pattern, flags = r"groep ([0-9]+)", re.IGNORECASE
    expected = getattr(re.compile(pattern, flags), method)(*words)
    waiting = patroon(pattern, flags)
    assert shown(getattr(waiting, method)(*words)) == shown(expected)
    assert shown(getattr(waiting, method)(*words)) == shown(expected)


def test_it_finds_one_after_the_other():
    assert [found[1] for found in patroon(r"groep ([0-9]+)", re.IGNORECASE).finditer(TEXT)] == [
        "3",
        "12",
        "7",
    ]


def test_its_other_facts_are_those_of_the_pattern():
    waiting = patroon(rb"(?P<name>a)", re.MULTILINE)
    assert waiting.pattern == rb"(?P<name>a)"
    assert waiting.groupindex == {"name": 1}
    assert waiting.flags & re.MULTILINE


def test_a_pattern_that_is_none_is_refused_at_its_first_use():
    broken = patroon("(")
    with pytest.raises(re.error):
        broken.search("")


def test_it_compiles_nothing_until_then(monkeypatch):
    monkeypatch.setattr("swvctl.patroon.re.compile", lambda *_: pytest.fail("compiled too early"))
    assert patroon("a+").pattern == "a+"
