"""What a text leaves to the build is found where it is words, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from swvctl.tekst.invulling import invullingen, vul_in
from swvctl.tekst.markdown.hypertext import to_html


def fill(place):
    return f"<{place.soort}={place.waarde}>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zie {zie: hoofdstuk/a}.", "Zie <zie=hoofdstuk/a>."),
        ("{ Aantal : scholen } scholen", "<aantal=scholen> scholen"),
        ("*{zie: a}* en **{zie: b}**", "*<zie=a>* en **<zie=b>**"),
        ("| A |\n|---|\n| {zie: a} |", "| A |\n|---|\n| <zie=a> |"),
        ("# Kop {zie: a}", "# Kop <zie=a>"),
        ("`{zie: a}`", "`{zie: a}`"),
        ("    {zie: a}", "    {zie: a}"),
        ("```\n{zie: a}\n```", "```\n{zie: a}\n```"),
        ("[link {zie: a}](https://x.example)", "[link {zie: a}](https://x.example)"),
        ("![beeld {zie: a}](x.png)", "![beeld {zie: a}](x.png)"),
        ("{zie}", "{zie}"),
        ("{zie: }", "{zie: }"),
        ("{zie: a\nb}", "{zie: a\nb}"),
        ("{}", "{}"),
        ("{zie: {zie: a}}", "{zie: <zie=a>}"),
        ("\ue0000\ue001 {zie: a}", "\ue0000\ue001 <zie=a>"),
    ],
)
def test_filled_in(text, expected):
    assert vul_in(text, fill) == expected


def test_what_is_not_known_stays():
    assert vul_in("{zie: a} {aantal: b}", lambda _: None) == "{zie: a} {aantal: b}"


@given(st.text(alphabet="{}zie:aantl /`[]()*_\n-|<>&\ue000\ue001", max_size=80))
def test_any_text_survives(text):
    assert vul_in(text, lambda _: None) == text
    for place in invullingen(text):
        assert text[place.start] == "{"
        assert text[place.end - 1] == "}"


@given(st.text(alphabet="abc<>&\"'`[](){}*_|\\ ", min_size=1, max_size=30))
def test_what_an_author_points_at_never_becomes_markup(name):
    page = to_html(vul_in(f"Zie {{zie: {name}}}.", lambda _: None))
    assert "<script" not in page
    assert page.count("<p ") == 1
