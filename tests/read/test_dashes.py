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
        (LIST, ("- logopedist", "-[logopedist]"), 5, (TIGHT, "Schrijf: - [logopedist]")),
        (LIST, ("- anders: tuinman", "-{anders: tuinman}"), 6, (TIGHT, "Schrijf: - {anders: tuinman}")),
        (LIST, ("- anders", "-'anders'"), 6, (TIGHT, "Schrijf: - 'anders': tuinman")),
        (OBJECTS, ("- keuze: j", "-keuze: j"), 3, (TIGHT, "Schrijf: - keuze: …")),
        (OBJECTS, ("- keuze: l", "-keuze: l"), 5, (TIGHT, "Schrijf: - keuze: logopedist")),
    ],
)
def test_the_item_that_is_odd_is_told(text, change, line, told):
    wrong = text.replace(*change, 1)
    fault = fault_of(wrong)
    assert (fault.span.line, fault.message, fault.hint) == (line, *told)
    assert load(text.encode()).ok


@pytest.mark.parametrize(
    ("row", "said", "hint"),
    [
        ('-"a"\n  -"b"\n', ", in twee regels.", 'Schrijf: - "a"'),
        ("-[a]\n  -[b]\n  -[c]\n", ", in drie regels.", "Schrijf: - [a]"),
        ("-twee\n  -drie\n", ", in twee regels.", "Schrijf: - twee"),
        ("-keuze: a\n   status: i.o.\n  -keuze: b\n", ".", "Schrijf: - keuze: …"),
        ("-keuze: a\n  -anders: b\n", ".", "Schrijf: - keuze: …"),
    ],
)
def test_a_list_of_which_no_item_has_a_blank_is_told(row, said, hint):
    fault = fault_of(f"velden:\n  {row}kleur: blauw\n")
    assert (fault.span.line, fault.message, fault.hint) == (2, TIGHT.removesuffix(".") + said, hint)


@pytest.mark.parametrize("row", ["-5\n  -6\n", "-- een\n  -- twee\n", "een -twee\n  drie -vier\n"])
def test_numbers_and_dashes_further_on_are_text(row):
    assert load(f"velden:\n  {row}kleur: blauw\n".encode()).ok


@pytest.mark.parametrize("key", ["-", "--"])
def test_dashes_alone_are_no_field_of_which_a_blank_is_missed(key):
    assert fault_of(f"{key}: x\n").message == f'"{key}" kan geen veldnaam zijn.'


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("id:*a x", 'Schrijf: - id: "*a x"'),
        ("id:— x", "Schrijf: - id: — x"),
        ("id:# x", 'Schrijf: - id: "# x"'),
        ("id:'x'", "Schrijf: - id: 'x'"),
        ("id:[x]", "Schrijf: - id: [x]"),
        ("wat:| x", "Schrijf: - wat: |, en de hele tekst op de regels eronder."),
    ],
)
def test_a_sign_right_behind_the_colon_misses_a_blank(line, hint):
    fault = fault_of(f"lijst:\n  - {line}\n    titel: T\n  - id: b\n    titel: U\n")
    assert (fault.span.line, fault.message) == (2, "Na de dubbele punt ontbreekt een spatie.")
    assert fault.hint == hint


def test_an_address_above_fields_misses_no_blank():
    assert "ontbreekt de veldnaam" in fault_of("lijst:\n  - https://x.example\n    titel: T\n").message


@pytest.mark.parametrize("lead", ["", "naam: x\n", "naam: x\nlijst:\n  - id: a\n    "])
def test_a_text_before_a_list_is_told_wherever_it_stands(lead):
    below = " " * (6 if "id" in lead else 2)
    fault = fault_of(f"{lead}voor: een\n{below}- twee\n{below}- drie\n")
    assert fault.message == 'Onder "voor" staat een lijst, maar erachter staat ook "een".'


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("12-10-2027: 19.30", "datum: 12-10-2027, 19.30 uur"),
        ("dinsdag 12 oktober 2027: 19.30-21.00 uur", "datum: dinsdag 12 oktober 2027, 19.30-21.00 uur"),
    ],
)
def test_a_colon_between_the_day_and_the_time_becomes_a_comma(value, hint):
    assert fault_of(f"datum: {value}\n").hint == f"Zet een komma tussen de dag en de tijd: {hint}"


@pytest.mark.parametrize(
    "text",
    [
        "visie:\n  Wij doen dit elke dag met alle kinderen.\n  - goed: ja\n",
        "velden:\n  a: b\n  - c\n",
    ],
)
def test_a_text_and_a_field_are_no_items(text):
    message = fault_of(text).message
    assert message
    assert "ontbreekt een streepje" not in message


def test_a_mark_that_opens_a_longer_text_becomes_a_bar():
    fault = fault_of('velden:\n  visie: "\n    Rust.\n    En vrede.\n  ambitie: meer\n')
    assert fault.hint == "Begint hier een langere tekst? Schrijf dan: visie: |"


def test_an_item_that_has_its_dash_is_not_asked_for_it():
    fault = fault_of(
        "velden:\n  visie: Rust\n    - jeugdarts\n    - logopedist\n    - keuze: tuinman\n      uren: 1\n"
    )
    assert (fault.span.line, fault.message) == (3, "Hier begint een lijst zonder veldnaam.")
