"""The text of a file with what every change needs to know of it, and the patches that change it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from swvctl.edit.refusal import EditError
from swvctl.edit.rendered import STEP, Layout
from swvctl.edit.tree import Entry, Kind, Node, column, line_end, line_start, newline_of, next_line
from swvctl.patroon import patroon

_REMARK = patroon(r"( *)#")
_INNER = "#   "  # how what belongs below a field that is switched off begins
_EMPTY_LINE = patroon(r"(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r|\n)")


class Patch(NamedTuple):
    """These characters make way for that text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    text: str
    newline: str
    layout: Layout

    def end_of(self, entry: Entry) -> int:
        """The end of the last line of an entry; remarks below it that spring in deeper belong to it."""
        end = line_end(self.text, max(entry.after, entry.node.end))
        while (found := _REMARK.match(self.text, next_line(self.text, end))) and found.start() > end:
            if len(found[1]) <= column(self.text, entry.start):
                break
            end = line_end(self.text, found.end())
        return end

    def sketch_of(self, key: str, entry: Entry) -> tuple[int, int] | None:
        """Where a new field stands ready in the remarks below an entry, as ``# ingeleverd:``, with what is below it.

        A remark with a value behind the colon is somebody's note and no such field.
        """
        at = column(self.text, entry.start)
        start = next_line(self.text, self.end_of(entry))
        while start < len(self.text):
            end = line_end(self.text, start)
            words = self.text[start:end]
            if words.strip(" \t") and not words.startswith(f"{' ' * at}#"):
                return None
            if _is_sketch(words[at:], key):
                return start, self._below(end, f"{' ' * at}{_INNER}")
            start = next_line(self.text, end)
        return None

    def _below(self, end: int, mark: str) -> int:
        """The end of the last of the lines with this mark."""
        while self.text.startswith(mark, following := next_line(self.text, end)):
            end = line_end(self.text, following)
        return end

    def is_spaced(self, node: Node) -> bool:
        """Whether entries stand apart by empty lines."""
        pairs = zip(node.entries, node.entries[1:], strict=False)
        return any(_EMPTY_LINE.search(self.text, one.node.end, other.start) for one, other in pairs)

    def is_empty(self, place: int) -> bool:
        """Whether the line at this place holds nothing; so is the one after the last."""
        return not self.text[line_start(self.text, place) : line_end(self.text, place)].strip(" \t")

    def is_long(self, entry: Entry) -> bool:
        return line_end(self.text, entry.start) < entry.node.end

    def lines(self, lines: Iterable[str]) -> str:
        return self.newline.join(lines)


def page_of(text: str, root: Node) -> Page:
    return Page(text, newline_of(text), Layout(next(_dash_steps(text, root), STEP)))


def patched(text: str, patches: Iterable[Patch], start: int = 0, end: int | None = None) -> str:
    """The text between two places with the patches laid in; of two at one place the first comes first."""
    parts, place = [], start
    for patch in sorted(patches, key=lambda patch: patch[:2]):
        if patch.start < place:
            raise EditError(
                "Deze wijzigingen zitten elkaar in de weg. Pas het bestand zelf aan in uw editor."
            )
        parts += [text[place : patch.start], patch.text]
        place = patch.end
    return "".join([*parts, text[place:end]])


def _is_sketch(remark: str, key: str) -> bool:
    head, colon, rest = remark.partition(":")
    return bool(colon) and head == f"# {key}" and (not rest.strip() or rest.lstrip().startswith("#"))


def _dash_steps(text: str, node: Node) -> Iterator[int]:
    for entry in node.entries:
        child = entry.node
        if child.flow:
            continue
        if entry.key is not None and child.kind is Kind.LIST:
            yield column(text, child.start) - column(text, entry.start)
        yield from _dash_steps(text, child)
