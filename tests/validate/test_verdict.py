"""Two validators on one schema must agree, and what one refuses the other can explain in plain Dutch."""

import re
from random import Random
from typing import Any

import pytest

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

ODD = (None, "", "x", 0, -1, 1000, [], [None], {}, {"a": "b"}, "0106", "9 april 2027", "ja", "zij: wij")
TEXTS = (
    "ja", "nee", "po", "bo", "90AB", "00", "PO9901", "9801", "99001", "1 mei 2027", "2027-2028", "450", "212", "12,5",
    "info@school.example", "088 000 00 00", "https://school.example", "#0B5A6F", "de-kring", "Een zin.",
    "visie", "Hoofdletter",
)  # fmt: skip
SAMPLES = 200


@pytest.mark.parametrize("kind", sorted(VALIDATORS))
def test_the_two_validators_agree_and_every_refusal_is_plain_dutch(kind):
    validator = VALIDATORS[kind]
    for number in range(SAMPLES):
        value = Draw(validator.schema, number).value(validator.schema.value)
        errors = list(validator.refusals(value))
        assert validator.accepts(value) == (not errors), value
        for error in errors:
            for refusal in explain(Trouble.of(error, validator.schema)):
                told = named(refusal, value)
                assert told.message.endswith((".", "?")), value
                assert not told.hint or told.hint.endswith((".", "?", "…", '"', ")")), value
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
                    if key.startswith("x-"):
                        continue
                yield from _keywords(child, names=not names and key in {"properties", "$defs"})
        case list():
            for child in part:
                yield from _keywords(child)


class Draw:
    """Values that a schema may or may not accept: nearly right, and wrong in every way there is.

    Without Hypothesis, which spends more on a schema of a hundred places than the validators do. Some values are
    bare and some full, some without a fault and some with many.
    """

    def __init__(self, schema: Schema, number: int) -> None:
        self._schema = schema
        self._chance = Random(f"{schema.kind} {number}")  # noqa: S311 - the same values each time
        self._odd, self._full = self._chance.choice((0, 0.03, 0.12)), self._chance.choice((0, 0.1, 0.4, 0.8))

    def value(self, part: JSON) -> Any:
        if self._chance.random() < self._odd:
            return self._chance.choice(ODD)
        part = self._schema.resolve(part)
        if "enum" in part:
            return self._chance.choice(part["enum"])
        types = part.get("type", "object")
        if "array" in types:
            return [self.value(part["items"]) for _ in range(self._chance.randrange(4))]
        if "object" in types:
            return self._mapping(part)
        return self._chance.randint(-5, 2000) if types == "integer" else self._chance.choice(TEXTS)

    def _mapping(self, part: JSON) -> JSON:
        known, must = part.get("properties", {}), part.get("required", [])
        keys = [key for key in known if key in must or self._chance.random() < self._full]
        extra = ["bureau", "extra", "Het Bureau"] if self._chance.random() < self._odd else []
        return {
            **{key: self._chance.choice(ODD) for key in extra},
            **{key: self.value(known[key]) for key in keys},
        }
