"""What a comparison says, as values: a change of a record, with the details of what is different in it."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from swvctl.compare.words import Mark
from swvctl.findings import Route


class What(StrEnum):
    """What became of something; the values are the words of the machine format."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    MOVED = "moved"
    CHANGED = "changed"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Detail:
    """One difference inside a record.

    ``label`` are the titles that lead to it, from the outside in. Of a longer text ``marks`` tell word by word what
    changed. ``days`` is how much later a date became. ``part`` and ``name`` say which referable part it is about.
    ``place`` is the title of the field of the record that all of it is in, ``item`` of the innermost thing in a list.
    ``markdown`` is the old and the new text as typed, where that is Markdown.
    ``row`` tells that it stands in an item that came or went as a whole, which is told before it.
    """

    what: What
    label: tuple[str, ...]
    route: Route
    old: str = ""
    new: str = ""
    marks: tuple[Mark, ...] = ()
    days: int | None = None
    part: str = ""
    name: str = ""
    place: str = ""
    item: str = ""
    markdown: tuple[str, str] | None = None
    row: bool = False
    value: Any = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Change:
    """One record that is different; ``sentences`` say in a few words what it means, the most important first.

    ``belongs_to`` names the record under which a reader looks for it, such as the school of a profile.
    """

    what: What
    kind: str
    name: str
    title: str
    kind_title: str
    file: str
    sentences: tuple[str, ...] = ()
    details: tuple[Detail, ...] = ()
    old_name: str = ""
    old_file: str = ""
    belongs_to: str = ""
