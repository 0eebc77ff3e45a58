"""Where every key and value of a file stands: the file is replayed once, when a finding first asks."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from yaml.events import (
    CollectionEndEvent,
    CollectionStartEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
)

from swvctl.findings import START, Key, Part, Route, Span
from swvctl.read.characters import lines as split_lines
from swvctl.read.fault import fit
from swvctl.read.replay import event_span, events
from swvctl.read.scalar import scalar_place, unfolded

Pairs = Mapping[Route, tuple[str, str]]
_NO_PAIRS: Pairs = {}


@dataclass(slots=True)
class Node:
    """One value with the key it belongs to; an item of a list has none.

    ``style`` is ``None`` for mappings and lists; ``column`` is where the lines of a text begin, if that is the same
    for all; where the lines were run together, ``text`` is what came out.
    """

    key: Span | None
    value: Span
    style: str | None = None
    column: int | None = None
    text: str = ""
    children: dict[Key, "Node"] = field(default_factory=dict)


class Repeated(NamedTuple):
    """A key that stands twice in one mapping."""

    key: str
    first: Span
    again: Span


class Positions:
    """Spans by route. What does not exist is shown where it would have stood."""

    __slots__ = ("_root", "lines", "repeated")

    def __init__(self, root: Node | None, lines: list[str], repeated: list[Repeated]) -> None:
        self._root = root or Node(START, START)
        self.lines = lines
        self.repeated = repeated

    def value(self, route: Route, pairs: Pairs = _NO_PAIRS) -> Span:
        """Give the value at a route; for a missing key the key of its parent."""
        return self.span(route, "value", pairs)

    def key(self, route: Route, pairs: Pairs = _NO_PAIRS) -> Span:
        """Give the key at a route; for an item of a list its first line."""
        return self.span(route, "key", pairs)

    def has(self, route: Route, pairs: Pairs = _NO_PAIRS) -> bool:
        return self._find(route, pairs).exact

    def span(self, route: Route, part: Part = "value", pairs: Pairs = _NO_PAIRS) -> Span:
        found = self._find(route, pairs)
        wants_key = (found.forced or part) == "key"
        span = found.node.key if wants_key else found.node.value
        return fit(span or self._first_line(found.node.value), self.lines)

    def inside(self, route: Route, line: int, column: int, length: int, pairs: Pairs = _NO_PAIRS) -> Span:
        """Point into a text: its lines count from 0, its columns from 1; else the whole text."""
        found = self._find(route, pairs)
        whole, start = self.span(route, "value", pairs), found.node.column
        at = whole.line + line
        if found.forced != "key" and start is None and found.node.text:
            return unfolded(self.lines, found.node.value, found.node.text, (line, column, length)) or whole
        if found.forced == "key" or start is None or at > whole.end_line:
            return whole
        width = len(self.lines[at - 1]) + 1
        return Span(at, min(start + column - 1, width), at, min(start + column - 1 + length, width))

    def _first_line(self, span: Span) -> Span:
        if span.line == span.end_line or span.line > len(self.lines):
            return span
        return Span(span.line, span.column, span.line, len(self.lines[span.line - 1]) + 1)

    def _find(self, route: Route, pairs: Pairs) -> "_Found":
        node = self._root
        for depth, key in enumerate(route):
            if (pair := pairs.get(route[:depth])) and (only := next(iter(node.children.values()), None)):
                if key == pair[0]:
                    return _Found(only, "key", exact=True)
                if key == pair[1]:
                    node = only
                    continue
            if node.style is not None:
                return _Found(node, "value", exact=False)
            child = _child(node, key)
            if child is None and key == 0:
                continue  # one value stands where a list may stand
            if child is None:
                return _Found(node, "key", exact=False)
            node = child
        return _Found(node, None, exact=True)


class _Found(NamedTuple):
    node: Node
    forced: Part | None
    exact: bool


def positions(content: bytes) -> Positions:
    """Replay a file for its places; of a broken file as far as it goes."""
    lines = split_lines(content)
    repeated: list[Repeated] = []
    return Positions(_tree(content, lines, repeated), lines, repeated)


class _Open:
    """A mapping or list whose end has not been seen yet."""

    __slots__ = ("flow", "keyed", "name", "node")

    def __init__(self, node: Node, event: CollectionStartEvent) -> None:
        self.node = node
        self.keyed = isinstance(event, MappingStartEvent)
        self.flow = bool(event.flow_style)
        self.name: tuple[str, Span] | None = None


def _tree(content: bytes, lines: list[str], repeated: list[Repeated]) -> Node | None:
    root: Node | None = None
    stack: list[_Open] = []
    for event in events(content):
        match event:
            case ScalarEvent() if stack and stack[-1].keyed and stack[-1].name is None:
                stack[-1].name = (unicodedata.normalize("NFC", event.value), event_span(event))
            case ScalarEvent():
                node = _scalar(event, lines)
                root = root or node
                _attach(stack, node, repeated)
            case CollectionStartEvent():
                if stack and stack[-1].keyed and stack[-1].name is None:
                    return root
                node = Node(None, event_span(event))
                root = root or node
                _attach(stack, node, repeated)
                stack.append(_Open(node, event))
            case CollectionEndEvent() if stack:
                _finish(stack.pop(), event)
    for left in reversed(stack):
        _finish(left, None)
    return root


def _scalar(event: ScalarEvent, lines: list[str]) -> Node:
    style = event.style or ""
    span, column = scalar_place(lines, event_span(event), event.value, style)
    return Node(None, span, style, column, event.value if column is None else "")


def _attach(stack: list[_Open], node: Node, repeated: list[Repeated]) -> None:
    """Hang a node below the innermost open mapping or list; its value may still grow."""
    if not stack:
        node.key = START
        return
    parent = stack[-1]
    if parent.name is None:
        parent.node.children[len(parent.node.children)] = node
        return
    (name, node.key), parent.name = parent.name, None
    if (first := parent.node.children.get(name)) and first.key:
        repeated.append(Repeated(name, first.key, node.key))
    parent.node.children[name] = node


def _finish(opened: _Open, event: Event | None) -> None:
    """Set the end: of a bracketed form its bracket, else the end of the last thing inside."""
    node = opened.node
    start = node.value
    if opened.flow and event is not None:
        end = event_span(event)
    elif node.children:
        end = max((child.value for child in node.children.values()), key=lambda span: span[2:])
    else:
        return
    node.value = Span(start.line, start.column, end.end_line, end.end_column)


def _child(node: Node, key: Key) -> Node | None:
    """Find a child by key; a key that is spelled without its accents finds the one with accents."""
    if (child := node.children.get(key)) is not None or isinstance(key, int):
        return child
    wanted = _bare(key)
    return next((found for name, found in node.children.items() if _bare(str(name)) == wanted), None)


def _bare(key: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", key.casefold()) if not unicodedata.combining(c))
