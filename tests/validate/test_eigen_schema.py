"""Schemas of our own have no two fields of one title, and no list whose name looks like ``lijst``; others may."""

from types import SimpleNamespace

import pytest

from swvctl.validate.refusal import Trouble
from swvctl.validate.unknown_keys import unknown_keys
from swvctl.validate.voor_alle import misspelt_list

FIELDS = {"telefoon": {"title": "Nummer"}, "kamer": {"title": "Nummer"}, "naam": {"title": "Naam"}}


def schema_of(fields):
    return SimpleNamespace(folders=["*"], properties=lambda: fields, at=lambda route: fields[route[-1]])


def test_of_two_fields_with_one_title_the_first_is_meant():
    schema = schema_of(FIELDS)
    trouble = Trouble("additionalProperties", False, {"nummer": "3"}, {"properties": FIELDS}, (), schema)
    assert [refusal.message for refusal in unknown_keys(trouble)] == [
        'Het veld "nummer" bestaat hier niet. Bedoelt u "telefoon"?'
    ]


@pytest.mark.parametrize(("fields", "told"), [({"lijsten": {}}, False), ({}, True)])
def test_a_field_of_the_schema_is_no_list_with_a_slip(fields, told):
    document = SimpleNamespace(kind="school", data={"lijsten": [{"naam": "De Brug"}]})
    schemas = SimpleNamespace(of=lambda _: schema_of(fields))
    assert bool(misspelt_list(document, schemas)) is told
