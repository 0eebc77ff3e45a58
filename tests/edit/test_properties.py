"""Whatever the file and the wish: the result says what was asked, or nothing is given back."""

from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from swvctl.edit import Edit, apply_changes
from swvctl.edit.rendered import Layout
from swvctl.edit.wish import bare
from swvctl.read.positions import positions
from swvctl.read.yaml_text import load

promise = settings(max_examples=100, deadline=None, derandomize=True)

LETTERS = st.characters(
    codec="utf-8", categories=["L", "N", "P", "S", "Zs"], exclude_characters="\u3164\uffa0\u115f\u1160"
)
WORDS = st.one_of(
    st.text(LETTERS, min_size=1, max_size=12),
    st.text("ab:#-'\"|>[]{}, &*!?%@`~=<.0123456789_\\", min_size=1, max_size=10),
    st.sampled_from(
        ["ja", "nee", "yes", "010", "12:30", "2027-01-01", "~", "null", "a: b", "a #b", "Zin één."]
    ),
)
PASSAGES = st.lists(st.one_of(WORDS, st.just("")), min_size=2, max_size=4).map(
    lambda lines: "\n".join([*lines, "Slot."])
)
TEXTS = st.one_of(WORDS, PASSAGES)
KEYS = st.sampled_from(["naam", "soort", "visie", "een sleutel", "1 maart 2027", "on", "010", "ook"])
SCALARS = st.one_of(TEXTS, st.integers(), st.booleans())
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=5,
)
RECORDS = st.dictionaries(KEYS, VALUES, min_size=1, max_size=4)
REMARKS = st.sampled_from(["", "  # hoort erbij", " # let op: dit"])


@st.composite
def files(draw: st.DrawFn) -> bytes:
    """A file as we write it, with remarks, empty lines and line ends as others leave them."""
    step = draw(st.sampled_from([0, 2, 4]))
    layout = Layout(step, plain=True)
    lines: list[str] = ["# bovenaan"] if draw(st.booleans()) else []
    for key, value in draw(RECORDS).items():
        first, *rest = layout.field(key, value, 0)
        lines += [first + draw(REMARKS) if rest and first.endswith(":") else first, *rest]
        lines += draw(st.sampled_from([[], [""], ["# ertussen"], ["  # dieper"]]))
    end = draw(st.sampled_from(["\n", "\r\n"]))
    text = end.join(lines) + draw(st.sampled_from(["", end]))
    return draw(st.sampled_from([b"", b"\xef\xbb\xbf"])) + text.encode()


def routes_of(value: Any, route: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    match value:
        case dict():
            inner = list(value.items())
        case list():
            inner = list(enumerate(value))
        case _:
            inner = []
    here = [route] if route else []
    return here + [found for key, child in inner for found in routes_of(child, (*route, key))]


def at(value: Any, route: tuple[Any, ...]) -> Any:
    for key in route:
        value = value[key]
    return value


@promise
@given(st.data(), files())
def test_what_is_set_is_what_is_read(data: st.DataObject, content: bytes) -> None:
    route = data.draw(st.sampled_from(routes_of(load(content).value)))
    value = data.draw(VALUES)
    after = apply_changes(content, [Edit(route, value)])
    assert bare(at(load(after).value, route)) == bare(value)


@promise
@given(st.data(), files())
def test_a_few_changes_at_once_say_what_was_asked_and_keep_all_other_values(
    data: st.DataObject, content: bytes
) -> None:
    value = load(content).value
    assert isinstance(value, dict)
    value["vast"] = "blijft"
    content = content.rstrip() + b"\nvast: blijft\n"
    routes = data.draw(st.lists(st.sampled_from(routes_of(value)), max_size=4, unique=True))
    apart = [
        one
        for one in routes
        if one != ("vast",) and not any(one != two and one[: len(two)] == two for two in routes)
    ]
    # What was asked is proved inside, for these values together; here it may not be refused.
    edits = [Edit(route, data.draw(st.none() | VALUES)) for route in apart]
    after = load(apply_changes(content, edits))
    assert after.ok
    assert after.value["vast"] == "blijft"
    assert set(after.value) == set(value) - {
        edit.route[0] for edit in edits if edit.new is None and len(edit.route) == 1
    }


@promise
@given(st.data(), files(), VALUES)
def test_a_new_field_that_is_taken_away_again_leaves_the_same_bytes(
    data: st.DataObject, content: bytes, value: Any
) -> None:
    loaded = load(content).value
    routes = [
        route for route in routes_of(loaded) if at(loaded, route) and isinstance(at(loaded, route), dict)
    ]
    route = (*data.draw(st.sampled_from([(), *routes])), "vers")
    more = apply_changes(content, [Edit(route, value, ("naam", "visie", "vers", "ook"))])
    assert bare(at(load(more).value, route)) == bare(value)
    assert apply_changes(more, [Edit(route, None)]) == content


@promise
@given(st.data(), files(), WORDS)
def test_a_changed_word_leaves_every_other_line(data: st.DataObject, content: bytes, word: str) -> None:
    loaded = load(content).value
    routes = [route for route in routes_of(loaded) if isinstance(at(loaded, route), str)]
    assume(routes)
    route = data.draw(st.sampled_from(routes))
    span = positions(content).value(route)
    before = content.decode("utf-8-sig").splitlines(keepends=True)
    after = apply_changes(content, [Edit(route, word)]).decode("utf-8-sig").splitlines(keepends=True)
    below = len(before) - span.end_line
    assert after[: span.line - 1] == before[: span.line - 1]
    assert not below or after[-below:] == before[-below:]
