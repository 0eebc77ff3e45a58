"""A file as it is written: every value with the characters it takes, counted from the start of the text."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from yaml.events import CollectionEndEvent, CollectionStartEvent, Event, MappingStartEvent, ScalarEvent

from swvctl.edit.refusal import odd_writing
from swvctl.patroon import patroon
from swvctl.read.replay import event_span, events

_COLON = patroon(r"[ \t]*:")
_BREAK = patroon(r"\r\n|\r|\n")


class Kind(StrEnum):
    TEXT = "text"
    MAPPING = "mapping"
    LIST = "list"


@dataclass(slots=True)
class Node:
    """A value: ``sign`` is how a text is quoted, ``flow`` whether it stands in brackets."""

    kind: Kind
    start: int
    end: int
    text: str | None = None
    sign: str = ""
    flow: bool = False
    entries: "list[Entry]" = field(default_factory=list)

    @property
    def is_block(self) -> bool:
        return self.sign in {"|", ">"}

    @property
    def value(self) -> Any:
        match self.kind:
            case Kind.MAPPING:
                return {entry.key: entry.node.value for entry in self.entries}
            case Kind.LIST:
                return [entry.node.value for entry in self.entries]
        return self.text


@dataclass(slots=True)
class Entry:
    """A value with its key or dash; ``after`` is the place just behind the colon or the dash."""

    key: str | None
    start: int
    key_end: int
    after: int
    node: Node


def tree(content: bytes, text: str) -> Node:
    """Replay a file that was read without faults."""
    stream = events(content)
    start = next(event for event in stream if isinstance(event, CollectionStartEvent))
    return _collection(start, stream, text)


def line_start(text: str, place: int) -> int:
    return max(text.rfind("\n", 0, place), text.rfind("\r", 0, place)) + 1


def line_above(text: str, start: int) -> int:
    """The start of the line above the one that starts here."""
    return line_start(text, max(0, start - (2 if text[start - 2 : start] == "\r\n" else 1)))


def line_end(text: str, place: int) -> int:
    """The end of the line without its line end."""
    found = _BREAK.search(text, place)
    return found.start() if found else len(text)


def next_line(text: str, place: int) -> int:
    found = _BREAK.search(text, place)
    return found.end() if found else len(text)


def column(text: str, place: int) -> int:
    return place - line_start(text, place)


def newline_of(text: str) -> str:
    found = _BREAK.search(text)
    return found[0] if found else "\n"


def block_sign(text: str, start: int) -> str:
    """How a text in a block begins: ``|``, ``>-``, ``|2+``."""
    behind = text[start + 1 : start + 3]
    return text[start] + behind.removesuffix(behind.lstrip("-+123456789"))


def _collection(start: CollectionStartEvent, stream: Iterator[Event], text: str) -> Node:
    """Depth is limited by the reader, so that recursion is safe."""
    kind = Kind.MAPPING if isinstance(start, MappingStartEvent) else Kind.LIST
    node = Node(kind, *_span(start), flow=bool(start.flow_style))
    for event in stream:
        if isinstance(event, CollectionEndEvent):
            node.end = _span(event)[1] if node.flow else _last_end(node)
            break
        if kind is Kind.MAPPING:
            node.entries.append(_field(event, stream, text))
        else:
            child = _value(event, stream, text)
            node.entries.append(_item(node, child, text))
    return node


def _span(event: Event) -> tuple[int, int]:
    start, end = event.start_mark, event.end_mark
    return (start.index, end.index) if start and end else (0, 0)


def _last_end(node: Node) -> int:
    last = node.entries[-1]
    return max(last.after, last.node.end)


def _value(event: Event, stream: Iterator[Event], text: str) -> Node:
    if isinstance(event, CollectionStartEvent):
        return _collection(event, stream, text)
    start, end = _span(event)
    if not isinstance(event, ScalarEvent):
        raise odd_writing(event_span(event).line)
    sign = event.style or ""
    if sign in {"|", ">"}:
        end = _block_end(text, start, end)
    value = event.value if event.value or sign else None
    return Node(Kind.TEXT, start, end, value, sign)


def _field(event: Event, stream: Iterator[Event], text: str) -> Entry:
    start, end = _span(event)
    colon = _COLON.match(text, end)
    if not isinstance(event, ScalarEvent) or not colon:
        raise odd_writing(event_span(event).line)
    key = unicodedata.normalize("NFC", event.value)
    return Entry(key, start, end, colon.end(), _value(next(stream), stream, text))


def _item(parent: Node, child: Node, text: str) -> Entry:
    if parent.flow:
        return Entry(None, child.start, child.start, child.start, child)
    dash = parent.start if not parent.entries else _dash(parent, child, text)
    return Entry(None, dash, dash, dash + 1, child)


def _dash(parent: Node, child: Node, text: str) -> int:
    """Find the dash before an item: at the column of the first one, on its own line or a line above."""
    wanted = column(text, parent.start)
    place = line_start(text, child.start)
    while True:
        dash = place + wanted
        if text[dash : dash + 1] == "-" and not text[place:dash].strip(" ") and dash < max(child.start, 1):
            return dash
        if place <= parent.start:
            raise odd_writing(text.count("\n", 0, child.start) + 1)
        place = line_above(text, place)


def _block_end(text: str, start: int, end: int) -> int:
    """The end of the last line of a text in a block; empty lines below it are layout, except after ``+``."""
    sign = block_sign(text, start)
    top = start + len(sign)
    below = line_end(text, top)
    body = text[below:end]
    if not body.strip(" \r\n"):
        return top
    if "+" in sign:
        return end - len(body) + len(body.removesuffix("\n").removesuffix("\r"))
    return line_end(text, below + len(body.rstrip(" \r\n")))
