"""Where things stand: the columns an editor shows, and the nearest place for what is not there."""

import pytest

from swvctl.findings import START, Route, Span
from swvctl.read.positions import Positions, positions

SCHOOL = """\
naam: De Brug
soort: [bo, {sbo: ja}]   # twee
contact:
    mail: "info@brug.example"
keuzes:
  - keuze: logopedist
    dagdelen: 2

  # een opmerking
  - ergotherapeut
tekst: |
  Eerste regel.
  Tweede regel.

leeg:
zoë's: 'it''s'
"""


@pytest.fixture(scope="module")
def school() -> Positions:
    return positions(SCHOOL.encode())


def cut(text: str, span: Span) -> str:
    """Give the text of a span, so that a test shows what a reader would see marked."""
    lines = text.split("\n")[span.line - 1 : span.end_line]
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("route", "key", "value"),
    [
        (("naam",), "naam", "De Brug"),
        (("soort",), "soort", "[bo, {sbo: ja}]"),
        (("soort", 0), "bo", "bo"),
        (("soort", 1), "{sbo: ja}", "{sbo: ja}"),
        (("soort", 1, "sbo"), "sbo", "ja"),
        (("contact",), "contact", 'mail: "info@brug.example"'),
        (("contact", "mail"), "mail", '"info@brug.example"'),
        (("keuzes", 0), "keuze: logopedist", "keuze: logopedist\n    dagdelen: 2"),
        (("keuzes", 0, "dagdelen"), "dagdelen", "2"),
        (("keuzes", 1), "ergotherapeut", "ergotherapeut"),
        (("tekst",), "tekst", "Eerste regel.\n  Tweede regel."),
        (("leeg",), "leeg", ""),
        (("zoë's",), "zoë's", "'it''s'"),
    ],
)
def test_key_and_value_of_what_exists(school: Positions, route: Route, key: str, value: str) -> None:
    assert school.has(route)
    assert cut(SCHOOL, school.key(route)) == key
    assert cut(SCHOOL, school.value(route)) == value


@pytest.mark.parametrize(
    ("route", "seen"),
    [
        (("contact", "telefoon"), "contact"),
        (("contact", "telefoon", 3, "x"), "contact"),
        (("keuzes", 0, "status"), "keuze: logopedist"),
        (("keuzes", 7), "keuzes"),
        (("keuzes", 1, "keuze"), "ergotherapeut"),
        (("naam", 0), "De Brug"),
        (("naam", 0, "titel"), "De Brug"),
        (("soort", 0, "code", "x"), "bo"),
    ],
)
def test_what_is_missing_is_shown_where_it_would_stand(school: Positions, route: Route, seen: str) -> None:
    assert not school.has(route)
    assert cut(SCHOOL, school.value(route)) == seen
    assert school.key(route) == school.value(route)


def test_a_missing_field_of_the_file_is_shown_on_the_first_line(school: Positions) -> None:
    assert school.value(("brin",)) == START
    assert positions(b"\n\n# x\n\nnaam: a\n").value(("brin",)) == START


def test_one_group_where_a_list_may_stand_is_its_first_item(school: Positions) -> None:
    assert school.value(("contact", 0, "mail")) == school.value(("contact", "mail"))
    assert school.value(("contact", 0, "weg")) == school.key(("contact",))


def test_a_key_without_its_accent_finds_the_one_with_accent() -> None:
    found = positions("ideeën: x\nIdee\u0308: y\n".encode())
    assert found.key(("ideeen",)) == Span(1, 1, 1, 7)
    assert found.value(("idee",)) == Span(2, 8, 2, 9)


