"""How a key that money is shared by stands in its table."""

import pytest

from swvctl.model.begroting import Begroting
from swvctl.render.plan.begroting import begroting_view

REGION = {"samenwerkingsverband": "naam: P\ncode: PO9901\nsector: po\n"}


@pytest.mark.parametrize(
    ("parts", "shares", "total"),
    [
        ("{wat: Basis, deel: 60%}, {wat: Extra, deel: 40%}", ["60%", "40%"], "100%"),
        ("{wat: Basis, deel: 60%}, {wat: Extra, deel: p.m.}", ["60%", "p.m."], ""),
        ("{wat: Basis, deel: 60%}, {wat: Extra}", ["60%", ""], ""),
        ("{wat: Basis, deel: 60%}, {wat: Extra, deel: 1.250}", ["60%", "1.250"], ""),
    ],
)
def test_a_key_has_a_total_once_all_its_parts_are_percentages(see, parts, shares, total):
    text = f"titel: Geld\njaren: [2027]\nverdeling:\n  - wat: Middelen\n    delen: [{parts}]\n"
    (found,) = see({**REGION, "begroting/p": text}).workspace.all(Begroting)
    (key,) = begroting_view(found, {})["verdeling"]
    assert [part["deel"] for part in key["delen"]] == shares
    assert key["totaal"] == total
