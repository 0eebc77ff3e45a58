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


_BLOCKS = st.sampled_from(
    [
        "Wij kijken eerst.",
        "Wij kijken\nDaarna praten wij.",
        "- een punt\n- twee",
        "- een punt",
        "  vervolg",
        "    code",
        "> citaat",
        "# Kop",
        "Kop\n===",
        "Kop\n---",
        "---",
        "1. een\n2. twee",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "-",
        "**vet** woord",
        "Eind \nverder",
        "Eind  \nverder",
        "zin met blank ",
        "* x\n\n  z",
        "a\\\nb",
        "<b>x</b>",
        "\tTab",
        "tekst\n- lijst",
        "- a\n    - b",
        "Woord\n> citaat",
        "```\nZin\n\nZin\n```",
        "[x]: https://x.example",
        "[x]",
    ]
)
_BETWEEN = st.sampled_from(["\n", "\n\n", "\n\n\n", "\n \n"])


def _seen(tokens):
    return [
        (
            item.type,
            item.tag,
            item.nesting,
            item.content,
            item.level,
            item.map,
            item.hidden,
            item.markup,
            item.attrs,
            *((child.type, child.tag, child.content, child.attrs) for child in item.children or []),
        )
        for item in tokens
    ]


@settings(max_examples=500, deadline=None, derandomize=True)
@given(
    st.lists(st.tuples(_BLOCKS, _BETWEEN), min_size=1, max_size=7).map(
        lambda pairs: "".join(map("".join, pairs))
    )
)
def test_block_by_block_gives_the_tokens_of_the_whole_with_their_lines(text):
    whole = parser._parser(parser._is_allowed).parse(text, {})
    assert _seen(parser._block_by_block(text)) == _seen(whole)


def test_of_a_text_with_a_list_only_the_list_is_for_the_parser(monkeypatch):
    asked = []
    real = parser._parser(parser._is_allowed)

    class Watched:
        def parse(self, text, env):
            asked.append(text)
            return real.parse(text, env)

    monkeypatch.setattr(parser, "_parser", lambda _: Watched())
    parser._block_by_block("Wij kijken eerst.\n\n- een punt\n\nDaarna praten wij.\n")
    assert asked == ["- een punt\n\n"]
