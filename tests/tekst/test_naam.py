"""Names of files and ids are harmless on every system, and stay what they are."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from swvctl.tekst.naam import is_name, slug

properties = settings(max_examples=200, deadline=None, derandomize=True)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("De Vuurtoren", "de-vuurtoren"),
        ("Ponte & Zoë", "ponte-en-zoe"),
        ("één plan", "een-plan"),
        ("e\u0301e\u0301n plan", "een-plan"),
        ("ĳsvogel IJsvogel", "ijsvogel-ijsvogel"),
        ("Foto's van 't Schip", "fotos-van-t-schip"),
        ("2027-2031", "2027-2031"),
        ("  --a__b..c//d--  ", "a-b-c-d"),
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\Windows", "c-windows"),
        ("straße Øst Łódź", "strasse-ost-lodz"),
        ("１２ ﬁets", "12-fiets"),
        ("x\u202egpj.exe", "x-gpj-exe"),
        ("a\x00b\nc", "a-b-c"),
        ("CON", "con-naam"),
        ("com\u00b9", "com1-naam"),
        ("nul.txt", "nul-txt"),
        ("İstanbul ISTANBUL", "istanbul-istanbul"),
        ("woord " * 30, "-".join(["woord"] * 10)),
        ("x" * 100, "x" * 60),
    ],
)
def test_slug(title, name):
    assert slug(title) == name


@pytest.mark.parametrize("title", ["", "   ", "...", "💩", "---", "\u200b", "Школа", "\ud800", "//"])
def test_title_without_usable_letters_is_refused(title):
    with pytest.raises(ValueError, match="geen naam te maken"):
        slug(title)


def assert_name_or_refused(text):
    try:
        name = slug(text)
    except ValueError:
        return
    assert is_name(name)
    assert slug(name) == name


@properties
@given(st.text(st.characters(exclude_categories=()), max_size=90))
def test_any_title_gives_a_stable_name_or_is_refused(text):
    assert_name_or_refused(text)


@properties
@given(st.text(alphabet="conprnau x&'-.éÉĳ12", max_size=90))
def test_any_near_name_gives_a_stable_name_or_is_refused(text):
    assert_name_or_refused(text)


def test_payload_gives_a_stable_name_or_is_refused(payloads):
    for payload in payloads:
        assert_name_or_refused(payload)


@pytest.mark.parametrize("text", ["a", "de-vuurtoren", "2027-2031", "0", "x" * 60, "a--b"])
def test_name(text):
    assert is_name(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            ".",
            "..",
            "a.b",
            "A",
            "é",
            "a_b",
            "a b",
            "-a",
            "a-",
            "a/b",
            "a\\b",
            "a\n",
            "\na",
            "x" * 61,
            "con",
            "lpt1",
        ),
        *(
            "~",
            "a:b",
            "%2e",
            "a\x00",
            "١",
            "ａ",
            "c:",
            "-",
            "--help",
            "a?b",
            "a*",
            "\u202ea",
            "$(x)",
            "`x`",
            "a;b",
            "a|b",
        ),
    ],
)
def test_no_name(text):
    assert not is_name(text)
