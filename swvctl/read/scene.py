"""The place where the parser gave up, with the lines around it."""

from typing import NamedTuple

from yaml.error import MarkedYAMLError, YAMLError
from yaml.events import Event, ScalarEvent

from swvctl.findings import Span
from swvctl.patroon import patroon
from swvctl.read.fault import on_line
from swvctl.read.replay import event_span

_FIELD = patroon(r"""(?P<lead>[ ]*(?:-[ ]+)*)(?P<key>[^\s:"'\[{#][^:"'\[{]*?)[ ]*:(?:[ \t]+(?P<rest>.*))?$""")
QUOTED_ERRORS = frozenset({"while scanning a quoted scalar", "while parsing a quoted scalar"})
_REMARK = patroon(r"[ \t]+#.*$")


class Field(NamedTuple):
    """A line taken apart at its first colon."""

    lead: str
    key: str
    rest: str


class Scene(NamedTuple):
    """What is known at the fault: the parser's own words, both its marks and the last good event."""

    lines: list[str]
    problem: str
    context: str
    at: tuple[int, int]
    since: tuple[int, int]
    last: Event | None

    @property
    def line(self) -> str:
        return self.text(self.at[0])

    @property
    def sign(self) -> str:
        """The character where the parser stopped."""
        return self.line[self.at[1] - 1 : self.at[1]]

    def text(self, number: int) -> str:
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def above(self, number: int) -> int:
        """The nearest line above that says something, or 0."""
        return next((n for n in range(number - 1, 0, -1) if says_something(self.text(n))), 0)

    def whole_line(self, number: int) -> Span:
        """A line from its first character to its last one."""
        text = self.text(number)
        start = len(text) - len(text.lstrip()) + 1
        return Span(number, start, number, max(start, len(text.rstrip()) + 1))

    @property
    def quoted_before(self) -> Span | None:
        """The text between quotation marks that ended just before the fault, if that is what came last."""
        if not isinstance(self.last, ScalarEvent) or self.last.style not in {"'", '"'}:
            return None
        span = event_span(self.last)
        stop = self.since if self.context in QUOTED_ERRORS else self.at
        return span if span.end_line == stop[0] and span.end_column <= stop[1] else None


def scene_of(text_lines: list[str], error: YAMLError, last: Event | None) -> Scene:
    if not isinstance(error, MarkedYAMLError):
        return Scene(text_lines, str(error), "", (1, 1), (1, 1), last)
    problem, context = error.problem_mark, error.context_mark
    at = (problem.line + 1, problem.column + 1) if problem else (1, 1)
    since = (context.line + 1, context.column + 1) if context else at
    return Scene(text_lines, error.problem or "", error.context or "", at, since, last)


def field_of(line: str) -> Field | None:
    """Take ``- key: value`` apart; a remark at the end is left out."""
    found = _FIELD.match(line)
    return Field(found["lead"], found["key"], _REMARK.sub("", found["rest"] or "").strip()) if found else None


def quoted(text: str) -> str:
    """Put quotation marks around a text in the way that changes it least."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def says_something(line: str) -> bool:
    stripped = line.strip()
    return bool(stripped) and not stripped.startswith("#")


def indent_of(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def point_at(scene: Scene) -> Span:
    return on_line(*scene.at, 1 if scene.sign else 0)
