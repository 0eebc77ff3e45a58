"""What a text says: the same however it was typed, and another as soon as a word differs."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from swvctl.tekst.markdown.kerntekst import kerntekst, kernwoorden

WORDS = st.text(alphabet="abcdeéïIJ0123456789,.;:?!'\"-()€", min_size=1, max_size=9)
SENTENCES = st.lists(st.lists(WORDS, min_size=1, max_size=8).map(" ".join), min_size=1, max_size=5)
CURLY = str.maketrans({"'": "’", '"': "”"})


@given(SENTENCES)
def test_line_ends_do_not_matter(lines):
    text = "\n".join(["Begin", *lines])
    assert kerntekst(text.replace("\n", "\r\n")) == kerntekst(text)
    assert kerntekst(f"{text}\n\n\n") == kerntekst(text)


@given(SENTENCES)
def test_quotes_and_letters_come_in_one_form(lines):
    text = " ".join(["Begin", *lines])
    assert kerntekst(text.translate(CURLY)) == kerntekst(text)
    assert kerntekst(unicodedata.normalize("NFD", text)) == kerntekst(text)


@given(st.lists(st.from_regex(r"[a-z]{1,8}", fullmatch=True), min_size=2, max_size=12))
def test_where_a_line_breaks_does_not_matter(words):
    assert (
        kerntekst("\n".join(words))
        == kerntekst(" ".join(words))
        == kerntekst("\N{NO-BREAK SPACE}".join(words))
    )


@given(st.lists(st.from_regex(r"[a-z]{1,8}", fullmatch=True), min_size=1, max_size=12), st.integers(0, 11))
def test_another_word_is_another_text(words, place):
    changed = list(words)
    changed[place % len(words)] += "x"
    assert kerntekst(" ".join(changed)) != kerntekst(" ".join(words))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Een kind", "**Een** kind"),
        ("- een\n- twee", "1. een\n2. twee"),
        ("Een\n\nTwee", "Een Twee\n\nDrie"),
        ("[site](https://a.example)", "[site](https://b.example)"),
        ("| A | B |\n|---|---|\n| 1 | 2 |", "| A | B |\n|---|---|\n| 1 | 3 |"),
        ("3. drie", "4. drie"),
        ("`code`", "code"),
    ],
)
def test_structure_is_part_of_what_a_text_says(one, other):
    assert kerntekst(one) != kerntekst(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("- een\n- twee", "* een\n\n* twee"),
        ("| A | B |\n|---|---|\n| 1 | 2 |", "|A|B|\n|:--|--:|\n|1|2|"),
        ("*nadruk*", "_nadruk_"),
        ("Titel\n=====", "# Titel"),
        ("zacht\N{SOFT HYPHEN}e  spatie", "zachte spatie"),
    ],
)
def test_how_it_is_typed_is_not(one, other):
    assert kerntekst(one) == kerntekst(other)


def test_a_title_is_no_markdown():
    assert kernwoorden("  De *ster* ‘hier’ ") == "De *ster* 'hier'"
