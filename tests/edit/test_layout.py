"""What an edit leaves alone: remarks, quotation marks, line ends, the layout of neighbours."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from swvctl.edit import JSON, Edit, EditError, apply_changes
from swvctl.findings import Route
from swvctl.read.yaml_text import load

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "data").rglob("*.yaml"))


def edited(text: str, *edits: tuple[Any, ...]) -> str:
    return apply_changes(text.encode(), [Edit(*edit) for edit in edits]).decode()


def test_one_changed_text_in_a_real_file_leaves_all_other_bytes() -> None:
    assert FILES
    for path in FILES:
        content = path.read_bytes()
        value = load(content).value
        assert isinstance(value, dict), path
        route, old = next(_one_line_texts(value))
        after = apply_changes(content, [Edit(route, f"{old} anders")])
        assert after.replace(f"{old} anders".encode(), old.encode(), 1) == content, path


def test_items_that_change_at_their_place_keep_their_remarks() -> None:
    text = "lijst:\n  - naam: a   # eerst\n    wat: x\n  - naam: b   # dan\n    wat: y\n"
    wanted = [{"naam": "c", "wat": "x"}, {"naam": "d", "wat": "y"}]
    changed = text.replace("naam: a", "naam: c").replace("naam: b", "naam: d")
    assert edited(text, (("lijst",), wanted)) == changed


def _one_line_texts(value: Any, route: Route = ()) -> Iterator[tuple[Route, str]]:
    match value:
        case str() if "\n" not in value:
            yield route, value
        case dict():
            for key, child in value.items():
                yield from _one_line_texts(child, (*route, key))
        case list():
            for index, child in enumerate(value):
                yield from _one_line_texts(child, (*route, index))


def test_setting_what_a_real_file_says_already_changes_nothing() -> None:
    assert FILES
    for path in FILES:
        content = path.read_bytes()
        value = load(content).value
        assert isinstance(value, dict), path
        edits = [Edit((key,), child) for key, child in value.items() if child is not None]
        assert apply_changes(content, edits) == content, path


READY = """status: concept
# ingeleverd:                      # de dag van inleveren

velden:
  visie: |
    Wij kijken.

  # Specialisten (verplicht)
  # expertise:
  #   - logopedist
  #   - keuze: ib
  #     dagdelen: 2

  # Wie van buiten
  # extern:
  #   - jeugdarts
# route:
#   team:
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_field_that_stands_ready_is_filled_in_at_its_place(newline: str) -> None:
    order = ("visie", "expertise", "extern")
    after = edited(
        READY.replace("\n", newline),
        (("status",), "ingeleverd"),
        (("ingeleverd",), "1 mei 2027", ("status", "ingeleverd")),
        (("velden", "expertise"), ["logopedist"], order),
        (("velden", "extern"), ["jeugdarts"], order),
    )
    assert newline.join(after.splitlines()) + newline == after
    assert (
        after.replace(newline, "\n")
        == """status: ingeleverd
ingeleverd: 1 mei 2027

velden:
  visie: |
    Wij kijken.

  # Specialisten (verplicht)
  expertise:
    - logopedist

  # Wie van buiten
  extern:
    - jeugdarts
# route:
#   team:
"""
    )


def test_a_note_that_only_looks_like_a_field_stays() -> None:
    note = "a: 1\n# b: nog vragen\n#   aan Piet\nc: 2\n# d:\n"
    assert edited(note, (("b",), "3", ("a", "b", "c"))) == note.replace("a: 1\n", 'a: 1\nb: "3"\n')
    assert edited(note, (("d",), "x", ("a", "d", "c"))) == note.replace("a: 1\n", "a: 1\nd: x\n")


