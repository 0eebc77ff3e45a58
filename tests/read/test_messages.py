"""Faults in the writing: the line where the author must look, in plain words, with the corrected line."""

import pytest

from swvctl.findings import Span
from swvctl.read.yaml_text import Fault, load


def fault_of(content: str) -> Fault:
    loaded = load(content.encode())
    assert not loaded.ok
    (fault,) = loaded.faults
    assert fault.code in {"YML007", "YML010", "YML011"}
    return fault


@pytest.mark.parametrize(
    ("line", "corrected"),
    [
        ("titel: Terugblik: de studiedag", 'titel: "Terugblik: de studiedag"'),
        ("titel: Terugblik: de studiedag  # oud", 'titel: "Terugblik: de studiedag"'),
        ("  - titel: Vraag: hoe nu?", '- titel: "Vraag: hoe nu?"'),
        ("  - Let op: dit: is wat", '- "Let op: dit: is wat"'),
        ('titel: Het "plan": een begin', "titel: 'Het \"plan\": een begin'"),
        ("plaats: 's-Gravenhage", 'plaats: "\'s-Gravenhage"'),
        ("naam: 't Hoekje van 's-Graveland", "naam: \"'t Hoekje van 's-Graveland\""),
        ('titel: "Terug" en vooruit', "titel: '\"Terug\" en vooruit'"),
        ("titel: [concept] Plan", 'titel: "[concept] Plan"'),
        ("titel: {zie: norm} geldt", 'titel: "{zie: norm} geldt"'),
        ("wie: @redactie", 'wie: "@redactie"'),
        ("titel: `code`", 'titel: "`code`"'),
        ("titel: %beter", 'titel: "%beter"'),
        ("aantal: > 100 leerlingen", 'aantal: "> 100 leerlingen"'),
        ("aantal: | of &", 'aantal: "| of &"'),
        ("titel: ? onbekend", 'titel: "? onbekend"'),
        ("titel: ] los", 'titel: "] los"'),
        ("titel: , los", 'titel: ", los"'),
        ("titel: & Zonen", 'titel: "& Zonen"'),
        ("titel: !e!x y", 'titel: "!e!x y"'),
        ("  - @redactie", '- "@redactie"'),
        ('  - "a" b', "- '\"a\" b'"),
    ],
)
def test_text_that_needs_quotes_comes_with_the_corrected_line(line: str, corrected: str) -> None:
    above = "lijst:\n" if line.startswith(" ") else "naam: x\n"
    fault = fault_of(f"{above}{line}\nlaatste: y\n")
    assert fault.span.line == 2
    assert fault.hint == f"Zet de tekst tussen aanhalingstekens: {corrected}"
    assert load(f"lijst:\n  {corrected}\n".encode()).ok


@pytest.mark.parametrize(
    ("content", "line", "column"),
    [
        ('naam: "De Brug\nsoort: "bo"\n', 1, 7),
        ('a: 1\nnaam: "De Brug\nb: 2\nsoort: "bo"\nplaats: "x"\n', 2, 7),
        ('naam: "De Brug\nsoort: bo\n', 1, 7),
        ('naam: "De Brug\nsoort: ""\n', 1, 7),
        ("naam: x\nplaats: 'De Brug\nsoort: 'bo'\n", 2, 9),
        ('l:\n  - "een\n  - "twee"\n', 2, 5),
        ('naam: "a\n---\nb"\n', 1, 7),
        ('l: ["een\n, "twee"]\n', 1, 5),
    ],
)
def test_an_unclosed_quote_is_shown_where_it_opens(content: str, line: int, column: int) -> None:
    fault = fault_of(content)
    assert fault.span == Span(line, column, line, column + 1)
    assert "niet gesloten" in fault.message


def test_a_quote_in_a_block_of_text_is_not_blamed() -> None:
    assert fault_of('tekst: |\n  "Begin van een citaat\n  en verder.\nx: "a" b\n').span.line == 4


