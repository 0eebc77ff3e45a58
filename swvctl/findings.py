"""What the tool has to say about the data: findings, as values that know their place."""

from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum
from hashlib import blake2b
from typing import Literal, NamedTuple

Key = str | int
Route = tuple[Key, ...]
Part = Literal["key", "value"]


class Severity(StrEnum):
    """How bad a finding is; the values are the words of the machine formats."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"

    @property
    def dutch(self) -> str:
        return {"error": "fout", "warning": "waarschuwing", "advice": "advies"}[self.value]

    @property
    def rank(self) -> int:
        """The worst comes first, as above."""
        return _WORST_FIRST.index(self)


_WORST_FIRST = tuple(Severity)


class Span(NamedTuple):
    """A stretch of text: lines and columns from 1, columns in characters, the end just after the last one."""

    line: int
    column: int
    end_line: int
    end_column: int


START = Span(1, 1, 1, 1)


class Finding(NamedTuple):
    """One thing to say, at one place in one file.

    ``file`` is relative to the workspace, with forward slashes; ``excerpt`` is the source line without its end.
    ``also`` are the files of which the same is said here, once for all of them.
    """

    file: str
    span: Span
    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    excerpt: str = ""
    also: tuple[str, ...] = ()

    @property
    def files(self) -> tuple[str, ...]:
        """Every file that it is about."""
        return (self.file, *self.also)


def fingerprints(findings: Iterable[Finding]) -> Iterator[tuple[Finding, str]]:
    """Each finding with a mark that stays the same when lines are added above it; equal ones are counted."""
    seen: Counter[tuple[str, str, str]] = Counter()
    for finding in findings:
        same = (finding.file, finding.code, finding.message)
        text = "\0".join((*same, str(seen[same])))
        seen[same] += 1
        yield finding, blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