@pytest.mark.parametrize(
    ("before", "new", "after"),
    [
        ("a: x   # r\n", "w", "a: w   # r\n"),
        ("a: 'x'   # r\n", "w", "a: 'w'   # r\n"),
        ('a: "x" # r\n', "w: z", 'a: "w: z" # r\n'),
        ("a:    x\n", "w", "a:    w\n"),
        ("a:\n  x\n# r\n", "w", "a:\n  w\n# r\n"),
        ("a: x\n  z\nb: c\n", "w", "a: w\nb: c\n"),
        ("a:            # r\n", "lang", "a: lang       # r\n"),
        ("a: # r\n", "lang", "a: lang # r\n"),
        ("a:   \nb: c\n", "w", "a: w\nb: c\n"),
        ("a: x\r\nb: c\r\n", "w", "a: w\r\nb: c\r\n"),
        ("\ufeffa: x", "w", "\ufeffa: w"),
        ("# kop\n\na: x # een\ttab\n", "w", "# kop\n\na: w # een\ttab\n"),
        ("a: 0123\n", "0456", "a: 0456\n"),
        ("{a: x, b: y}\n", "z", "{a: z, b: y}\n"),
        ('{"a": "x", "b": "y"}\n', "z", '{"a": "z", "b": "y"}\n'),
    ],
)
def test_a_value_changes_alone(before: str, new: JSON, after: str) -> None:
    assert edited(before, (("a",), new)) == after


@pytest.mark.parametrize(
    ("before", "new", "after"),
    [
        ("a: |\n  een\n  twee\n\nb: c\n", "een\nDRIE\n", "a: |\n  een\n  DRIE\n\nb: c\n"),
        ("a: |\n  een\n  twee\n\nb: c\n", "een", "a: |\n  een\n\nb: c\n"),
        ("a: |\n  twee\nb: c\n", "een\n\ntwee\ndrie", "a: |\n  een\n\n  twee\n  drie\nb: c\n"),
        ("a: |     # r\n     diep\nb: c\n", "nieuw\nmeer", "a: |     # r\n     nieuw\n     meer\nb: c\n"),
        ("a: |-\n  een\n", "twee", "a: |-\n  twee\n"),
        ("a: |3\n    een\n", "  twee\ndrie", "a: |3\n     twee\n   drie\n"),
        ("a: |3\n    een\n", "twee", "a: |\n   twee\n"),
        ("a: |\n  een\n", "  ver\nnaar links\n", "a: |2\n    ver\n  naar links\n"),
        ("a: |\n  een\n", "# geen opmerking\n- streep\n", "a: |\n  # geen opmerking\n  - streep\n"),
        ("a: |   # uitleg\n\n# b: later\n", "een", "a: |   # uitleg\n  een\n\n# b: later\n"),
        ("a: >-\n  een\n  twee\nb: c\n", "een\ntwee", "a: |-\n  een\n  twee\nb: c\n"),
        ("a: x  # r\nb: c\n", "een\ntwee", "a: |  # r\n  een\n  twee\nb: c\n"),
        ("a: 'x\n  y'\nb: c\n", "een\ntwee", "a: |\n  een\n  twee\nb: c\n"),
        ("a:\nb: c", "een\ntwee", "a: |\n  een\n  twee\nb: c"),
        ("a: |\n  een\n  twee\nb: c\n", "", 'a: ""\nb: c\n'),
        ("a: |\r\n  een\r\n  twee\r\n", "een\ndrie", "a: |\r\n  een\r\n  drie\r\n"),
        ("b: c\na: |\n  een", "twee\ndrie", "b: c\na: |\n  twee\n  drie"),
        ("a: x\n", "één zin\n", "a: |\n  één zin\n"),
        ("a: |+\n  een\n\nb: c\n", "twee", "a: |\n  twee\nb: c\n"),
    ],
)
def test_a_text_of_more_lines_stands_in_a_block(before: str, new: JSON, after: str) -> None:
    assert edited(before, (("a",), new)) == after


