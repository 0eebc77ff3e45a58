"""Where a reader of a message can go with a question."""

import pytest

from swvctl.model.bericht import Bericht
from swvctl.render.nieuws.nieuwsitem.bericht import bericht
from swvctl.render.page import Site

REGION = "naam: P\ncode: PO9901\nsector: po\ncontact:\n  mailboxen: {steunpunt: punt@proefland.example}\n"


@pytest.mark.parametrize(
    ("contact", "fact", "link"),
    [
        ("steunpunt", None, "mailto:punt@proefland.example"),
        ("vraag@proefland.example", None, "mailto:vraag@proefland.example"),
        ("de directeur van uw school", "De directeur van uw school", None),
    ],
)
def test_a_contact_with_an_address_is_a_link_and_one_without_is_told_in_words(see, contact, fact, link):
    message = f"titel: Vraag\ntekst: Hebt u een vraag?\ncontact: {contact}\n"
    workspace = see({"samenwerkingsverband": REGION, "bericht/vraag": message}).workspace
    (found,) = workspace.all(Bericht)
    shown = bericht(found, None, Site.alone(workspace))
    assert [text for told in shown.feiten for text in told.waarden] == ([fact] if fact else [])
    assert [one.href for one in shown.links] == ([link] if link else [])
