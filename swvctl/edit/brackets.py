"""Values between ``[ ]`` or ``{ }``: they stay on their line while they are short."""

import re
from collections.abc import Iterator, Sequence

from swvctl.edit.page import Page, Patch, patched
from swvctl.edit.plan import Change, Drop, Insert, Keep, Step, can_step, same, steps_of, value_after
from swvctl.edit.refusal import EditError, odd_writing
from swvctl.edit.tree import Entry, Node, column
from swvctl.edit.whole import put_whole
from swvctl.edit.wish import Put, Within, plain_of
from swvctl.edit.written import is_code, written

_WIDTH = 110


def rewrite(page: Page, entry: Entry, wish: Put | Within, at: int) -> Iterator[Patch]:
    """Change a bracketed value; one that grows too long goes on to lines of its own."""
    patches = list(change_in_brackets(page, entry, wish))
    new = patched(page.text, patches, entry.node.start, entry.node.end)
    grown = len(new) > entry.node.end - entry.node.start
    if grown and column(page.text, entry.node.start) + len(new) > _WIDTH and not _has_remark(page, entry):
        yield from put_whole(page, entry, Put(value_after(entry.node, wish), plain_of(wish)), at)
    else:
        yield from patches


def change_in_brackets(page: Page, entry: Entry, wish: Put | Within) -> Iterator[Patch]:
    node = entry.node
    if can_step(node, wish):
        steps = steps_of(node, wish)
        if any(isinstance(step, Insert | Drop) for step in steps):
            yield _rewritten(page, entry, steps)
        else:
            yield from _changed(page, node.entries, steps)
    elif isinstance(wish, Within):
        raise EditError("Tussen deze haakjes staat één waarde, die heeft geen onderdelen.")
    elif not same(node, wish.value):
        yield _one(page, entry, wish)


def _changed(page: Page, entries: Sequence[Entry], steps: Sequence[Step]) -> Iterator[Patch]:
    for step in steps:
        match step:
            case Change(index, Put() | Within() as wish, key):
                entry = entries[index]
                if key is not None:
                    name = written(key, plain=True, flow=True)
                    yield Patch(entry.start, entry.key_end, name)
                yield from change_in_brackets(page, entry, wish)


def _one(page: Page, entry: Entry, wish: Put) -> Patch:
    node = entry.node
    old_code = not node.sign and is_code(node.text)
    layout = page.layout.with_plain(wish.plain or old_code)
    if isinstance(wish.value, str) and node.sign and "\n" not in wish.value:
        return Patch(node.start, node.end, written(wish.value, sign=node.sign))
    text = layout.in_brackets(wish.value)
    return Patch(node.start, node.end, text if node.end > node.start else f" {text}")


def _rewritten(page: Page, entry: Entry, steps: Sequence[Step]) -> Patch:
    node = entry.node
    body = page.text[node.start : node.end]
    if body[:1] not in {"[", "{"} or _has_remark(page, entry):
        raise odd_writing(page.text.count("\n", 0, node.start) + 1)
    padding = " " if re.match(r". \S", body) else ""
    parts = ", ".join(_parts(page, node.entries, steps))
    return Patch(node.start, node.end, f"{body[0]}{padding}{parts}{padding}{body[-1]}")


def _parts(page: Page, entries: Sequence[Entry], steps: Sequence[Step]) -> Iterator[str]:
    for step in steps:
        match step:
            case Insert(key, value, plain):
                layout = page.layout.with_plain(plain)
                text = layout.in_brackets(value)
                yield text if key is None else f"{written(key, plain=True, flow=True)}: {text}"
            case Keep(index) | Change(index):
                entry = entries[index]
                patches = _changed(page, entries, [step])
                yield patched(page.text, patches, entry.start, max(entry.after, entry.node.end))


def _has_remark(page: Page, entry: Entry) -> bool:
    """Whether there is a remark between the brackets; a ``#`` inside a text is none."""
    texts = [Patch(start, end, "") for start, end in _texts(entry.node)]
    return "#" in patched(page.text, texts, entry.node.start, entry.node.end)


def _texts(node: Node) -> Iterator[tuple[int, int]]:
    for entry in node.entries:
        if entry.key is not None:
            yield entry.start, entry.key_end
        yield from _texts(entry.node)
    if not node.flow:
        yield node.start, node.end
