"""A pattern that waits until it is needed is the pattern itself."""

import gc
import importlib
import pkgutil
import re
from re import _constants, _parser

import pytest

import swvctl
from swvctl.patroon import _Later, patroon

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


def test_no_group_is_repeated_possessively():
    """Python 3.11.2, which Debian 12 has, steps into such a group and does not step back: ``(?>(?:…)*)`` it is."""
    for module in pkgutil.walk_packages(swvctl.__path__, "swvctl."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    patterns = [found for found in gc.get_objects() if type(found) is _Later]
    assert len(patterns) > 100
    wrong = [
        found.pattern for found in patterns if _repeats_a_group(_parser.parse(found.pattern, found._flags))
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("pattern", "wrong"), [("(?:ab)*+", True), ("x(?:(?:ab)++|c)", True), ("[ab]*+", False)]
)
def test_a_group_that_is_repeated_possessively_is_seen(pattern, wrong):
    assert _repeats_a_group(_parser.parse(pattern)) is wrong


def _repeats_a_group(part: object) -> bool:
    match part:
        case (_constants.POSSESSIVE_REPEAT, (_, _, body)) if len(body) > 1 or body[0][0] not in _ONE_SIGN:
            return True
        case list() | tuple() | _parser.SubPattern():
            return any(map(_repeats_a_group, part))
        case _:
            return False


_ONE_SIGN = {_constants.IN, _constants.LITERAL, _constants.NOT_LITERAL, _constants.ANY}