def test_a_text_inside_a_list_springs_in_from_its_field() -> None:
    before = "a:\n  - b: x # r\n    c: y\n  - |\n    z\n"
    after = "a:\n  - b: | # r\n      een\n      twee\n    c: y\n  - |\n    drie\n    vier\n"
    assert edited(before, (("a", 0, "b"), "een\ntwee"), (("a", 1), "drie\nvier")) == after


@pytest.mark.parametrize(
    ("before", "order", "after"),
    [
        ("a: 1\nc: 3\n", "abc", "a: 1\nb: 2\nc: 3\n"),
        ("c: 3\na: 1\n", "abc", "c: 3\na: 1\nb: 2\n"),
        ("# kop\nc: 3\n", "abc", "# kop\nb: 2\nc: 3\n"),
        ("a: 1\n\n# slot\n", "", "a: 1\nb: 2\n\n# slot\n"),
        ("a: 1  # r\n# over c\nc: 3\n", "abc", "a: 1  # r\nb: 2\n# over c\nc: 3\n"),
        ("a:\n  x: 1\n  # dieper\nc: 3\n", "abc", "a:\n  x: 1\n  # dieper\nb: 2\nc: 3\n"),
        ("a: 1", "abc", "a: 1\nb: 2"),
        ("a: |\n  tekst\n\nc: 3\n", "abc", "a: |\n  tekst\n\nb: 2\n\nc: 3\n"),
        ("a: |+\n  tekst\n\n", "abc", "a: |+\n  tekst\n\nb: 2\n"),
        ("a: 1\r\nc: 3\r\n", "abc", "a: 1\r\nb: 2\r\nc: 3\r\n"),
        ("{a: 1, c: 3}\n", "abc", "{a: 1, b: 2, c: 3}\n"),
    ],
)
def test_a_new_field_comes_where_the_order_wants_it(before: str, order: str, after: str) -> None:
    assert edited(before, (("b",), 2, tuple(order))) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: 1\nb: 2 # weg\n# blijft\nc: 3\n", "a: 1\n# blijft\nc: 3\n"),
        ("a: 1\n# blijft\nb: 2", "a: 1\n# blijft"),
        ("b:\n  - x # weg\n  # weg\nc: 3\n", "c: 3\n"),
        ("a: 1\n\nb: |\n  tekst\n\nc: 3\n", "a: 1\n\nc: 3\n"),
        ("a: 1\r\nb: 2\r\nc: 3\r\n", "a: 1\r\nc: 3\r\n"),
        ("{a: 1, b: 2, c: 3}\n", "{a: 1, c: 3}\n"),
    ],
)
def test_a_field_goes_with_its_own_lines_only(before: str, after: str) -> None:
    assert edited(before, (("b",), None)) == after


LIST = "a:\n  # kop\n  - een  # r1\n  - b: twee  # r2\n    c: drie\n  # tussen\n  - vier  # r4\n# slot\n"


@pytest.mark.parametrize(
    ("route", "new", "old", "fresh"),
    [
        (("a", 0), "EEN", "een  # r1", "EEN  # r1"),
        (("a", 1, "c"), "DRIE", "drie", "DRIE"),
        (("a", 1, "d"), "x", "c: drie\n", "c: drie\n    d: x\n"),
        (("a", 0), None, "  - een  # r1\n", ""),
        (("a", 1), None, "  - b: twee  # r2\n    c: drie\n", ""),
        (("a", 1, "b"), None, "b: twee  # r2\n    c", "c"),
        (("a", 3), "vijf", "# r4\n", "# r4\n  - vijf\n"),
        (("a", 3), {"b": "x", "c": ["y"]}, "# r4\n", '# r4\n  - b: x\n    c:\n      - "y"\n'),
        (("a", 1), "plat", "b: twee  # r2\n    c: drie", "plat"),
        (("a", 0), {"b": "een", "c": 3}, "een  # r1", "b: een  # r1\n    c: 3"),
        (("a",), ["een", {"b": "twee", "c": "drie"}, "nieuw", "vier"], "  # tussen", "  - nieuw\n  # tussen"),
        (("a",), [{"b": "twee", "c": "drie"}, "vier"], "  - een  # r1\n", ""),
        (("a",), "plat", LIST[2:-7], " plat\n  # kop\n"),
    ],
)
def test_a_list_changes_by_the_item(route: tuple[Any, ...], new: JSON, old: str, fresh: str) -> None:
    assert edited(LIST, (route, new)) == LIST.replace(old, fresh, 1)


