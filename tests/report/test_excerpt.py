"""The marker stands under the value, whatever characters come before it."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from swvctl.findings import Span
from swvctl.limits import MAX_EXCERPT_WIDTH
from swvctl.report.excerpt import excerpt


def screen_width(text: str) -> int:
    return sum(
        0
        if unicodedata.category(char) in {"Mn", "Me"}
        else 1 + (unicodedata.east_asian_width(char) in {"W", "F"})
        for char in text
    )


@pytest.mark.parametrize(
    ("line", "value", "source", "marker"),
    [
        ("naam: De Brug", "De Brug", "naam: De Brug", "      ^^^^^^^"),
        ("\tnaam: x", "x", "    naam: x", "          ^"),
        ("a\tb", "b", "a   b", "    ^"),
        ("naam: 日本 x", "日本", "naam: 日本 x", "      ^^^^"),
        ("日本: x", "x", "日本: x", "      ^"),
        ("cafe\u0301: x", "x", "cafe\u0301: x", "      ^"),
        ("a\x1bb: x", "x", "a\\u001bb: x", "          ^"),
        ("a\u202eb: x", "x", "a\\u202eb: x", "          ^"),
        ("# ##[error]x y", "y", "# \\u0023#[error]x y", "                  ^"),
    ],
)
def test_marker_is_under_the_value(line: str, value: str, source: str, marker: str) -> None:
    start = line.index(value) + 1
    assert excerpt(line, Span(1, start, 1, start + len(value))) == (source, marker)


def test_an_empty_span_still_has_a_marker() -> None:
    assert excerpt("naam:", Span(1, 6, 1, 6)) == ("naam:", "     ^")


def test_a_span_over_several_lines_is_marked_to_the_end_of_its_first() -> None:
    assert excerpt("tekst: |", Span(1, 8, 4, 1)).marker == "       ^"


def test_a_column_past_the_end_marks_the_end() -> None:
    assert excerpt("kort", Span(1, 90, 1, 95)) == ("kort", "    ^")


def test_a_long_line_is_cut_around_the_value() -> None:
    line = "a" * 5000 + "FOUT" + "b" * 5000
    source, marker = excerpt(line, Span(1, 5001, 1, 5005))
    assert len(source) <= MAX_EXCERPT_WIDTH
    assert (source[0], source[-1]) == ("…", "…")
    assert source[marker.index("^") : len(marker)] == "FOUT"


def test_a_long_value_near_the_start_keeps_the_start() -> None:
    source, marker = excerpt("visie: " + "a" * 500, Span(1, 8, 1, 508))
    assert source.startswith("visie: aaa")
    assert source.endswith("…")
    assert len(marker) < len(source) <= MAX_EXCERPT_WIDTH


@settings(max_examples=200, deadline=None, derandomize=True)
@given(
    line=st.text(st.one_of(st.sampled_from("ab é日\t\u0301\x1b\u202e#["), st.characters()), max_size=200),
    start=st.integers(1, 210),
    length=st.integers(0, 80),
)
def test_source_and_marker_always_fit_and_meet(line: str, start: int, length: int) -> None:
    source, marker = excerpt(line, Span(1, start, 1, start + length))
    assert screen_width(source) <= MAX_EXCERPT_WIDTH
    assert "\n" not in source
    assert set(marker) <= {" ", "^"}
    assert "^" in marker
    assert len(marker) <= MAX_EXCERPT_WIDTH + 1
