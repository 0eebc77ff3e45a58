"""One file of the workspace, and places in it that are looked up only when a finding needs them."""

from collections.abc import Mapping
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from swvctl.errors import UnreadableError
from swvctl.findings import Finding, Part, Route, Severity, Span
from swvctl.read.source import Folder, Source
from swvctl.read.textfile import TextFile
from swvctl.read.yaml_text import Value
from swvctl.tekst.escape import shown

if TYPE_CHECKING:
    from swvctl.read.positions import Positions
    from swvctl.wanneer import Own

_NO_PAIRS: Mapping[Route, tuple[str, str]] = {}
_NO_KEYS: Mapping[Route, str] = {}
_NO_TEXTS: Mapping[Route, TextFile] = {}


def digest_of(content: bytes) -> bytes:
    return blake2b(content, digest_size=16).digest()


class Document:
    """A record as it stands in its file.

    ``data`` is the plain value at first and the canonical one later. It is ``None`` when the file cannot be
    read, so that its name still exists for references. The file is ``doubtful`` when something is wrong with how
    it is written, such as a key that stands twice: a value may not be the one that was meant. ``pairs`` tells which
    items stood as ``{A: B}``, ``shared`` what is written once and holds for several: above a list, or for every year;
    ``yearly`` of the latter the moment and the id as they were written;
    ``meant`` how a key was written that is read as another one, ``texts`` which of its texts stand in a file of their
    own.
    ``school_holidays`` are those of the region it belongs to: the part of
    the country, and what it has otherwise.
    """

    __slots__ = (
        "_positions",
        "data",
        "digest",
        "doubtful",
        "kind",
        "meant",
        "name",
        "pairs",
        "path",
        "school_holidays",
        "shared",
        "source",
        "texts",
        "yearly",
    )

    def __init__(
        self, path: str, record: tuple[str, str], data: Value, digest: bytes, source: Source
    ) -> None:
        self.path = path
        self.kind, self.name = record
        self.data = data
        self.digest = digest
        self.source = source
        self.shared: Mapping[Route, Route] = {}
        self.yearly: Mapping[Route, tuple[str, str]] = _NO_PAIRS
        self.pairs: Mapping[Route, tuple[str, str]] = _NO_PAIRS
        self.meant: Mapping[Route, str] = _NO_KEYS
        self.doubtful = False
        self.texts = _NO_TEXTS
        self.school_holidays: tuple[str | None, Own] = (None, ())
        self._positions: Positions | None = None

    def called(self, kind: str, name: str | None = None) -> "Document":
        """The same file as if it stood in the folder of this kind, with nothing in it."""
        return Document(self.path, (kind, name or self.name), None, self.digest, self.source)

    @property
    def shipped(self) -> bool:
        """Whether it came with the program, so that its author is not the one who checks."""
        return isinstance(self.source, Folder) and self.source.shipped

    def __repr__(self) -> str:
        return f"Document({self.path!r})"

    def span(self, route: Route, part: Part = "value") -> Span:
        """Say where a canonical route was written; what is missing is shown at its parent."""
        return self._where().span(self.written(route), part, self.pairs)

    def inside(self, route: Route, line: int, column: int, length: int) -> Span:
        """Point into a text: its lines count from 0, its columns from 1."""
        return self._where().inside(self.written(route), line, column, length, self.pairs)

    def written(self, route: Route) -> Route:
        """Say where a canonical route stands, when that is not in the record itself."""
        if self.meant:
            route = tuple(self.meant.get(route[: index + 1], key) for index, key in enumerate(route))
        for size in range(len(route), 0, -1) if self.shared else ():
            if (there := self.shared.get(route[:size])) is not None:
                return there + route[size:]
        return route

    def excerpt(self, line: int) -> str:
        """Give a line of the file without its end."""
        lines = self._where().lines
        return lines[line - 1] if 0 < line <= len(lines) else ""

    @property
    def twice(self) -> list[str]:
        """The fields that stand twice in one place."""
        return [key for key, *_ in self._where().repeated] if self.doubtful else []

    def _where(self) -> "Positions":
        if self._positions is None:
            from swvctl.read.positions import positions  # noqa: PLC0415 - only a finding asks where

            content = self.source.read(self.path)
            if digest_of(content) != self.digest:
                message = f"{shown(self.path)} is gewijzigd tijdens de controle; start de opdracht opnieuw."
                raise UnreadableError(message)
            self._positions = positions(content)
        return self._positions


class Place(NamedTuple):
    """A place in a document by route; ``inside`` narrows it to line, column and length within a text."""

    document: Document
    route: Route = ()
    part: Part = "value"
    inside: tuple[int, int, int] | None = None

    @property
    def written(self) -> Route:
        """Where it stands in its file; what is written once may be at several places."""
        return self.document.written(self.route)

    def within(self, text: str, start: int, end: int) -> "Place":
        """The place of a stretch, in characters, of the text that stands here."""
        line = text.count("\n", 0, start)
        column = start - text.rfind("\n", 0, start)
        return self._replace(inside=(line, column, end - start))

    def resolve(self) -> tuple[str, Span, str]:
        """Look up file, span and source line."""
        document = self.document
        if text := document.texts.get(self.route):
            return text.resolve(self.inside)
        if self.inside is not None:
            span = document.inside(self.route, *self.inside)
        else:
            span = document.span(self.route, self.part)
        return shown(document.path), span, document.excerpt(span.line)

    def finding(
        self, code: str, message: str, hint: str = "", severity: Severity = Severity.ERROR
    ) -> Finding:
        file, span, excerpt = self.resolve()
        return Finding(file, span, code, message, hint, severity, excerpt)
