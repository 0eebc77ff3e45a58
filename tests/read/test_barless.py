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


@pytest.mark.parametrize("sign", ["l", "I", "¦", "/", "||"])
@pytest.mark.parametrize("rest", [" erbij.", ": nu."])
def test_a_sign_that_looks_like_the_bar_is_told_where_it_stands(sign, rest):
    (fault,) = load(f"velden:\n  visie: {sign}\n    Elk kind hoort{rest}\n    Ook hier.\n".encode()).faults
    assert (fault.span.line, fault.span.column) == (2, 10)
    assert fault.hint.startswith("Schrijf: visie: |")


@pytest.mark.parametrize(
    "first", ["Groep #3 hoort erbij.", "| Elk kind hoort erbij.", "> Elk kind hoort erbij."]
)
def test_text_beside_the_field_and_below_it_belongs_below_it(first):
    (fault,) = load(f"velden:\n  visie: {first}\n    Let op: wij kijken eerst.\n".encode()).faults
    said = (fault.span.line, fault.hint)
    assert said == (2, "Schrijf: visie: |, en de hele tekst op de regels eronder.")


@pytest.mark.parametrize(
    "content", ["naam: l\nsoort: bo\n", "visie: |\n  Groep: I\n    en verder\n", "a: I\n- b\n"]
)
def test_a_letter_that_is_the_value_is_no_bar(content):
    assert not any("rechte streep" in fault.message for fault in load(content.encode()).faults)


@pytest.mark.parametrize("hard", [(0,), (1,), (0, 1), (0, 1, 2)])
def test_a_hard_blank_after_a_dash_is_told_at_the_first(hard):
    items = [
        f"  -{chr(160) if n in hard else ' '}{word}\n"
        for n, word in enumerate(("duin", "strand", "anders: x"))
    ]
    (fault,) = load(f"opties:\n{''.join(items)}".encode()).faults
    assert (fault.code, fault.span.line) == ("YML006", 2 + hard[0])


@pytest.mark.parametrize("sign", ["=", " =", ";"])
def test_another_sign_than_the_colon(sign):
    (fault,) = load(f"naam{sign} De Brug\nsoort: bo\n".encode()).faults
    assert (fault.span.line, fault.hint) == (1, "Schrijf: naam: De Brug")
