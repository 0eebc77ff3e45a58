"""What a kind has to say of its own changes, in sentences; a kind that says nothing is told by its schema."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, NamedTuple

from swvctl.compare.change import Detail, What
from swvctl.discovery import import_all
from swvctl.model.workspace import Workspace
from swvctl.tekst.nederlands import in_zin, join, plural
from swvctl.wanneer import read_yearly

WEEK = 7
_MANY_DAYS = 100
_MOMENTS = frozenset({"wanneer", "datum", "moment"})
_NAMED = frozenset({"naam", "titel"})
_MOST_PLACES = 5
_FEW_WORDS = 4
_ROUND = ("rondes",)


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
    def whole(self) -> bool:
        """Whether both sides are there that this kind of change has."""
        return bool((self.old or self.what is What.ADDED) and (self.new or self.what is What.REMOVED))

    @property
    def quoted(self) -> str:
        return f"“{self.title}”"

    def shifted_dates(self, *, of: str = "") -> Iterator[str]:
        """A sentence for each date that became another one."""
        for detail in self.details:
            if _is_shift(detail):
                place = ", ".join(_place(detail))
                # A round is known by its year, not by the name of the region.
                whose = "De ronde" if detail.route[:1] == _ROUND else f"{of or _set_off(self.title)},"
                about = f"{whose} {place}".rstrip(" ,")
                yield f"{about}: {_moment(detail.new)} in plaats van {_moment(detail.old)}{_by(detail.days)}."

    def new_names(self) -> Iterator[str]:
        """A sentence for each part that has another name or title from now on."""
        for detail in self.details:
            if _is_name(detail):
                yield f"“{detail.old}” heet nu “{detail.new}”."

    def new_states(self) -> Iterator[str]:
        """A sentence for the record, or a part of it, that is in another state from now on."""
        for detail in self.details:
            if _is_state(detail):
                about = _set_off(next(iter(detail.label[-2:-1]), self.title))
                yield f"{about}: nu {_apart(detail.new)}{f', eerst {_apart(detail.old)}' if detail.old else ''}."

    def elsewhere(self, *told: str, of: str = "") -> Iterator[str]:
        """What no other sentence told: what came and went, and the places of the rest; ``told`` are keys that were."""
        passed = {(key,) for key in told}
        left = [item for item in self.details if item.route[:1] not in passed and not _has_sentence(item)]
        about = of or _set_off(self.title)
        for said, what in (("Nieuw bij", What.ADDED), ("Niet meer bij", What.REMOVED)):
            if named := _items(item for item in left if _is_whole(item) and item.what is what):
                yield f"{said} {about}: {named}."
        places: dict[str, list[Detail]] = {}
        for item in left:
            if item.place and not _is_whole(item):
                places.setdefault(in_zin(item.place), []).append(item)
        if places:
            where = [
                f"{place} ({items})" if (items := _items(found)) else place for place, found in places.items()
            ]
            yield f"Gewijzigd bij {about}: {_first(where)}."


def _is_whole(detail: Detail) -> bool:
    """Whether it is about something in a list that came or went as a whole, and has a name."""
    return bool(detail.item) and (detail.row or isinstance(detail.value, dict))


def _items(details: Iterable[Detail]) -> str:
    return _first([f"“{item}”" for item in dict.fromkeys(detail.item for detail in details) if item])


def _first(named: Sequence[str]) -> str:
    more = [f"nog {len(named) - _MOST_PLACES} andere"] if len(named) > _MOST_PLACES else []
    return join([*named[:_MOST_PLACES], *more])


def _set_off(title: str) -> str:
    """A title that is long, or has a comma or colon of its own, stands in quotes before another one."""
    plain = len(title.split()) <= _FEW_WORDS and not set(title) & set(",:“")
    return title if plain else f"“{title}”"


def _apart(state: str) -> str:
    """A state that has a comma of its own stands in quotes beside another one."""
    return f"“{state}”" if "," in state else state


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


def _place(detail: Detail) -> Iterator[str]:
    """Where a date stands, as people call it: ``Zandeloo``, ``aanmelden uiterlijk``."""
    steps = list(zip(reversed(detail.label), reversed(detail.route), strict=False))[:2]
    words = [(word, isinstance(key, str)) for word, key in reversed(steps) if word.casefold() not in _MOMENTS]
    for is_title, found in groupby(words, key=lambda pair: pair[1]):
        named = [word for word, _ in found]
        yield " ".join(map(in_zin, named)) if is_title else ", ".join(map(_set_off, named))


def _is_name(detail: Detail) -> bool:
    inside = len(detail.route) > 1 and detail.route[-1] in _NAMED
    return inside and detail.what is What.CHANGED and bool(detail.old and detail.new)


def _is_state(detail: Detail) -> bool:
    return detail.route[-1:] == ("status",) and bool(detail.new)


def _has_sentence(detail: Detail) -> bool:
    told = _is_name(detail) or _is_state(detail) or detail.what is What.RENAMED
    return told or _is_shift(detail)


def _moment(text: str) -> str:
    """``elk jaar in november, vanaf 2027`` has a comma of its own; a day with its hours is read as one."""
    return _apart(text) if read_yearly(text) else text


def _is_shift(detail: Detail) -> bool:
    """Whether a moment became another one; of what comes back every year no days are counted."""
    yearly = detail.what is What.CHANGED and detail.route[-1:] == ("wanneer",)
    return detail.days is not None or (yearly and read_yearly(detail.new) is not None)


def _by(days: int | None) -> str:
    """`` (3 weken later)``; nothing where it is the same day, or so far that the two dates say it better."""
    far = abs(days or 0)
    if not 0 < far <= _MANY_DAYS:
        return ""
    length = plural(far, "dag", "dagen") if far % WEEK else plural(far // WEEK, "week", "weken")
    return f" ({length} {'later' if days and days > 0 else 'eerder'})"
