"""Simple texts take a short way; what comes out is what the parser makes of them."""

import subprocess
import sys

import pytest
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
        "**Let op:**",
        "**vet**",
        "**",
        "*",
        "- ",
        "\n- een punt\n- ",
        "\n\n- punt\n- **vet** punt\n\n",
        " ",
        ", ",
        ": ",
        ".",
        "!",
        "?",
        "é",
        "1",
        "(",
        ")",
        "-",
        "_",
        "\n",
        "\n\n",
        "\n\n\n",
        "www.x.example",
        "'",
        "$",
    ]
)


def _outputs(text: str) -> tuple[str, str, str]:
    return str(to_html(text)), to_markdown(text), to_plain(text)


def _clear() -> None:
    parser.parse.cache_clear()
    parser.parsed.cache_clear()


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.lists(_PIECES, max_size=20).map(lambda pieces: "Een " + "".join(pieces)))
def test_the_short_way_leads_to_the_same_place(text):
    short = _outputs(text)
    assert parser._block_by_block(text) == parser._read(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parser, "_block_by_block", parser._read)
        _clear()
        assert _outputs(text) == short
    _clear()


SIMPLE = """\
Wij kijken eerst wat een **kind** kan.
Daarna praten wij met ouders.

**Drie punten:**
- wie er **meedoet**;
- wanneer.

- één;
- twee.

**Let op.** Dat is (**niet**) alles.
"""


def test_a_simple_text_is_read_without_the_parser():
    program = "import sys; from swvctl.tekst.markdown.hypertext import to_html\nto_html(sys.argv[1])\n"
    program += "sys.exit('markdown_it' in sys.modules)"
    for text, asked in ((SIMPLE.replace("wanneer.\n\n- één", "wanneer.\n\nOok: één"), 0), (SIMPLE, 1)):
        done = subprocess.run([sys.executable, "-c", program, text], check=False)
        assert done.returncode == asked, text


_BLOCKS = st.sampled_from(
    [
        "Wij kijken eerst.",
        "Wij kijken\nDaarna praten wij.",
        "- een punt\n- twee",
        "- een punt",
        "- een **vet** punt\n- **twee**",
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
        "Woord **vet**,\n**vet.** (**vet**)",
        "Woord **half",
        "a** b **c",
        "**a**b **c**",
        "Eind \nverder",
        "Eind  \nverder",
        "zin met blank ",
        "- punt met blank ",
        "* x\n\n  z",
        "* x",
        "- x\nverder",
        "a\\\nb",
        "<b>x</b>",
        "\tTab",
        "tekst\n- lijst",
        "tekst\n- lijst\n---",
        "- a\n    - b",
        "Woord\n> citaat",
        "```\nZin\n\nZin\n```",
        "[x]: https://x.example",
        "[x]",
    ]
)
_BETWEEN = st.sampled_from(["\n", "\n\n", "\n\n\n", "\n \n"])


@settings(max_examples=400, deadline=None, derandomize=True)
@given(
    st.lists(st.tuples(_BLOCKS, _BETWEEN), min_size=1, max_size=7).map(
        lambda pairs: "".join(map("".join, pairs))
    )
)
def test_block_by_block_gives_the_tokens_of_the_whole_with_their_lines(text):
    assert parser._block_by_block(text) == parser._read(text)


def test_of_a_text_with_a_quote_only_the_quote_is_for_the_parser(monkeypatch):
    asked = []
    real = parser._read

    def watched(text, first=0):
        asked.append((text, first))
        return real(text, first)

    monkeypatch.setattr(parser, "_read", watched)
    parser._block_by_block("Wij kijken eerst.\n\n> een citaat\n\nDaarna praten wij.\n\n- een punt\n")
    assert [block for block in asked if block[0]] == [("> een citaat\n\n", 2)]
