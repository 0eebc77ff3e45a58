"""Texts that look like something else in YAML: whoever reads the file gets the text back."""

import re
from typing import Any

import pytest
import yaml

from swvctl.edit import Edit, EditError, apply_changes
from swvctl.read.yaml_text import load

LOOK_ALIKES = [
    "yes", "no", "on", "off", "y", "N", "Yes", "true", "False", "TRUE", "null", "Null", "~", "", " ", "=", "<<",
    "010", "0o17", "0x1F", "0b1", "1_000", "1e3", "1E5", "12e03", ".5", "5.", "+5", "-3", "-.5", ".inf", "-.Inf",
    ".nan", "12:30", "1:30:59", "190:20:30", "2027-01-01", "2027-1-1 12:00:00", "00", "9.00", "1.250", "088",
    "*a", "&a", "!a", "%a", "@a", "`a", "|", ">", "- x", "-", "? x", "?", ": x", ":", "# x", "#x", "a: b", "a:",
    "a #b", "a#b", "[a", "a]", "{a", "a, b", "'a", '"a"', "it's", 'zeg "ja"', "a\\b", "--- a", "...", "---",
    "😀 é", " voor", "na ", "\u00a0vast", "088 000 00 02", "info@de-brug.example", "https://a.example/x#y",
    "+31 88 000 00 02", "Wijs; 'n \"ander\" \\ woord", "ja", "nee", "1 maart 2027", "groep 3/4", "m.n. dit",
]  # fmt: skip
PLACES = {
    "plain": "a: oud  # opmerking\nb: c\n",
    "double": 'a: "oud"  # opmerking\nb: c\n',
    "single": "a: 'oud'\nb: c\n",
    "code": "a: 0123\nb: c\n",
    "empty": "a:\nb: c\n",
    "empty with remark": "a:      # opmerking\nb: c\n",
    "list": "a: [x, y]\nb: c\n",
    "block": "a: |\n  oud\nb: c\n",
    "folded over lines": "a: oud\n  en lang\nb: c\n",
}


class Core(yaml.SafeLoader):
    """A reader of YAML 1.2: other words and numbers than the older one."""

    yaml_implicit_resolvers: dict[Any, Any] = {}  # noqa: RUF012 - that is how the library wants it


NUMBER = r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"
WORD = r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)|true|True|TRUE|false|False|FALSE|null|Null|NULL|~|"
Core.add_implicit_resolver("tag:else", re.compile(f"^(?:{NUMBER}|{WORD})$"), None)
Core.add_constructor("tag:else", lambda _, node: ("no text", node.value))


def readers(content: bytes, key: str = "a") -> list[Any]:
    mine = load(content)
    assert mine.ok
    assert isinstance(mine.value, dict)
    standard = yaml.safe_load(content)
    core = yaml.load(content, Core)  # noqa: S506 - derived from the safe one
    return [value[key].removesuffix("\n") for value in (mine.value, standard, core)]


@pytest.mark.parametrize("place", PLACES)
def test_a_look_alike_is_text_for_every_reader(place: str) -> None:
    content = PLACES[place].encode()
    for text in LOOK_ALIKES:
        after = apply_changes(content, [Edit(("a",), text)])
        if place == "code" and text[:1].isdigit():
            assert load(after).value == {"a": text, "b": "c"}
        else:
            assert readers(after) == [text] * 3


def test_a_look_alike_is_text_in_a_list_in_brackets_and_as_a_key() -> None:
    for text in LOOK_ALIKES:
        assert_text_in_brackets_and_as_a_key(text)


def assert_text_in_brackets_and_as_a_key(text: str) -> None:
    after = apply_changes(b"a: [x, y]\nb: {c: d}\n", [Edit(("a", 1), text), Edit(("b", "e"), text)])
    assert load(after).value == {"a": ["x", text], "b": {"c": "d", "e": text}}
    assert yaml.safe_load(after) == {"a": ["x", text], "b": {"c": "d", "e": text}}
    assert yaml.load(after, Core) == {"a": ["x", text], "b": {"c": "d", "e": text}}  # noqa: S506 - safe
    if text:
        assert list(yaml.safe_load(apply_changes(after, [Edit((text,), "z")]))) == ["a", "b", text]


@pytest.mark.parametrize("code", ["010", "00", "9.00", "12:30", "1.250", "2027-01-01", "0123456789"])
def test_a_code_stands_bare_where_numbers_are_welcome(code: str) -> None:
    assert apply_changes(b"a: x\n", [Edit(("a",), code, plain=True)]) == f"a: {code}\n".encode()


@pytest.mark.parametrize("word", ["yes", "null", "~", "true", ".5", "-3", "="])
def test_a_word_with_a_meaning_never_stands_bare(word: str) -> None:
    assert apply_changes(b"a: x\n", [Edit(("a",), word, plain=True)]) == f'a: "{word}"\n'.encode()


@pytest.mark.parametrize(
    ("value", "line"),
    [(7, "a: 7"), (-7, "a: -7"), (True, "a: ja"), (False, "a: nee"), ("7", 'a: "7"'), ("zeven", "a: zeven")],
)
def test_numbers_and_yes_and_no_are_written_as_authors_do(value: Any, line: str) -> None:
    assert apply_changes(b"a: x\n", [Edit(("a",), value)]).decode() == f"{line}\n"


@pytest.mark.parametrize(
    ("text", "named"),
    [("a\x00b", "U+0000"), ("a\x1bb", "U+001B"), ("a\u2028b", "U+2028"), ("a\x85b", "U+0085"), ("a\rb", "regeleinde"),
     ("a\tb", "tab"), ("regel\n\tregel", "tab"), ("\ufeffa", "U+FEFF")],
)  # fmt: skip
def test_a_sign_that_no_editor_shows_is_refused_by_name(text: str, named: str) -> None:
    for content in (b"a: x\n", b"a: |\n  x\n", b"a:\n", b"a: [x]\n"):
        with pytest.raises(EditError, match=re.escape(named)):
            apply_changes(content, [Edit(("a",), text)])


def test_a_sign_that_turns_the_reading_direction_is_refused() -> None:
    with pytest.raises(EditError, match="leesrichting"):
        apply_changes(b"a: x\n", [Edit(("a",), "a\u202eb")])


@pytest.mark.parametrize("text", ["a\nb\n\n", "a\n  \n", "\n\n", "a\n\n\n"])
def test_empty_lines_at_the_end_of_a_text_are_refused(text: str) -> None:
    with pytest.raises(EditError, match="lege regel"):
        apply_changes(b"a: |\n  x\n", [Edit(("a",), text)])
