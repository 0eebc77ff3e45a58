"""What most texts are made of, read without the parser: lines of words, words in bold, and points of one line.

The tokens are those of the parser, in a twentieth of its time.
"""

from collections.abc import Iterable, Iterator

from swvctl.patroon import patroon
from swvctl.tekst.markdown.token import Token

# No white space but the blank itself, and no sign that can be markup: one class, and never a step back in it.
NO_MARKUP = r"[^\t-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\\`*_\[\]<&|~#]*+"
# Between signs that can only open and only close: the first stands before a word, the last behind one or its full stop.
_BOLD = (
    rf"(?<![^ \n(])\*\*(?=[^\W_]){NO_MARKUP}"
    r"(?:(?<=[^\W_])\*\*(?![^ \n.,:;!?)])|(?<=[.,:;!?)])\*\*(?![^ \n]))"
)
# Every line begins with a letter, in bold or not, so that it can only be a line of a paragraph, or what a point says.
WORDS = rf"(?:[^\W\d_]|{_BOLD}){NO_MARKUP}(?>(?:{_BOLD}{NO_MARKUP})*)"
_LINE = rf"{WORDS}(?<! )"
_SENTENCES = patroon(rf"{_LINE}(?>(?:\n{_LINE})*)\n?")
_POINTS = patroon(rf"(?>(?:{_LINE}\n)*)- {_LINE}(?>(?:\n- {_LINE})*)\n?")
_PARAGRAPH = patroon(r"[^\W\d_]|\*\*[^\W_]|\Z")
_POINT = "- "

_BOLD_OPEN = Token("strong_open", "strong", 1, markup="**")
_BOLD_CLOSE = Token("strong_close", "strong", -1, markup="**")
_LINE_END = Token("softbreak", "br")


def is_simple(block: str, before: str, after: str) -> bool:
    """Whether the tokens of a block between blank lines can be told without the parser.

    A list goes on behind a blank line, so it must stand between paragraphs.
    """
    if _SENTENCES.fullmatch(block):
        return True
    return not before and _PARAGRAPH.match(after) is not None and _POINTS.fullmatch(block) is not None


def simple_block(block: str, first: int, blanks: int) -> list[Token]:
    """The tokens of a simple block that begins on line ``first`` and has so many line ends behind it."""
    lines = block.removesuffix("\n").split("\n")
    words = [line for line in lines if not line.startswith(_POINT)]
    tokens = sentences(words, first) if words else []
    if points := lines[len(words) :]:
        # The blank lines behind a list are counted as its own.
        tokens += _list(points, first + len(words), first + len(lines) + max(0, blanks - 1))
    return tokens


def sentences(lines: list[str], first: int, level: int = 0) -> list[Token]:
    children = [part for line in lines for part in (_LINE_END, *_pieces(line))]
    return paragraph(children[1:], "\n".join(lines), (first, first + len(lines)), level)


def paragraph(
    children: Iterable[Token], content: str, lines: tuple[int, int] | None = None, level: int = 0
) -> list[Token]:
    """A paragraph of these pieces; one within a point, which is deeper, is not shown as a paragraph."""
    hidden = level > 0
    return [
        Token("paragraph_open", "p", 1, map=lines, level=level, hidden=hidden),
        Token("inline", map=lines, level=level + 1, content=content, children=tuple(children)),
        Token("paragraph_close", "p", -1, level=level, hidden=hidden),
    ]


def _pieces(line: str) -> Iterator[Token]:
    """Plain words and words in bold by turns; either side of what is bold may be empty, as the parser has it."""
    for number, words in enumerate(line.split("**")):
        if number % 2:
            yield from (_BOLD_OPEN, Token("text", content=words, level=1), _BOLD_CLOSE)
        else:
            yield Token("text", content=words)


def _list(points: list[str], first: int, end: int) -> list[Token]:
    tokens = [Token("bullet_list_open", "ul", 1, map=(first, end), markup="-")]
    for line, point in enumerate(points, first):
        lines = line, line + 1 if line - first < len(points) - 1 else end
        tokens += (
            Token("list_item_open", "li", 1, level=1, map=lines, markup="-"),
            *sentences([point.removeprefix(_POINT)], line, 2),
            Token("list_item_close", "li", -1, level=1, markup="-"),
        )
    return [*tokens, Token("bullet_list_close", "ul", -1, markup="-")]