@pytest.mark.parametrize(
    ("content", "line", "part"),
    [
        ("soort: [bo, sbo\nnaam: x\n", 1, "haakje ["),
        ("soort: {a: b\nnaam: x\n", 1, "haakje {"),
        ("l: [x: y: z]\n", 1, "Tussen [ en ]"),
        ("x: y\nnaam De Brug\n", 2, "ontbreekt een dubbele punt"),
        ("naam De Brug\nx: y\n", 1, "ontbreekt een dubbele punt"),
        ("x: y\nvelden\n  a: 1\n  b: 2\n", 2, "ontbreekt een dubbele punt"),
        ("velden:\n  a |\n    Tekst.\n  b: x\n", 2, "ontbreekt een dubbele punt"),
        ("x: y\nnaam:De Brug\nz: 1\n", 2, "ontbreekt een spatie"),
        ("x: y\nnaam：De Brug\nz: 1\n", 2, "brede dubbele punt"),
        ("tekst: |\nDit is tekst.\nx: y\n", 2, 'hoort bij "tekst" en moet inspringen'),
        ("naam: x\n  soort: bo\n", 2, "twee spaties te veel"),
        ("a:\n    b: 1\n  c: 2\n", 2, "twee spaties te veel"),
        (
            'naam: "De Brug\nsoort: bo\nkleur: "\n',
            1,
            'Het aanhalingsteken " op deze regel wordt niet gesloten.',
        ),
        (
            "naam: 'De Brug\nsoort: bo\nkleur: '\n",
            1,
            "Het aanhalingsteken ' op deze regel wordt niet gesloten.",
        ),
        ("  naam: x\nsoort: y\n", 2, "verder naar links"),
        ("a:\n  - x\n  y\nb: 1\n", 3, 'Voor "y" ontbreekt een streepje'),
        ("a:\n  - x\n  y: z\n", 3, "begint niet met een streepje"),
        ("a: 1\n- b\n", 2, "lijst zonder veldnaam"),
        ("soort: - bo\n", 1, "nieuwe regel"),
        ("a: 1\nb:\n  c: 1\n  - d\n", 4, "lijst zonder veldnaam"),
        ("naam: x\nl: [a, b\n", 2, "haakje ["),
        ('a: 1\npad: "C:\\map"\n', 2, "eigen betekenis"),
        ('a: "x\\', 1, "eigen betekenis"),
    ],
)
def test_a_slip_is_told_on_its_own_line(content: str, line: int, part: str) -> None:
    fault = fault_of(content)
    assert (fault.code, fault.span.line) == ("YML007", line)
    assert part in fault.message
    assert fault.hint


def test_a_missing_blank_after_the_colon_comes_with_the_corrected_line() -> None:
    assert fault_of("x: y\n  \nnaam:De Brug\nz: 1\n").hint == "Schrijf: naam: De Brug"


def test_messages_never_use_the_words_of_the_parser() -> None:
    broken = [
        "a: [",
        "a: b: c",
        "a:\n b\n  c: d",
        '"',
        "a: |0\n x",
        "a: }\n",
        "@",
        "a: 'x' y",
        "? a: b: c",
        "a: {b, c: d: e}",
    ]
    told = " ".join(
        f"{fault.message} {fault.hint}" for text in broken for fault in load(text.encode()).faults
    ).lower()
    assert told
    for word in ("mapping", "scalar", "token", "invalid", "null", "expected", "ongeldig", "block"):
        assert word not in told


def test_a_hostile_line_cannot_put_control_text_in_the_hint() -> None:
    fault = fault_of("titel: " + "x" * 900 + ": \U0001f4a9 y\n")
    assert len(fault.hint) < 400


def test_a_cell_of_a_table_is_written_with_a_colon() -> None:
    fault = fault_of("naam: x\nbestuur\tde-kring\ngemeente\trietbeek\n")
    assert fault.hint.endswith("Schrijf anders: bestuur: de-kring")
