"""From wishes to patches, for values that stand on lines of their own."""

from collections.abc import Iterator, Sequence

from swvctl.edit.brackets import change_in_brackets, rewrite
from swvctl.edit.page import Page, Patch
from swvctl.edit.passage import change_text
from swvctl.edit.plan import Change, Drop, Insert, Keep, Step, can_step, same, steps_of, value_after
from swvctl.edit.refusal import EditError
from swvctl.edit.tree import Entry, Kind, Node, column, line_above, line_start, next_line
from swvctl.edit.whole import put_whole
from swvctl.edit.wish import Put, Within, plain_of, value_of
from swvctl.tekst.escape import shown


def change_root(page: Page, root: Node, wish: Within) -> Iterator[Patch]:
    steps = steps_of(root, wish)
    if all(isinstance(step, Drop) for step in steps):
        raise EditError("Een bestand kan niet leeg worden.")
    if root.flow:
        yield from change_in_brackets(page, Entry(None, root.start, root.start, root.start, root), wish)
    elif any(isinstance(step, Keep | Change) for step in steps):
        yield from _change_entries(page, root, steps)
    else:
        raise EditError("Alle velden van dit bestand zouden veranderen. Maak liever een nieuw bestand.")


def _change(page: Page, entry: Entry, wish: Put | Within, at: int) -> Iterator[Patch]:
    """Change one value; ``at`` is the column of its key or dash."""
    node = entry.node
    if can_step(node, wish):
        yield from _change_collection(page, entry, wish, at)
        return
    if isinstance(wish, Within):
        if node.text is not None:
            raise EditError(
                f'Achter "{shown(entry.key or "-")}" staat één waarde, die heeft geen onderdelen.'
            )
        wish = Put(value_of(wish), plain_of(wish))
    if same(node, wish.value):
        return
    if node.kind is Kind.TEXT and node.text is not None and isinstance(wish.value, str | int):
        yield from change_text(page, entry, wish, at)
    else:
        yield from put_whole(page, entry, wish, at)


def _change_collection(page: Page, entry: Entry, wish: Put | Within, at: int) -> Iterator[Patch]:
    node = entry.node
    steps = steps_of(node, wish)
    if not any(isinstance(step, Keep | Change) for step in steps):
        if steps:
            yield from put_whole(page, entry, Put(value_after(node, wish), plain_of(wish)), at)
    elif node.flow:
        yield from rewrite(page, entry, wish, at)
    else:
        yield from _change_entries(page, node, steps)


def _change_entries(page: Page, node: Node, steps: Sequence[Step]) -> Iterator[Patch]:
    at = column(page.text, node.start)
    last: Entry | None = None
    waiting: list[str] = []
    for step in steps:
        match step:
            case Insert(key, value, plain):
                layout = page.layout.with_plain(plain)
                lines = layout.item(value, at) if key is None else layout.field(key, value, at)
                if last is None:
                    waiting += [*lines, ""] if len(lines) > 1 and page.is_spaced(node) else lines
                else:
                    yield _after(page, node, last, lines, key)
            case Drop(index):
                if last is not None or not _is_inline(page, node):
                    yield _drop(page, node, node.entries[index])
            case Keep(index) | Change(index):
                entry = node.entries[index]
                if last is None:
                    yield from _before(page, node, index, waiting)
                last = entry
                yield from _changed(page, entry, step, at)


def _changed(page: Page, entry: Entry, step: Keep | Change, at: int) -> Iterator[Patch]:
    match step:
        case Change(_, Put() | Within() as wish, key):
            if key is not None:
                yield Patch(entry.start, entry.key_end, page.layout.with_plain(True).key(key))
            yield from _change(page, entry, wish, at)


def _before(page: Page, node: Node, index: int, lines: Sequence[str]) -> Iterator[Patch]:
    """Make the entry the first one, below new lines."""
    entry, first = node.entries[index], node.entries[0]
    if index and _is_inline(page, node):
        # The dash in front of the old first entry stays; remarks in between move up, above the dash.
        between = "".join(_remarks(page, node, index))
        top = line_start(page.text, first.start)
        yield Patch(top, top, between)
        yield Patch(first.start, entry.start, "")
    if lines:
        at = column(page.text, node.start)
        yield Patch(entry.start, entry.start, page.lines([*lines, " " * at])[at:])


def _remarks(page: Page, node: Node, index: int) -> Iterator[str]:
    for one, other in zip(node.entries[:index], node.entries[1 : index + 1], strict=True):
        between = page.text[next_line(page.text, page.end_of(one)) : line_start(page.text, other.start)]
        if between.strip():
            yield between


def _after(page: Page, node: Node, entry: Entry, lines: Sequence[str], key: str | None) -> Patch:
    """Below an entry; a field that stands ready in the remarks there is filled in at its own place."""
    if key is not None and (sketch := page.sketch_of(key, entry)):
        return Patch(*sketch, page.lines(lines))
    end = page.end_of(entry)
    long = len(lines) > 1 or page.is_long(entry)
    ends = end == len(page.text) or page.is_empty(next_line(page.text, end))
    apart = long and ends and page.is_spaced(node)
    return Patch(end, end, page.lines(["", "", *lines] if apart else ["", *lines]))


def _drop(page: Page, node: Node, entry: Entry) -> Patch:
    """Take the lines of an entry, and the empty line that kept it apart."""
    start, end = line_start(page.text, entry.start), next_line(page.text, page.end_of(entry))
    above, last = line_above(page.text, start), end == len(page.text)
    if entry is node.entries[0]:
        end = next_line(page.text, end) if page.is_empty(end) else end
    elif page.is_empty(above) and (last or page.is_empty(end)):
        start = above
    return Patch(start, end, "")


def _is_inline(page: Page, node: Node) -> bool:
    """Whether the first entry stands behind the dash of an item."""
    return bool(page.text[line_start(page.text, node.start) : node.start].strip())
