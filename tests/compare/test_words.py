"""Two texts word by word: both can be read back, and other line ends are no change."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from swvctl.compare.words import COME, GONE, STAYED, likeness, marks, same_text
from swvctl.limits import MAX_CHANGED_WORDS

TEXTS = st.lists(
    st.sampled_from([*"abc", "een", "twee.", "(drie)", "\n", "\n\n", "- vier", "1. vijf"]), max_size=25
).map(" ".join)


def side(found, sign):
    """The words of one side, without blanks: the first word of a text has none before it."""
    return "".join("".join(mark.text for mark in found if mark.sign in {STAYED, sign}).split())


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_back(old, new):
    found = marks(old, new)
    assert side(found, GONE) == "".join(old.split())
    assert side(found, COME) == "".join(new.split())


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, TEXTS)
def test_a_text_that_is_the_same_has_nothing_that_changed(old, new):
    assert same_text(old, new) == all(mark.sign == STAYED for mark in marks(old, new))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Elke school biedt rust.", "Elke school biedt veel rust.", "Elke school biedt{+ veel+} rust."),
        ("binnen een week klaar", "binnen twee weken klaar", "binnen[- een week-]{+ twee weken+} klaar"),
        ("€ 1.250.000 in 2027", "€ 1.350.000 in 2027", "€[- 1.250.000-]{+ 1.350.000+} in 2027"),
        ("ib'er en directeur", "ib’er en directeur", "[-ib'er-]{+ib’er+} en directeur"),
        ("a b c", "x b y", "[-a b c-]{+x b y+}"),
        ("een twee", "", "[-een twee-]"),
        ("", "een twee", "{+een twee+}"),
        ("een twee", "een\n\ntwee", "een[- twee-]{+\n\ntwee+}"),
    ],
)
def test_what_a_reader_sees(old, new, told):
    signs = {STAYED: "{}", GONE: "[-{}-]", COME: "{{+{}+}}"}
    assert "".join(signs[mark.sign].format(mark.text) for mark in marks(old, new)) == told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Een zin.\nNog een zin.", "Een zin. Nog een zin."),
        ("Een zin.\r\nNog een.\n", "Een zin.   Nog een."),
        ("Kop\n\nTekst", "Kop\n\n\n\nTekst"),
        ("- een\n- twee", "- een\n  - twee"),
    ],
)
def test_other_line_ends_are_the_same_text(one, other):
    assert same_text(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("een twee", "een\n\ntwee"), ("een - twee", "een\n- twee"), ("a", "A"), ("1.250", "1250")],
)
def test_paragraphs_lists_and_letters_count(one, other):
    assert not same_text(one, other)


def test_a_text_that_changed_all_over_is_shown_before_and_after():
    old = " ".join(f"blijft{number} oud{number}" for number in range(MAX_CHANGED_WORDS))
    new = " ".join(f"nieuw{number} blijft{number}" for number in range(MAX_CHANGED_WORDS))
    assert [mark.sign for mark in marks(old, new)] == [GONE, COME]


def test_likeness_is_the_part_of_the_words_they_share():
    assert likeness("kleine groepen en rust", "rust en kleine groepen") == 1
    assert likeness("kleine groepen", "heel iets anders") == 0
    assert likeness("", "") == 0
