"""What a word processor or spreadsheet puts in a text: long dashes, bullets and curly quotation marks."""

import pytest

from swvctl.findings import Severity, Span
from swvctl.read.yaml_text import load

MARKS = "Dit zijn aanhalingstekens uit een tekstverwerker."


@pytest.mark.parametrize(
    ("sign", "name"),
    [("–", "lang streepje"), ("—", "lang streepje"), ("•", "opsommingsteken"), ("▪", "opsommingsteken")],
)
@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("met:\n  {} jeugdarts\n  {} logopedist\n", 2),
        ("met:\n  {} jeugdarts\n  - logopedist\n", 2),
        ("met:\n  - logopedist\n  {} jeugdarts\n", 3),
        ("met:\n- logopedist\n{} jeugdarts\nx: y\n", 3),
    ],
)
def test_a_list_with_other_signs_asks_for_the_typed_dash(
    content: str, line: int, sign: str, name: str
) -> None:
    loaded = load(content.replace("{}", sign).encode())
    (fault,) = loaded.faults
    assert not loaded.ok
    assert (fault.code, fault.span.line) == ("YML007", line)
    assert fault.message == f"Deze regel begint met een {name} ({sign})."
    assert fault.hint == "Typ een gewoon streepje: - jeugdarts"


def test_a_bullet_before_fields_keeps_them_in_the_hint() -> None:
    (fault,) = load("met:\n  • keuze: arts\n    dagdelen: 2\n".encode()).faults
    assert (fault.span.line, fault.hint) == (2, "Typ een gewoon streepje: - keuze: arts")


def test_a_star_before_an_item_asks_for_the_dash() -> None:
    (fault,) = load(b"met:\n  * jeugdarts\n").faults
    assert (fault.code, fault.hint) == ("YML010", "Typ een streepje: - jeugdarts")


@pytest.mark.parametrize(
    "content",
    [
        "tekst: |\n  – een\n  • twee\n",
        "tekst: een\n  – twee –\n  drie\n",
        "bedrag: – 5\n",
        "l:\n  - – 5\n",
        'l:\n  "– een"\n',
    ],
)
def test_the_same_signs_inside_a_text_are_left_alone(content: str) -> None:
    assert load(content.encode()).faults == []


@pytest.mark.parametrize(
    ("line", "typed"),
    [
        ("kleur: “#2F5D3A”", 'kleur: "#2F5D3A"'),
        ("naam: ‘De Eikel’", 'naam: "De Eikel"'),
        ("naam: „De Eikel”", 'naam: "De Eikel"'),
        ('naam: “De Eikel"', 'naam: "De Eikel"'),
        ("  - “De Eikel”", '- "De Eikel"'),
    ],
)
def test_a_value_in_curly_marks_is_read_with_a_warning(line: str, typed: str) -> None:
    above = "lijst:\n" if line.startswith(" ") else "x: y\n"
    loaded = load(f"{above}{line}\n".encode())
    (fault,) = loaded.faults
    assert loaded.ok
    assert (fault.code, fault.severity, fault.span.line) == ("YML023", Severity.WARNING, 2)
    assert (fault.message, fault.hint) == (MARKS, f"Typ rechte: {typed}")


def test_curly_marks_that_do_not_protect_the_text_are_an_error() -> None:
    loaded = load("naam: “De Eikel: bos”\nsoort: bo\n".encode())
    (fault,) = loaded.faults
    assert not loaded.ok
    assert (fault.code, fault.severity, fault.span) == ("YML023", Severity.ERROR, Span(1, 7, 1, 22))
    assert (fault.message, fault.hint) == (MARKS, 'Typ rechte: naam: "De Eikel: bos"')


def test_a_straight_mark_that_is_closed_by_a_curly_one_is_told() -> None:
    (fault,) = load('naam: "De Eikel”\nsoort: bo\n'.encode()).faults
    assert (fault.code, fault.span, fault.hint) == (
        "YML023",
        Span(1, 16, 1, 17),
        'Typ een recht: naam: "De Eikel"',
    )


@pytest.mark.parametrize(
    "line",
    [
        "titel: Werken aan “rust” en “ruimte”",
        "titel: “Rust” en “ruimte”",
        "naam: ’t Hoekje",
        "naam: ‘t Hoekje",
        'titel: "“Samen sterk”"',
        "tekst: |\n  “Samen sterk”",
        "rollen: [ib’ers, ‘s avonds]",
    ],
)
def test_curly_marks_inside_a_text_are_left_alone(line: str) -> None:
    assert load(f"{line}\n".encode()).faults == []


def test_a_long_text_in_curly_marks_gets_a_short_hint() -> None:
    (fault,) = load("titel: “Samen\n  sterk”\n".encode()).faults
    assert (fault.span.line, fault.hint) == (1, "Typ rechte aanhalingstekens.")
