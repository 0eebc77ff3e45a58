"""A region asks of a field that there is not: told of its schema, however deep it stands there."""

import json

import pytest

from swvctl.assets import Assets
from swvctl.errors import AssetError
from swvctl.schemas import Schemas


def of_region(root, kind, overlay):
    (root / "schemas").mkdir()
    (root / f"schemas/{kind}.schema.json").write_text(json.dumps(overlay), "utf-8")
    return Schemas(Assets(root)).of(kind)


@pytest.mark.parametrize(
    ("kind", "overlay", "field"),
    [
        ("school", {"required": ["telfoon"]}, "telfoon"),
        ("school", {"allOf": [{"required": ["telfoon"]}]}, "telfoon"),
        ("school", {"if": {"required": ["site"]}, "then": {"required": ["telfoon"]}}, "telfoon"),
        ("samenwerkingsverband", {"properties": {"besturen": {"items": {"required": ["kvk"]}}}}, "kvk"),
        ("samenwerkingsverband", {"properties": {"contact": {"required": ["fax"]}}}, "fax"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_field_that_is_not_there_is_named(tmp_path, kind, overlay, field):
    with pytest.raises(
        AssetError, match=rf'{kind}\.schema\.json noemt het veld "{field}"; dat kent swvctl niet'
    ):
        of_region(tmp_path, kind, overlay)


@pytest.mark.parametrize(
    ("kind", "overlay"),
    [
        ("samenwerkingsverband", {"properties": {"besturen": {"items": {"required": ["site"]}}}}),
        (
            "samenwerkingsverband",
            {"properties": {"contact": {"properties": {"mailboxen": {"required": ["beleid"]}}}}},
        ),
        ("schoolprofiel", {"properties": {"velden": {"required": ["visie"]}}}),
    ],
)
def test_what_is_there_or_has_free_names_can_be_asked(tmp_path, kind, overlay):
    assert of_region(tmp_path, kind, overlay).overlay
