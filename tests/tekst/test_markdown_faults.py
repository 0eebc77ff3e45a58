"""What is in a text is counted, and what is wrong with it is said where its author must look."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from swvctl.limits import MAX_MARKDOWN_BYTES, MAX_MARKDOWN_NESTING
from swvctl.tekst.markdown import foutplaats, problems
from swvctl.tekst.markdown.parser import parse_with_any_address
from swvctl.tekst.markdown.problems import faults
from swvctl.tekst.markdown.structure import length, nesting, words
from tests.tekst.markup import marked_up, properties


def test_counts():
    text = "# Kop\n\nEen **vet**   woord,\n[site](https://a.example).\n\n- x"
    assert words(text) == 6
    assert length(text) == len("Kop Een vet woord, site. x")
    assert nesting("- a\n  > - b") == 3
    assert nesting("a") == 0
    assert length("") == words("") == 0


def kinds(text):
    return [(fault.line, fault.column, fault.kind.value) for fault in faults(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Een gewone tekst met [de regeling](https://a.example/x) en info@a.example.", []),
        ("a\nb <br> c", [(2, 3, "html")]),
        ("1 < 2 en <naam> en `<b>` en \\<b>", []),
        ("Zie [hier](https://a.example).", [(1, 5, "linktekst")]),
        (
            "[Klik hier!](x) [deze link](x) [Lees meer...](x)",
            [(1, 1, "linktekst"), (1, 17, "linktekst"), (1, 32, "linktekst")],
        ),
        ("Benieuwd? [Klik dan hier](https://a.example).", [(1, 11, "linktekst")]),
        ("[](x)", [(1, 1, "linktekst")]),
        ("[Lees meer over zorg](x)", []),
        ("a\n\n[x](javascript:y)", [(3, 1, "adres geweigerd")]),
        ("[x](../../y)", [(1, 1, "adres geweigerd")]),
        ("[x]()", [(1, 1, "adres geweigerd")]),
        ("[www.a.example](https://b.example)", [(1, 1, "ander adres")]),
        ("[a.example/x](https://a.example/y)", [(1, 1, "ander adres")]),
        ("[www.a.example](https://a.example/diep) [https://a.example/](http://www.a.example)", []),
        ("[a@a.example](mailto:b@a.example)", [(1, 1, "ander adres")]),
        ("[a@a.example](mailto:a@a.example)", []),
        ("[b@a.example](https://a.example)", [(1, 1, "ander adres")]),
        ("- a\n-\n- c", [(2, 1, "leeg")]),
        ("#", [(1, 1, "leeg")]),
        ("tekst ![kaart](k.png)", [(1, 7, "afbeelding")]),
        ("a\n\n[^1]: WMS", [(3, 1, "ongebruikt")]),
        ("a[1]\n\n[1]: https://a.example", []),
        ("| a | b |\n|---|---|\n| x | [hier](y) |", [(3, 7, "linktekst")]),
        ("1. [hier](a)\n2. [hier](b)", [(1, 4, "linktekst"), (2, 4, "linktekst")]),
        ("- " * (MAX_MARKDOWN_NESTING + 1) + "x", [(1, 1, "te diep")]),
        ("- " * MAX_MARKDOWN_NESTING + "x", []),
        ("x" * (MAX_MARKDOWN_BYTES + 1), [(1, 1, "te groot")]),
        ("[" * 1_001, [(1, 1, "te veel haken")]),
        ("a\n\n|a|b|\n|-|-|\n" + "|1|2|\n" * 1_000, [(3, 1, "tabel te groot")]),
        ("|a|b|\n|-|-|\n" + "|1|2|\n" * 900 + "\n" + "tekst\n" * 900, []),
    ],
)
def test_faults(text, expected):
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Zie [hier](https://a.example) voor meer.", "[hier](https://a.example)"),
        ("Zie [hier][regeling].\n\n[regeling]: https://a.example", "[hier][regeling]"),
        ("Met <b>vet</b>", "<b>"),
        ("Zie <https://\u0430pple.example>.", "<https://\u0430pple.example>"),
        ("a ![kaart](k.png) b", "![kaart](k.png)"),
        ("- a\n-\n- c", "-"),
        ("## \n\ntekst", "##"),
        ("a\n\n[^1]: WMS", "[^1]: WMS"),
    ],
)
def test_the_marker_stands_under_all_that_is_meant(text, marked):
    fault = faults(text)[0]
    line = text.split("\n")[fault.line - 1]
    assert line[fault.column - 1 : fault.column - 1 + fault.length] == marked


@properties
@given(
    st.lists(
        st.sampled_from(
            ["Wij ", "- ", "+ ", "1. ", "12) ", "088 ", "-", "\n", "\n\n", "é", "x: ", "(a)", "1", "."]
        ),
        max_size=20,
    ).map("".join)
)
def test_what_is_not_looked_at_has_no_faults(text):
    if problems._POINTS.fullmatch(text):
        tokens, references = parse_with_any_address(text)
        search = foutplaats.Search(text.split("\n"))
        assert not references
        assert not list(problems._empty(tokens, search))
        assert not list(problems._inline_faults(tokens, search))
        assert not problems._too_deep(tokens, search)


@pytest.mark.parametrize("host", ["\u0430pple.example", "xn--pple-43d.example"])
def test_look_alike_host_is_named_in_both_forms(host):
    [fault] = faults(f"[winkel](https://{host}/x)")
    assert '"\u0430pple.example" heet eigenlijk xn--pple-43d.example' in fault.message
    assert "mengt letters van twee schriften" in fault.message


def test_size_is_said_in_the_message():
    [fault] = faults("x" * 40_000)
    assert fault.message == "Deze tekst is 40.000 bytes groot; het mogen er 32.768 zijn."


@properties
@given(marked_up)
def test_every_fault_lies_inside_the_text(text):
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for fault in faults(text):
        assert 1 <= fault.line <= len(lines)
        assert 1 <= fault.column <= fault.column + fault.length - 1 <= len(lines[fault.line - 1]) + 1
        assert fault.message.isprintable()


def test_payload_never_breaks_the_search_for_faults(payloads):
    for payload in payloads:
        assert all(fault.message.isprintable() for fault in faults(payload)), payload
