"""References: what the place makes certain may be left out."""

import pytest

from swvctl.model.raadpleging import Raadpleging
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


@pytest.mark.parametrize(
    ("target", "text", "meant"),
    [("hoofdstuk", "a/een", "p/a/een"), ("versie", "1.0", ""), ("versie", "0.9", "extra/0.9")],
)
def test_what_is_about_an_addendum_may_leave_out_the_plan_that_it_changes_but_has_versions_of_its_own(
    see, target, text, meant
):
    workspace = see(
        {
            "ondersteuningsplan/p": "titel: Samen\nperiode: 2027-2031\nstatus: concept\nhoofdstukken: [a]\n",
            "ondersteuningsplan/extra": (
                "titel: Extra\nsoort: addendum\nperiode: 2027-2031\nstatus: concept\nwijzigt: p\n"
            ),
            "hoofdstuk/p/a": "titel: A\nparagrafen: [{id: een, titel: Een, tekst: T.}]\n",
            "versie/p/1.0": "paragrafen: {a: v1-1}\n",
            "versie/extra/0.9": "paragrafen: {a: v1-1}\n",
            "raadpleging/gesprek": "titel: Gesprek\nplan: extra\nwanneer: mei 2027\n",
        }
    ).workspace
    source = workspace.find(Raadpleging, "gesprek").record
    assert workspace.voluit(target, text, source) == meant
