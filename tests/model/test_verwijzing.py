"""References: what the place makes certain may be left out."""

import pytest

from swvctl.model.verwijzing import full_name
from swvctl.read.document import Document
from swvctl.validate import Record

NAMES = {
    "hoofdstuk": frozenset({"2027-2031/basis", "2027-2031/basis/norm", "2023-2027/basis"}),
    "planning": frozenset({"route/tussenevaluatie"}),
}


def record(kind, name, *within):
    made = Record(Document(f"data/{kind}/{name}.yaml", (kind, name), {}, b"", None), name)
    made.within += within
    return made


@pytest.mark.parametrize(
    ("target", "text", "source", "expected"),
    [
        ("hoofdstuk", "2027-2031/basis/norm", record("school", "x"), "2027-2031/basis/norm"),
        ("hoofdstuk", "hoofdstuk/basis/norm", record("hoofdstuk", "2027-2031/geld"), "2027-2031/basis/norm"),
        ("hoofdstuk", "basis/norm", record("besluit", "plan/opr", "2027-2031"), "2027-2031/basis/norm"),
        ("hoofdstuk", "basis", record("hoofdstuk", "2023-2027/geld"), "2023-2027/basis"),
        ("hoofdstuk", "norm", record("hoofdstuk", "2027-2031/basis"), "2027-2031/basis/norm"),
        ("hoofdstuk", "basis/norm", record("school", "x"), ""),
        ("planning", "tussenevaluatie", record("planning", "route"), "route/tussenevaluatie"),
        ("besluit", "x", record("school", "x"), ""),
    ],
)
def test_full_name(target, text, source, expected):
    assert full_name(target, text, source, NAMES) == expected
