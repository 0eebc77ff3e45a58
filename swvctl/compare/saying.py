"""What a kind has to say of its own changes, in sentences; a kind that says nothing is told by its schema."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from swvctl.compare.change import Detail, What
from swvctl.discovery import import_all
from swvctl.model.workspace import Workspace
from swvctl.tekst.nederlands import plural

WEEK = 7
_MANY_DAYS = 100
_MOMENTS = frozenset({"wanneer", "datum", "moment"})


@dataclass(frozen=True, slots=True)
class Told:
    """A changed record as a saying sees it: both nouns, as far as they could be built, and both regions."""

    what: What
    old: Any
    new: Any
    before: Workspace
    after: Workspace
    details: tuple[Detail, ...]
    title: str
    old_title: str
    kind_title: str

    @property
    def noun(self) -> Any:
        return self.new or self.old

    @property
    def quoted(self) -> str:
        return f"“{self.title}”"

    def shifted_dates(self, *, of: str = "") -> Iterator[str]:
        """A sentence for each date that became another one."""
        for detail in self.details:
            if detail.days is not None:
                words = [word for word in detail.label[-2:] if word.casefold() not in _MOMENTS]
                about = ", ".join([of or self.title, *words])
                yield f"{about}: van {detail.old} naar {detail.new}{_by(detail.days)}."


class Saying(NamedTuple):
    """The sentences of one kind, its title where the usual one will not do, and under what it is looked for."""

    sentences: Callable[[Told], Iterable[str]]
    title: Callable[[Told], str]
    belongs_to: Callable[[Told], str]


SAYINGS: dict[str, Saying] = {}


def says(
    kind: str,
    *,
    title: Callable[[Told], str] = lambda _: "",
    belongs_to: Callable[[Told], str] = lambda _: "",
) -> Callable[[Callable[[Told], Iterable[str]]], Callable[[Told], Iterable[str]]]:
    """Register what a kind says of its changes."""

    def register(sentences: Callable[[Told], Iterable[str]]) -> Callable[[Told], Iterable[str]]:
        SAYINGS[kind] = Saying(sentences, title, belongs_to)
        return sentences

    return register


def load_sayings() -> Mapping[str, Saying]:
    import_all("swvctl.compare.sayings")
    return SAYINGS


def _by(days: int) -> str:
    """`` (3 weken later)``; nothing where it is the same day."""
    if not days:
        return ""
    far = abs(days)
    whole_weeks = far % WEEK == 0 and far <= _MANY_DAYS
    length = plural(far // WEEK, "week", "weken") if whole_weeks else plural(far, "dag", "dagen")
    return f" ({length} {'later' if days > 0 else 'eerder'})"
