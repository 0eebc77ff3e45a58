"""The events of the YAML parser, for passes that may take their time; they end at any limit or error."""

from collections.abc import Iterator

from yaml._yaml import CParser
from yaml.error import YAMLError
from yaml.events import AliasEvent, CollectionEndEvent, CollectionStartEvent, Event

from swvctl.findings import START, Span
from swvctl.limits import MAX_DEPTH, MAX_FILE_BYTES, MAX_PARTS

_START_EVENTS = 5  # of stream, document and root, which the limit does not count


def events(content: bytes) -> Iterator[Event]:
    """Yield events as far as the file is good; never raises, whatever the bytes."""
    if len(content) > MAX_FILE_BYTES:
        return
    parser = CParser(content)
    depth = 0
    for _ in range(MAX_PARTS + _START_EVENTS):
        try:
            event = parser.get_event()
        except (YAMLError, UnicodeDecodeError):
            return
        match event:
            case None | AliasEvent():
                return
            case CollectionStartEvent():
                depth += 1
            case CollectionEndEvent():
                depth -= 1
        if depth > MAX_DEPTH:
            return
        yield event


def event_span(event: Event) -> Span:
    start, end = event.start_mark, event.end_mark
    if start is None or end is None:
        return START
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
