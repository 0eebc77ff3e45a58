"""What people type for a command leads to that command."""

from collections import Counter

import pytest

from swvctl.cli import said
from swvctl.cli.program import COMMANDS
from swvctl.cli.said import said_for

GROUPS = {"import": ["duo", "formulier"], "export": ["formulier", "tabel"]}


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("fit", "check --fit"),
        ("pdf", "build"),
        ("bouw", "build"),
        ("validate", "check"),
        ("lint", "check"),
        ("Controleer", "check"),
        ("nieuw", "new"),
        ("schooljaar", "new schooljaar"),
        ("vergelijk", "diff"),
        ("scholen", "list school"),
        ("formulieren", "export formulier"),
        ("version", "--version"),
        ("zomaar", None),
    ],
)
def test_a_word_of_another_tool_or_of_daily_speech(word, meant):
    assert said_for(word, [*COMMANDS]) == meant


@pytest.mark.parametrize(
    ("word", "group", "meant"),
    [("excel", "export", "tabel"), ("register", "import", "duo"), ("bouw", "export", None)],
)
def test_within_a_group_only_what_the_group_has(word, group, meant):
    assert said_for(word, GROUPS[group]) == meant


def test_every_word_stands_once_and_leads_to_a_command_that_is_there():
    words = Counter(word for text in said._SAID.values() for word in text.split())
    assert [word for word, count in words.items() if count > 1] == []
    assert not words.keys() & COMMANDS.keys()
    for meant in said._SAID:
        first, *rest = meant.split()
        assert first in COMMANDS or first == "--version"
        assert first not in GROUPS or not rest or rest[0] in GROUPS[first]
