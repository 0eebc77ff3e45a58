"""Lines of words only take a short way; what comes out is what the parser makes of them."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from swvctl.tekst.markdown import parser
from swvctl.tekst.markdown.hypertext import to_html
from swvctl.tekst.markdown.plain import to_plain
from swvctl.tekst.markdown.source import to_markdown

_PIECES = st.sampled_from(
    [
        "Wij",
        "zijn er",
        " ",
        ", ",
        ": ",
        "!",
        "?",
        "é",
        "1",
        "(",
        ")",
        "-",
        "\n",
        "\n\n",
        "\n\n\n",
        "www.x.example",
        "'",
        "$",
    ]
)


_NEVER = re.compile(r"(?!)")


def _outputs(text: str) -> tuple[str, str, str]:
    return str(to_html(text)), to_markdown(text), to_plain(text)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.lists(_PIECES, max_size=20).map(lambda pieces: "Een " + "".join(pieces)))
def test_the_short_way_leads_to_the_same_place(text):
    short, way = _outputs(text), parser._SENTENCES
    parser._SENTENCES = _NEVER
    try:
        assert _outputs(text) == short
    finally:
        parser._SENTENCES = way


def test_a_plain_text_takes_the_short_way():
    assert parser._SENTENCES.fullmatch("Wij kijken eerst wat een kind kan.\nDaarna praten wij met ouders.\n")
    assert not parser._SENTENCES.fullmatch("- een punt\n")
