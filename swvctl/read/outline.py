"""The lines of a file as an author sees them, up to the first that does not stand like its neighbours.

The parser gives up where it no longer understands, which is often some lines below the slip. This walk knows
less of YAML, so it ends without a verdict at anything that may go on over more lines.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from swvctl.patroon import patroon
from swvctl.read.pasted import LIST_SIGN
from swvctl.read.scene import indent_of, says_something

BLOCK_SIGN = patroon(r"[|>][+-]?\d?[+-]?[ ]*(?:#.*)?")
BARE_KEY = patroon(r"(?P<key>[^\W\d][\w-]*)(?P<sign>[ ]+[|>][+-]?)?")
_FIELD = patroon(r"""(?P<key>"[^"]*"|'[^']*'|[^\s"'#&*!|>%@`\[{].*?)(?<![ ])[ ]*+:(?:[ \t]+(?P<rest>.*))?""")
_REMARK = patroon(r"(?:^|[ \t])#.*")
_WHOLE = patroon(r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\[[^\[\]{}]*\]|\{[^\[\]{}]*\})[ \t]*(?:#.*)?""")
_OPENING = frozenset("\"'[{")
_SENTENCE_WORDS = 4


class Shape(StrEnum):
    """What a line looks like by itself."""

    FIELD = "field"
    ITEM = "item"
    TEXT = "text"
    BLANK = "begins with a tab or a hard blank"


class Line(NamedTuple):
    """One line that says something; ``inner`` is the column of its key, which an item has after its dash.

    ``body`` holds the numbers of the lines below a ``|``, ``width`` how far the first of them stands.
    """

    number: int
    indent: int
    shape: Shape
    said: str
    key: str = ""
    inner: int = 0
    rest: str = ""
    body: range = range(0)
    width: int = 0

    @property
    def opens(self) -> bool:
        """Whether its value must come on the lines below."""
        return not self.rest

    @property
    def is_block(self) -> bool:
        return BLOCK_SIGN.fullmatch(self.rest) is not None

    @property
    def is_plain(self) -> bool:
        """Whether it is a field by its name, and no sentence with a colon in it."""
        return self.key.isidentifier() and self.key.islower()

    @property
    def like_text(self) -> bool:
        """Whether it reads as a sentence, with or without a colon in it."""
        words = self.key.split()
        sentence = len(words) > 1 and (self.key[0].isupper() or len(words) >= _SENTENCE_WORDS)
        if self.shape is Shape.TEXT:
            return not BARE_KEY.fullmatch(self.said)
        return self.shape is Shape.FIELD and sentence


@dataclass(slots=True)
class Level:
    """Lines that stand under each other; ``closed`` is the number of the line that ended it."""

    column: int
    shape: Shape
    lines: list[Line] = field(default_factory=list)
    closed: int = 0


class Misfit(NamedTuple):
    """The first line that does not fit, the lines before it, and the levels it could have belonged to."""

    line: Line
    before: list[Line]
    open: list[Level]
    gone: list[Level]


class Outline:
    """The levels that are open while walking down."""

    __slots__ = ("gone", "last", "open")

    def __init__(self) -> None:
        self.open: list[Level] = []
        self.gone: list[Level] = []
        self.last: Line | None = None

    def place(self, line: Line) -> bool:
        """Put the line at its level, if there is one."""
        if line.shape is Shape.BLANK:
            return False
        if self.last is None:
            return self._start(line)
        if line.indent > self.last.inner:
            return self._below(line, self.last)
        while self.open and self.open[-1].column > line.indent:
            self._close(line)
        if not self.open or self.open[-1].column != line.indent or line.shape is Shape.TEXT:
            return False
        return self._beside(line, self.last)

    def _below(self, line: Line, last: Line) -> bool:
        """Deeper than the line above: its value, or more of it."""
        bare = BARE_KEY.fullmatch(line.said)
        if last.opens and (LIST_SIGN.match(line.said) or (bare and bare["sign"])):
            return False
        if last.opens and line.shape is not Shape.TEXT:
            return self._start(line)
        if last.is_block or last.rest[:1] in _OPENING or line.shape is Shape.FIELD:
            return False
        self.last = last._replace(rest=last.rest or line.said)
        return True

    def _beside(self, line: Line, last: Line) -> bool:
        top = self.open[-1]
        if line.shape is Shape.ITEM and top.shape is Shape.FIELD:
            return last.opens and last.inner == line.indent and self._start(line)
        if line.shape is Shape.FIELD and top.shape is Shape.ITEM:
            if len(self.open) == 1 or self.open[-2].column != line.indent:
                return False
            self._close(line)
        return self._add(line)

    def _start(self, line: Line) -> bool:
        self.open.append(Level(line.indent, line.shape))
        return self._add(line)

    def _add(self, line: Line) -> bool:
        self.open[-1].lines.append(line)
        if line.shape is Shape.ITEM and line.key:
            self.open.append(Level(line.inner, Shape.FIELD, [line]))
        self.last = line
        return line.shape is not Shape.TEXT

    def _close(self, line: Line) -> None:
        level = self.open.pop()
        level.closed = line.number
        self.gone.append(level)


def misfit_of(text_lines: list[str], until: int) -> Misfit | None:
    """Walk down to the line ``until`` and tell which line is the first that does not fit."""
    outline = Outline()
    before: list[Line] = []
    for line in outline_lines(text_lines):
        if line.number > until:
            return None
        if not outline.place(line):
            return Misfit(line, before, outline.open, outline.gone)
        if _goes_on(line):
            return None
        before.append(line)
    return None


def outline_lines(text_lines: list[str]) -> Iterator[Line]:
    """Yield the lines that say something, a text below ``|`` together with its field."""
    skipped = 0
    for number, text in enumerate(text_lines, start=1):
        if number > skipped and says_something(text) and not text.startswith(("---", "%")):
            line = _line(number, text)
            if line.is_block:
                line = _with_body(line, text_lines)
                skipped = line.body.stop - 1
            yield line


def _line(number: int, text: str) -> Line:
    indent = indent_of(text)
    said = text[indent:].rstrip()
    if said[0].isspace():
        return Line(number, indent, Shape.BLANK, said)
    shape, inner, bare = Shape.TEXT, indent, said
    if said == "-" or said.startswith("- "):
        bare = said[1:].lstrip()
        shape = Shape.ITEM
    if found := _FIELD.fullmatch(bare):
        inner += len(said) - len(bare)
        shape = Shape.FIELD if shape is Shape.TEXT else shape
        return Line(number, indent, shape, said, found["key"], inner, _value(found["rest"] or ""))
    return Line(number, indent, shape, said, "", indent, _value(bare))


def _value(rest: str) -> str:
    return rest if rest[:1] in _OPENING else _REMARK.sub("", rest).strip()


def _with_body(line: Line, text_lines: list[str]) -> Line:
    """Find the lines that stand far enough to the right to be its text."""
    width, end = 0, line.number
    for number, text in enumerate(text_lines[line.number :], start=line.number + 1):
        if not text.strip():
            continue
        if indent_of(text) < (width or line.inner + 1):
            break
        width, end = width or indent_of(text), number
    return line._replace(body=range(line.number + 1, end + 1), width=width)


def _goes_on(line: Line) -> bool:
    """Whether its value may end on a later line, or lists lie in each other."""
    return (line.rest[:1] in _OPENING and not _WHOLE.fullmatch(line.rest)) or line.rest.startswith("- ")
