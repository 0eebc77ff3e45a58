"""Nouns are built from canonical values by the types of their fields, and know their way back to the file."""

from datetime import date

import pytest

from swvctl.findings import Span
from swvctl.model import load_nouns
from swvctl.model.entity import KINDS, noun

REGION = """\
naam: Proefland
code: PO9901
sector: po
contact:
  mailboxen: {bureau: bureau@proefland.example}
besturen:
  - De Kring
  - naam: Samen Leren
gremia:
  - naam: OPR
    extern: ja
    leden: 10
    bevoegdheden: {instemming: ondersteuningsplan}
rondes:
  - schooljaar: 2027-2028
    inleveren_uiterlijk: vrijdag 9 april 2027
"""


@pytest.fixture
def region(see):
    return see({"samenwerkingsverband": REGION}).workspace.swv


def test_parts_are_built_by_their_types(region):
    assert [bestuur.id for bestuur in region.besturen] == ["de-kring", "samen-leren"]
    (opr,) = region.gremia
    assert opr.extern is True
    assert opr.leden == 10
    assert opr.bevoegdheden == {"instemming": ("ondersteuningsplan",)}
    assert region.contact.mailboxen == {"bureau": "bureau@proefland.example"}
    assert region.rondes[0].inleveren_uiterlijk.last == date(2027, 4, 9)


def test_what_is_left_out_has_the_default_of_the_noun(region):
    assert region.kort == ""
    assert region.steunpunt is None
    assert region.openbaar == ()
    assert region.gremia[0].termijn == ""


def test_a_noun_without_what_it_needs_is_not_made(region):
    with pytest.raises(TypeError, match="Samenwerkingsverband needs naam"):
        type(region).build({"code": "PO9901", "sector": "po"}, region.place)


def test_every_part_knows_where_it_stands(region):
    assert region.besturen[1].at("naam").resolve()[1] == Span(8, 11, 8, 22)
    assert region.gremia[0].at("bevoegdheden", "instemming").resolve()[1].line == 13


def test_a_part_in_short_form_knows_where_it_stands(region):
    assert region.besturen[0].at("naam").resolve()[1] == Span(7, 5, 7, 13)


def test_what_is_missing_stands_at_its_holder(region):
    assert region.gremia[0].at("termijn").resolve()[1].line == 10


def test_kinds_come_after_what_they_need():
    order = list(load_nouns())
    for kind, cls in load_nouns().items():
        assert all(order.index(needed) < order.index(kind) for needed in cls.after)


def test_a_noun_is_registered_under_its_kind(monkeypatch):
    monkeypatch.setattr("swvctl.model.entity.KINDS", dict(KINDS))
    cls = noun("proef", after=("school",))(type("Proef", (), {}))
    assert (cls.kind, cls.after) == ("proef", ("school",))
