"""The schemas themselves: valid, Dutch, and the same for every validator and editor."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from swvctl.assets import Assets
from swvctl.findings import Severity
from swvctl.pipeline import check_region, load
from swvctl.schemas import Schemas
from swvctl.validate.formats import FORMATS

ROOT = Path(__file__).parents[2]
SCHEMAS = Schemas(Assets())
KINDS = SCHEMAS.kinds()
FILES = sorted((ROOT / "schemas").glob("*.json"))
# One type for a text, one for a whole number; where codes, amounts and times stand, editors are told to accept all.
SCALARS = {"string", "integer", ("string", "integer", "number")}
PLAIN_PATTERN = re.compile(r"\^([A-Za-z0-9_.-]|\[[^\]\\^]+\]|[()+*?]|\{[0-9,]+\}|\|)*\$")
ENGLISH = re.compile(r"\b(the|must|value|required|list of|name of|should|date of)\b", re.IGNORECASE)


def parts(value: Any, where: str = "", *, names: bool = False) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every place where a value is described, with its path in the schema."""
    if not isinstance(value, dict):
        return
    if not names:
        yield where, value
    for key, child in value.items():
        if names or key in {"items", "additionalProperties"}:
            yield from parts(child, f"{where}/{key}")
        elif key in {"properties", "$defs"}:
            yield from parts(child, where, names=True)


PLACES = [
    (f"{path.stem.removesuffix('.schema')}{where}", part)
    for path in FILES
    for where, part in parts(json.loads(path.read_text("utf-8")))
]


SHARED = {name: part for kind in KINDS for name, part in SCHEMAS.of(kind).value["$defs"].items()}
# A list of choices stands in an array that is explained itself; a shared file only holds shapes.
BARE = {"type", "enum", "x-voluit", "$schema", "title", "description", "$defs"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_valid_with_all_it_refers_to(kind):
    Draft202012Validator.check_schema(SCHEMAS.of(kind).value)
    assert '"gedeeld.schema.json' not in json.dumps(SCHEMAS.of(kind).value)


def told(part):
    """What a place refers to says it, unless the place says it better."""
    while "$ref" in part:
        part = {
            **SHARED[part["$ref"].rpartition("/")[2]],
            **{key: value for key, value in part.items() if key != "$ref"},
        }
    return part


def test_every_place_is_called_and_explained_in_dutch():
    """Words in a list of choices need no more."""
    assert len(PLACES) > 500
    for where, bare in PLACES:
        part = told(bare)
        if not part.keys() <= BARE:
            title, description = part.get("title", ""), part.get("description", "")
            assert title.strip(), where
            assert description.endswith((".", "?", ": De reden.}")), where
            assert not ENGLISH.search(f"{title} {description}"), where


def test_a_place_has_one_type_of_scalar():
    for where, part in PLACES:
        asked = part.get("type", "object")
        asked = asked if isinstance(asked, str) else tuple(asked)
        assert asked in {"object", "array", *SCALARS}, where


def test_an_object_takes_no_unknown_keys():
    open_ended = [
        where
        for where, part in PLACES
        if "properties" in part and part.get("additionalProperties") is not False
    ]
    assert open_ended == []


def test_patterns_and_formats_mean_the_same_everywhere():
    for where, part in PLACES:
        for pattern in (part.get("pattern", "^$"), part.get("propertyNames", {}).get("pattern", "^$")):
            assert PLAIN_PATTERN.fullmatch(pattern), where
        assert part.get("format", "wanneer") in FORMATS, where


@pytest.mark.parametrize("folder", [".", "templates/_start", "templates/_start_vo"])
def test_our_own_regions_have_no_errors(folder):
    findings = check_region(load(ROOT / folder, date(2027, 6, 3)))
    assert not [finding for finding in findings if finding.severity is Severity.ERROR]


def test_every_key_of_our_own_is_explained_to_who_writes_a_schema():
    used = {key for _, part in PLACES for key in part if key.startswith("x-")} | {"verwijst"}
    used |= {key for file in FILES for key in json.loads(file.read_text("utf-8")) if key.startswith("x-")}
    page = (ROOT / ".github/CONTRIBUTING.md").read_text("utf-8")
    explained = set(re.findall(r"`(x-[a-z-]+|verwijst)`", page))
    assert used - explained == set()
    assert [
        key for key in explained if f'"{key}"' not in "".join(file.read_text("utf-8") for file in FILES)
    ] == []