@pytest.mark.parametrize(
    ("content", "line", "column", "seen"),
    [
        ("t: |\n  Een twee.\n  Drie vier.\n", 1, 6, "vier"),
        ("t: |\n  Een twee.\n", 0, 5, "twee"),
        ("t: |2\n    Een twee.\n   Drie.\n", 0, 7, "twee"),
        ("t: |\n\n  Een.\n  Twee.\n", 2, 1, "Twee"),
        ("a:\n  - t: |-\n      Een.\n      Twee.\n", 1, 1, "Twee"),
        ("t: >\n  Een twee.\n", 0, 5, "twee"),
        ("t: Een twee\n", 0, 5, "twee"),
        ('t: "Een twee"\n', 0, 5, "twee"),
        ("t: 'Een twee'\n", 0, 5, "twee"),
        ("t: één 👩 twee\n", 0, 7, "twee"),
        ("t: Een\n  twee\n", 0, 5, "twee"),
        ("t: Een\n\n  twee\n", 1, 1, "twee"),
        ("t: >\n  Een\n  twee drie\n", 0, 5, "twee"),
        ("t: >\n  Een\n\n  twee\n  drie\n", 1, 1, "twee"),
        ("t: >-\n\n    Een\n      twee\n", 2, 3, "twee"),
        ('t: "Een\n  drie twee"\n', 0, 10, "twee"),
        ("t: 'Een\n\n  twee'\n", 1, 1, "twee"),
        ("t: [Een\n  twee]\n", 0, 5, "twee"),
        ("t: >\n  Een tw\n  ee\n", 0, 5, "tw"),
    ],
)
def test_a_finding_inside_a_text_points_at_its_letters(
    content: str, line: int, column: int, seen: str
) -> None:
    route: Route = ("a", 0, "t") if content.startswith("a") else ("t",)
    route = ("t", 0) if content.startswith("t: [") else route
    assert cut(content, positions(content.encode()).inside(route, line, column, 4)) == seen


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ('t: "Een \\u00e9\\u00e9n twee"\n', 0),
        ("t: 'het ''s twee'\n", 0),
        ("t: |\n  Een\n", 5),
        ("t: [a]\n", 0),
        ("t: |\nu: x\n", 0),
    ],
)
def test_where_letters_cannot_be_told_apart_the_whole_text_is_shown(content: str, line: int) -> None:
    found = positions(content.encode())
    assert found.inside(("t",), line, 2, 3) == found.value(("t",))


def test_a_length_past_the_end_of_the_line_stops_there() -> None:
    assert positions(b"t: |\n  abc\n  d\n").inside(("t",), 0, 2, 99) == Span(2, 4, 2, 6)


def test_pairs_lead_from_the_canonical_form_to_the_written_one() -> None:
    content = "stappen:\n  - juni 2027: rapportage gereed\n  - mei 2027:\n      wat: x\n"
    pairs = {("stappen", 0): ("wanneer", "wat"), ("stappen", 1): ("wanneer", "inhoud")}
    found = positions(content.encode())
    assert cut(content, found.value(("stappen", 0, "wanneer"), pairs)) == "juni 2027"
    assert cut(content, found.value(("stappen", 0, "wat"), pairs)) == "rapportage gereed"
    assert cut(content, found.key(("stappen", 0, "wat"), pairs)) == "juni 2027"
    assert cut(content, found.value(("stappen", 1, "inhoud", "wat"), pairs)) == "x"
    assert cut(content, found.value(("stappen", 0, "wie"), pairs)) == "juni 2027: rapportage gereed"
    assert cut(content, found.inside(("stappen", 0, "wat"), 0, 12, 6, pairs)) == "gereed"


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"a: [1, {b: ", b"a: 1\nb: *x", b"- " * 500, b"[" * 5000, b"? [a]\n: b"]
)
def test_a_broken_file_still_has_places(content: bytes) -> None:
    assert positions(content).value(("naam", 3)).line == 1


def test_a_broken_file_keeps_what_stands_before_the_fault() -> None:
    assert positions(b"a:\n  b: 1\nc: d: e\n").value(("a", "b")) == Span(2, 6, 2, 7)


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_other_line_ends_give_the_same_places(end: str) -> None:
    other = positions(SCHOOL.replace("\n", end).encode())
    same = positions(SCHOOL.encode())
    for route in (("tekst",), ("keuzes", 0), ("zoë's",), ("contact", "mail")):
        assert other.value(route) == same.value(route)
        assert other.key(route) == same.key(route)
