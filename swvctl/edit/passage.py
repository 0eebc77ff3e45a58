"""One text that becomes another: only its own characters change, and its form stays when it can."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from swvctl.edit.page import Page, Patch
from swvctl.edit.rendered import STEP, block
from swvctl.edit.tree import Entry, Node, block_sign, line_end
from swvctl.edit.whole import put_whole
from swvctl.edit.wish import Put
from swvctl.edit.written import is_code, written
from swvctl.patroon import patroon

_LINE = patroon(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_MAX_STEP = 9


def change_text(page: Page, entry: Entry, wish: Put, at: int) -> Iterator[Patch]:
    node, value = entry.node, wish.value
    if node.is_block and isinstance(value, str) and value.strip():
        yield from _change_block(page, node, value, at)
    elif node.is_block or (isinstance(value, str) and "\n" in value):
        yield from put_whole(page, entry, wish, at)
    elif isinstance(value, str | int):
        plain = wish.plain or (not node.sign and is_code(node.text))
        yield Patch(node.start, node.end, written(value, plain=plain, sign=node.sign))


def _change_block(page: Page, node: Node, value: str, at: int) -> Iterator[Patch]:
    sign = block_sign(page.text, node.start)
    top = node.start + len(sign)
    below = line_end(page.text, top)
    step = _step(page, node, sign, below, at)
    new = block(value, at + step, step, "-" if "-" in sign else "")
    if new.head != sign:
        yield Patch(node.start, top, new.head)
    if node.end <= below:
        yield Patch(below, below, page.lines(["", *new.below]))
        return
    old = _lines(page.text, below, node.end)
    if new.head == sign and len(old) == len((node.text or "").removesuffix("\n").split("\n")):
        yield from _change_lines(page, old, new.below)
    else:
        yield Patch(old[0][0], node.end, page.lines(new.below))


def _step(page: Page, node: Node, sign: str, below: int, at: int) -> int:
    """How far the lines of the block spring in from what it belongs to."""
    if digit := re.search(r"[1-9]", sign):
        return int(digit[0])
    body = page.text[below : node.end].lstrip("\r\n") if node.end > below else ""
    first = next((line for line in body.splitlines() if line.strip(" ")), "")
    step = len(first) - len(first.lstrip(" ")) - at
    return step if 0 < step <= _MAX_STEP else STEP


def _lines(text: str, below: int, end: int) -> list[tuple[int, int]]:
    """Start and end of each line of a block."""
    found = _LINE.match(text, below)
    place = found.end() if found else below
    lines = []
    while place <= end and (found := _LINE.match(text, place)):
        lines.append(found.span(1))
        if found.end() == place or found.end(1) >= end:
            break
        place = found.end()
    return lines


def _change_lines(page: Page, old: Sequence[tuple[int, int]], new: Sequence[str]) -> Iterator[Patch]:
    """Leave the lines that stay as they are, with their own line ends."""
    before = [page.text[start:end] for start, end in old]
    codes = SequenceMatcher(None, before, new, autojunk=False).get_opcodes()
    for tag, i1, i2, j1, j2 in codes:
        fresh = new[j1:j2]
        match tag:
            case "replace":
                yield Patch(old[i1][0], old[i2 - 1][1], page.lines(fresh))
            case "insert" if i1:
                yield Patch(old[i1 - 1][1], old[i1 - 1][1], page.lines(["", *fresh]))
            case "insert":
                yield Patch(old[0][0], old[0][0], page.lines([*fresh, ""]))
            case "delete" if i1:
                yield Patch(old[i1 - 1][1], old[i2 - 1][1], "")
            case "delete":
                yield Patch(old[0][0], old[i2][0], "")
