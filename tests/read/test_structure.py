"""What YAML can do and swvctl does not want; and what plain values stay as they were typed."""

import pytest

from swvctl.findings import Severity, Span
from swvctl.limits import MAX_DEPTH
from swvctl.read.yaml_text import Block, Fault, Folded, Quoted, load


def only_fault(content: str) -> Fault:
    loaded = load(content.encode())
    assert not loaded.ok
    (fault,) = loaded.faults
    return fault


AWKWARD = [
    *(
        "0106",
        "0344",
        "09.00",
        "13:30",
        "NO",
        "no",
        "off",
        "ja",
        "true",
        "01",
        "010",
        "2021-10",
        "12E4",
        "1e3",
    ),
    *(
        "0612345678",
        "=",
        "~",
        "null",
        "1_000",
        "1.10",
        "2026-02-30",
        "2027-W05",
        ".nan",
        ".inf",
        "0x1F",
        "0o17",
    ),
    *("9" * 5000, "1:30", "+31", "2,5", "00", "<<", "-", "https://x.example/a#b", "a:b", "'", "x & y", "50%"),
]


@pytest.mark.parametrize("text", [text for text in AWKWARD if text not in {"-", "'"}])
def test_a_plain_scalar_is_the_text_that_was_typed(text: str) -> None:
    value = load(f"veld: {text}\n".encode()).value
    assert value == {"veld": text}
    assert type(value["veld"]) is str


@pytest.mark.parametrize("text", AWKWARD)
def test_a_quoted_scalar_is_the_same_text_and_known_as_quoted(text: str) -> None:
    value = load(f"""a: "{text}"\nb: '{text.replace("'", "''")}'\n""".encode()).value
    assert value == {"a": text, "b": text}
    assert {type(item) for item in value.values()} == {Quoted}


def test_blocks_are_quoted_and_folded_blocks_are_known_as_such() -> None:
    value = load(b"a: |\n  een\n  twee\nb: >\n  een\n  twee\nc: |+\n  x\n\nd: |1\n   y\n").value
    assert value == {"a": "een\ntwee\n", "b": "een twee\n", "c": "x\n\n", "d": "  y\n"}
    assert [type(item) for item in value.values()] == [Block, Folded, Block, Block]


def test_nothing_is_none_and_empty_quotes_are_text() -> None:
    assert load(b'a:\nb: ""\nc: []\nd: {}\ne:\n  -\n').value == {
        "a": None,
        "b": "",
        "c": [],
        "d": {},
        "e": [None],
    }


def test_nested_values_keep_their_shape() -> None:
    content = b"a:\n  - b: 1\n    c: [x, {y: z}]\n  - - d\n    - e\nf: {g: [h], i: }\n"
    assert load(content).value == {
        "a": [{"b": "1", "c": ["x", {"y": "z"}]}, ["d", "e"]],
        "f": {"g": ["h"], "i": None},
    }


@pytest.mark.parametrize(
    ("content", "first", "again"),
    [
        ("naam: a\nsoort: b\nnaam: c\n", 1, 3),
        ("x:\n  y: 1\n  y: 2\n", 2, 3),
        ("x: {y: 1, y: 2}\n", 1, 1),
        ("naam: a\n'naam': c\n", 1, 2),
        ("a: 1\n" + "".join(f"k{n}: 1\n" for n in range(200)) + "a: 2\n", 1, 202),
        ("ideeën: a\nideee\u0308n: b\n", 1, 2),
    ],
)
def test_a_key_that_stands_twice_names_both_lines(content: str, first: int, again: int) -> None:
    loaded = load(content.encode())
    (fault,) = loaded.faults
    assert fault.code == "YML008"
    assert fault.span.line == again
    same = first == again
    assert (f"allebei op regel {again}" if same else f"op regel {first} en op regel {again}") in fault.message


def test_fields_that_come_again_outside_a_list_are_each_told_where_no_dash_was_forgotten() -> None:
    loaded = load(b"naam: A\nsoort: bo\nbestuur: b\nnaam: A\nsoort: bo\nbestuur: b\n")
    assert [(fault.code, fault.span.line) for fault in loaded.faults] == [
        ("YML008", line) for line in (4, 5, 6)
    ]
    assert not [fault for fault in loaded.faults if "streepje" in fault.hint]


def test_the_same_key_in_different_items_is_fine() -> None:
    assert load(b"l:\n  - naam: a\n  - naam: b\n").faults == []


@pytest.mark.parametrize("key", ["2025-2026", "12", "12.5", "nee", "on", "2027-04-01", "juni 2027"])
def test_keys_that_look_like_something_else_are_text(key: str) -> None:
    assert load(f"{key}: x\n".encode()).value == {key: "x"}


