"""What we write is read back as it was meant."""

from hypothesis import given, settings
from hypothesis import strategies as st

from swvctl.read.characters import decode
from swvctl.read.yaml_text import load
from swvctl.scaffold.yaml_lines import comment, entry_lines, key_line, scalar

LINE = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co", "Cf", "Zl", "Zp")), max_size=150)
WORDS = st.text(st.sampled_from("ab ë:#-|>'\"{}[],&*!%@?0.5"), max_size=30)
WORD = (LINE | WORDS).filter(lambda text: decode(text.encode()).text is not None)
TEXT = st.lists(WORD, min_size=1, max_size=4).map("\n".join)
KEY = st.text(st.sampled_from("abcyn_-"), min_size=1, max_size=8).filter(lambda key: key[0].isalpha())
VALUE = st.recursive(
    TEXT,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3) | st.dictionaries(KEY, inner, min_size=1, max_size=3)
    ),
    max_leaves=6,
)
EXACT = settings(max_examples=200, deadline=None, derandomize=True)


def plain(value):
    match value:
        case dict():
            return {key: plain(child) for key, child in value.items()}
        case list():
            return [plain(child) for child in value]
        case _:
            return str(value).rstrip("\n")


def read(lines) -> object:
    loaded = load(("\n".join(lines) + "\n").encode())
    assert loaded.ok, loaded.faults
    return plain(loaded.value)


@EXACT
@given(WORD)
def test_one_line(text):
    assert read([f"naam: {scalar(text)}"]) == {"naam": text.rstrip("\n")}


@EXACT
@given(VALUE)
def test_any_value(value):
    assert read(entry_lines("veld:", value, "  ")) == {"veld": plain(value)}


@EXACT
@given(LINE, LINE)
def test_a_remark_stays_a_remark(one, other):
    lines = [*comment(one), *key_line("naam:", other)]
    assert read([*lines, "code: x"]) == {"naam": "None", "code": "x"}


def test_words_that_other_programs_read_otherwise_are_quoted():
    assert [scalar(text) for text in ("De Kade", "true", "No", "12", "a: b", "# a")] == [
        "De Kade", '"true"', '"No"', '"12"', '"a: b"', '"# a"',
    ]  # fmt: skip


def test_a_number_needs_no_quotes_behind_its_key():
    lines = entry_lines("wie:", [{"dagdelen": text} for text in ("1,5", "1.250,5", "00", "1.250")], "  ")
    assert [*lines] == [
        "wie:", "  - dagdelen: 1,5", "  - dagdelen: 1.250,5", "  - dagdelen: 00", "  - dagdelen: 1.250",
    ]  # fmt: skip
