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
        case Quoted() | None:
            return value if value is None else str(value)
        case _ if value.lower() in _WORDS:
            return _WORDS[value.lower()]
        case _ if _WHOLE.fullmatch(value):
            return int(value)
        case _ if _FRACTION.fullmatch(value):
            return float(value)
        case _:
            return str(value)


@pytest.fixture
def editor_value():
    def read(text: str):
        loaded = load(text.encode())
        assert loaded.ok
        return as_editor(loaded.value)

    return read
