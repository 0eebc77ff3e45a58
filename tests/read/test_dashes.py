"""A list whose items lost a dash or a blank: told of that item, with the line to write."""

import pytest

from swvctl.read.yaml_text import Fault, load

LIST = (
    "velden:\n  visie: Rust\n  partners:\n    - jeugdarts   # vast\n    - logopedist\n    - anders: tuinman\n"
)
OBJECTS = "velden:\n  wie:\n    - keuze: jeugdarts\n      dagdelen: 2\n    - keuze: logopedist\n      status: i.o.\n"
TIGHT = "Na het streepje ontbreekt een spatie."


def fault_of(text: str) -> Fault:
    loaded = load(text.encode())
    (fault,) = loaded.faults
    return fault


@pytest.mark.parametrize(
    ("text", "change", "line", "told"),
    [
        (
            LIST,
            ("- jeugdarts", "jeugdarts"),
            4,
            ('Voor "jeugdarts" ontbreekt een streepje.', "Schrijf: - jeugdarts"),
        ),
        (LIST, ("- jeugdarts", "-jeugdarts"), 4, (TIGHT, "Schrijf: - jeugdarts")),
        (
            LIST,
            (" - jeugdarts", "- jeugdarts"),
            4,
            ("Deze regel heeft één spatie te weinig.", "Zet er één spatie voor."),
        ),
        (
            LIST,
            ("- logopedist", "logopedist"),
            5,
            ('Voor "logopedist" ontbreekt een streepje.', "Schrijf: - logopedist"),
        ),
        (LIST, ("- logopedist", "-logopedist"), 5, (TIGHT, "Schrijf: - logopedist")),
        (LIST, ("- anders", "-anders"), 6, (TIGHT, "Schrijf: - anders: tuinman")),
        (LIST, ("- logopedist", '-"logopedist"'), 5, (TIGHT, 'Schrijf: - "logopedist"')),
        (OBJECTS, ("- keuze: j", "-keuze: j"), 3, (TIGHT, "Schrijf: - keuze: jeugdarts")),
        (OBJECTS, ("- keuze: l", "-keuze: l"), 5, (TIGHT, "Schrijf: - keuze: logopedist")),
    ],
)
def test_the_item_that_is_odd_is_told(text, change, line, told):
    wrong = text.replace(*change, 1)
    fault = fault_of(wrong)
    assert (fault.span.line, fault.message, fault.hint) == (line, *told)
    assert load(text.encode()).ok


@pytest.mark.parametrize(
    "text",
    [
        "visie:\n  Wij doen dit elke dag met alle kinderen.\n  - goed: ja\n",
        "velden:\n  a: b\n  - c\n",
    ],
)
def test_a_text_and_a_field_are_no_items(text):
    assert "ontbreekt een streepje" not in fault_of(text).message


def test_a_mark_that_opens_a_longer_text_becomes_a_bar():
    fault = fault_of('velden:\n  visie: "\n    Rust.\n    En vrede.\n  ambitie: meer\n')
    assert fault.hint == "Begint hier een langere tekst? Schrijf dan: visie: |"


def test_an_item_that_has_its_dash_is_not_asked_for_it():
    fault = fault_of(
        "velden:\n  visie: Rust\n    - jeugdarts\n    - logopedist\n    - keuze: tuinman\n      uren: 1\n"
    )
    assert (fault.span.line, fault.message) == (3, "Hier begint een lijst zonder veldnaam.")