def test_a_remark_between_the_first_field_and_the_next_moves_above_the_dash() -> None:
    before = "a:\n  - b: 1\n    # blijft\n    c: 2\n"
    assert edited(before, (("a", 0, "b"), None)) == "a:\n    # blijft\n  - c: 2\n"


def test_places_in_a_list_count_in_the_file_as_it_was() -> None:
    before = "a:\n- een\n- twee\n- drie\n"
    wanted = "a:\n- TWEE\n- drie\n- vier\n- vijf\n"
    assert (
        edited(before, (("a", 0), None), (("a", 1), "TWEE"), (("a", 4), "vijf"), (("a", 3), "vier")) == wanted
    )


@pytest.mark.parametrize(
    ("before", "new", "after"),
    [
        ('a: [AB\'er, "x"]  # r\n', ["AB'er", "x", "y: z"], 'a: [AB\'er, "x", "y: z"]  # r\n'),
        ("a: [ x, y, z ]\n", ["x", "z"], "a: [ x, z ]\n"),
        ("a: [x]\n", [], "a: []\n"),
        ("a: ['x # y', z]\n", ["x # y"], "a: ['x # y']\n"),
        ("a: []  # r\n", ["x", "een\ntwee"], "a:  # r\n  - x\n  - |\n    een\n    twee\n"),
        ("a: [x]\n", ["x", "w" * 120], f"a:\n  - x\n  - {'w' * 120}\n"),
        ("a: bo\n", ["bo", "sbo"], "a: [bo, sbo]\n"),
        ("a: [bo, sbo]\n", "bo", "a: bo\n"),
        ("a:\n- x\nb:\n", ["x", "y"], 'a:\n- x\n- "y"\nb:\n'),
    ],
)
def test_lists_in_brackets_and_lists_of_one(before: str, new: JSON, after: str) -> None:
    assert edited(before, (("a",), new)) == after


def test_a_field_below_a_field_that_is_not_there_brings_both() -> None:
    assert edited("a: x\n", (("b", "c"), 1), (("b", "d"), 2)) == "a: x\nb:\n  c: 1\n  d: 2\n"


def test_a_pair_can_change_its_key_and_its_value() -> None:
    before = "a:\n  - 1 februari 2027: 74  # geteld\n"
    assert edited(before, (("a", 0), {"2 februari 2027": 75})) == "a:\n  - 2 februari 2027: 75  # geteld\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: 1\na: 2\n", "Verbeter eerst regel 2"),
        ("a: &x 1\nb: *x\n", "Verbeter eerst"),
        ("a: [1\n", "Verbeter eerst"),
        ("", "Verbeter eerst"),
        ("? a\n: x\n", "ongewone manier"),
        ("a: x\nb: [x, # r\n  y]\n", "ongewone manier"),
    ],
)
def test_a_file_that_is_not_clear_is_refused(text: str, said: str) -> None:
    with pytest.raises(EditError, match=said):
        edited(text, (("a",), "x"), (("b", 0), None))


@pytest.mark.parametrize(
    "edits",
    [
        [((), "x")],
        [(("a",), "x"), (("a",), "y")],
        [(("b",), "x"), (("b", "c"), "y")],
        [(("a", "x"), "y")],
        [(("a",), None), (("b",), None)],
        [(("",), "x")],
        [(("b", 0), "x")],
    ],
)
def test_what_cannot_be_meant_is_refused(edits: list[tuple[Any, ...]]) -> None:
    with pytest.raises(EditError):
        edited("a: 1\nb:\n  c: 2\n", *edits)
