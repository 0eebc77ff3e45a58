"""Data as an editor sees it: YAML 1.2 with its own idea of numbers and words."""

import re

import pytest

from swvctl.read.yaml_text import Quoted, load

_WHOLE = re.compile(r"[-+]?[0-9]+")
_FRACTION = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_WORDS = {"true": True, "false": False, "null": None, "~": None}


def as_editor(value):
    match value:
        case dict():
            return {key: as_editor(child) for key, child in value.items()}
        case list():
            return [as_editor(child) for child in value]
        case None:
            return None
        case Quoted():
            return str(value)
        case _:
            return plain(str(value))


def plain(text: str):
    if text.lower() in _WORDS:
        return _WORDS[text.lower()]
    if _WHOLE.fullmatch(text):
        return int(text)
    return float(text) if _FRACTION.fullmatch(text) else text


@pytest.fixture
def editor_value():
    def read(text: str):
        loaded = load(text.encode())
        assert loaded.ok
        return as_editor(loaded.value)

    return read
