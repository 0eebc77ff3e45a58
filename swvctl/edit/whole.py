"""A value that is replaced as a whole, by one of another form."""

from collections.abc import Iterator, Sequence
from typing import Any

from swvctl.edit.page import Page, Patch
from swvctl.edit.rendered import Rendered
from swvctl.edit.tree import Entry, Kind, block_sign, line_above, line_end, line_start
from swvctl.edit.wish import Put
from swvctl.edit.written import is_plain
from swvctl.patroon import patroon

_SHORT = 60
_PADDING = patroon(r" +(?=#)")


def put_whole(page: Page, entry: Entry, wish: Put, at: int) -> Iterator[Patch]:
    """Write the new form; ``at`` is the column of the key or dash. A remark on the first line stays."""
    node = entry.node
    new = _rendered(page, entry, wish, at)
    if node.is_block:
        yield from _over_block(page, entry, new)
    elif node.kind is Kind.TEXT or node.flow:
        yield from _over_line(page, entry, new)
    elif line_start(page.text, node.start) > entry.start:
        yield from _over_lines_below(page, entry, new)
    else:
        yield from _over_item(page, entry, new)


def _rendered(page: Page, entry: Entry, wish: Put, at: int) -> Rendered:
    layout = page.layout.with_plain(wish.plain)
    value = wish.value
    if entry.node.text and not entry.node.is_block and isinstance(value, list | tuple) and _is_simple(value):
        # One value becomes a few: they stay on the line when they are short.
        line = layout.in_brackets(value)
        if len(line) <= _SHORT:
            return Rendered(line, [])
    return layout.behind_dash(value, at) if entry.key is None else layout.below_key(value, at)


def _is_simple(value: Sequence[Any]) -> bool:
    return bool(value) and all(isinstance(item, str) and is_plain(item, flow=True) for item in value)


def _over_line(page: Page, entry: Entry, new: Rendered) -> Iterator[Patch]:
    node = entry.node
    end = max(node.end, entry.after)
    if node.kind is Kind.TEXT and node.text is None:
        yield from _fill(page, entry, new.head)
    elif new.head:
        yield Patch(node.start, node.end, new.head)
    else:
        yield Patch(entry.after, node.end, "")
    yield from _below(page, line_end(page.text, end), new)


def _over_block(page: Page, entry: Entry, new: Rendered) -> Iterator[Patch]:
    node = entry.node
    top = node.start + len(block_sign(page.text, node.start))
    yield Patch(node.start if new.head else entry.after, top, new.head)
    below = line_end(page.text, top)
    if node.end > below:
        yield Patch(below, node.end, "")
    yield from _below(page, max(node.end, below), new)


def _over_lines_below(page: Page, entry: Entry, new: Rendered) -> Iterator[Patch]:
    start, end = line_start(page.text, entry.node.start), line_end(page.text, entry.node.end)
    yield from _fill(page, entry, new.head)
    if new.below:
        yield Patch(start, end, page.lines(new.below))
    else:
        above = line_above(page.text, start)
        yield Patch(line_end(page.text, above), end, "")


def _over_item(page: Page, entry: Entry, new: Rendered) -> Iterator[Patch]:
    node = entry.node
    if page.is_long(entry):
        yield Patch(node.start, line_end(page.text, node.end), page.lines([new.head, *new.below]))
    else:
        yield Patch(node.start, node.end, new.head)
        yield from _below(page, line_end(page.text, node.end), new)


def _below(page: Page, place: int, new: Rendered) -> Iterator[Patch]:
    if new.below:
        yield Patch(place, place, page.lines(["", *new.below]))


def _fill(page: Page, entry: Entry, head: str) -> Iterator[Patch]:
    """Write behind a bare key; a remark on the line stays in its column where there is room."""
    if not head:
        return
    end = line_end(page.text, entry.after)
    padding = _PADDING.match(page.text, entry.after)
    if padding and len(padding[0]) >= len(head) + 3:
        yield Patch(entry.after, entry.after + len(head) + 1, f" {head}")
    elif page.text[entry.after : end].strip():
        yield Patch(entry.after, entry.after, f" {head}")
    else:
        yield Patch(entry.after, end, f" {head}")
