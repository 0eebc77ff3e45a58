"""One record of a file: its canonical value, where it stands, and what it names and refers to."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from swvctl.findings import Finding, Part, Route, Severity
from swvctl.read.document import Document, Place
from swvctl.read.filename import record_of
from swvctl.schemas import JSON
from swvctl.validate.normalise import Beside, Name, Normalised, Reference
from swvctl.validate.refusal import Refusal
from swvctl.validate.writing import RUN_TOGETHER

# Most records ignore nothing and are sound, and there are tens of thousands of them.
_NONE: Mapping[Route, Mapping[str, str]] = MappingProxyType({})
_SOUND: frozenset[Route] = frozenset()


class Record:
    """A record of one kind.

    ``route`` is where it starts in its file: empty, or ``("lijst", 3)`` where a file holds several.
    ``data`` is None when nothing usable is left; the record then still exists for whoever refers to it.
    ``within`` are the records it belongs to, such as its plan: a reference may leave them out.
    ``beyond`` are those that these belong to, such as the plan that its addendum changes.
    ``earlier`` are the names it had.
    ``texts`` are what rules on wording look at, ``prose`` all Markdown, ``rare`` what holds
    signs that few letters have, ``files`` what stands beside it; what is shipped keeps no texts to look at.
    ``run_together`` are the texts of which the lines run into each other.
    ``faults`` are the places that were refused and left out of ``data``.
    """

    __slots__ = (
        "beyond",
        "data",
        "document",
        "earlier",
        "faults",
        "files",
        "ignored",
        "name",
        "names",
        "prose",
        "rare",
        "references",
        "route",
        "run_together",
        "texts",
        "within",
    )

    def __init__(self, document: Document, name: str, route: Route = ()) -> None:
        self.document = document
        self.name = name
        self.route = route
        self.data: JSON | None = None
        self.faults = _SOUND
        self.ignored = _NONE
        self.references: Sequence[Reference] = ()
        self.within: Sequence[str] = ()
        self.beyond: Sequence[str] = ()
        self.earlier: tuple[str, ...] = ()
        self.names: Sequence[Name] = ()
        self.texts: Sequence[tuple[Route, str]] = ()
        self.prose: Sequence[tuple[Route, str]] = ()
        self.rare: Sequence[tuple[Route, str]] = ()
        self.files: Sequence[Beside] = ()
        self.run_together: Sequence[Route] = ()

    @property
    def kind(self) -> str:
        return self.document.kind

    @property
    def misplaced(self) -> bool:
        """Whether its file lies elsewhere than where it is looked for: that it is there is all that is known of it."""
        document = self.document
        return not self.route and (document.kind, self.name) != record_of(document.path)

    def learn(self, found: Normalised) -> None:
        """Take over what the walk found, the value itself aside."""
        if found.pairs:
            written = {self.document.written(route): pair for route, pair in found.pairs.items()}
            self.document.pairs = {**self.document.pairs, **written}
        self.ignored = found.ignored or self.ignored
        self.references = found.references or self.references
        self.within = found.within or self.within
        self.names = found.names or self.names
        self.files = found.files or self.files
        if found.remarks:
            self.run_together = [remark.route for remark in found.remarks if remark.code == RUN_TOGETHER]
        if not self.document.shipped:
            self.texts = found.texts or self.texts
            self.prose = found.prose or self.prose
            self.rare = found.rare or self.rare
        if own := {file.target: file.file for file in found.files if not file.doubled}:
            self.document.texts = {**self.document.texts, **own}

    def place(self, route: Route, part: Part = "value") -> Place:
        return Place(self.document, route, part)

    def refuse(self, refusal: Refusal) -> Finding:
        place = self.place(refusal.route, "key" if refusal.on_key else "value")
        return place.finding(refusal.code, refusal.message, refusal.hint, Severity.ERROR)


def without(value: Any, route: Route) -> Any:
    """The value without what stands at a route; a list keeps an empty place, so that positions stay true."""
    if not route:
        return None
    key, rest = route[0], route[1:]
    match value:
        case dict() if isinstance(key, str) and key in value:
            if rest:
                return {**value, key: without(value[key], rest)}
            return {name: child for name, child in value.items() if name != key}
        case list() if isinstance(key, int) and key < len(value):
            return [without(item, rest) if index == key else item for index, item in enumerate(value)]
    return value


def replaced(value: Any, route: Route, text: str) -> Any:
    """The value with a text put at a route; what has no such route stays as it is."""
    if not route:
        return text
    key, rest = route[0], route[1:]
    match value:
        case dict() if isinstance(key, str) and key in value:
            return {**value, key: replaced(value[key], rest, text)}
        case list() if isinstance(key, int) and key < len(value):
            return [replaced(item, rest, text) if at == key else item for at, item in enumerate(value)]
    return value


def compact(value: Any) -> Any:
    """The value without the empty places of dropped items, as a validator wants it."""
    match value:
        case dict():
            return {key: compact(child) for key, child in value.items()}
        case list():
            return [compact(item) for item in value if item is not None]
    return value
