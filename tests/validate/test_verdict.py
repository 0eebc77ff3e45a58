"""Two validators on one schema must agree, and what one refuses the other can explain in plain Dutch."""

import re
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from swvctl.assets import Assets
from swvctl.schemas import JSON, Schema, Schemas
from swvctl.validate.messages import MESSAGES, explain
from swvctl.validate.refusal import Trouble, named
from swvctl.validate.verdict import Validator

SCHEMAS = Schemas(Assets())
VALIDATORS = {kind: Validator(SCHEMAS.of(kind)) for kind in SCHEMAS.kinds()}
JARGON = re.compile(
    r"invalid|property|propert|null|regex|mapping|None|\{\}|is not|instance|schema", re.IGNORECASE
)

ODD = st.sampled_from(
    [None, "", "x", 0, -1, 1000, [], [None], {}, {"a": "b"}, "0106", "9 april 2027", "ja", "zij: wij"]
)
TEXTS = st.sampled_from([
    "ja", "nee", "po", "bo", "90AB", "00", "PO9901", "9801", "99001", "1 mei 2027", "2027-2028", "450", "212", "12,5",
    "info@school.example", "088 000 00 00", "https://school.example", "#0B5A6F", "de-kring", "Een zin.",
    "visie", "Hoofdletter",
])  # fmt: skip


@pytest.mark.parametrize("kind", sorted(VALIDATORS))
@given(data=st.data())
@settings(max_examples=200, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_the_two_validators_agree_and_every_refusal_is_plain_dutch(kind, data):
    validator = VALIDATORS[kind]
    value = data.draw(records(kind))
    errors = list(validator.refusals(value))
    assert validator.accepts(value) == (not errors)
    for error in errors:
        for refusal in explain(Trouble.of(error, validator.schema)):
            told = named(refusal, value)
            assert told.message.endswith((".", "?"))
            assert not told.hint or told.hint.endswith((".", "?", "…", '"'))
            assert not JARGON.search(told.message), told.message


def test_every_keyword_of_our_schemas_has_words():
    silent = {
        "$ref", "$defs", "$schema", "title", "description", "properties", "items", "allOf", "if", "then",
        "verwijst",
    }  # fmt: skip
    used = {
        key for kind in VALIDATORS for key in _keywords(SCHEMAS.of(kind).value) if not key.startswith("x-")
    }
    assert used - silent <= MESSAGES.keys()


def _keywords(part, *, names=False):
    match part:
        case dict():
            for key, child in part.items():
                if not names:
                    yield key
                yield from _keywords(child, names=not names and key in {"properties", "$defs"})
        case list():
            for child in part:
                yield from _keywords(child)


@cache
def records(kind: str) -> st.SearchStrategy[Any]:
    """Values that the schema of a kind may or may not accept: nearly right, and wrong in every way there is."""
    schema = SCHEMAS.of(kind)
    return _value(schema.value, schema)


def _value(part: JSON, schema: Schema) -> st.SearchStrategy[Any]:
    fitting = _fitting(schema.resolve(part), schema)
    return st.integers(0, 7).flatmap(lambda chance: fitting if chance else ODD)


def _fitting(part: JSON, schema: Schema) -> st.SearchStrategy[Any]:
    if "enum" in part:
        return st.sampled_from(part["enum"])
    types = part.get("type", "object")
    if "array" in types:
        return st.lists(_value(part["items"], schema), max_size=3)
    if "object" in types:
        return _mapping(part, schema)
    return st.integers(-5, 2000) if types == "integer" else TEXTS


def _mapping(part: JSON, schema: Schema) -> st.SearchStrategy[Any]:
    known = {key: _value(child, schema) for key, child in part.get("properties", {}).items()}
    must = {key: known.pop(key) for key in part.get("required", []) if key in known}
    fixed = st.fixed_dictionaries(must, optional=dict(list(known.items())[:8]))
    extra = st.dictionaries(st.sampled_from(["bureau", "extra", "Het Bureau"]), ODD, max_size=1)
    return st.builds(lambda a, b: {**b, **a}, fixed, extra)