@pytest.mark.parametrize(
    "key", ["null", "~", '""', "''", "? [a, b]\n", "? {a: b}\n", "[a]", "{a: b}", "", "? \n"]
)
def test_a_key_that_is_no_text_is_refused(key: str) -> None:
    assert only_fault(f"naam: x\n{key}: y\n").code == "YML009"


def test_a_line_without_a_key_before_its_colon_is_refused() -> None:
    assert only_fault("naam: x\nlijst:\n  a: 1\n  : y\n").span == Span(4, 3, 4, 6)


def test_the_word_null_between_quotes_is_a_key() -> None:
    assert load(b'"null": x\n"~": y\n').value == {"null": "x", "~": "y"}


@pytest.mark.parametrize(
    "content",
    [
        "a: 1\nb: &x [1]\n",
        "a: 1\nb: &x tekst\n",
        "a: 1\nb: *x\n",
        "a: 1\nb: &x {c: *x}\n",
        "a: 1\n<<: {b: 2}\n",
        "a: 1\n<<: *x\n",
        "a: 1\n&x b: 2\n",
        "a: 1\n*x : 2\n",
        "a: 1\nb: *let op*\n",
        "a: 1\nb: & Zo\n",
        "# eerst\n&x\na: 1\n",
        "# eerst\n*x\n",
    ],
)
def test_references_inside_a_file_are_refused_at_the_first_sign(content: str) -> None:
    fault = only_fault(content)
    assert (fault.code, fault.span.line) == ("YML010", 2)


def test_a_bomb_of_references_is_refused_at_the_first_anchor() -> None:
    levels = "".join(f"l{n + 1}: &l{n + 1} [{', '.join([f'*l{n}'] * 9)}]\n" for n in range(9))
    assert only_fault("l0: &l0 [x]\n" + levels).span == Span(1, 5, 1, 6)


@pytest.mark.parametrize(
    "value",
    [
        "!!python/object/apply:os.system ['touch pwned']",
        "!x y",
        "!!int 3",
        "! Let op",
        "!<tag:x> y",
        "!%ED%A0%80 x",
    ],
)
def test_a_tag_is_refused(value: str) -> None:
    fault = only_fault(f"a: 1\nb: {value}\n")
    assert (fault.code, fault.span.line) == ("YML011", 2)


@pytest.mark.parametrize(
    "directive", ["%YAML 1.1", "%YAML 2.0", "%TAG ! tag:x.example,2000:", "%IETS x", "%"]
)
def test_a_directive_is_refused(directive: str) -> None:
    fault = only_fault(f"{directive}\n---\nnaam: x\n")
    assert (fault.code, fault.span.line) == ("YML011", 1)


def test_the_deepest_allowed_value_is_read_and_one_deeper_is_refused() -> None:
    inner = MAX_DEPTH - 1
    assert load(f"a: {'[' * inner}x{']' * inner}\n".encode()).ok
    fault = only_fault(f"b: 1\na: {'[' * (inner + 1)}x{']' * (inner + 1)}\n")
    assert (fault.code, fault.span) == ("YML012", Span(2, 4 + inner, 2, 5 + inner))
    assert str(MAX_DEPTH) in fault.message


@pytest.mark.parametrize(
    "content",
    [
        "a: " + "[" * 100,
        "a: " + "[" * 2000,
        "a:\n" + "".join(" " * n + "a:\n" for n in range(1, 600)),
        "a:\n  " + "- " * 1500,
        "a:\n  " + "? " * 1500,
        "{a: " * 500,
    ],
)
def test_depth_is_refused(content: str) -> None:
    assert only_fault(content).code in {"YML009", "YML012"}


@pytest.mark.parametrize("content", ["\n".join(f"k{n}:" for n in range(30_000)), "l:\n" + "- a\n" * 60_000])
def test_too_many_parts_name_the_limit(content: str) -> None:
    fault = only_fault(content)
    assert fault.code == "YML013"
    assert "50.000" in fault.message


def test_text_lost_after_a_hash_gets_advice() -> None:
    content = b"titel: Werken met groep #3 en hoger\n"
    (fault,) = load(content).faults
    assert (fault.code, fault.severity, fault.span) == ("YML020", Severity.ADVICE, Span(1, 25, 1, 36))
    assert [fault.code for fault in load(b"titel: Groep #3 en hoger\n").faults] == ["YML020"]


@pytest.mark.parametrize(
    "content",
    [
        "vestiging: 00   # zoals bij DUO\n",
        "titel: een twee  #drie\n",
        "titel: een twee # nog vragen\n",
        "titel: een #twee\n",
        'titel: "een twee" #drie\n',
        "titel: 'een #twee'\n",
        "tekst: |\n  een twee #drie\n",
        "# een twee #drie\nnaam: x\n",
        "link: https://x.example/#a b\n",
    ],
)
def test_an_ordinary_remark_gets_no_advice(content: str) -> None:
    assert load(content.encode()).faults == []
