"""Corners of pages: what the example region has no instance of."""

from email import message_from_bytes, policy
from types import SimpleNamespace

import pytest

from swvctl.model.nieuwsbrief import Nieuwsbrief
from swvctl.render.nieuws.eml import compose
from swvctl.render.nieuws.nieuwsbrief import _items
from swvctl.render.pages.dekking import _there
from swvctl.render.plan.pijlers import pijler_links

MAIL = {
    "onderwerp": "Nieuws",
    "van_naam": "Bureau",
    "van": "bureau@voorbeeld.example",
    "kenmerk": "nieuws.voorbeeld",
    "verzonden": "Thu, 03 Jun 2027 09:00:00 +0200",
}


def mail(**other):
    made = {".html": b"<p>Dag</p>", ".txt": b"Dag\n"}
    return message_from_bytes(compose({"mail": MAIL | other}, made), policy=policy.default)


def test_a_mail_has_the_day_of_its_issue_where_that_is_known():
    assert mail()["Date"] == MAIL["verzonden"]
    assert mail(verzonden="")["Date"] is None


def test_a_school_that_does_not_say_how_often_someone_is_there_has_no_comma():
    assert _there("", telt=True)["tekst"] == "aanwezig"
    assert _there("2 dagdelen", telt=False) == {
        "teken": "io",
        "getal": "2",
        "tekst": "in opleiding, 2 dagdelen",
    }


def test_a_pillar_that_is_not_there_is_told_without_a_link():
    plan = SimpleNamespace(pijler=lambda _: None)
    for nothing in (plan, None):
        assert list(pijler_links(["weg"], nothing, None, "x")) == [{"titel": "weg", "href": ""}]


@pytest.mark.parametrize(
    ("says", "is_shown"),
    [
        ("tekst: Wij.", True),
        ("stappen: [Doe mee.]", True),
        ("links: [{titel: Lees, link: https://voorbeeld.example}]", True),
        ("id: leeg", False),
    ],
)
def test_an_item_of_its_own_is_shown_when_it_says_something(see, says, is_shown):
    seen = see({"nieuwsbrief/2027-06": f"items:\n  - titel: Los\n    {says}\n"})
    assert not seen.findings
    issue = seen.workspace.find(Nieuwsbrief, "2027-06")
    made = list(_items(issue, SimpleNamespace(workspace=seen.workspace), lambda text, _: text))
    assert [item["titel"] for item in made] == (["Los"] if is_shown else [])
