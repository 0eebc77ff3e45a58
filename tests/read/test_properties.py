"""What holds for every file, whatever its bytes."""

from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from swvctl.findings import Route, Span
from swvctl.read.characters import lines
from swvctl.read.positions import positions
from swvctl.read.yaml_text import Value, load

fixed = settings(max_examples=200, deadline=None, derandomize=True)

PIECES = [
    *(
        "naam",
        ": ",
        ":",
        "\n",
        "  ",
        "- ",
        "\t",
        " #",
        "|\n",
        ">-\n",
        "[",
        "]",
        "{",
        "}",
        ",",
        '"',
        "'",
        "\\",
        "\\u",
        "&a",
    ),
    *(
        "*a",
        "!x",
        "<<: ",
        "? ",
        "---\n",
        "...\n",
        "%",
        "@",
        "\r",
        "\r\n",
        "\u00a0",
        "ë",
        "e\u0308",
        "\u200b",
        "\u2028",
    ),
    *("\0", "\x1b", "👩", "a b", "'s ", "x" * 40, "<<<<<<< ", "\ufeff", "d800", "%C3", "null", "~"),
]
soup = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
unprintable = ["Cc", "Cs", "Cn", "Co", "Zl", "Zp"]
words = st.text(
    st.characters(exclude_categories=unprintable, exclude_characters="\ufeff\U000e0001"), max_size=12
)
# A key that begins with a dash is an item of a list without the blank, which the reader says.
keys = st.text("abcdëij2-", min_size=1, max_size=6).filter(lambda key: key[0] != "-")
trees = st.dictionaries(
    keys,
    st.recursive(
        words,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
        max_leaves=8,
    ),
    min_size=1,
    max_size=4,
)


def routes(value: Value, route: Route = ()) -> list[Route]:
    match value:
        case dict():
            return [route, *(found for key, item in value.items() for found in routes(item, (*route, key)))]
        case list():
            return [route, *(found for n, item in enumerate(value) for found in routes(item, (*route, n)))]
    return [route]


def lies_inside(span: Span, text: list[str]) -> bool:
    return (
        1 <= span.line <= span.end_line <= len(text)
        and 1 <= span.column <= len(text[span.line - 1]) + 1
        and 1 <= span.end_column <= len(text[span.end_line - 1]) + 1
        and span[:2] <= span[2:]
    )


def check(content: bytes) -> None:
    """Answer with a value or a fault, twice the same, with every place inside the file."""
    loaded = load(content)
    assert loaded == load(content)
    assert loaded.ok or (loaded.value is None and loaded.faults)
    text = lines(content)
    for fault in loaded.faults:
        assert lies_inside(fault.span, text), fault
        assert (fault.message + fault.hint).replace("\u00a0", " ").isprintable(), fault
    where = positions(content)
    for route in routes(loaded.value):
        assert not loaded.ok or where.has(route)
        for asked in (route, (*route, 0), (*route, "weg"), (*route, 5, "x")):
            assert lies_inside(where.value(asked), text)
            assert lies_inside(where.key(asked), text)
            assert lies_inside(where.inside(asked, 1, 3, 4), text)


@fixed
@given(st.binary(max_size=200))
def test_any_bytes_give_a_value_or_a_fault(content: bytes) -> None:
    check(content)


@fixed
@given(soup)
def test_any_mixture_of_signs_gives_a_value_or_a_fault(text: str) -> None:
    check(text.encode())
    check(("naam: x\nlijst:\n  - a: " + text).encode())


@fixed
@given(trees, st.sampled_from([True, False, None]), st.sampled_from([None, '"', "'", "|"]))
def test_what_another_writer_wrote_is_read_back(
    tree: dict[str, Any], flow: bool | None, style: str | None
) -> None:
    content = yaml.safe_dump(
        tree, allow_unicode=True, default_flow_style=flow, default_style=style, sort_keys=False
    )
    assert load(content.encode()).value == tree
    check(content.encode())


@fixed
@given(
    soup.map(lambda text: ("a:\n  - b: 1\n    tekst: |\n      een\n" * 3 + text).encode()),
    st.integers(0, 200),
)
def test_a_file_that_is_cut_gives_a_value_or_a_fault(content: bytes, cut: int) -> None:
    check(content[:cut])
