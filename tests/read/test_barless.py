"""A text without its ``|``: told at the field, whatever YAML made of the sentences below it."""

import pytest

from swvctl.read.yaml_text import load

COLON = "velden:\n  visie:\n    Elk kind hoort erbij.\n    Let op: wij kijken eerst.\n  ambitie: x\n"
FIRST = "velden:\n  visie:\n    Let op: wij kijken eerst.\n    Elk kind hoort er hier bij.\n  ambitie: x\n"
REMARK = "velden:\n  visie:\n    Wij zijn # 1 van het land.\n    Elk kind hoort er hier bij.\n  ambitie: x\n"
ITEM = "paragrafen:\n  - tekst:\n      Elk kind hoort erbij.\n      Let op: wij kijken eerst.\n"


@pytest.mark.parametrize("content", [COLON, FIRST, REMARK])
def test_a_text_without_its_bar_is_told_at_its_field(content):
    (fault,) = load(content.encode()).faults
    said = (fault.span.line, fault.message, fault.hint)
    assert said == (2, 'Achter "visie:" ontbreekt een rechte streep (|).', "Schrijf: visie: |")
    assert load(content.replace("  visie:", "  visie: |").encode()).faults == []


def test_a_text_of_an_item_is_told_with_its_dash():
    (fault,) = load(ITEM.encode()).faults
    assert (fault.span.line, fault.hint) == (2, "Schrijf: - tekst: |")


@pytest.mark.parametrize(
    "content",
    [
        "velden:\n  visie:\n    naam: x\n    Elk kind hoort hier erbij.\n    soort: y\n",
        "opties:\n  Gedragsspecialist\n  Logopedist: x\n",
        "besturen:\n  - naam: Stichting De Linde\n    Kring: a: b\n",
    ],
)
def test_fields_and_words_are_no_text(content):
    loaded = load(content.encode())
    assert loaded.faults
    assert not any("rechte streep" in fault.message for fault in loaded.faults)
