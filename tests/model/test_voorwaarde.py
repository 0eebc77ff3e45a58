"""Whether a condition of a decision is met: by a day, by a step that is done, or by a text that was changed."""

import pytest

from swvctl.model.besluit import Besluit
from swvctl.model.voorwaarde import is_vervuld

FIRST, LATER = "v1-16a1a4a5fd5c53d3810d8efc", "v1-c2157f5356f0eadda7f04c31"
FILES = {
    "ondersteuningsplan/p": "titel: Samen\nperiode: 2027-2031\nstatus: concept\nhoofdstukken: [a]\n",
    "hoofdstuk/p/a": (
        "titel: A\nparagrafen:\n  - {id: een, titel: Een, tekst: T.}\n  - {id: twee, titel: Twee, tekst: T.}\n"
    ),
    "ondersteuningsplan/extra": (
        "titel: Extra\nsoort: addendum\nperiode: 2027-2031\nstatus: concept\nwijzigt: p\n"
        "wijzigingen: [{hoofdstuk: p/a/een, tekst: Nieuw.}]\n"
    ),
    "planning/p": (
        "titel: P\nplan: p\ndoelen:\n  - doel: D\n    stappen:\n      - {id: klaar, wat: K, gereed: 3 mei 2027}\n"
        "      - {id: later, wat: L, wanneer: 3 mei 2029}\n"
    ),
    "versie/p/0.9": f"paragrafen:\n  a/een: {FIRST}\n  a/twee: {FIRST}\n",
    "versie/p/1.0": f"paragrafen:\n  a/een: {LATER}\n  a/twee: {FIRST}\n",
    "versie/extra/1.0": f"paragrafen:\n  wijziging/p/a/een: {FIRST}\n",
}
DECISION = (
    "soort: instemming\nover: p\nversie: 0.9\ndatum: 16 maart 2027\nvoorwaarden: [{{wat: W, {item}}}]\n"
)


@pytest.mark.parametrize(
    ("item", "met"),
    [
        ("vervuld: 3 mei 2027", True),
        ("planning: p/klaar", True),
        ("planning: p/later", False),
        ("hoofdstuk: a/een", False),
        ("hoofdstuk: a/een, versie: 1.0", True),
        ("hoofdstuk: a/twee, versie: 1.0", False),
        ("hoofdstuk: a/een, versie: 0.9", False),
        ("hoofdstuk: a/een, versie: extra/1.0", True),
        ("hoofdstuk: a/twee, versie: extra/1.0", False),
    ],
)
def test_a_condition_is_met(see, item, met):
    workspace = see({**FILES, "besluit/b": DECISION.format(item=item)}).workspace
    besluit = workspace.find(Besluit, "b")
    assert is_vervuld(besluit.voorwaarden[0], besluit, workspace) is met
